using WijkBot.Conversations;

namespace WijkBot.Languages;

/// <summary>A value inside a sentence that runs the other way.</summary>
internal static class Isolated
{
    private const char FirstStrongIsolate = '\u2068';
    private const char PopDirectionalIsolate = '\u2069';

    /// <summary>
    /// In a sentence from right to left, "7607 EW, nr 30" would fall apart: digits at its begin or end go along with the sentence
    /// and not with the letters (Unicode Standard Annex 9). Kept together by isolates where that is so; nothing is added where it is
    /// not, because each mark costs room in an SMS.
    /// </summary>
    public static string In(string language, string value) =>
        KnownLanguage.Of(language) is { RightToLeft: true } && value.Any(IsLatin) && (!IsLatin(value[0]) || IsArabic(value))
            ? $"{FirstStrongIsolate}{value}{PopDirectionalIsolate}"
            : value;

    private static bool IsLatin(char c) => char.IsLetter(c) && c < '\u0250';

    private static bool IsArabic(string value) => value.Any(c => c is >= '\u0600' and <= '\u06ff');
}
