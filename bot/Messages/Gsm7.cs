using System.Buffers;

namespace WijkBot.Messages;

/// <summary>
/// The alphabet of plain SMS (3GPP TS 23.038, default alphabet with its extension table). A text within it fits 160 to a message,
/// any other only 70.
/// </summary>
public static class Gsm7
{
    private const string Basic =
        "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";

    private const string Extension = "\f^{}\\[~]|€";

    private static readonly SearchValues<char> All = SearchValues.Create(Basic + Extension);
    private static readonly SearchValues<char> Extended = SearchValues.Create(Extension);

    /// <summary>Every character is in the alphabet.</summary>
    public static bool Fits(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(All);

    /// <summary>Septets one character takes: 2 from the extension table, else 1; 0 when it is not in the alphabet.</summary>
    public static int Septets(char c) => !All.Contains(c) ? 0 : Extended.Contains(c) ? 2 : 1;
}
