using System.Text;
using static WijkBot.Tests.Inbox.PhotoSamples;

namespace WijkBot.Tests.Inbox;

/// <summary>Small photos that move, or of another make, with what their makers did not mean to show.</summary>
internal static class MorePhotos
{
    /// <summary>What the picture itself is made of.</summary>
    public static ReadOnlySpan<byte> Picture => "the picture itself"u8;

    /// <summary>Two pictures that are repeated for ever.</summary>
    /// <param name="clean">As it may be shown.</param>
    public static byte[] Gif(bool clean = false) =>
    [
        .. "GIF89a"u8, 1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255,
        .. clean ? [] : Extension(0xFE, [(byte)Bytes.Length, .. Bytes]),
        .. Extension(0xFF, [11, .. "NETSCAPE2.0"u8, 3, 1, 0, 0]),
        // XMP is no row of blocks, but ends as one
        .. clean ? [] : Extension(0xFF, [11, .. "XMP DataXMP"u8, .. Bytes, 1, .. Enumerable.Range(0, 256).Select(down => (byte)(255 - down))]),
        .. clean ? [] : Extension(0xFF, [11, .. "NETSCAPE2.0"u8, (byte)Bytes.Length, .. Bytes]),
        .. clean ? [] : Extension(0x01, [12, 0, 0, 0, 0, 1, 0, 1, 0, 8, 8, 0, 1, (byte)Bytes.Length, .. Bytes]),
        .. Frame(0), .. Frame(0x80), 0x3B,
        .. clean ? [] : Bytes,
    ];

    public static byte[] MovingWebp(bool clean = false) => Riff(
    [
        .. Riffed("VP8X", [(byte)(clean ? 0x02 : 0x0E), 0, 0, 0, 0, 0, 0, 0, 0, 0]), .. Riffed("ANIM", new byte[6]),
        .. Riffed("ANMF", [.. new byte[16], .. Riffed("VP8 ", [1, 2, 3]), .. clean ? [] : Riffed("EXIF", Bytes)]),
        .. Riffed("ANMF", [.. new byte[16], .. Riffed("ALPH", [4]), .. Riffed("VP8 ", [5, 6])]),
        .. clean ? [] : Riffed("XMP ", Bytes),
    ]);

    public static byte[] MovingPng() => Png(Chunk("acTL", new byte[8]), Chunk("fcTL", new byte[26]), Chunk("fdAT", Bytes), Chunk("tEXt", Bytes));

    /// <summary>As a telephone makes them: a picture, its Exif, XMP of which one lies in the description itself, and a box of the maker's own.</summary>
    /// <param name="more">Name of a box behind the others.</param>
    /// <param name="offset">Moves where the picture is told to be.</param>
    public static byte[] Heic(string? more = null, int offset = 0)
    {
        var begin = Box("ftyp", "heic\0\0\0\0mif1heic"u8).Length + Meta(0).Length + Box("uuid", Bytes).Length + 8;
        return
        [
            .. Box("ftyp", "heic\0\0\0\0mif1heic"u8), .. Meta(begin + offset), .. Box("uuid", Bytes), .. Box("mdat", [.. Picture, .. Bytes, .. Bytes, .. "and what nobody told of: "u8, .. Bytes]),
            .. more is null ? [] : Box(more, Bytes),
        ];
    }

    private static byte[] Meta(int begin) => Box("meta",
    [
        0, 0, 0, 0, .. Box("hdlr", "\0\0\0\0\0\0\0\0pict\0\0\0\0\0\0\0\0\0\0\0\0\0"u8), .. Box("pitm", [0, 0, 0, 0, 0, 1]),
        .. Box("iinf", [0, 0, 0, 0, 0, 4, .. Kind(1, "hvc1"), .. Kind(2, "Exif"), .. Kind(3, "mime"), .. Kind(4, "mime")]),
        .. Box("iloc",
        [
            1, 0, 0, 0, 0x44, 0, 0, 4, .. Place(1, 0, begin, Picture.Length), .. Place(2, 0, begin + Picture.Length, Bytes.Length),
            .. Place(3, 0, begin + Picture.Length + Bytes.Length, Bytes.Length), .. Place(4, 1, 0, Bytes.Length),
        ]),
        .. Box("iref", [0, 0, 0, 0, .. Box("cdsc", [0, 2, 0, 1, 0, 1])]),
        .. Box("iprp", [.. Box("ipco", [.. Box("ispe", new byte[12]), .. Box("udes", Bytes), .. Box("irot", [1])]), .. Box("ipma", [0, 0, 0, 0, 0, 0, 0, 1, 0, 1, 2, 1, 3])]),
        .. Box("idat", Bytes), .. Box("xml ", Bytes),
    ]);

    private static byte[] Kind(byte id, string kind) => Box("infe", [2, 0, 0, 0, 0, id, 0, 0, .. Encoding.ASCII.GetBytes(kind), .. Bytes, 0]);

    private static byte[] Place(byte id, byte method, int begin, int length) => [0, id, 0, method, 0, 0, 0, 1, .. Big32(begin), .. Big32(length)];

    private static byte[] Box(string name, ReadOnlySpan<byte> content) => [.. Big32(content.Length + 8), .. Encoding.ASCII.GetBytes(name), .. content];

    private static byte[] Extension(byte label, byte[] blocks) => [0x21, label, .. blocks, 0];

    private static byte[] Frame(byte colours) =>
        [.. Extension(0xF9, [4, 0, 10, 0, 0]), 0x2C, 0, 0, 0, 0, 1, 0, 1, 0, colours, .. new byte[colours == 0 ? 0 : 6], 2, 2, 0x44, 1, 0];
}
