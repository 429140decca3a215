using System.Text.Json;
using WijkBot.Messages;

namespace WijkBot.Cases;

/// <summary>What came along with a recorded message, as far as a page shows it.</summary>
internal sealed record Brought(IReadOnlyList<string> Sources, Location? Pin)
{
    private static readonly Brought Nothing = new([], null);

    /// <param name="body">The recorded JSON: <c>{"media":[{"source"}],"location":{"latitude","longitude","label","address"}}</c>.</param>
    public static Brought Read(string body)
    {
        if (body.Length < 3)
            return Nothing;
        using var json = JsonDocument.Parse(body);
        var root = json.RootElement;
        var sources = root.TryGetProperty("media", out var media) && media.ValueKind == JsonValueKind.Array
            ? media.EnumerateArray().Select(Source).OfType<string>().ToList()
            : [];
        return new Brought(sources, root.TryGetProperty("location", out var pin) ? pin.Deserialize<Location>(JsonSerializerOptions.Web) : null);
    }

    /// <param name="options">The recorded JSON: <c>[{"Label"}]</c>, or empty.</param>
    public static IReadOnlyList<string> Labels(string options)
    {
        if (options.Length == 0)
            return [];
        using var json = JsonDocument.Parse(options);
        return [.. json.RootElement.EnumerateArray().Select((option, index) => $"{index + 1} {option.GetProperty("Label").GetString()}")];
    }

    private static string? Source(JsonElement media) => media.TryGetProperty("source", out var source) ? source.GetString() : null;
}
