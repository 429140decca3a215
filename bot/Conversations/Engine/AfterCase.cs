using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Right after a case: a place and nothing else, or what puts the place right, is about that case; so is a moment behind "bel mij".</summary>
internal sealed class AfterCase(DialogBook dialogs, IUnderstand understand)
{
    private const string Where = "waar";
    private const string What = "wat";
    private const int WordsOfAMoment = 4;

    public bool Takes(Stage stage, IncomingMessage message)
    {
        if (message.JustArrived || message.Choice is not null || message.Text.Length == 0 || stage.Top is not null || StayUnknown.LastCase(stage) is not { } number)
            return false;
        var meaning = stage.MeaningOf(message);
        if (!meaning.OnlyPlace && !MayPutRight(meaning, message) && !MayBeCallTime(meaning, message) && OtherKind(stage, meaning, message) is null && !IsOver(stage, message))
            return false;
        if (stage.Facts.Cases is null)
            return stage.NeedsCases = true;
        return OpenCase(stage, number) is { } known && (IsOver(stage, message) && AddTo(stage, known, message) || CorrectsKind(stage, known, meaning, message) || Corrects(stage, known, meaning, message) || Adds(stage, known, meaning, message));
    }

    /// <summary>"Is al opgeruimd, dank u": whoever has the case must know.</summary>
    private bool IsOver(Stage stage, IncomingMessage message) =>
        understand.Command(message.Text)?.Kind == CommandKind.Cancel && stage.MeaningOf(message).Intent != Intents.Status
        || understand.Answer(new Question(SlotKind.Verdict, []), message, stage.Reader) is Answer.Given { Value: ChoiceValue { Id: "yes" } };

    /// <summary>"Nee, het is bij Sluiskade 12" where it was asked whether the case may be passed on: that is no answer, the place decides whose work it is.</summary>
    public bool TakesBeforeAnswer(Stage stage, IncomingMessage message)
    {
        if (message.JustArrived || message.Choice is not null || stage.Top is not { Dialog: DialogBook.Known.Partner } top || Walk.OpenedBy(top) is not { } number)
            return false;
        var meaning = stage.MeaningOf(message);
        var tellsPlace = meaning is { Place: not null } or { LooseNumber: not null } || TellsNumber(meaning, message) && Says(stage, message, "no");
        var tellsKind = OtherKind(stage, meaning, message) is not null;
        if (!tellsKind && (!tellsPlace || meaning.CategorySure) || message.Text.Contains('?', StringComparison.Ordinal) || Says(stage, message, "yes"))
            return false;
        if (stage.Facts.Cases is null)
            return stage.NeedsCases = true;
        return OpenCase(stage, number) is { } known && (CorrectsKind(stage, known, meaning, message) || Corrects(stage, known, meaning, message));
    }

    /// <summary>"Geen grofvuil maar ratten": the words of what it is instead; null when nothing is denied, or a place makes it another matter.</summary>
    private string? OtherKind(Stage stage, Meaning meaning, IncomingMessage message) =>
        meaning is { Intent: Intents.Other or Intents.Report, Place: null } && !message.Text.Contains('?', StringComparison.Ordinal)
            && understand.Correct(new Dictionary<string, SlotValue> { [What] = new TextValue("") }, message.Text, stage.Reader).GetValueOrDefault(What) is TextValue words
            ? words.Text
            : null;

    private bool CorrectsKind(Stage stage, CaseSummary known, Meaning meaning, IncomingMessage message)
    {
        if (known.Also || known.Type != CaseType.Report || OtherKind(stage, meaning, message) is not { } words
            || stage.MeaningOf(words) is not { CategorySure: true, Categories: [var kind, ..] } || kind == known.Category)
            return false;
        Corrected(stage, new CorrectCase(known.Number, null, words) { Category = kind });
        return true;
    }

    private void Corrected(Stage stage, CorrectCase correct)
    {
        stage.Add(correct);
        stage.Say(new Phrase("Dank u. Melding {nummer} is aangepast.").With("nummer", correct.Number));
        PartnerAgain.Follow(stage, dialogs, correct);
    }

    private static CaseSummary? OpenCase(Stage stage, string number) =>
        stage.Facts.Cases!.FirstOrDefault(one => one.Number == number && one.Status is ("open" or "reopened" or "in_progress" or "waiting"));

    private bool Says(Stage stage, IncomingMessage message, string said) =>
        understand.Answer(new Question(SlotKind.YesNo, []), message, stage.Reader) is Answer.Given { Value: ChoiceValue { Id: var id } } && id == said;

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
        if (known.Also)
            return (meaning.OnlyPlace || MayPutRight(meaning, message)) && AddTo(stage, known, message);
        if (known.Type == CaseType.Complaint || PlaceOf(stage, known, meaning, message) is not { } place)
            return false;
        if (IsVague(place, known, stage) && !Says(stage, message, "no"))
            return AddTo(stage, known, message);
        Corrected(stage, new CorrectCase(known.Number, place, null));
        return true;
    }

    /// <summary>"Bij de Lidl, gisteren" behind an address says more of it, and takes no address away.</summary>
    private static bool IsVague(PlaceValue place, CaseSummary known, Stage stage) =>
        place is { Certainty: PlaceCertainty.Unknown, Street: null } && known.Place is { } told && stage.MeaningOf(told).Place is { Certainty: PlaceCertainty.Exact };

    /// <summary>The place it must be: the first that is told, or the one that was told put right. Another street may be another matter.</summary>
    private PlaceValue? PlaceOf(Stage stage, CaseSummary known, Meaning meaning, IncomingMessage message)
    {
        if (known.Place is null)
            return meaning.Place is { Certainty: not PlaceCertainty.Outside } told ? told : null;
        if (stage.MeaningOf(known.Place).Place is not { } before || meaning.OnlyPlace && before.Street != meaning.Place?.Street && !Says(stage, message, "no"))
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
        return AddTo(stage, known, message);
    }

    private static bool AddTo(Stage stage, CaseSummary known, IncomingMessage message)
    {
        stage.Add(Additions.To(known.Number, message));
        stage.Say(new Phrase("Dank u. Het staat bij melding {nummer}.").With("nummer", known.Number));
        return true;
    }
}
