using System.Buffers.Binary;
using System.Text;

namespace WijkBot.Cases;

/// <summary>A WebP as the chunks it is made of (RFC 9649); each picture of a moving one is made of chunks itself.</summary>
internal static class WebpChunks
{
    private const string Head = "VP8X", Frame = "ANMF";
    private const int FrameHead = 16;
    private static readonly string[] Kept = ["VP8 ", "VP8L", Head, "ALPH", "ICCP", "ANIM", Frame];
    private static readonly string[] KeptOfFrame = ["VP8 ", "VP8L", "ALPH"];

    /// <summary>Without what is said beside the picture; null when it is none or damaged.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> content)
    {
        if (content.Length < 12 || !content.StartsWith("RIFF"u8) || Chunks(content[12..], Kept) is not { Count: > 0 } chunks)
            return null;
        byte[] whole = [.. content[..12], .. chunks];
        BinaryPrimitives.WriteUInt32LittleEndian(whole.AsSpan(4), (uint)whole.Length - 8);
        return whole;
    }

    private static List<byte>? Chunks(ReadOnlySpan<byte> content, string[] kept)
    {
        var clean = new List<byte>(content.Length);
        while (content.Length >= 8)
        {
            var length = BinaryPrimitives.ReadUInt32LittleEndian(content[4..]);
            var padded = length + (length & 1);
            if (padded > content.Length - 8)
                return null;
            var name = Encoding.ASCII.GetString(content[..4]);
            if (kept.Contains(name))
            {
                if (Same(name, content[..((int)padded + 8)]) is not { } same)
                    return null;
                clean.AddRange(same);
            }
            content = content[((int)padded + 8)..];
        }
        return clean;
    }

    private static byte[]? Same(string name, ReadOnlySpan<byte> chunk) => name switch
    {
        Head => Unmarked(chunk),
        Frame => OfFrame(chunk),
        _ => chunk.ToArray(),
    };

    /// <summary>The header says which parts follow; those taken out are no longer said to.</summary>
    private static byte[] Unmarked(ReadOnlySpan<byte> chunk)
    {
        const byte ExifAndXmp = 0b0000_1100;
        var same = chunk.ToArray();
        if (same.Length > 8)
            same[8] &= unchecked((byte)~ExifAndXmp);
        return same;
    }

    private static byte[]? OfFrame(ReadOnlySpan<byte> chunk)
    {
        if (chunk.Length < 8 + FrameHead || Chunks(chunk[(8 + FrameHead)..], KeptOfFrame) is not { } inside)
            return null;
        byte[] same = [.. chunk[..(8 + FrameHead)], .. inside];
        BinaryPrimitives.WriteUInt32LittleEndian(same.AsSpan(4), (uint)same.Length - 8);
        return same;
    }
}
