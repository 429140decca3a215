using System.Buffers;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// The shapes of Twilio's names for things: a SID is two letters and 32 hexadecimal digits, a phone number is E.164,
/// a channel address is the channel and its own address with a colon between (twilio.com/docs/messaging/guides/webhook-request).
/// </summary>
internal static class TwilioIds
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789abcdefABCDEF");
    private const string WhatsAppPrefix = "whatsapp:";

    public static bool IsSid(ReadOnlySpan<char> text, string kind) =>
        text.Length == 34 && text.StartsWith(kind, StringComparison.Ordinal) && !text[2..].ContainsAnyExcept(Hex);

    public static bool IsMessageSid(ReadOnlySpan<char> text) => IsSid(text, "SM") || IsSid(text, "MM");

    /// <summary>Plus, no leading zero, 7 to 15 digits (ITU-T E.164).</summary>
    public static bool IsE164(ReadOnlySpan<char> text) =>
        text.Length is >= 8 and <= 16 && text[0] == '+' && text[1] != '0' && !text[1..].ContainsAnyExceptInRange('0', '9');

    /// <summary>
    /// WhatsApp's id of somebody who hides the phone number: two letters of the country, a dot, letters and digits
    /// (Meta, business-scoped user ids); Twilio passes it as <c>whatsapp:NL.123</c>.
    /// </summary>
    public static bool IsWhatsAppUserId(ReadOnlySpan<char> text)
    {
        if (text.Length is < 4 or > 140 || !char.IsAsciiLetterUpper(text[0]) || !char.IsAsciiLetterUpper(text[1]) || text[2] != '.')
        {
            return false;
        }

        foreach (var character in text[3..])
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '.')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The part behind <c>whatsapp:</c>; null when it is no WhatsApp address.</summary>
    public static string? WhatsAppPart(string address) =>
        address.StartsWith(WhatsAppPrefix, StringComparison.Ordinal) ? address[WhatsAppPrefix.Length..] : null;

    public static string WhatsApp(string value) => WhatsAppPrefix + value;
}
