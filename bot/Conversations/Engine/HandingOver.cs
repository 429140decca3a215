namespace WijkBot.Conversations;

/// <summary>A person writes, takes the conversation, gives it back, or leaves it lying.</summary>
internal sealed class HandingOver(DialogBook dialogs)
{
    /// <summary>Nobody waits for a person any more; what the resident answers goes to the case.</summary>
    public static void Write(Stage stage, TurnInput.Written written)
    {
        stage.Say(Phrase.Verbatim(written.Text));
        var number = written.Number ?? stage.State.LastCase;
        stage.State = Picked(stage.State, number) with
        {
            PersonSpoke = number is null ? null : new PersonSpoke(number, stage.Facts.Now) { Asked = written.Text.Contains('?', StringComparison.Ordinal) },
        };
    }

    /// <summary>The bot falls silent. Whoever was just answered does not wait; everybody else does.</summary>
    public static void Take(Stage stage, TurnInput.Handover handover)
    {
        var number = handover.Number ?? stage.State.LastCase;
        stage.State = Picked(stage.State, number) with
        {
            PersonSpoke = number is null ? null : new PersonSpoke(number, stage.Facts.Now) { Waits = stage.State.PersonSpoke is not { Answered: false, Waits: false } },
        };
    }

    public void Return(Stage stage, TurnInput.Handover handover)
    {
        var spoke = stage.State.PersonSpoke;
        if (handover.Unanswered && (handover.Number ?? spoke?.Number ?? stage.State.LastCase) is { } number && spoke is null or { Waits: true })
            ToTeam(stage, number);
        else
            ToBot(stage, spoke);
    }

    /// <summary>
    /// Cases went to other people. The resident is told at once, and only that, whatever he is doing: who waits for an answer waits on,
    /// and a question that stands open stays open.
    /// </summary>
    public void Move(Stage stage, TurnInput.Moved moved)
    {
        var told = stage.OptedOut ? null : MovedWords.Of(moved.Cases);
        var spoke = stage.State.PersonSpoke;
        if (moved.Returned && spoke is not { Waits: true })
        {
            ToBot(stage, spoke, told);
            return;
        }
        if (told is not null)
            stage.Say(told);
        if (moved.Returned && (spoke?.Number ?? stage.State.LastCase) is { } number)
        {
            WaitOn(stage, number);
            stage.Add(new AddToCase(number, "", []) { WantsPerson = true });
        }
    }

    /// <summary>Giving back is said, and picks up where it was. A question that a person left open is still answered to that person.</summary>
    /// <param name="first">What is said before it, in the same message.</param>
    private void ToBot(Stage stage, PersonSpoke? spoke, Phrase? first = null)
    {
        stage.State = Picked(stage.State, spoke?.Number ?? stage.State.LastCase) with { PersonSpoke = spoke is { IsOpenQuestion: true } ? spoke : null };
        var goesOn = stage.Top is not null || !stage.State.AskSolved.IsEmpty;
        Phrase back = goesOn || first is not null ? "U schrijft nu weer met WijkBot." : "U schrijft nu weer met WijkBot. Heeft u nog iets? Typ het gerust.";
        stage.Say(first is null ? back : new Phrase("{eerst} {dan}").With("eerst", first).With("dan", back));
        stage.Resuming = true;
        Walk.On(stage, dialogs);
    }

    /// <summary>The resident is told, still waits for a person, and is asked nothing.</summary>
    private void ToTeam(Stage stage, string number)
    {
        WaitOn(stage, number);
        stage.Push(dialogs[DialogBook.Known.Team].Begin().With("nummer", new TextValue(number)));
        Walk.On(stage, dialogs);
    }

    private static void WaitOn(Stage stage, string number) => stage.State = Picked(stage.State, number) with
    {
        AwaitsPersonSince = stage.Facts.Now,
        PersonSpoke = new PersonSpoke(number, stage.Facts.Now) { Asked = true, Waits = true },
    };

    private static ConversationState Picked(ConversationState state, string? number) =>
        state with { AwaitsPersonSince = null, ReceiptAt = null, LastCase = number };
}
