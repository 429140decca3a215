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
            case TurnInput.Solved solved:
                TellSolved(stage, solved);
                break;
            case TurnInput.Handover handover:
                HandOver(stage, handover.Claimed);
                break;
        }
        return stage.Outcome();
    }

    private void Hear(Stage stage, IncomingMessage message)
    {
        if (message.OptOut is { } optOut)
            Emergency.OptOut(stage, optOut);
        else if (Emergency.Is(understand.Danger(message.Text), out var danger))
            Emergency.Answer(stage, dialogs, understand, message, danger);
        else if (stage.Facts.Claimed)
            stage.Add(new LeaveToPerson());
        else
            Converse(stage, message);
    }

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

    private void TellSolved(Stage stage, TurnInput.Solved solved)
    {
        stage.State = stage.State with { AskSolved = stage.State.AskSolved.Remove(solved.Number).Add(solved.Number), LastCase = solved.Number };
        stage.Say(new Phrase("Melding {nummer} is klaar: {tekst}").With("nummer", solved.Number).With("tekst", solved.Words));
        if (stage.Top is null && !stage.Facts.Claimed)
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
