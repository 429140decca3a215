using System.Text.RegularExpressions;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A telephone number among other words: "morgen na 3 uur op 06 12345678".</summary>
internal sealed partial class PhoneFinder(PhoneReader phones)
{
    /// <summary>No number of a country has fewer.</summary>
    private const int FewestDigits = 8;

    /// <summary>E.164, or <c>same</c> for "op dit nummer"; null when there is none.</summary>
    public string? In(Sentence sentence)
    {
        if (!MayHold(sentence.Text) || Number().Match(sentence.Text) is not { Success: true } found)
            return phones.IsSame(sentence) ? "same" : null;
        return phones.Read(Sentence.Of(found.Value)).Value is ['+', ..] number ? number : null;
    }

    /// <summary>The text without its numbers, so that none of their digits is taken for an hour.</summary>
    public static string Without(string text) => MayHold(text) ? Number().Replace(text, " ") : text;

    /// <summary>Where in a text its first number stands, in characters; null when it holds none.</summary>
    public static (int Start, int End)? Where(string text) =>
        MayHold(text) && Number().Match(text) is { Success: true } found ? (found.Index, found.Index + found.Length) : null;

    private static bool MayHold(string text)
    {
        var digits = 0;
        foreach (var c in text)
            digits += char.IsDigit(c) ? 1 : 0;
        return digits >= FewestDigits;
    }

    /// <summary>Ten digits with a 0 before them, Dutch with its country, or of another country with a plus.</summary>
    [GeneratedRegex(@"(?<![\d+])((\+31|0031|0)[\s\-./()]*(\(0\))?[1-9]([\s\-./()]*\d){8}|\+[1-9](\s?\d){7,13})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 2_000)]
    private static partial Regex Number();
}
