using WijkBot.Conversations;

namespace WijkBot.Understanding.Topics;

/// <summary>Whether a message that asks for nothing particular complains, thanks, reports, asks or greets.</summary>
internal sealed class PlainIntents
{
    /// <summary>So many words that are no greeting say something: who says something and asks nothing, reports it.</summary>
    private const int FewestOfAReport = 3;

    private const int MostBesideGreeting = 1;

    /// <summary>Thanks in so few words are thanks, whatever they name.</summary>
    private const int MostOfThanks = 7;

    /// <summary>A longer message that asks nothing tells something, though its words are those of a question that has an answer.</summary>
    private const int MostOfAKnownQuestion = 9;

    private readonly SmallWords filling = new("filler");

    /// <summary>It says something, and nothing tells what for.</summary>
    public bool MayReport(IntentsFound found) => found.Unsaid(filling) >= FewestOfAReport;

    /// <summary>The best first.</summary>
    public IEnumerable<string> Of(IntentsFound found, Topic topic)
    {
        var isWrong = found.Has("fault");
        var asksHow = found.Has("question!") && !(found.Has("impatient") && (isWrong || topic.IsThing));
        if (Greets(found) && !isWrong && !topic.Tells && !found.Has(Intents.Report) && !asksHow && !found.Has("question") && found.Unsaid(filling) <= MostBesideGreeting)
            yield return Intents.Greeting;
        if (found.Has("grudge") && !isWrong && !topic.IsThing)
            yield return Intents.Complaint;
        if (!isWrong && Thanks(found, asksHow))
            yield return Intents.Thanks;
        foreach (var intent in AsksOrTells(found, topic, isWrong, asksHow))
            yield return intent;
        if (found.Has("thanks"))
            yield return Intents.Thanks;
        if (Greets(found) && found.Unsaid(filling) < FewestOfAReport)
            yield return Intents.Greeting;
    }

    private static bool Greets(IntentsFound found) => found.Has(Intents.Greeting);

    private static bool Thanks(IntentsFound found, bool asksHow) =>
        found.Has("thanks") && !asksHow && !found.Has("question") && !found.AsksFirst && (found.Has("praise") || !found.Has("ahead") && found.Words <= MostOfThanks);

    /// <summary>"Kunt u de lantaarnpaal maken?" reports; "Wanneer wordt het grofvuil gehaald?" asks.</summary>
    private static IEnumerable<string> AsksOrTells(IntentsFound found, Topic topic, bool isWrong, bool asksHow)
    {
        var asks = asksHow || found.Has("question") || found.AsksFirst;
        var mayAsk = asks || found.HasQuestionMark || found.Has("asks");
        var tells = topic.Tells || found.Has(Intents.Report);
        var isKnown = topic.IsKnownQuestion && (mayAsk || found.Words <= MostOfAKnownQuestion);
        if (asksHow || isKnown && found.Has("question") || !isWrong && (asks || mayAsk && (isKnown || !tells) || isKnown && !found.Has(Intents.Report)))
            yield return Intents.Question;
        if (isWrong || tells)
            yield return Intents.Report;
        if (mayAsk || topic.IsKnownQuestion)
            yield return Intents.Question;
    }
}
