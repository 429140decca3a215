namespace WijkBot.Cases;

/// <summary>What a file is by its first bytes, whatever its sender says it is.</summary>
public static class PhotoKind
{
    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>Its MIME type; null when it is none of JPEG, PNG, GIF, WebP, HEIC and PDF, and so is not kept.</summary>
    public static string? Of(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith<byte>([0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (content.StartsWith(Png))
            return "image/png";
        if (content.StartsWith("GIF87a"u8) || content.StartsWith("GIF89a"u8))
            return "image/gif";
        if (content.StartsWith("%PDF-"u8))
            return "application/pdf";
        if (content.Length < 12)
            return null;
        if (content.StartsWith("RIFF"u8) && content[8..].StartsWith("WEBP"u8))
            return "image/webp";
        return content[4..].StartsWith("ftyp"u8) && IsHeic(content.Slice(8, 4)) ? "image/heic" : null;
    }

    /// <summary>A page may show it in its place; anything else is offered for saving.</summary>
    public static bool IsImage(string contentType) => contentType.StartsWith("image/", StringComparison.Ordinal);

    /// <summary>Brands of ISO/IEC 23008-12.</summary>
    private static bool IsHeic(ReadOnlySpan<byte> brand) =>
        brand.SequenceEqual("heic"u8) || brand.SequenceEqual("heix"u8) || brand.SequenceEqual("heif"u8)
        || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) || brand.SequenceEqual("hevc"u8);
}
