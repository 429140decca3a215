using WijkBot.Messages;

namespace WijkBot.Languages;

/// <summary>What a text costs as SMS, and how it is made to cost little.</summary>
public static class SmsText
{
    private static readonly HashSet<string> Gsm7Languages = ["nl", "en", "de", "tr", "pl"];

    /// <summary>
    /// The text as it is sent: in GSM-7 for the languages that are always written in it (Dutch, English, German, Turkish, Polish), else
    /// unchanged. Also unchanged when something of another script is in it: it must be read, whatever it costs.
    /// </summary>
    /// <param name="language">Two letters.</param>
    public static string Fit(string text, string language) =>
        Gsm7Languages.Contains(language) && !Transliteration.Loses(text) ? Transliteration.ToGsm7(text) : text;

    /// <summary>
    /// Number of SMS segments: 160 septets or 70 UTF-16 units in one, 153 or 67 each when there are more; a character is never
    /// cut in two. At least 1.
    /// </summary>
    public static int Segments(string text) => Gsm7.Fits(text)
        ? Count(text, 160, 153, static (text, at) => (1, Gsm7.Septets(text[at])))
        : Count(text, 70, 67, static (text, at) => at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? (2, 2) : (1, 1));

    private static int Count(string text, int single, int each, Func<string, int, (int Length, int Units)> size)
    {
        var (total, segments, used) = (0, 1, 0);
        for (var at = 0; at < text.Length;)
        {
            var (length, units) = size(text, at);
            at += length;
            total += units;
            (segments, used) = used + units <= each ? (segments, used + units) : (segments + 1, units);
        }
        return total <= single ? 1 : segments;
    }
}
