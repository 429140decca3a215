using System.Text;
using System.Text.Json;

namespace WijkBot.Wijken;

/// <summary>Reads a map as GeoJSON (RFC 7946), one area at a time: that of all of the country is larger than memory.</summary>
internal sealed class GeoJsonFile(ImportFindings findings, IProgress<ImportProgress>? progress)
{
    private const string Features = "features";

    public static bool Is(ReadOnlySpan<byte> begin)
    {
        if (begin.StartsWith(Encoding.UTF8.Preamble))
            begin = begin[Encoding.UTF8.Preamble.Length..];
        return begin.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    /// <summary>Hands over each area. What is wrong is noted, with its line or its number.</summary>
    public void Read(ImportPart part, Action<MapFeature> take, CancellationToken stop)
    {
        using var stream = part.Open();
        var items = new JsonItems(stream);
        try
        {
            if (items.MoveTo(Features))
                ReadFeatures(items, part, take, stop);
            else if (!items.IsTooLong)
                findings.Add(part.Name, "is GeoJSON zonder \"features\"");
            if (items.IsTooLong)
                findings.Add(part.Name, $"een gebied is groter dan {ByteSize.InWords(JsonItems.MostOfItem)}; dat is geen kaart van CBS");
        }
        catch (JsonException broken)
        {
            findings.Add(part.Name, (broken.LineNumber ?? 0) + 1, $"is geen goede GeoJSON, of is niet compleet (teken {broken.BytePositionInLine})");
        }
    }

    private void ReadFeatures(JsonItems items, ImportPart part, Action<MapFeature> take, CancellationToken stop)
    {
        for (var number = 1; !findings.IsEnough && items.Next() is { } item; number++)
        {
            stop.ThrowIfCancellationRequested();
            if (GeoJsonFeature.Read(item, number, out var wrong) is { } feature)
                take(feature);
            else
                findings.Add($"{part.Name}, gebied {number}", wrong);
            progress?.Report(new ImportProgress(part.Name, (double)items.Consumed / part.Length));
        }
        if (!findings.IsEnough)
            items.ToEnd();
    }
}
