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

    public TurnOutcome Turn(ConversationState state, TurnInput input, TurnFacts facts)
    {
        // while a conversation is handed over, the facts still tell how it was before
        var now = input is TurnInput.Handover changing ? facts with { Claimed = changing.Claimed } : facts;
        var stage = new Stage(WithoutTheGone(state), now, who, understand);
        switch (input)
        {
            case TurnInput.Resident resident:
                Hear(stage, resident.Message);
                break;
            case TurnInput.News news:
                CaseNews.Tell(stage, dialogs, news);
                break;
            case TurnInput.Written written:
                Write(stage, written.Text);
                break;
            case TurnInput.Handover handover:
                HandOver(stage, handover.Claimed);
                break;
        }
        return stage.Outcome();
    }

    /// <summary>A deploy may have removed a dialog: what it asked is forgotten, the conversation goes on.</summary>
    private ConversationState WithoutTheGone(ConversationState state) =>
        state with { Frames = state.Frames.RemoveAll(frame => dialogs.Find(frame.Dialog) is null) };

    private void Hear(Stage stage, IncomingMessage message)
    {
        var danger = understand.Danger(message.Text);
        if (message.OptOut is { } optOut)
            Emergency.OptOut(stage, optOut);
        else if (danger is Danger.Utility or Danger.Police && !message.DangerTold)
            Inform(stage, message, danger);
        else if (danger is not (Danger.None or Danger.Utility or Danger.Police))
            Emergency.Answer(stage, dialogs, message, danger);
        else if (IsLeftAlone(stage, message))
            stage.Add(new LeaveToPerson());
        else
            Converse(stage, message);
    }

    /// <summary>The number comes first. A failure is for the grid company alone; what the police must know may concern us too.</summary>
    private void Inform(Stage stage, IncomingMessage message, Danger danger)
    {
        SpokenLanguage.Notice(stage, message);
        Emergency.TellNumber(stage, dialogs, danger);
        if (IsLeftAlone(stage, message))
            stage.Add(new LeaveToPerson());
        else if (danger == Danger.Police && stage.MeaningOf(message).Intent is Intents.Report or Intents.Complaint)
            Converse(stage, message);
    }

    /// <summary>A person speaks here, or nobody may: only the words about messages themselves still work.</summary>
    private bool IsLeftAlone(Stage stage, IncomingMessage message) =>
        (stage.Facts.Claimed && understand.Command(message.Text)?.Kind is not (CommandKind.Stop or CommandKind.Start))
        || (stage.Facts.OptedOut && understand.Command(message.Text)?.Kind != CommandKind.Start);

    private void Converse(Stage stage, IncomingMessage message)
    {
        var command = message.Choice is null ? understand.Command(message.Text) : null;
        if (LacksCases(stage))
            return;
        SpokenLanguage.Notice(stage, message);
        var taken = command is not null && obey.To(stage, command, message)
            || Waiting.Takes(stage, message)
            || stage.Top is not null && listen.To(stage, message);
        if (!taken)
            begin.With(stage, message, stage.MeaningOf(message));
        else if (command is not (null or { Kind: CommandKind.Stop or CommandKind.Start }))
            begin.Introduce(stage);
        Walk.On(stage, dialogs);
    }

    /// <summary>The question that was put lists cases: without them no answer to it can be read.</summary>
    private bool LacksCases(Stage stage) =>
        stage.NeedsCases = stage.Top is { } frame && dialogs[frame.Dialog].NeedsCases && stage.Facts.Cases is null;

    /// <summary>A colleague has answered: nobody waits for a person any more.</summary>
    private static void Write(Stage stage, string text)
    {
        stage.Say(Phrase.Verbatim(text));
        stage.State = stage.State with { AwaitsPersonSince = null, ReceiptAt = null };
    }

    /// <summary>A claim silences the bot; giving back is said, and picks up where it was. The wait for a person is over.</summary>
    private void HandOver(Stage stage, bool claimed)
    {
        stage.State = stage.State with { AwaitsPersonSince = null, ReceiptAt = null };
        if (claimed)
            return;
        var goesOn = stage.Top is not null || !stage.State.AskSolved.IsEmpty;
        stage.Say(goesOn ? "U schrijft nu weer met WijkBot." : "U schrijft nu weer met WijkBot. Heeft u nog iets? Typ het gerust.");
        stage.Resuming = true;
        Walk.On(stage, dialogs);
    }
}
