using System.Text;

namespace WijkBot.Wijken;

/// <summary>The text of a file of CBS: UTF-8, or what Windows wrote before it (code page 1252). Its mark of order tells, else its bytes.</summary>
internal static class CbsText
{
    private const int Windows = 1252;

    /// <summary>Reads it; null when it is no text in either.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[Encoding.UTF8.Preamble.Length..];
        // UTF-16 has a zero beside every letter; no text of these has one
        if (bytes.Contains((byte)0))
            return null;
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return CodePagesEncodingProvider.Instance.GetEncoding(Windows)!.GetString(bytes);
        }
    }
}
