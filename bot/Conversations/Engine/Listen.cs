using System.Globalization;
using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Reads a message as the answer to the question that was put last.</summary>
internal sealed class Listen(DialogBook dialogs, IUnderstand understand, ITranslate translate)
{
    /// <summary>After so long a resident may have forgotten what was asked: it is told again before anything is called unclear.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(4);

    private readonly TakeAnswer take = new(dialogs, understand);
    private readonly Gathering gathering = new(dialogs, understand);

    /// <summary>False when the message is not about this question: it must be taken as something new.</summary>
    public bool To(Stage stage, IncomingMessage message)
    {
        var frame = stage.Top!;
        var dialog = dialogs[frame.Dialog];
        if (OpenIn(stage, frame) is not { } ask)
            return false;
        if (message.JustArrived)
            return ComesBack(stage);
        if (IsPhotoAlone(dialog, ask, message))
            return KeepsPhoto(stage, dialog, message);

        var meaning = stage.MeaningOf(message);
        var answer = AnswerTo(stage, ask, frame, message);
        if (answer is Answer.Unclear && meaning.Intent == Intents.Greeting)
            return ComesBack(stage);
        if (gathering.GoesOn(stage, dialog, answer, message))
            return true;
        if (PlaceAlone.Keeps(stage, dialog, ask, answer, message))
            return true;
        if (answer is Answer.Unclear && meaning.Intent == Intents.Thanks && IsStillToPassOn(dialog, frame))
            return TakeAnswer.Thanked(stage, ask);
        if (IsSomethingElse(stage, dialog, frame, ask, answer, message))
            return false;
        if (answer is Answer.Unclear && stage.State.LastTurn is { } last && stage.Facts.Now - last > Forgotten)
            return ComesBack(stage);
        KeepsPhoto(stage, dialog, message);
        take.Take(stage, dialog, ask, answer, message);
        return true;
    }

    /// <summary>The message answers the question that was put last.</summary>
    public bool Understands(Stage stage, IncomingMessage message) => Understands(stage, stage.Top!, message);

    /// <summary>The option that the message chooses of the question that was put last; null when it is no answer to that.</summary>
    public string? Chosen(Stage stage, IncomingMessage message) =>
        OpenIn(stage, stage.Top!) is { } ask && AnswerTo(stage, ask, stage.Top!, message) is Answer.Given { Value: ChoiceValue chosen } ? chosen.Id : null;

    /// <summary>It answers the question before that one, which is then gone on with first.</summary>
    public bool AnswersEarlier(Stage stage, IncomingMessage message)
    {
        var frames = stage.State.Frames;
        if (frames.Count < 2 || frames[^2] is not { } earlier || OpenIn(stage, earlier) is null or { Kind: SlotKind.Text } || !Understands(stage, earlier, message))
            return false;
        stage.State = stage.State with { Frames = frames.RemoveAt(frames.Count - 2).Add(earlier) };
        return true;
    }

    private bool Understands(Stage stage, Frame frame, IncomingMessage message) =>
        OpenIn(stage, frame) is { } ask
        && (IsPhotoAlone(dialogs[frame.Dialog], ask, message) || AnswerTo(stage, ask, frame, message) is not Answer.Unclear);

    private Ask? OpenIn(Stage stage, Frame frame) => Questions.Open(dialogs[frame.Dialog], stage.SceneOf(frame));

    private Answer AnswerTo(Stage stage, Ask ask, Frame frame, IncomingMessage message) =>
        InOwnWords(stage, ask, message, frame.Offered.IsEmpty ? Read(stage, ask, frame, message) : ReadOffered(stage, ask, frame, message));

    /// <summary>Where all that is said is kept, words that cannot be read are the answer too; thanks leave it at that.</summary>
    private static Answer InOwnWords(Stage stage, Ask ask, IncomingMessage message, Answer answer)
    {
        if (!ask.InOwnWords || answer is not Answer.Unclear || ask.Kind == SlotKind.YesNo || message.Text.Trim().Length == 0)
            return answer;
        return stage.MeaningOf(message).Intent switch
        {
            Intents.Thanks => new Answer.Skipped(),
            Intents.Greeting or Intents.Human or Intents.Language or Intents.Status or Intents.Stop or Intents.Regisseur => answer,
            _ => ask.Kind == SlotKind.When ? new Answer.Given(new TextValue(message.Text.Trim())) : answer,
        };
    }

    /// <summary>Whoever thanks in the middle of a report may think that it is done.</summary>
    private static bool IsStillToPassOn(Dialog dialog, Frame frame) => dialog.For.Contains(Intents.Report) && Walk.OpenedBy(frame) is null && frame.Misses == 0;

    /// <summary>Back after a while, or only a greeting: where we were, and the question again.</summary>
    private static bool ComesBack(Stage stage) => stage.Resuming = true;

    private static bool IsPhotoAlone(Dialog dialog, Ask ask, IncomingMessage message) =>
        dialog.PhotoSlot is not null && message.Media.Any(media => media.IsPhoto)
        && message.Text.Length == 0 && message.Location is null && ask.Kind != SlotKind.Photo;

    private static bool KeepsPhoto(Stage stage, Dialog dialog, IncomingMessage message)
    {
        stage.Put(stage.Top!.WithPhotosOf(dialog, message));
        return true;
    }

    /// <summary>An open question is left open with 0, as its text says; no reader may make it a number or midnight.</summary>
    private Answer Read(Stage stage, Ask ask, Frame frame, IncomingMessage message) =>
        message.Text.Trim() == "0" && ask.Kind is SlotKind.Text or SlotKind.Place or SlotKind.PlaceDetail or SlotKind.When or SlotKind.Phone
            ? new Answer.Skipped()
            : OrLeft(stage, ask, frame, message, understand.Answer(Questions.Read(ask, stage.SceneOf(frame), phrase => Rendered(stage, phrase)), message, stage.Reader));

    /// <summary>A place that need not be told at all is left open with "nee" too, or with whatever yes.</summary>
    private Answer OrLeft(Stage stage, Ask ask, Frame frame, IncomingMessage message, Answer answer) =>
        answer is Answer.Unclear && ask.Kind == SlotKind.Place && (ask.MayBeLeft || !dialogs[frame.Dialog].Lasts)
        && understand.Answer(new Question(SlotKind.YesNo, []), message, stage.Reader) is Answer.Given { Value: ChoiceValue { Id: var said }, Rest: "" } && (said == "no" || ask.MayBeLeft)
            ? new Answer.Skipped()
            : answer;

    /// <summary>The question was which of a few readings was meant; a fresh answer to the question itself is as good.</summary>
    private Answer ReadOffered(Stage stage, Ask ask, Frame frame, IncomingMessage message)
    {
        var labels = frame.Offered.Select((value, index) =>
            new ChoiceOption(index.ToString(CultureInfo.InvariantCulture), [Rendered(stage, TakeAnswer.OfferLabel(ask, stage.SceneOf(frame), value))]));
        // a pressed button bears the number that was shown
        var typed = message.Choice is { } pressed ? message with { Choice = null, Text = pressed } : message;
        var answer = understand.Answer(new Question(SlotKind.Choice, [.. labels]), typed, stage.Reader);
        return answer is Answer.Given { Value: ChoiceValue choice } && int.TryParse(choice.Id, CultureInfo.InvariantCulture, out var index)
            ? new Answer.Given(frame.Offered[index])
            : Read(stage, ask, frame, message);
    }

    private string Rendered(Stage stage, Phrase phrase) => translate.Render(phrase, stage.State.Language, stage.Facts.Now);

    /// <summary>Another dialog is clearly meant, and this is no answer to what was asked.</summary>
    private bool IsSomethingElse(Stage stage, Dialog dialog, Frame frame, Ask ask, Answer answer, IncomingMessage message)
    {
        var meaning = stage.MeaningOf(message);
        var other = dialogs.For(meaning.Intent);
        if (dialog.Name == DialogBook.Known.Menu && (answer is Answer.Unclear || TellsWhatIsWrong(meaning)))
            return message.Choice is null;
        if (other is null || meaning.Intent is Intents.Other or Intents.Greeting || dialog.Name == DialogBook.Known.MyCases && answer is Answer.Unclear && SaysWhetherSolved(stage, message))
            return false;
        if (AnotherReport.Is(stage, dialog, frame, ask, message))
            return true;
        if (answer is Answer.Unclear)
            return other.Name != dialog.Name && (meaning.Strong || !dialog.Lasts || meaning.Intent == Intents.Thanks);
        return answer is Answer.Given && ask.Kind == SlotKind.Text && other.Name != dialog.Name && meaning.Strong
            && meaning.Intent is Intents.Regisseur or Intents.Status or Intents.Language or Intents.Human;
    }

    /// <summary>"Is opgelost", "es ist erledigt": said of the case that is shown, it is neither a report nor a question.</summary>
    private bool SaysWhetherSolved(Stage stage, IncomingMessage message) =>
        understand.Answer(new Question(SlotKind.Verdict, []), message, stage.Reader) is Answer.Given;

    /// <summary>"De lamp doet het niet" behind the menu is a report already; taken for "iets melden", it would have to be told again.</summary>
    private static bool TellsWhatIsWrong(Meaning meaning) =>
        meaning is { Intent: Intents.Report } && (meaning.CategorySure || meaning is { Place: not null, OnlyWhere: false });
}
