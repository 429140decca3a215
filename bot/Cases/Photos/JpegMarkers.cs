using System.Buffers.Binary;

namespace WijkBot.Cases;

/// <summary>A JPEG as the segments it is made of (ITU-T T.81, B.1).</summary>
internal static class JpegMarkers
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Jfif = 0xE0, Exif = 0xE1, Icc = 0xE2, Adobe = 0xEE, Comment = 0xFE;

    /// <summary>Without what is said beside the picture; null when it is damaged.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> content)
    {
        var clean = new List<byte>(content.Length) { 0xFF, Start };
        var at = 2;
        while (at + 4 <= content.Length && content[at] == 0xFF)
        {
            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            var length = BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]) + 2;
            if (length < 4 || at + length > content.Length)
                return null;
            var segment = content.Slice(at, length);
            at += length;
            if (marker == Scan)
                return Finished(clean, segment, content[at..]);
            clean.AddRange(Kept(marker, segment));
        }
        return null;
    }

    private static byte[] Kept(byte marker, ReadOnlySpan<byte> segment) => marker switch
    {
        Exif => ExifSide.Only(segment[4..]),
        Jfif when segment[4..].StartsWith("JFIF\0"u8) => segment.ToArray(),
        Icc when segment[4..].StartsWith("ICC_PROFILE\0"u8) => segment.ToArray(),
        Adobe => segment.ToArray(),
        >= Jfif and <= 0xEF or Comment => [],
        _ => segment.ToArray(),
    };

    /// <summary>The picture itself, to its end: telephones hang a second picture or a film behind it.</summary>
    private static byte[]? Finished(List<byte> clean, ReadOnlySpan<byte> scan, ReadOnlySpan<byte> rest)
    {
        clean.AddRange(scan);
        for (var at = 0; at + 1 < rest.Length; at++)
        {
            if (rest[at] != 0xFF || rest[at + 1] is 0 or 0xFF or (>= 0xD0 and <= 0xD7))
                continue;
            if (rest[at + 1] == End)
                return [.. clean, .. rest[..(at + 2)]];
            // between the scans of a progressive picture stand segments again
            if (at + 4 > rest.Length || rest[at + 1] is not (Scan or 0xC4 or 0xDB or 0xDD))
                return null;
            at += BinaryPrimitives.ReadUInt16BigEndian(rest[(at + 2)..]) + 1;
        }
        return null;
    }
}
