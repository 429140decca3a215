using System.Globalization;
using System.Text;
using System.Text.Json;
using NetTopologySuite.Features;
using NetTopologySuite.IO.Converters;

namespace WijkBot.Wijken;

/// <summary>Reads a map as GeoJSON (RFC 7946), one area at a time: that of all of the country is large.</summary>
internal sealed class GeoJsonFile(ImportFindings findings, IProgress<ImportProgress>? progress)
{
    private const string Features = "features";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new GeoJsonConverterFactory() }, NumberHandling = System.Text.Json.Serialization.JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public static bool Is(ReadOnlySpan<byte> begin)
    {
        if (begin.StartsWith(Encoding.UTF8.Preamble))
            begin = begin[Encoding.UTF8.Preamble.Length..];
        return begin.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    /// <summary>Hands over each area. What is wrong is noted, with its line.</summary>
    public void Read(ImportPart part, Action<MapFeature> take, CancellationToken stop)
    {
        ReadOnlySpan<byte> bytes = part.Bytes();
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        var reader = new Utf8JsonReader(bytes);
        try
        {
            if (!MoveToFeatures(ref reader))
                findings.Add(part.Name, "is GeoJSON zonder \"features\"");
            else
                ReadFeatures(ref reader, part, take, stop);
        }
        catch (JsonException broken)
        {
            findings.Add(part.Name, (broken.LineNumber ?? 0) + 1, $"is geen goede GeoJSON, of is niet compleet (teken {broken.BytePositionInLine})");
        }
        catch (ArgumentException)
        {
            findings.Add(part.Name, LineOf(bytes[..(int)reader.BytesConsumed]), "een omtrek is niet gesloten of heeft te weinig punten");
        }
    }

    private static bool MoveToFeatures(ref Utf8JsonReader reader)
    {
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isFeatures = reader.ValueTextEquals(Features);
            reader.Read();
            if (isFeatures)
                return reader.TokenType == JsonTokenType.StartArray;
            reader.Skip();
        }
        return false;
    }

    private void ReadFeatures(ref Utf8JsonReader reader, ImportPart part, Action<MapFeature> take, CancellationToken stop)
    {
        for (var number = 1; reader.Read() && reader.TokenType == JsonTokenType.StartObject && !findings.IsEnough; number++)
        {
            stop.ThrowIfCancellationRequested();
            var feature = JsonSerializer.Deserialize<IFeature>(ref reader, Json);
            take(new MapFeature(number, Values(feature?.Attributes), feature?.Geometry));
            progress?.Report(new ImportProgress(part.Name, (double)reader.BytesConsumed / part.Length));
        }
        // to the end: what is cut off behind the last area is not complete either
        while (reader.Read())
        {
        }
    }

    private static Dictionary<string, string> Values(IAttributesTable? attributes)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var name in attributes?.GetNames() ?? [])
        {
            if (Convert.ToString(attributes![name], CultureInfo.InvariantCulture) is { Length: > 0 } value)
                values[name] = value;
        }
        return values;
    }

    private static int LineOf(ReadOnlySpan<byte> before) => before.Count((byte)'\n') + 1;
}
