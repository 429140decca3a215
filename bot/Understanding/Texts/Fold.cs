using System.Globalization;
using System.Text;

namespace WijkBot.Understanding.Texts;

/// <summary>Words in one spelling: lower case, without accents and apostrophes, with letters held too long (<c>heeeeelp</c>) as three.</summary>
internal static class Fold
{
    /// <summary>A longer word is not folded by <see cref="Plain"/>.</summary>
    public const int MostPlain = 64;

    /// <summary>The folded word; letters of other scripts stay.</summary>
    public static string Word(ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[MostPlain];
        return Plain(word, folded) is var length and >= 0 ? new string(folded[..length]) : Letters(word);
    }

    /// <summary>Folds a word without accents or letters of other scripts, of at most <see cref="MostPlain"/> characters.</summary>
    /// <returns>How many characters it has folded; -1 for another word.</returns>
    public static int Plain(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > MostPlain)
            return -1;
        var length = 0;
        foreach (var letter in word)
        {
            if (letter > 127)
                return -1;
            var c = letter is >= 'A' and <= 'Z' ? (char)(letter + 32) : letter;
            if (c != '\'' && !IsHeld(folded[..length], c))
                folded[length++] = c;
        }
        return length;
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
