namespace WijkBot.Channels.Browser;

/// <summary>The kind of a photo by its first bytes, whatever its name or the browser claims.</summary>
internal static class PhotoKind
{
    private static readonly string[] HeicBrands = ["heic", "heix", "hevc", "mif1", "msf1"];

    /// <summary>MIME type of a JPEG, PNG, WebP, GIF or HEIC; null for anything else.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]))
            return "image/jpeg";
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]))
            return "image/png";
        if (bytes.StartsWith("GIF87a"u8) || bytes.StartsWith("GIF89a"u8))
            return "image/gif";
        if (bytes.Length >= 12 && bytes.StartsWith("RIFF"u8) && bytes[8..].StartsWith("WEBP"u8))
            return "image/webp";
        return IsHeic(bytes) ? "image/heic" : null;
    }

    private static bool IsHeic(ReadOnlySpan<byte> bytes) =>
        bytes.Length >= 12 && bytes[4..].StartsWith("ftyp"u8)
        && HeicBrands.Contains(System.Text.Encoding.ASCII.GetString(bytes[8..12]), StringComparer.Ordinal);
}
