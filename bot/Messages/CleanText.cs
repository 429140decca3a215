using System.Globalization;
using System.Text;

namespace WijkBot.Messages;

/// <summary>
/// Makes text from outside safe to store, compare and show: well-formed Unicode in form C, without NUL and other control
/// characters (PostgreSQL refuses NUL), without the controls that turn the reading direction, at most eight combining marks on a letter.
/// Line ends become <c>\n</c>; tabs, emoji joiners and everything a person can read stay. Cleaning twice changes nothing.
/// </summary>
public static class CleanText
{
    private const int MostMarks = 8;

    /// <summary>The cleaned text; empty for null.</summary>
    public static string Of(string? text)
    {
        if (string.IsNullOrEmpty(text))
            return "";
        if (IsPlain(text))
            return text;
        var formC = WithoutControls(text).Normalize(NormalizationForm.FormC);
        return WithFewMarks(formC);
    }

    /// <summary>The usual message needs nothing, and costs one look at each character.</summary>
    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is not (>= ' ' and <= '~' or '\n' or '\t'))
                return false;
        }
        return true;
    }

    private static string WithoutControls(string text)
    {
        var clean = new StringBuilder(text.Length);
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            // A lone half of a surrogate pair comes out as U+FFFD.
            Rune.DecodeFromUtf16(rest, out var rune, out var length);
            if (rune.Value == '\r')
                clean.Append(rest.Length > 1 && rest[1] == '\n' ? "" : "\n");
            else if (!IsUnwanted(rune.Value))
                clean.Append(rune.ToString());
            rest = rest[length..];
        }
        return clean.ToString();
    }

    private static bool IsUnwanted(int c) =>
        c is (< ' ' and not ('\n' or '\t')) or (>= 0x7F and < 0xA0)
            or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or 0xFFFE or 0xFFFF;

    private static string WithFewMarks(string text)
    {
        var clean = new StringBuilder(text.Length);
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var isMark = Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
            marks = isMark ? marks + 1 : 0;
            if (marks <= MostMarks)
                clean.Append(rune.ToString());
        }
        // Dropped marks may leave a sequence that composes further.
        return clean.Length == text.Length ? text : clean.ToString().Normalize(NormalizationForm.FormC);
    }
}
