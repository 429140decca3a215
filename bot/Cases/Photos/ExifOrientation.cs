using System.Buffers.Binary;

namespace WijkBot.Cases;

/// <summary>How a photo is to be turned to be upright (Exif tag 0x0112, 1 to 8): the one thing of Exif that belongs to the picture.</summary>
internal static class ExifOrientation
{
    private const ushort Tag = 0x0112;
    private const int EntrySize = 12;

    /// <summary>Null when it is not told, or the Exif is not well-formed.</summary>
    /// <param name="exif">From <c>Exif\0\0</c> on.</param>
    public static ushort? Of(ReadOnlySpan<byte> exif)
    {
        if (!exif.StartsWith("Exif\0\0"u8) || exif.Length < 16)
            return null;
        var tiff = exif[6..];
        var little = tiff.StartsWith("II"u8);
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first + 2 > (uint)tiff.Length)
            return null;
        var entries = tiff[((int)first + 2)..];
        for (var left = Short(tiff[(int)first..], little); left > 0 && entries.Length >= EntrySize; left--, entries = entries[EntrySize..])
        {
            if (Short(entries, little) == Tag)
                return Short(entries[8..], little) is >= 1 and <= 8 and var turned ? turned : null;
        }
        return null;
    }

    /// <summary>A segment that says this and nothing else.</summary>
    public static byte[] Segment(ushort turned) =>
    [
        0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)turned, 0, 0, 0, 0, 0, 0,
    ];

    private static ushort Short(ReadOnlySpan<byte> at, bool little) => little ? BinaryPrimitives.ReadUInt16LittleEndian(at) : BinaryPrimitives.ReadUInt16BigEndian(at);
}
