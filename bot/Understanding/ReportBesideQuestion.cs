using WijkBot.Conversations;
using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding;

/// <summary>
/// "Er zit een rat bij Verzetslaan 5 en verder wil ik weten wanneer het grofvuil komt": a question that has an answer, and a report
/// that must not be lost behind it. In doubt it is only the question.
/// </summary>
internal sealed class ReportBesideQuestion(CategoryReader categories, QuestionReader questions, IntentReader intents, PlaceReader places)
{
    private const int FewestWords = 3;

    /// <summary>Each place where it may be taken apart costs the reading of two places.</summary>
    private const int MostWords = 60;

    /// <summary>Null when the message asks and nothing more.</summary>
    public ReportValue? Read(Sentence sentence)
    {
        if (sentence.Count > MostWords)
            return null;
        for (var at = FewestWords; at <= sentence.Count - FewestWords; at++)
        {
            if (Begins(sentence, at) is { } start && (Report(sentence, 0, at, start, sentence.Count) ?? Report(sentence, start, sentence.Count, 0, at)) is { } report)
                return report;
        }
        return null;
    }

    private readonly SmallWords and = new("joining", "and");
    private readonly SmallWords but = new("joining", "but");

    private int? Begins(Sentence sentence, int at)
    {
        if (and.Has(sentence[at]) || but.Has(sentence[at]))
            return at + 1;
        return sentence.Before(at) == Gap.Stop ? at : null;
    }

    /// <summary>One part reports something of another kind than the other part asks about.</summary>
    private ReportValue? Report(Sentence sentence, int start, int end, int asksFrom, int asksTo)
    {
        var (part, asks) = (sentence.Part(start, end), sentence.Part(asksFrom, asksTo));
        if (part.Count < FewestWords || questions.Read(asks) is null || questions.Read(part) is not null || Kind(part) is not { Sure: true } kind)
            return null;
        var reads = intents.Read(part, null, Topic.Of(kind, isKnownQuestion: false));
        return reads.Best == Intents.Report && !Kind(asks).Slugs.Contains(kind.Slugs[0])
            ? new ReportValue(sentence.Raw(start, end), kind.Slugs[0]) { Place = places.Find(part, null) }
            : null;
    }

    private CategoryReading Kind(Sentence part) =>
        places.Look(part, null) is { NamesStreet: true } told ? categories.Read(part, told.Start, told.End) : categories.Read(part);
}
