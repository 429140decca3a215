using System.Globalization;
using System.Text;

namespace WijkBot.Wijken;

/// <summary>
/// Names of streets and areas as one spelling: <c>Bornse str.</c>, <c>BORNSESTRAAT</c> and <c>Bornsestraat</c> have the same key.
/// A key is made of lower case letters and digits only, and is its own key.
/// </summary>
public static class StreetKey
{
    /// <summary>Endings as people and forms shorten them. Only behind at least two other letters, so that "ln" alone stays itself.</summary>
    private static readonly (string Short, string Full)[] Endings =
        [("str", "straat"), ("ln", "laan"), ("wg", "weg"), ("pln", "plein"), ("sngl", "singel"), ("sgl", "singel")];

    /// <summary>First names and titles as they are shortened, only in front of something else.</summary>
    private static readonly Dictionary<string, string> Words = new(StringComparer.Ordinal)
    {
        ["v"] = "van",
        ["d"] = "der",
        ["vd"] = "vander",
        ["st"] = "sint",
        ["burg"] = "burgemeester",
        ["burgem"] = "burgemeester",
        ["prof"] = "professor",
        ["past"] = "pastoor",
    };

    /// <summary>The key; empty when the text has no letter or digit.</summary>
    public static string Of(string name)
    {
        var words = Letters(name).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = new StringBuilder();
        for (var at = 0; at < words.Length; at++)
            key.Append(at < words.Length - 1 && Words.TryGetValue(words[at], out var full) ? full : Lengthened(words[at]));
        // "Parkstr 2" was one word before, "Park str" is one only now.
        return Lengthened(key.ToString());
    }

    /// <summary>Lower case without accents; everything else than letters and digits is a space, but an apostrophe is nothing.</summary>
    private static string Letters(string name)
    {
        var letters = new StringBuilder(name.Length);
        // EnumerateRunes, because a broken surrogate in a message would make Normalize throw.
        var whole = string.Concat(name.EnumerateRunes().Select(rune => rune.ToString()));
        foreach (var rune in whole.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                letters.Append(Rune.ToLowerInvariant(rune));
            else if (!IsSilent(rune))
                letters.Append(' ');
        }
        return letters.ToString();
    }

    private static bool IsSilent(Rune rune) =>
        rune.Value is '\'' or '’' or '‘' or '`' or '´' || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark;

    private static string Lengthened(string word)
    {
        foreach (var (ending, full) in Endings)
        {
            if (word.Length >= ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return string.Concat(word.AsSpan(0, word.Length - ending.Length), full);
        }
        return word;
    }
}
