using WijkBot.Conversations;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>
/// "Er liggen tegels los in de Kerkstraat en de lantaarn bij nummer 4 is stuk": two sentences in one, each surely of a kind of its own.
/// In doubt it is one report: a list of what lies in one place is not taken apart.
/// </summary>
internal sealed class TwoReports(CategoryReader categories, PlaceReader places, ReportSplits splits)
{
    /// <summary>So many are looked at closely: each costs the reading of two places.</summary>
    private const int Most = 8;

    /// <summary>Null when the message holds one report, or none.</summary>
    /// <param name="hits">What its words are about; made only when it may hold two.</param>
    public Pair? Read(Sentence sentence, out List<CategoryHit>? hits)
    {
        hits = null;
        if (splits.Of(sentence) is not { Count: > 0 } found)
            return null;
        var all = hits = categories.Hits(sentence);
        return found.Where(split => split.MayBeTwoKinds(categories, all)).Take(Most).Select(split => Split(sentence, split)).FirstOrDefault(pair => pair is not null);
    }

    private Pair? Split(Sentence sentence, ReportSplit split)
    {
        var first = sentence.Part(0, split.End);
        if (Half(first, split) is not var (one, _))
            return null;
        var second = sentence.Part(split.Start, sentence.Count);
        if (splits.PointsBack(second))
            return null;
        return Half(second, split) is var (two, place) && one.Slugs[0] != two.Slugs[0]
            ? new Pair(first, one, new ReportValue(sentence.Raw(split.Start, sentence.Count), two.Slugs[0]) { Place = place, HouseNumber = places.NumberIn(second) })
            : null;
    }

    /// <summary>
    /// What a part is about and where, when that is sure and it is a sentence, or has an address of its own; behind a comma only that: a list of what is
    /// wrong in one place is one report.
    /// </summary>
    private (CategoryReading Kind, PlaceValue? Place)? Half(Sentence part, ReportSplit split)
    {
        var isSentence = !split.AtComma && splits.IsSentence(part);
        if (!isSentence && !part.HasNumber)
            return null;
        var told = places.Look(part, null);
        if (!isSentence && told?.Value is not { Street: not null, HouseNumber: not null })
            return null;
        var kind = told is { NamesStreet: true } ? categories.Read(part, told.Start, told.End) : categories.Read(part);
        return kind.Sure && !IsRest(kind) ? (kind, told?.Value) : null;
    }

    /// <summary>"Ander afval" and the like say too little to be a report of their own.</summary>
    private static bool IsRest(CategoryReading reading) => Aspects.IsRest(reading.Slugs[0]);

    /// <param name="First">The words of the first.</param>
    internal sealed record Pair(Sentence First, CategoryReading Category, ReportValue Second);
}
