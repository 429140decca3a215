using System.Text.Json;
using WijkBot.Messages;

namespace WijkBot.Cases;

/// <summary>What came along with a recorded message, as far as a page shows it.</summary>
internal sealed record Brought(IReadOnlyList<Media> Media, Location? Pin)
{
    private static readonly Brought Nothing = new([], null);

    /// <param name="body">The recorded JSON: <c>{"media":[{"source","contentType"}],"location":{"latitude","longitude","label","address"}}</c>.</param>
    public static Brought Read(string body)
    {
        if (body.Length < 3)
            return Nothing;
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        var along = root.TryGetProperty("media", out var media) && media.ValueKind == JsonValueKind.Array
            ? media.Deserialize<List<Media>>(JsonSerializerOptions.Web) ?? []
            : [];
        return new Brought(along, root.TryGetProperty("location", out var pin) ? pin.Deserialize<Location>(JsonSerializerOptions.Web) : null);
    }

    /// <summary>What came along, by name; for a message of which nothing else is left to show.</summary>
    public string Named => string.Join(' ', Media.Select(media => media.Named));

    /// <param name="options">The recorded JSON: <c>[{"Label"}]</c>, or empty.</param>
    public static IReadOnlyList<string> Labels(string options)
    {
        if (options.Length == 0)
            return [];
        using var json = JsonDocument.Parse(options);
        return [.. json.RootElement.EnumerateArray().Select((option, index) => $"{index + 1} {option.GetProperty("Label").GetString()}")];
    }
}
