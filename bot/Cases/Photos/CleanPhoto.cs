using System.Buffers.Binary;

namespace WijkBot.Cases;

/// <summary>
/// A photo without what a telephone writes beside it: where it was taken, when, with what. The picture itself is copied as it is, with its colours and
/// which side is up. JPEG (ITU-T T.81), PNG (W3C PNG 3; of a moving one the still that it has for who cannot move), WebP (RFC 9649), GIF and HEIC.
/// </summary>
public static class CleanPhoto
{
    private static readonly string[] PngKept = ["IHDR", "PLTE", "tRNS", "gAMA", "cHRM", "sRGB", "iCCP", "sBIT", "cICP", "pHYs", "IDAT", "IEND"];

    /// <summary>The photo, or null when it is none of these or is damaged.</summary>
    /// <param name="contentType">See <see cref="PhotoKind"/>.</param>
    public static byte[]? Of(ReadOnlySpan<byte> content, string? contentType) => contentType switch
    {
        "image/jpeg" => JpegMarkers.Clean(content),
        "image/png" => Png(content),
        "image/webp" => WebpChunks.Clean(content),
        "image/gif" => GifBlocks.Clean(content),
        "image/heic" => HeicBoxes.Clean(content),
        _ => null,
    };

    /// <summary>
    /// A file as a colleague gets it: a photo clean, a document as it is; null when the photo is damaged or cannot be cleaned. No photo
    /// leaves the program as it came, whatever its kind.
    /// </summary>
    public static byte[]? AsShown(byte[] content, string contentType) => PhotoKind.IsImage(contentType) ? Of(content, contentType) : content;

    private static byte[]? Png(ReadOnlySpan<byte> content)
    {
        if (content.Length < 8)
            return null;
        var clean = new List<byte>(content.Length);
        clean.AddRange(content[..8]);
        for (var at = 8; at + 12 <= content.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(content[at..]);
            if (length > content.Length - at - 12)
                return null;
            var chunk = content.Slice(at, (int)length + 12);
            var name = System.Text.Encoding.ASCII.GetString(chunk.Slice(4, 4));
            if (PngKept.Contains(name))
                clean.AddRange(chunk);
            if (name == "IEND")
                return [.. clean];
            at += chunk.Length;
        }
        return null;
    }
}
