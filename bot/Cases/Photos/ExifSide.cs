using System.Buffers.Binary;

namespace WijkBot.Cases;

/// <summary>Which side of a photo is up: the one thing of its Exif part that is needed to see it (CIPA DC-008, tag 0x0112).</summary>
internal static class ExifSide
{
    private const ushort Orientation = 0x0112;
    private const int EntrySize = 12;

    /// <summary>A segment of a JPEG that says that and nothing else; empty when there is nothing to say, or it cannot be read.</summary>
    /// <param name="part">The content of the segment.</param>
    public static byte[] Only(ReadOnlySpan<byte> part) => part.StartsWith("Exif\0\0"u8) && Read(part[6..]) is { } side and > 1 and <= 8
        ? [0xFF, 0xE1, 0, 34, .. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)side, 0, 0, 0, 0, 0, 0]
        : [];

    private static ushort? Read(ReadOnlySpan<byte> tiff)
    {
        if (tiff.Length < 10 || !(tiff.StartsWith("II"u8) || tiff.StartsWith("MM"u8)))
            return null;
        var little = tiff[0] == 'I';
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2)
            return null;
        var count = Number(tiff, (int)first, little);
        for (var entry = (int)first + 2; count > 0 && entry + EntrySize <= tiff.Length; entry += EntrySize, count--)
        {
            if (Number(tiff, entry, little) == Orientation)
                return Number(tiff, entry + 8, little);
        }
        return null;
    }

    private static ushort Number(ReadOnlySpan<byte> tiff, int at, bool little) =>
        little ? BinaryPrimitives.ReadUInt16LittleEndian(tiff[at..]) : BinaryPrimitives.ReadUInt16BigEndian(tiff[at..]);
}
