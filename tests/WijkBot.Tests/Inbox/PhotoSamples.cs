using System.Buffers.Binary;

namespace WijkBot.Tests.Inbox;

/// <summary>Small photos with what their makers did not mean to show.</summary>
internal static class PhotoSamples
{
    /// <summary>Stands in each place where a camera writes.</summary>
    public const string Secret = "52.3567N-6.6625E";

    /// <summary>One pixel.</summary>
    public static byte[] Png(params byte[][] more) =>
        [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", [0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0]), .. more.SelectMany(chunk => chunk), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", [])];

    /// <summary>A chunk of a PNG, its checksum left out.</summary>
    public static byte[] Chunk(string type, byte[] content) => [.. Big32(content.Length), .. System.Text.Encoding.ASCII.GetBytes(type), .. content, 0, 0, 0, 0];

    /// <summary>Segments as a telephone writes them: JFIF, Exif, XMP, a comment, colours, and the picture; a second one behind its end.</summary>
    /// <param name="turned">Exif orientation.</param>
    public static byte[] Jpeg(byte turned = 6) =>
    [
        0xFF, 0xD8,
        .. Segment(0xE0, [.. "JFIF\0"u8, 1, 2, 0, 0, 1, 0, 1, 0, 0]),
        .. Segment(0xE1, [.. "Exif\0\0II*\0"u8, 8, 0, 0, 0, 2, 0, 0x0F, 0x01, 2, 0, 16, 0, 0, 0, 38, 0, 0, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, turned, 0, 0, 0, 0, 0, 0, 0, .. Bytes]),
        .. Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Bytes]),
        .. Segment(0xFE, Bytes),
        .. Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 9]),
        .. Segment(0xE2, [.. "MPF\0"u8, .. Bytes]),
        .. Segment(0xDB, [0, 1, 2]),
        .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56,
        .. Segment(0xDA, [1, 2, 0, 0, 63, 0]), 0x78,
        0xFF, 0xD9, 0xFF, 0xD8, .. Bytes,
    ];

    public static byte[] Webp() => Riff([.. Riffed("VP8X", [0x0C, 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Riffed("VP8 ", [1, 2, 3]), .. Riffed("EXIF", Bytes), .. Riffed("XMP ", Bytes)]);

    internal static byte[] Bytes => System.Text.Encoding.ASCII.GetBytes(Secret);

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    internal static byte[] Riff(byte[] content) => [.. "RIFF"u8, .. Little32(content.Length + 4), .. "WEBP"u8, .. content];

    internal static byte[] Riffed(string type, byte[] content) => [.. System.Text.Encoding.ASCII.GetBytes(type), .. Little32(content.Length), .. content, .. new byte[content.Length % 2]];

    internal static byte[] Big32(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, number);
        return bytes;
    }

    private static byte[] Little32(int number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
        return bytes;
    }
}
