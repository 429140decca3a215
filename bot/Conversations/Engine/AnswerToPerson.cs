using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// After a person wrote about a case without taking the conversation: what the resident says goes to that case, with one receipt a
/// burst, unless it is clearly something of its own. With a question of ours open as well, a resident answers what he read last;
/// so what may be for the person goes there, and our question is put again behind it.
/// </summary>
internal sealed class AnswerToPerson(DialogBook dialogs, IUnderstand understand, ITranslate translate)
{
    private const int WordsOfAssent = 4;

    private readonly Listen listen = new(dialogs, understand, translate);

    /// <summary>Before our own question is looked at.</summary>
    public bool Takes(Stage stage, IncomingMessage message)
    {
        if (SpokenOf(stage, message) is not { } spoke)
            return stage.NeedsCases;
        if (stage.Top is not null && !GoesFirst(stage, spoke, message))
            return false;
        return Add(stage, spoke, message);
    }

    /// <summary>After our own question turned out not to be meant.</summary>
    public bool TakesTheRest(Stage stage, IncomingMessage message) =>
        SpokenOf(stage, message) is { } spoke ? Add(stage, spoke, message) : stage.NeedsCases;

    /// <summary>Null when nobody spoke lately, when another case has been the subject since, or when the message is about something else.</summary>
    private static PersonSpoke? SpokenOf(Stage stage, IncomingMessage message) =>
        !message.JustArrived && !Additions.IsEmpty(message) && Latest(stage) is { } spoke && !OwnMatter.Is(stage, spoke, message) ? spoke : null;

    private static PersonSpoke? Latest(Stage stage) =>
        stage.State.PersonSpoke is { Done: false } spoke && spoke.StillCounts(stage.Facts.Now) && spoke.Number == stage.State.LastCase ? spoke : null;

    private bool GoesFirst(Stage stage, PersonSpoke spoke, IncomingMessage message)
    {
        if (message.Choice is not null)
            return false;
        var understood = listen.Understands(stage, message);
        // both lead to the same case; an answer to "is het opgelost?" says more
        if (SolvedQuestion.OpenIn(stage.Top!) == spoke.Number)
            return message.Text.Length == 0 || (!understood && !listen.AnswersEarlier(stage, message));
        if (spoke.Answered)
            return !understood && Receipts.InBurst(stage);
        return spoke.Asked || !understood || IsThanks(stage, message) || (!spoke.News && IsAssent(stage, message));
    }

    private static bool IsThanks(Stage stage, IncomingMessage message) => stage.MeaningOf(message).Intent == Intents.Thanks;

    /// <summary>"Ja, is goed" answers whatever was said last.</summary>
    private bool IsAssent(Stage stage, IncomingMessage message) =>
        WordCount.Of(message.Text) <= WordsOfAssent
        && understand.Answer(new Question(SlotKind.YesNo, []), message, stage.Reader) is Answer.Given;

    private bool Add(Stage stage, PersonSpoke spoke, IncomingMessage message)
    {
        stage.Add(Additions.To(spoke.Number, message));
        stage.LeaveMenus(dialogs);
        if (IsThanks(stage, message) && !spoke.IsOpenQuestion)
        {
            stage.Say("Graag gedaan.");
            stage.Waits = stage.Top is not null;
            return true;
        }
        if (!Receipts.Give(stage, spoke.Number) && stage.Top is null)
            stage.Waits = true;
        return stage.Resuming = true;
    }
}
