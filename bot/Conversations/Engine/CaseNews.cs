namespace WijkBot.Conversations;

/// <summary>Tells what became of a case, in plain words.</summary>
internal static class CaseNews
{
    /// <summary>No status, but told and missed like one; its words are the name of the partner.</summary>
    public const string PassedOn = "passed_on";

    /// <summary>A question left alone for so long is put aside: whether the case was solved is asked first.</summary>
    private static readonly TimeSpan PutAside = TimeSpan.FromHours(4);

    public static void Tell(Stage stage, DialogBook dialogs, TurnInput.News news)
    {
        if (news.Untold)
            return;
        if (TextOf(news.Number, news.Status, news.Words, isAsked: news.SaysDone) is { } text)
            stage.Say(text);
        Remember(stage, news);
        if (!news.SaysDone)
            return;
        stage.State = stage.State with
        {
            AskSolved = stage.State.AskSolved.Add(news.Number),
            Frames = stage.State.Frames.RemoveAll(frame => SolvedQuestion.AsksWhatIsWrong(frame, news.Number)),
        };
        stage.LeaveMenus(dialogs);
        // what else was asked is left to the person who has the conversation
        if (stage.Facts.Claimed || stage.Top is null || stage.Facts.Now - (stage.State.HeardAt ?? stage.State.LastTurn) > PutAside)
            Walk.AskWhetherSolved(stage, dialogs, isNews: true);
    }

    /// <summary>A partner has the case; it asks for no answer, and the case stays ours to watch.</summary>
    public static void TellPassedOn(Stage stage, TurnInput.PassedOn passed)
    {
        if (passed.Untold)
            return;
        stage.Say(TextOf(passed.Number, PassedOn, passed.Partner)!);
        if (stage.State.AwaitsPersonSince is null)
            stage.State = stage.State with { LastCase = passed.Number };
    }

    private static void Remember(Stage stage, TurnInput.News news)
    {
        if (!news.LeavesQuestion)
            stage.Settle(news.Number);
        var ended = news.Status is "resolved" or "closed" or "declined";
        // who waited for a person about this case waits no longer; who waits about another still speaks of that one
        if (ended && stage.State.LastCase == news.Number)
            stage.State = stage.State with { AwaitsPersonSince = null };
        stage.State = stage.State with
        {
            LastCase = stage.State.AwaitsPersonSince is null ? news.Number : stage.State.LastCase,
            // a bare "we zijn ermee bezig" asks for no answer
            PersonSpoke = ended || news.Words.Length > 0
                ? new PersonSpoke(news.Number, stage.Facts.Now) { News = true, Asked = news.Words.Contains('?', StringComparison.Ordinal) }
                : stage.State.PersonSpoke,
        };
    }

    /// <summary>Null when there is nothing a resident wants to know.</summary>
    /// <param name="isAsked">Whether it is right is asked behind it.</param>
    public static Phrase? TextOf(string number, string status, string words, bool isAsked = false) =>
        Sentence(status, words, isAsked) is { } sentence ? new Phrase(sentence).With("nummer", number).With("tekst", words) : null;

    private static string? Sentence(string status, string words, bool isAsked) => (status, words.Length > 0) switch
    {
        ("in_progress", true) => "Melding {nummer}: we zijn ermee bezig. {tekst}",
        ("in_progress", false) => "Melding {nummer}: we zijn ermee bezig.",
        ("waiting", true) => "Melding {nummer}: we wachten nog. {tekst}",
        ("waiting", false) => "Melding {nummer}: we wachten nog op een ander. U hoort van ons.",
        ("resolved", true) => "Melding {nummer} is klaar. {tekst}",
        ("resolved", false) => "Melding {nummer} is klaar.",
        ("closed", false) when isAsked => "Melding {nummer} is gesloten.",
        ("closed", true) => "Melding {nummer} is gesloten. {tekst}",
        ("closed", false) => "Melding {nummer} is gesloten. Laat het ons weten als dat niet klopt.",
        ("declined", _) => "Melding {nummer}: dit gaan we niet doen. {tekst}",
        (PassedOn, _) => "Uw melding {nummer} is doorgegeven aan {tekst}. Wij blijven meekijken.",
        ("withdrawn", true) => "Melding {nummer} is ingetrokken. {tekst}",
        ("withdrawn", false) => "Melding {nummer} is ingetrokken.",
        ("open", true) or ("reopened", true) => "Melding {nummer} is weer open. {tekst}",
        ("open", false) or ("reopened", false) => "Melding {nummer} is weer open.",
        _ => null,
    };
}
