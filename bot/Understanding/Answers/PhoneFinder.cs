using System.Text.RegularExpressions;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A telephone number among other words: "morgen na 3 uur op 06 12345678".</summary>
internal sealed partial class PhoneFinder
{
    private readonly PhoneReader phones = new();

    /// <summary>E.164, or <c>same</c> for "op dit nummer"; null when there is none.</summary>
    public string? In(Sentence sentence)
    {
        if (Number().Match(sentence.Text) is not { Success: true } found)
            return phones.Read(sentence).Value is "same" ? "same" : null;
        return phones.Read(Sentence.Of(found.Value)).Value is ['+', ..] number ? number : null;
    }

    /// <summary>The text without its numbers, so that none of their digits is taken for an hour.</summary>
    public static string Without(string text) => Number().Replace(text, " ");

    /// <summary>Ten digits with a 0 before them, Dutch with its country, or of another country with a plus.</summary>
    [GeneratedRegex(@"(?<![\d+])((\+31|0031|0)[\s\-./()]*(\(0\))?[1-9]([\s\-./()]*\d){8}|\+[1-9](\s?\d){7,13})(?!\d)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 100)]
    private static partial Regex Number();
}
