using System.Text;
using NetTopologySuite.IO;

namespace WijkBot.Wijken;

/// <summary>
/// Outlines as they are kept: how many, then of each its code and its shape as well-known binary (OGC 06-103r4, 8.2), with its length before it.
/// </summary>
internal static class OutlineLayout
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyCollection<Outline> outlines)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        var shapes = new WKBWriter();
        writer.Write(outlines.Count);
        foreach (var outline in outlines)
        {
            var shape = shapes.Write(outline.Shape);
            writer.Write(outline.Code);
            writer.Write(shape.Length);
            writer.Write(shape);
        }
        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>Throws <see cref="FormatException"/> when it is damaged.</summary>
    public static IReadOnlyList<Outline> Read(ReadOnlyMemory<byte> kept)
    {
        try
        {
            using var reader = new BinaryReader(new MemoryStream(kept.ToArray()), Encoding.UTF8);
            var shapes = new WKBReader();
            var outlines = new List<Outline>();
            for (var left = reader.ReadInt32(); left > 0; left--)
                outlines.Add(new Outline(reader.ReadString(), shapes.Read(reader.ReadBytes(reader.ReadInt32()))));
            return outlines;
        }
        catch (Exception broken) when (broken is EndOfStreamException or ParseException or ArgumentException)
        {
            throw new FormatException("The outlines of the areas are damaged: import them again.", broken);
        }
    }
}
