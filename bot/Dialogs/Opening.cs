using System.Text.RegularExpressions;

namespace WijkBot.Dialogs;

/// <summary>What announces an idea or a complaint and is no part of it: "ik heb een idee: een bankje".</summary>
internal static class Opening
{
    /// <summary>What comes behind the announcement; null when the text does not begin with one, or says no more.</summary>
    public static string? Behind(string text) => Announced.Match(text) is { Success: true } match ? match.Groups["rest"].Value.Trim() : null;

    private static readonly Regex Announced = new(
        """
        ^\W*
        ( (ik|wij|we)\s(heb|hebben|had|hadden)\s((nog|ook|wel)\s)*(een|'n)\s((goed|goede|leuk|leuke|mooi|klein|kleine)\s)?(idee|ideetje|voorstel|suggestie|klacht)
        | (mijn|ons|onze)?\s?(idee|voorstel|suggestie|klacht)
        | (i|we)\shave\s(an|a)\s((good|nice|small)\s)?(idea|suggestion|proposal|complaint)
        | (my|our)?\s?(idea|suggestion|proposal|complaint)
        )
        \s?(is\s?)?[:.,;-]\s*(?<rest>\w.*)$
        """,
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace | RegexOptions.NonBacktracking);
}
