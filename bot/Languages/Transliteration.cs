using System.Globalization;
using System.Text;
using WijkBot.Messages;

namespace WijkBot.Languages;

/// <summary>Writes a text in the alphabet of plain SMS: Indië becomes Indie, ’ becomes ', emoji are left out.</summary>
public static class Transliteration
{
    private const string Unknown = "?";

    private static readonly Dictionary<int, string> Replacements = new()
    {
        ['‘'] = "'",
        ['’'] = "'",
        ['‚'] = "'",
        ['‛'] = "'",
        ['′'] = "'",
        ['`'] = "'",
        ['´'] = "'",
        ['ʼ'] = "'",
        ['“'] = "\"",
        ['”'] = "\"",
        ['„'] = "\"",
        ['«'] = "\"",
        ['»'] = "\"",
        ['″'] = "\"",
        ['‐'] = "-",
        ['‑'] = "-",
        ['‒'] = "-",
        ['–'] = "-",
        ['—'] = "-",
        ['―'] = "-",
        ['−'] = "-",
        ['…'] = "...",
        ['•'] = "-",
        ['·'] = ".",
        ['×'] = "x",
        ['÷'] = "/",
        ['→'] = "->",
        ['\t'] = " ",
        ['½'] = "1/2",
        ['¼'] = "1/4",
        ['¾'] = "3/4",
        ['°'] = "o",
        ['©'] = "(c)",
        ['®'] = "(r)",
        ['™'] = "TM",
        ['Ł'] = "L",
        ['ł'] = "l",
        ['ı'] = "i",
        ['Đ'] = "D",
        ['đ'] = "d",
        ['Œ'] = "OE",
        ['œ'] = "oe",
        ['Þ'] = "Th",
        ['þ'] = "th",
        ['ð'] = "d",
        ['ĳ'] = "ij",
        ['Ĳ'] = "IJ",
        ['ẞ'] = "SS",
        ['¢'] = "c",
        ['º'] = "o",
        ['ª'] = "a",
        ['²'] = "2",
        ['³'] = "3",
    };

    /// <summary>The text in GSM-7. What has no like in it: letters and marks of other scripts become <c>?</c>, emoji and invisible characters disappear.</summary>
    public static string ToGsm7(string text)
    {
        if (Gsm7.Fits(text))
            return text;
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
            Append(result, rune);
        return result.ToString();
    }

    /// <summary>Something in it has letters that GSM-7 has no like of, such as Arabic.</summary>
    public static bool Loses(string text)
    {
        if (Gsm7.Fits(text))
            return false;
        foreach (var rune in text.Normalize(NormalizationForm.FormC).EnumerateRunes())
        {
            if (Rune.IsLetter(rune) && !(rune.IsBmp && Gsm7.Septets((char)rune.Value) > 0) && !Replacements.ContainsKey(rune.Value) && WithoutMarks(rune) == Unknown)
                return true;
        }
        return false;
    }

    private static void Append(StringBuilder result, Rune rune)
    {
        if (rune.IsBmp && Gsm7.Septets((char)rune.Value) > 0)
            result.Append((char)rune.Value);
        else if (Replacements.TryGetValue(rune.Value, out var replacement))
            result.Append(replacement);
        else if (IsUnseen(rune))
            DropSpaceBefore(result);
        else if (Rune.IsWhiteSpace(rune))
            result.Append(' ');
        else
            result.Append(WithoutMarks(rune));
    }

    private static bool IsUnseen(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherSymbol or UnicodeCategory.ModifierSymbol
        or UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
        or UnicodeCategory.OtherNotAssigned or UnicodeCategory.PrivateUse;

    /// <summary>"Dank u 😀!" must not become "Dank u !".</summary>
    private static void DropSpaceBefore(StringBuilder result)
    {
        if (result.Length > 0 && result[^1] == ' ')
            result.Length--;
    }

    private static string WithoutMarks(Rune rune)
    {
        var parts = rune.ToString().Normalize(NormalizationForm.FormKD);
        var letters = new StringBuilder(parts.Length);
        foreach (var c in parts)
        {
            if (Gsm7.Septets(c) > 0)
                letters.Append(c);
        }
        return letters.Length > 0 ? letters.ToString() : Unknown;
    }
}
