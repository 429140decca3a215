using System.Globalization;

namespace WijkBot.Municipality;

/// <summary>Reads <c>termijn: { antwoord: 2 werkdagen, afhandeling: 14 dagen }</c>, of the municipality or of one kind of report.</summary>
internal static class TermsReader
{
    private const string Key = "termijn";

    /// <summary>So long is nobody remembered; more is a typing error.</summary>
    private const int MostDays = 365;

    /// <param name="whole">Of the municipality itself: there it can be said whether the day is told.</param>
    public static Terms Read(YamlEntry entry, bool whole)
    {
        if (entry.OptionalEntry(Key) is not { } terms)
            return Terms.None;
        var read = new Terms(Term(terms, "antwoord"), Term(terms, "afhandeling")) { Told = whole && terms.Flag("vertellen") };
        if (read is { Told: true, Answer: null })
            terms.Problem("vertellen", "bij 'vertellen: ja' hoort 'antwoord': wanneer de bewoner iets hoort");
        terms.NothingElse();
        return read;
    }

    private static Term? Term(YamlEntry terms, string key)
    {
        if (terms.OptionalText(key) is not { } text)
            return null;
        if (text.Split(' ') is [var count, "werkdag" or "werkdagen" or "dag" or "dagen"]
            && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and <= MostDays)
            return new Term(days, text.Contains("werk", StringComparison.Ordinal));
        terms.Problem(key, $"{key}: '{text}' moet zijn als 2 werkdagen of 14 dagen, hoogstens {MostDays}");
        return null;
    }
}
