namespace WijkBot.Conversations;

/// <summary>Tells what became of a case, in plain words.</summary>
internal static class CaseNews
{
    public static void Tell(Stage stage, DialogBook dialogs, TurnInput.News news)
    {
        if (TextOf(news) is { } text)
            stage.Say(new Phrase(text).With("nummer", news.Number).With("tekst", news.Words));
        var ended = news.Status is "resolved" or "closed" or "declined";
        stage.State = stage.State with
        {
            LastCase = news.Number,
            AskSolved = stage.State.AskSolved.Remove(news.Number),
            // who waited for a person about this case waits no longer
            AwaitsPersonSince = ended && stage.State.LastCase == news.Number ? null : stage.State.AwaitsPersonSince,
        };
        if (news.Status != "resolved")
            return;
        stage.State = stage.State with { AskSolved = stage.State.AskSolved.Add(news.Number) };
        if (stage.Top is null && !stage.Facts.Claimed)
            Walk.On(stage, dialogs);
    }

    /// <summary>Null when there is nothing a resident wants to know.</summary>
    private static string? TextOf(TurnInput.News news) => (news.Status, news.Words.Length > 0) switch
    {
        ("in_progress", true) => "Melding {nummer}: we zijn ermee bezig. {tekst}",
        ("in_progress", false) => "Melding {nummer}: we zijn ermee bezig.",
        ("waiting", true) => "Melding {nummer}: we wachten nog. {tekst}",
        ("waiting", false) => "Melding {nummer}: we wachten nog op een ander. U hoort van ons.",
        ("resolved", true) => "Melding {nummer} is klaar. {tekst}",
        ("resolved", false) => "Melding {nummer} is klaar.",
        ("closed", true) => "Melding {nummer} is gesloten. {tekst}",
        ("closed", false) => "Melding {nummer} is gesloten. Laat het ons weten als dat niet klopt.",
        ("declined", _) => "Melding {nummer}: dit gaan we niet doen. {tekst}",
        ("withdrawn", true) => "Melding {nummer} is ingetrokken. {tekst}",
        ("withdrawn", false) => "Melding {nummer} is ingetrokken.",
        ("open", true) or ("reopened", true) => "Melding {nummer} is weer open. {tekst}",
        ("open", false) or ("reopened", false) => "Melding {nummer} is weer open.",
        _ => null,
    };
}
