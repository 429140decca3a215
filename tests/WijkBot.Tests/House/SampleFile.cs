using System.Collections;
using System.Globalization;
using System.Text.Json;
using WijkBot.Ops.Configuration;

namespace WijkBot.Tests.House;

/// <summary>Brings the sample file and the options classes' defaults to one form: path and value as text.</summary>
internal static class SampleFile
{
    public static string Path { get; } = Repository.PathOf("appsettings.sample.json");

    /// <summary>What the file says; empty lists and groups count as a value.</summary>
    public static IReadOnlyDictionary<string, string> Values()
    {
        using var file = JsonDocument.Parse(
            File.ReadAllText(Path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        return Flat("", file.RootElement).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>What the options classes say when nothing is configured.</summary>
    public static IReadOnlyDictionary<string, string> Defaults(IEnumerable<Section> sections)
        => sections.SelectMany(section => Flat(section.Name, Activator.CreateInstance(section.Options), KeyShape.Of(section.Options)))
            .ToDictionary(StringComparer.Ordinal);

    private static IEnumerable<KeyValuePair<string, string>> Flat(string path, JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object when element.EnumerateObject().Any()
            => element.EnumerateObject().SelectMany(member => Flat(Join(path, member.Name), member.Value)),
        JsonValueKind.Array when element.GetArrayLength() > 0
            => element.EnumerateArray().SelectMany((item, index) => Flat(Join(path, $"{index}"), item)),
        JsonValueKind.Object or JsonValueKind.Array => [KeyValuePair.Create(path, "empty")],
        JsonValueKind.Null => [KeyValuePair.Create(path, "")],
        JsonValueKind.String => [KeyValuePair.Create(path, element.GetString()!)],
        _ => [KeyValuePair.Create(path, element.GetRawText())],
    };

    private static IEnumerable<KeyValuePair<string, string>> Flat(string path, object? value, KeyShape shape) => shape switch
    {
        KeyShape.Group group => KeyShape.PropertiesOf(value!.GetType())
            .SelectMany(property => Flat(Join(path, property.Name), property.GetValue(value), group.Keys[property.Name])),
        KeyShape.Many many when value is IEnumerable items && items.Cast<object>().Any()
            => items.Cast<object>().SelectMany((item, index) => Flat(Join(path, $"{index}"), item, many.Item)),
        KeyShape.Named named when value is IDictionary { Count: > 0 } entries
            => entries.Keys.Cast<object>().SelectMany(key => Flat(Join(path, $"{key}"), entries[key], named.Item)),
        KeyShape.Many or KeyShape.Named => [KeyValuePair.Create(path, "empty")],
        _ => [KeyValuePair.Create(path, Text(value))],
    };

    private static string Text(object? value) => value switch
    {
        null => "",
        bool truth => truth ? "true" : "false",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture)!,
    };

    private static string Join(string path, string key) => path.Length == 0 ? key : $"{path}:{key}";
}
