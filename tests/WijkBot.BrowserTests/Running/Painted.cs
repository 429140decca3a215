using System.Buffers.Binary;
using System.IO.Compression;

namespace WijkBot.BrowserTests.Running;

/// <summary>Photos that a browser can show, each of one colour with a light stripe.</summary>
internal static class Painted
{
    private const int Width = 320, Height = 240;

    public static byte[] Png(byte red, byte green, byte blue)
    {
        var rows = Enumerable.Range(0, Height).SelectMany(y => Enumerable.Range(0, Width).SelectMany(x => Math.Abs(x - y) < 12 ? [(byte)250, 245, 220] : new[] { red, green, blue }).Prepend((byte)0)).ToArray();
        using var packed = new MemoryStream();
        using (var zip = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            zip.Write(rows);
        return [0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', .. Chunk("IHDR"u8, [.. Big(Width), .. Big(Height), 8, 2, 0, 0, 0]), .. Chunk("IDAT"u8, packed.ToArray()), .. Chunk("IEND"u8, [])];
    }

    private static byte[] Chunk(ReadOnlySpan<byte> type, byte[] content)
    {
        byte[] body = [.. type, .. content];
        return [.. Big((uint)content.Length), .. body, .. Big(Checksum(body))];
    }

    /// <summary>CRC-32 as PNG has it.</summary>
    private static uint Checksum(byte[] body)
    {
        var sum = 0xFFFFFFFF;
        foreach (var one in body)
        {
            sum ^= one;
            for (var bit = 0; bit < 8; bit++)
                sum = (sum & 1) == 1 ? (sum >> 1) ^ 0xEDB88320 : sum >> 1;
        }
        return ~sum;
    }

    private static byte[] Big(uint number)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return bytes;
    }
}
