using System.Globalization;
using System.Text;

namespace WijkBot.Understanding.Texts;

/// <summary>Words in one spelling: lower case, without accents and apostrophes, with letters held too long (<c>heeeeelp</c>) as three.</summary>
internal static class Fold
{
    /// <summary>The folded word; letters of other scripts stay.</summary>
    public static string Word(ReadOnlySpan<char> word)
    {
        Span<char> folded = word.Length <= 64 ? stackalloc char[word.Length] : new char[word.Length];
        var length = 0;
        for (var at = 0; at < word.Length; at++)
        {
            var c = word[at];
            if (c > 127)
                return Letters(word);
            c = c is >= 'A' and <= 'Z' ? (char)(c + 32) : c;
            if (c != '\'' && !IsHeld(folded[..length], c))
                folded[length++] = c;
        }
        return new string(folded[..length]);
    }

    private static bool IsHeld(ReadOnlySpan<char> before, char c) => before.Length >= 3 && before[^1] == c && before[^2] == c && before[^3] == c && char.IsLetter(c);

    private static string Letters(ReadOnlySpan<char> word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var c in Unheld(word).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark || c is '\'' or '’' or '‘' or '`' or '´')
                continue;
            folded.Append(Letter(c));
        }
        return folded.ToString();
    }

    /// <summary>Before accents go: those of <c>zeeën</c> are not one held key.</summary>
    private static string Unheld(ReadOnlySpan<char> word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            var lower = char.ToLowerInvariant(c);
            if (letters.Length < 3 || letters[^1] != lower || letters[^2] != lower || letters[^3] != lower || !char.IsLetter(lower))
                letters.Append(char.IsSurrogate(lower) ? '?' : lower);
        }
        return letters.ToString();
    }

    private static string Letter(char c) => c switch
    {
        'ß' => "ss",
        'ı' or 'İ' => "i",
        'ł' => "l",
        'ø' => "o",
        'æ' => "ae",
        'œ' => "oe",
        'đ' => "d",
        'ĳ' => "ij",
        'أ' or 'إ' or 'آ' => "ا",
        'ى' => "ي",
        'ة' => "ه",
        'ـ' => "",
        _ => char.ToLowerInvariant(c).ToString(),
    };
}
