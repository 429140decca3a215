using System.Text.Json;

namespace WijkBot.Channels.BotFramework;

/// <summary>Looks into JSON that a sender may have filled with anything; what has another shape is not there.</summary>
internal static class Lenient
{
    /// <summary>The objects of an array.</summary>
    public static IEnumerable<JsonElement> Objects(JsonElement? array) => array is { ValueKind: JsonValueKind.Array } found
        ? found.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object)
        : [];

    /// <summary>A member of an object.</summary>
    public static JsonElement? Member(JsonElement? of, string name) =>
        of is { ValueKind: JsonValueKind.Object } found && found.TryGetProperty(name, out var member) ? member : null;

    /// <summary>A text in an object; null when empty.</summary>
    public static string? Text(JsonElement? of, string name) =>
        Member(of, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } found ? found : null;

    /// <summary>A number in an object, also one written as text.</summary>
    public static double? Number(JsonElement? of, string name) => Member(of, name) switch
    {
        { ValueKind: JsonValueKind.Number } number when number.TryGetDouble(out var found) => found,
        { ValueKind: JsonValueKind.String } text when double.TryParse(
            text.GetString(), System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out var found) => found,
        _ => null,
    };
}
