using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Tells what became of an afspraak, in plain words.</summary>
internal static class AfspraakWords
{
    /// <summary>As much of what was promised as is repeated beside a reason.</summary>
    private const int Repeated = 60;

    public static void Tell(Stage stage, AfspraakNews news)
    {
        if (news.Untold)
            return;
        stage.Say(Of(news));
        stage.State = stage.State with
        {
            LastCase = stage.State.AwaitsPersonSince is null ? news.Number : stage.State.LastCase,
            PersonSpoke = new PersonSpoke(news.Number, stage.Facts.Now) { News = true },
        };
    }

    public static Phrase Of(AfspraakNews news) => new Phrase(Sentence(news.Step))
        .With("nummer", news.Number)
        .With("tekst", news.Step is AfspraakStep.Made or AfspraakStep.Kept ? Clause(news.What) : Short(news.What))
        .With("dag", new FullDay(news.Day))
        .With("reden", WithStop(news.Why));

    private static string Sentence(AfspraakStep step) => step switch
    {
        AfspraakStep.Made => "Afspraak bij melding {nummer}: {tekst}, uiterlijk {dag}.",
        AfspraakStep.Kept => "De afspraak bij melding {nummer} is nagekomen: {tekst}.",
        AfspraakStep.Moved => "De afspraak bij melding {nummer} ({tekst}) verschuift naar {dag}. Reden: {reden}",
        _ => "De afspraak bij melding {nummer} ({tekst}) is niet gelukt. Reden: {reden}",
    };

    /// <summary>What stands inside a sentence, without the end of its own.</summary>
    private static string Clause(string words) => words.ReplaceLineEndings(" ").Trim().TrimEnd('.', '!', ',', ';', ' ');

    private static string WithStop(string words) => Clause(words) is { Length: > 0 } clause ? clause + "." : "";

    private static string Short(string words)
    {
        var line = Clause(words);
        if (line.Length <= Repeated)
            return line;
        var cut = line.LastIndexOf(' ', Repeated);
        return Cut.To(line, cut > Repeated / 2 ? cut : Repeated).TrimEnd(',', ' ') + " ...";
    }
}
