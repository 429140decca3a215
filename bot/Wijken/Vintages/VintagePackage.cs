using System.IO.Compression;
using System.Text.Json;

namespace WijkBot.Wijken;

/// <summary>An <see cref="AreaVintage"/> as one file: a zip with <c>gebieden.json</c>, the table of addresses and the outlines.</summary>
internal static class VintagePackage
{
    private const string About = "gebieden.json";
    private const string AddressesName = "adressen.bin";
    private const string OutlinesName = "omtrekken.bin";
    private const string WaterName = "water.bin";
    private const long MostBytes = 1L << 30;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    public static void Write(AreaVintage vintage, Stream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        using (var about = zip.CreateEntry(About).Open())
            JsonSerializer.Serialize(about, vintage with { Counts = VintageCounts.Of(vintage) }, Json);
        Write(zip, AddressesName, vintage.Addresses.Span);
        Write(zip, OutlinesName, vintage.Outlines.Span);
        Write(zip, WaterName, vintage.Water.Span);
    }

    /// <summary>Reads it; throws <see cref="FormatException"/> when it is damaged or something else.</summary>
    public static AreaVintage Read(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return ReadAbout(zip) with { Addresses = Bytes(zip, AddressesName), Outlines = Bytes(zip, OutlinesName), Water = Bytes(zip, WaterName) };
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException)
        {
            throw new FormatException("The package of areas is damaged: import it again.", broken);
        }
    }

    /// <summary>The names alone, without addresses and outlines; throws as <see cref="Read"/> does.</summary>
    public static AreaVintage ReadNames(Stream stream)
    {
        try
        {
            using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return ReadAbout(zip);
        }
        catch (Exception broken) when (broken is InvalidDataException or JsonException)
        {
            throw new FormatException("The package of areas is damaged: import it again.", broken);
        }
    }

    private static AreaVintage ReadAbout(ZipArchive zip)
    {
        using var about = (zip.GetEntry(About) ?? throw new FormatException("This is no package of areas.")).Open();
        return JsonSerializer.Deserialize<AreaVintage>(about, Json) ?? throw new FormatException("The package of areas is empty.");
    }

    private static void Write(ZipArchive zip, string name, ReadOnlySpan<byte> bytes)
    {
        if (bytes.IsEmpty)
            return;
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(bytes);
    }

    private static byte[] Bytes(ZipArchive zip, string name)
    {
        if (zip.GetEntry(name) is not { } entry)
            return [];
        if (entry.Length > MostBytes)
            throw new FormatException("The package of areas is damaged: import it again.");
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        stream.ReadExactly(bytes);
        return bytes;
    }
}
