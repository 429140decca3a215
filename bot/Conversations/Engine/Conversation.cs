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
        var stage = new Stage(state, facts, who);
        switch (input)
        {
            case TurnInput.Resident resident:
                Hear(stage, resident.Message);
                break;
            case TurnInput.News news:
                CaseNews.Tell(stage, dialogs, news);
                break;
            case TurnInput.Written written:
                stage.Say(Phrase.Verbatim(written.Text));
                break;
            case TurnInput.Handover handover:
                HandOver(stage, handover.Claimed);
                break;
        }
        return stage.Outcome();
    }

    private void Hear(Stage stage, IncomingMessage message)
    {
        var danger = understand.Danger(message.Text);
        if (message.OptOut is { } optOut)
            Emergency.OptOut(stage, optOut);
        else if (danger is Danger.Utility or Danger.Police && !message.DangerTold)
            Inform(stage, message, danger);
        else if (danger is not (Danger.None or Danger.Utility or Danger.Police))
            Emergency.Answer(stage, dialogs, understand, message, danger);
        else if (stage.Facts.Claimed || IsSilenced(stage, message))
            stage.Add(new LeaveToPerson());
        else
            Converse(stage, message);
    }

    /// <summary>The number comes first; there is no hurry, so the conversation goes on behind it.</summary>
    private void Inform(Stage stage, IncomingMessage message, Danger danger)
    {
        Emergency.TellNumber(stage, dialogs, danger);
        if (stage.Facts.Claimed)
            stage.Add(new LeaveToPerson());
        else if (understand.First(message, stage.Reader).Intent is Intents.Report or Intents.Complaint)
            Converse(stage, message);
    }

    /// <summary>Who opted out is answered again only after asking for it.</summary>
    private bool IsSilenced(Stage stage, IncomingMessage message) =>
        stage.Facts.OptedOut && understand.Command(message.Text)?.Kind != CommandKind.Start;

    private void Converse(Stage stage, IncomingMessage message)
    {
        var command = message.Choice is null ? understand.Command(message.Text) : null;
        var taken = command is not null && obey.To(stage, command)
            || Waiting.Takes(stage, understand, message)
            || stage.Top is not null && listen.To(stage, message);
        if (!taken)
            begin.With(stage, message, understand.First(message, stage.Reader));
        Walk.On(stage, dialogs);
    }

    /// <summary>A claim silences the bot; giving back picks up where it was, and the wait for a person is over.</summary>
    private void HandOver(Stage stage, bool claimed)
    {
        stage.State = stage.State with { AwaitsPersonSince = null, ReceiptAt = null };
        if (claimed || stage.Top is null && stage.State.AskSolved.IsEmpty)
            return;
        stage.Resuming = true;
        Walk.On(stage, dialogs);
    }
}
