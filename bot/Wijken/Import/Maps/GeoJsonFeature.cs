using System.Text.Json;
using System.Text.Unicode;

namespace WijkBot.Wijken;

/// <summary>Reads one feature of a GeoJSON file (RFC 7946, section 3.2).</summary>
internal static class GeoJsonFeature
{
    /// <summary>Null, with what is wrong, when it is none. What is wrong with its outline only, it tells itself.</summary>
    /// <param name="json">Sound JSON; not kept.</param>
    /// <param name="number">Which one in the file, from 1.</param>
    public static MapFeature? Read(ReadOnlyMemory<byte> json, int number, out string wrong)
    {
        wrong = "";
        if (!Utf8.IsValid(json.Span))
            wrong = "is geen tekst in UTF-8; GeoJSON is dat altijd";
        if (wrong.Length > 0)
            return null;
        using var document = JsonDocument.Parse(json);
        if (document.RootElement.ValueKind != JsonValueKind.Object)
            wrong = "is geen gebied (Feature)";
        else if (Values(document.RootElement) is not { } values)
            wrong = "bevat tekst die niet te lezen is";
        else
        {
            var shape = GeoJsonShape.Read(document.RootElement, out var told);
            return new MapFeature(number, values, shape) { Wrong = told };
        }
        return null;
    }

    /// <summary>Null when one is no text: half a letter, written as <c>\ud800</c>.</summary>
    private static Dictionary<string, string>? Values(JsonElement feature)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        if (!feature.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
            return values;
        try
        {
            foreach (var property in properties.EnumerateObject())
            {
                if (property.Value.ToString() is { Length: > 0 } value)
                    values[property.Name] = value;
            }
            return values;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }
}
