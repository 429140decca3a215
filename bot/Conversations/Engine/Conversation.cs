using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// Plays one turn: from the state, what came in and the facts, to the next state and what it causes.
/// Pure: the same input gives the same outcome; nothing is awaited, stored or sent here.
/// </summary>
public sealed class Conversation(DialogBook dialogs, IUnderstand understand, ITranslate translate, IResponsible who)
{
    private readonly Listen listen = new(dialogs, understand, translate);
    private readonly Obey obey = new(dialogs);
    private readonly Begin begin = new(dialogs);
    private readonly Objection objection = new(dialogs, understand);
    private readonly AnswerToPerson toPerson = new(dialogs, understand, translate);
    private readonly HandingOver handing = new(dialogs);
    private readonly AfterCase afterCase = new(dialogs, understand);

    public TurnOutcome Turn(ConversationState state, TurnInput input, TurnFacts facts)
    {
        // while a conversation is handed over, the facts still tell how it was before
        var now = input switch
        {
            TurnInput.Handover changing => facts with { Claimed = changing.Claimed },
            TurnInput.Moved { Returned: true } => facts with { Claimed = false },
            _ => facts,
        };
        var stage = new Stage(WithoutTheGone(state), now, who, understand);
        switch (input)
        {
            case TurnInput.Resident resident:
                StayUnknown.Notice(stage, resident.Message);
                Hear(stage, resident.Message);
                StayUnknown.HideWhatWasAddedTo(stage, resident.Message);
                Heard(stage, resident.Message);
                break;
            case TurnInput.News news:
                CaseNews.Tell(stage, dialogs, news);
                break;
            case TurnInput.PassedOn passed:
                CaseNews.TellPassedOn(stage, passed);
                break;
            case TurnInput.Agreed agreed:
                AfspraakWords.Tell(stage, agreed.Afspraak);
                break;
            case TurnInput.Written written:
                HandingOver.Write(stage, written);
                break;
            case TurnInput.Handover { Claimed: true } taken:
                HandingOver.Take(stage, taken);
                break;
            case TurnInput.Handover returned:
                handing.Return(stage, returned);
                break;
            case TurnInput.Moved moved:
                handing.Move(stage, moved);
                break;
        }
        MissedNews.Keep(stage, input);
        var outcome = stage.Outcome();
        // a word in between: what the resident was doing is as long ago as it was
        return input is TurnInput.Moved { Returned: false } ? outcome with { State = outcome.State with { LastTurn = state.LastTurn } } : outcome;
    }

    /// <summary>A deploy may have removed a dialog: what it asked is forgotten, the conversation goes on.</summary>
    private ConversationState WithoutTheGone(ConversationState state) =>
        state with { Frames = state.Frames.RemoveAll(frame => dialogs.Find(frame.Dialog) is null) };

    private void Hear(Stage stage, IncomingMessage message)
    {
        var danger = understand.Danger(message.Text, stage.Reader.Asked);
        if (message.OptOut is { } optOut)
            Emergency.OptOut(stage, optOut);
        else if (danger is Danger.Utility or Danger.Police && !message.DangerTold)
            Inform(stage, message, danger);
        else if (danger is not (Danger.None or Danger.Utility or Danger.Police))
            Emergency.Answer(stage, dialogs, message, danger);
        else if (IsLeftAlone(stage, message))
            LeaveToPerson(stage, message);
        else
            Converse(stage, message);
    }

    /// <summary>What a person wrote before is no longer the last thing that was said; more than thanks wants an answer of whoever has claimed it.</summary>
    private static void Heard(Stage stage, IncomingMessage message)
    {
        if (message.JustArrived)
            return;
        stage.State = stage.State with { HeardAt = stage.Facts.Now };
        if (stage.State.PersonSpoke is not { } spoke)
            return;
        // that it is solved, and a complaint, were answered by us
        var isAnswered = stage.Effects.Any(effect => effect is JudgeCase { Verdict: Verdict.Yes } or OpenCase { Type: CaseType.Complaint });
        var waits = spoke.Waits || (stage.Facts.Claimed && !isAnswered && stage.MeaningOf(message).Intent != Intents.Thanks);
        stage.State = stage.State with { PersonSpoke = spoke with { Answered = true, Waits = waits } };
    }

    /// <summary>The number comes first. A failure is for the grid company alone; what the police must know may concern us too.</summary>
    private void Inform(Stage stage, IncomingMessage message, Danger danger)
    {
        SpokenLanguage.Notice(stage, message);
        Emergency.TellNumber(stage, dialogs, danger);
        if (IsLeftAlone(stage, message))
            LeaveToPerson(stage, message);
        else if (danger == Danger.Police && stage.MeaningOf(message).Intent is Intents.Report or Intents.Complaint)
            Converse(stage, message);
    }

    /// <summary>A person speaks here, or nobody may: only the words about messages themselves still work.</summary>
    private bool IsLeftAlone(Stage stage, IncomingMessage message) =>
        (stage.Facts.Claimed && understand.Command(message.Text)?.Kind is not (CommandKind.Stop or CommandKind.Start))
        || (stage.Facts.OptedOut && understand.Command(message.Text)?.Kind != CommandKind.Start);

    /// <summary>It goes to the case that person has the conversation for.</summary>
    private void LeaveToPerson(Stage stage, IncomingMessage message)
    {
        if (message.JustArrived || Additions.IsEmpty(message))
            return;
        var number = stage.State.PersonSpoke?.Number ?? stage.State.LastCase;
        if (stage.Facts.Claimed && ComplaintAside.Takes(stage, dialogs, number, message))
            return;
        var added = number is null ? null : Additions.To(number, message);
        if (number is not null && stage.Facts.Claimed && (objection.TakesAnswer(stage, listen, message) || objection.TakesSilently(stage, number, message)))
            added = added! with { Text = "" };
        stage.Add(new LeaveToPerson(added));
    }

    private void Converse(Stage stage, IncomingMessage message)
    {
        var command = message.Choice is null ? CommandIn(stage, message) : null;
        if (LacksCases(stage))
            return;
        if (Unheard.Is(message))
        {
            AskToType(stage, message);
            return;
        }
        SpokenLanguage.Notice(stage, message);
        if (Unheard.IsBeside(message))
            TellUnheard(stage, message);
        var taken = command is not null && obey.To(stage, command, message)
            || objection.Takes(stage, message)
            || toPerson.Takes(stage, message)
            || Waiting.Takes(stage, message)
            || afterCase.TakesBeforeAnswer(stage, message)
            || stage.Top is not null && listen.To(stage, message)
            || toPerson.TakesTheRest(stage, message)
            || afterCase.Takes(stage, message)
            || StayUnknown.TakesForLastCase(stage, message);
        if (stage.NeedsCases)
            return;
        if (!taken)
            begin.With(stage, message, stage.MeaningOf(message));
        else if (command is not (null or { Kind: CommandKind.Stop or CommandKind.Start }))
            begin.Introduce(stage);
        Unheard.KeepIn(stage, dialogs, message);
        Walk.On(stage, dialogs);
        if (stage.Effects.Count == 0 && !message.JustArrived)
            // a question was left open and nothing came of it: nobody is left without a word
            stage.Say("Goed. Heeft u nog iets? Typ het gerust.");
    }

    /// <summary>Who this is comes first; behind it the question that stands open, once more.</summary>
    private void AskToType(Stage stage, IncomingMessage message)
    {
        IntroduceFirst(stage);
        Unheard.Tell(stage, message);
        Walk.On(stage, dialogs);
    }

    /// <summary>The words beside a film or a sound are heard as always.</summary>
    private void TellUnheard(Stage stage, IncomingMessage message)
    {
        if (stage.Top is null)
            IntroduceFirst(stage);
        Unheard.TellBeside(stage, message);
    }

    private void IntroduceFirst(Stage stage)
    {
        if (stage.State.Introduced)
            return;
        begin.Introduce(stage);
        Walk.On(stage, dialogs);
    }

    private Command? CommandIn(Stage stage, IncomingMessage message) =>
        understand.Command(message.Text) ?? (stage.AnonymityIn(message.Text) is Anonymity.WishedAndNoMore ? new Command(CommandKind.Anonymous) : null);

    /// <summary>The question that was put lists cases: without them no answer to it can be read.</summary>
    private bool LacksCases(Stage stage) =>
        stage.NeedsCases = stage.Top is { } frame && dialogs[frame.Dialog].NeedsCases && stage.Facts.Cases is null;
}
