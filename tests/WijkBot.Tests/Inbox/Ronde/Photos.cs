namespace WijkBot.Tests.Inbox.Ronde;

/// <summary>Small files in the shape of photos, with what a telephone writes beside the picture.</summary>
internal static class Photos
{
    /// <summary>Where it was taken, as it must not be kept.</summary>
    private const string Secret = "GPS 52.3579 6.6645";

    private static readonly byte[] Exif = [.. "Exif\0\0II*\0\u0008\0\0\0"u8, 2, 0, 0x0F, 0x01, 2, 0, 4, 0, 0, 0, .. "Fon\0"u8, 0x12, 0x01, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0, .. System.Text.Encoding.ASCII.GetBytes(Secret)];
    private static readonly byte[] JustSide = [.. "Exif\0\0MM\0*\0\0\0\u0008"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0];

    /// <param name="clean">As it must be kept: which side is up, and nothing else.</param>
    public static byte[] Jpeg(bool clean = false) =>
    [
        0xFF, 0xD8, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xE1, clean ? JustSide : Exif),
        .. clean ? [] : Segment(0xFE, System.Text.Encoding.ASCII.GetBytes(Secret)), .. clean ? [] : Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. System.Text.Encoding.ASCII.GetBytes(Secret)]),
        .. Segment(0xDB, new byte[65]), .. Segment(0xC0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x12, 0xFF, 0x00, 0x34, 0xFF, 0xD0, 0x56,
        .. Segment(0xC4, new byte[20]), .. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 0x78, 0xFF, 0xD9,
        .. clean ? [] : System.Text.Encoding.ASCII.GetBytes($"a film behind it, {Secret}"),
    ];

    public static byte[] Png(bool clean = false) =>
    [
        0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR", new byte[13]), .. clean ? [] : Chunk("eXIf", System.Text.Encoding.ASCII.GetBytes(Secret)),
        .. clean ? [] : Chunk("tEXt", System.Text.Encoding.ASCII.GetBytes(Secret)), .. Chunk("IDAT", [1, 2, 3]), .. Chunk("IEND", []),
    ];

    public static byte[] Webp(bool clean = false)
    {
        byte[] body = [.. "WEBP"u8, .. Riff("VP8X", [(byte)(clean ? 0x20 : 0x2C), 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Riff("VP8 ", [1, 2, 3]), .. clean ? [] : Riff("EXIF", System.Text.Encoding.ASCII.GetBytes(Secret))];
        return [.. "RIFF"u8, .. BitConverter.GetBytes(body.Length), .. body];
    }

    private static byte[] Segment(byte marker, byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    private static byte[] Chunk(string name, byte[] content) => [0, 0, 0, (byte)content.Length, .. System.Text.Encoding.ASCII.GetBytes(name), .. content, 1, 2, 3, 4];

    private static byte[] Riff(string name, byte[] content) => [.. System.Text.Encoding.ASCII.GetBytes(name), .. BitConverter.GetBytes(content.Length), .. content, .. content.Length % 2 == 1 ? new byte[] { 0 } : []];
}
