using WijkBot.Conversations;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>
/// "Er liggen tegels los in de Kerkstraat en de lantaarn bij nummer 4 is stuk": two sentences in one, each surely of a kind of its own.
/// In doubt it is one report: a list of what lies in one place is not taken apart.
/// </summary>
internal sealed class TwoReports(CategoryReader categories, PlaceReader places)
{
    private const int FewestWords = 3;
    private readonly HashSet<string> verbs = [.. WordFile.Read("verb").SelectMany(line => line.Entry.Split(' '))];

    /// <summary>Null when the message holds one report, or none.</summary>
    public Pair? Read(Sentence sentence)
    {
        for (var at = FewestWords; at <= sentence.Count - FewestWords; at++)
        {
            if (Begins(sentence, at) is { } start && Split(sentence, at, start) is { } pair)
                return pair;
        }
        return null;
    }

    /// <summary>Where the second part begins when the first ends here; null when nothing ends here.</summary>
    private static int? Begins(Sentence sentence, int at)
    {
        if (sentence[at] is "en" or "and")
            return sentence[at + 1] is "ook" or "also" ? at + 2 : at + 1;
        return sentence.Before(at) is Gap.Stop or Gap.Comma ? at : null;
    }

    private Pair? Split(Sentence sentence, int end, int start)
    {
        var (first, second) = (Part(sentence, 0, end), Part(sentence, start, sentence.Count));
        if (!IsPart(first, sentence.Before(start)) || !IsPart(second, sentence.Before(start)))
            return null;
        var (one, two) = (Kind(first), Kind(second));
        return one is { Sure: true } && two is { Sure: true } && one.Slugs[0] != two.Slugs[0] && !IsRest(one) && !IsRest(two)
            ? new Pair(first, one, Second(sentence, start, second, two))
            : null;
    }

    private static Sentence Part(Sentence sentence, int start, int end) =>
        sentence.Without([.. Enumerable.Range(0, sentence.Count).Select(at => at < start || at >= end)]);

    /// <summary>A sentence, or what has an address of its own; behind a comma only that: a list of what is wrong in one place is one report.</summary>
    private bool IsPart(Sentence part, Gap before) => before != Gap.Comma && IsSentence(part)
        || part.Count >= FewestWords && Array.Exists(part.Tokens, token => token.Kind == TokenKind.Number) && places.Find(part, null) is { Street: not null, HouseNumber: not null };

    private bool IsSentence(Sentence part) => part.Count >= FewestWords && Array.Exists(part.Tokens, token => verbs.Contains(token.Folded));

    private CategoryReading Kind(Sentence part) =>
        places.Look(part, null) is { NamesStreet: true } told ? categories.Read(part, told.Start, told.End) : categories.Read(part);

    /// <summary>"Ander afval" and the like say too little to be a report of their own.</summary>
    private static bool IsRest(CategoryReading reading) => reading.Slugs[0].StartsWith("overig", StringComparison.Ordinal);

    private ReportValue Second(Sentence sentence, int start, Sentence part, CategoryReading kind) =>
        new(sentence.Raw(start, sentence.Count), kind.Slugs[0]) { Place = places.Find(part, null), HouseNumber = places.NumberIn(part) };

    /// <param name="First">The words of the first.</param>
    internal sealed record Pair(Sentence First, CategoryReading Category, ReportValue Second);
}
