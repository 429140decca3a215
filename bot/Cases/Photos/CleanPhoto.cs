using System.Buffers.Binary;

namespace WijkBot.Cases;

/// <summary>
/// A photo without what a telephone writes beside it: where it was taken, when, with what. The picture itself is copied as it is, with its colours and
/// which side is up. JPEG (ITU-T T.81), PNG (W3C PNG 3) and WebP (RFC 9649).
/// </summary>
public static class CleanPhoto
{
    private static readonly string[] PngKept = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP", "pHYs", "IDAT", "IEND"];
    private static readonly string[] WebpKept = ["VP8 ", "VP8L", "VP8X", "ALPH", "ICCP"];

    /// <summary>The photo, or null when it is none of these three or is damaged.</summary>
    /// <param name="contentType">See <see cref="PhotoKind"/>.</param>
    public static byte[]? Of(ReadOnlySpan<byte> content, string? contentType) => contentType switch
    {
        "image/jpeg" => JpegMarkers.Clean(content),
        "image/png" => Png(content),
        "image/webp" => Webp(content),
        _ => null,
    };

    /// <summary>A file as a colleague gets it: a photo of these three kinds clean, another file as it is; null when the photo is damaged.</summary>
    public static byte[]? AsShown(byte[] content, string contentType) =>
        contentType is "image/jpeg" or "image/png" or "image/webp" ? Of(content, contentType) : content;

    private static byte[]? Png(ReadOnlySpan<byte> content)
    {
        var clean = new List<byte>(content.Length);
        clean.AddRange(content[..8]);
        for (var at = 8; at + 12 <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - 12)
                return null;
            var chunk = content.Slice(at, (int)length + 12);
            var name = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (PngKept.Contains(name))
                clean.AddRange(chunk);
            if (name == "IEND")
                return [.. clean];
            at += chunk.Length;
        }
        return null;
    }

    private static byte[]? Webp(ReadOnlySpan<byte> content)
    {
        var clean = new List<byte>(content.Length);
        clean.AddRange(content[..12]);
        var at = 12;
        while (at + 8 <= content.Length)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(content[(at + 4)..]);
            var padded = length + (length & 1);
            if (padded > content.Length - at - 8)
                return null;
            var chunk = content.Slice(at, (int)padded + 8);
            if (WebpKept.Contains(System.Text.Encoding.ASCII.GetString(chunk[..4])))
                clean.AddRange(Unmarked(chunk));
            at += chunk.Length;
        }
        if (clean.Count == 12)
            return null;
        byte[] whole = [.. clean];
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)whole.Length - 8);
        return whole;
    }

    /// <summary>The header says which parts follow; those taken out are no longer said to.</summary>
    private static byte[] Unmarked(ReadOnlySpan<byte> chunk)
    {
        const byte ExifXmpAndMotion = 0b0000_1110;
        var same = chunk.ToArray();
        if (chunk.StartsWith("VP8X"u8) && same.Length > 8)
            same[8] &= unchecked((byte)~ExifXmpAndMotion);
        return same;
    }
}
