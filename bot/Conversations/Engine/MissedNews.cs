namespace WijkBot.Conversations;

/// <summary>
/// News while a resident wants no messages is kept, and told in one message when he wants them again: of each case the last status and
/// the last answer. What does not fit is found under his own cases.
/// </summary>
internal static class MissedNews
{
    /// <summary>So much of it fits two segments together with the numbers of the cases.</summary>
    private const int MostCharacters = 240;
    private const int MostCases = 3;

    public static void Keep(Stage stage, TurnInput input)
    {
        var missed = input switch
        {
            TurnInput.News { Untold: false } news => new MissedWord(news.Number, news.Status, news.Words),
            TurnInput.PassedOn { Untold: false } passed => new MissedWord(passed.Number, CaseNews.PassedOn, passed.Partner),
            TurnInput.Agreed { Afspraak: { Untold: false } news } => new MissedWord(news.Number, null, "") { Afspraak = news },
            TurnInput.Written written when (written.Number ?? stage.State.LastCase) is { } number => new MissedWord(number, null, written.Text),
            _ => null,
        };
        if (missed is null || !stage.Facts.OptedOut)
            return;
        var before = stage.State.Missed.RemoveAll(one => one.Number == missed.Number && one.Status is null == missed.Status is null && one.Afspraak is null == missed.Afspraak is null);
        stage.State = stage.State with { Missed = before.Add(missed) };
    }

    /// <summary>The one message; null when nothing was missed.</summary>
    public static Phrase? Told(ConversationState state)
    {
        var told = new List<Phrase>();
        var length = 0;
        foreach (var word in state.Missed.Reverse().Take(MostCases))
        {
            length += word.Afspraak is { } news ? news.What.Length + news.Why.Length : word.Words.Length;
            if (TextOf(word) is { } text && (told.Count == 0 || length <= MostCharacters))
                told.Insert(0, text);
        }
        if (told.Count > 0 && told.Count < state.Missed.Count)
            told.Add("Meer nieuws: typ MELDINGEN.");
        return told.Count == 0 ? null : told.Aggregate((all, next) => new Phrase("{eerst} {dan}").With("eerst", all).With("dan", next));
    }

    private static Phrase? TextOf(MissedWord word) => word.Afspraak is { } news ? AfspraakWords.Of(news) : word.Status is { } status
        ? CaseNews.TextOf(word.Number, status, word.Words)
        : word.Words.Length > MostCharacters ? Phrase.Verbatim(word.Words) : new Phrase("Melding {nummer}: {tekst}").With("nummer", word.Number).With("tekst", word.Words);
}
