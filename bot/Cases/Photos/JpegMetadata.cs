using System.Buffers.Binary;

namespace WijkBot.Cases;

/// <summary>Walks the segments of a JPEG and keeps what is needed to show it.</summary>
internal static class JpegMetadata
{
    private const byte StartOfScan = 0xDA, End = 0xD9, Comment = 0xFE, FirstApp = 0xE0, Exif = 0xE1, Colours = 0xE2, Adobe = 0xEE, LastApp = 0xEF;

    /// <summary>Null when it is broken before its picture begins.</summary>
    public static byte[]? Without(ReadOnlySpan<byte> content)
    {
        using var kept = new MemoryStream(content.Length);
        kept.Write(content[..2]);
        for (var at = 2; at < content.Length;)
        {
            if (content[at] != 0xFF)
                return null;
            var marker = content[at + 1];
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == End)
            {
                // what is appended, such as a second picture, has its own metadata
                kept.Write(content.Slice(at, 2));
                return kept.ToArray();
            }
            var segment = content.Slice(at, 2 + BinaryPrimitives.ReadUInt16BigEndian(content.Slice(at + 2, 2)));
            Keep(kept, marker, segment);
            at += segment.Length;
            if (marker == StartOfScan)
            {
                var scan = ScanLength(content[at..]);
                kept.Write(content.Slice(at, scan));
                at += scan;
                if (at == content.Length)
                    return kept.ToArray();
            }
        }
        return null;
    }

    private static void Keep(MemoryStream kept, byte marker, ReadOnlySpan<byte> segment)
    {
        if (marker == Exif)
        {
            if (ExifOrientation.Of(segment[4..]) is { } turned and > 1)
                kept.Write(ExifOrientation.Segment(turned));
        }
        else if (marker is not Comment && (marker is < FirstApp or > LastApp or FirstApp or Adobe || (marker == Colours && segment[4..].StartsWith("ICC_PROFILE\0"u8))))
        {
            kept.Write(segment);
        }
    }

    /// <summary>Up to the next marker that is no restart and no stuffed byte, or to the end of a photo that was cut off.</summary>
    private static int ScanLength(ReadOnlySpan<byte> scan)
    {
        for (var at = 0; at + 1 < scan.Length; at++)
        {
            if (scan[at] == 0xFF && scan[at + 1] is not 0 and not 0xFF and not (>= 0xD0 and <= 0xD7))
                return at;
        }
        return scan.Length;
    }
}
