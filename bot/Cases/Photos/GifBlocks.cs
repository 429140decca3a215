namespace WijkBot.Cases;

/// <summary>A GIF as the blocks it is made of (GIF89a). Comments and what programs write for themselves stand in blocks of their own, XMP too.</summary>
internal static class GifBlocks
{
    private const byte Image = 0x2C, Extension = 0x21, Trailer = 0x3B, Control = 0xF9, Application = 0xFF;
    private const int Header = 13, Descriptor = 10;

    /// <summary>The pictures and how they follow each other, to the end and no further; null when it is none or damaged.</summary>
    public static byte[]? Clean(ReadOnlySpan<byte> content)
    {
        if (content.Length < Header || !(content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8)))
            return null;
        var at = Header + Colours(content[10]);
        if (at > content.Length)
            return null;
        var clean = new List<byte>(content.Length);
        clean.AddRange(content[..at]);
        while (at < content.Length && content[at] != Trailer)
        {
            if (Length(content[at..]) is not (> 0 and var length))
                return null;
            clean.AddRange(Kept(content.Slice(at, length)));
            at += length;
        }
        return at < content.Length ? [.. clean, Trailer] : null;
    }

    /// <summary>Of the block that begins here; 0 when it is none or does not end.</summary>
    private static int Length(ReadOnlySpan<byte> rest)
    {
        var head = rest[0] switch
        {
            Image when rest.Length > Descriptor => Descriptor + Colours(rest[9]) + 1,
            Extension => 2,
            _ => rest.Length,
        };
        for (var at = head; at < rest.Length; at += rest[at] + 1)
        {
            if (rest[at] == 0)
                return at + 1;
        }
        return 0;
    }

    /// <summary>How long a picture stands, and how often they are repeated; of what else stands beside a picture, nothing.</summary>
    private static ReadOnlySpan<byte> Kept(ReadOnlySpan<byte> block) => block switch
    {
        [Image, ..] => block,
        [Extension, Control, 4, _, _, _, _, 0] => block,
        [Extension, Application, 11, ..] when block[3..].StartsWith("NETSCAPE2.0\u0003\u0001"u8) && block.Length == 19 => block,
        _ => [],
    };

    private static int Colours(byte flags) => (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
}
