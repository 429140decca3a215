using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Right after a case: a place and nothing else, or what puts the place right, is about that case; so is a moment behind "bel mij".</summary>
internal sealed class AfterCase(IUnderstand understand)
{
    private const string Where = "waar";
    private const int WordsOfAMoment = 4;

    public bool Takes(Stage stage, IncomingMessage message)
    {
        if (message.JustArrived || message.Choice is not null || message.Text.Length == 0 || stage.Top is not null || StayUnknown.LastCase(stage) is not { } number)
            return false;
        var meaning = stage.MeaningOf(message);
        if (!meaning.OnlyPlace && !MayPutRight(meaning, message) && !MayBeCallTime(meaning, message))
            return false;
        if (stage.Facts.Cases is not { } cases)
            return stage.NeedsCases = true;
        return cases.FirstOrDefault(one => one.Number == number) is { Status: "open" or "reopened" or "in_progress" or "waiting" } known
            && (Corrects(stage, known, meaning, message) || Adds(stage, known, meaning, message));
    }

    /// <summary>"Donderdag", "liever na 3 uur": so few words are about the call that was promised.</summary>
    private static bool MayBeCallTime(Meaning meaning, IncomingMessage message) =>
        meaning is { When: not null, CategorySure: false, Place: null, KnownQuestion: null, Intent: not (Intents.Status or Intents.Stop) }
        && WordCount.Of(message.Text) <= WordsOfAMoment && !message.Text.Contains('?', StringComparison.Ordinal);

    /// <summary>"Het is trouwens nummer 7", "het is aan de Rietstraat": no thing is named that could be another report.</summary>
    private static bool MayPutRight(Meaning meaning, IncomingMessage message) =>
        meaning is { Intent: Intents.Other or Intents.Report, CategorySure: false } && (meaning.LooseNumber is not null || meaning.OnlyWhere || TellsNumber(meaning, message))
        && !message.Text.Contains('?', StringComparison.Ordinal);

    private static bool TellsNumber(Meaning meaning, IncomingMessage message) =>
        meaning.Intent == Intents.Other && message.Text.Any(char.IsAsciiDigit) && message.Text.Any(char.IsLetter);

    /// <summary>A complaint stays with whoever reads it, wherever it was.</summary>
    private bool Corrects(Stage stage, CaseSummary known, Meaning meaning, IncomingMessage message)
    {
        if (known.Type == CaseType.Complaint || PlaceOf(stage, known, meaning, message) is not { } place)
            return false;
        stage.Add(new CorrectCase(known.Number, place, null));
        stage.Say(new Phrase("Dank u. Melding {nummer} is aangepast.").With("nummer", known.Number));
        return true;
    }

    /// <summary>The place it must be: the first that is told, or the one that was told put right. Another street may be another matter.</summary>
    private PlaceValue? PlaceOf(Stage stage, CaseSummary known, Meaning meaning, IncomingMessage message)
    {
        if (known.Place is null)
            return meaning.Place is { Certainty: not PlaceCertainty.Outside } told ? told : null;
        if (stage.MeaningOf(known.Place).Place is not { } before || meaning.OnlyPlace && before.Street != meaning.Place?.Street)
            return null;
        var slots = new Dictionary<string, SlotValue> { [Where] = before };
        return understand.Correct(slots, message.Text, stage.Reader).GetValueOrDefault(Where) as PlaceValue;
    }

    /// <summary>A place alone, of a case that knew none, and a moment to be called: they are kept in words.</summary>
    private static bool Adds(Stage stage, CaseSummary known, Meaning meaning, IncomingMessage message)
    {
        var isForCall = known.Type == CaseType.Callback && MayBeCallTime(meaning, message);
        if (!isForCall && (!meaning.OnlyPlace || known is { Place: not null, Type: not CaseType.Complaint }))
            return false;
        stage.Add(Additions.To(known.Number, message));
        stage.Say(new Phrase("Dank u. Het staat bij melding {nummer}.").With("nummer", known.Number));
        return true;
    }
}
