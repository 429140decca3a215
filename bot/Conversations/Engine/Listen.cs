using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Reads a message as the answer to the question that was put last.</summary>
internal sealed class Listen(DialogBook dialogs, IUnderstand understand, ITranslate translate)
{
    /// <summary>After this many misunderstandings in a row a person is called in.</summary>
    private const int Patience = 3;

    /// <summary>False when the message is not about this question: it must be taken as something new.</summary>
    public bool To(Stage stage, IncomingMessage message)
    {
        var frame = stage.Top!;
        var dialog = dialogs[frame.Dialog];
        var scene = stage.SceneOf(frame);
        if (Questions.Open(dialog, scene) is not { } ask)
            return false;

        if (TakesPhotoAlong(stage, dialog, ask, message))
            return true;
        var meaning = understand.First(message, stage.Reader);
        var answer = frame.Offered.IsEmpty ? Read(ask, scene, message, stage) : ReadOffered(frame, message, stage);
        if (IsSomethingElse(dialog, ask, answer, meaning))
            return false;
        Take(stage, dialog, ask, answer, message, meaning);
        return true;
    }

    private Answer Read(Ask ask, Scene scene, IncomingMessage message, Stage stage) =>
        understand.Answer(Questions.Read(ask, scene, phrase => translate.Render(phrase, stage.State.Language, stage.Facts.Now)), message, stage.Reader);

    /// <summary>The question was which of a few readings was meant; a fresh answer to the question itself is as good.</summary>
    private Answer ReadOffered(Frame frame, IncomingMessage message, Stage stage)
    {
        var labels = frame.Offered.Select((value, index) => new ChoiceOption(
            index.ToString(System.Globalization.CultureInfo.InvariantCulture), [translate.Render(OfferLabel(value), stage.State.Language, stage.Facts.Now)]));
        var answer = understand.Answer(new Question(SlotKind.Choice, [.. labels]), message, stage.Reader);
        if (answer is Answer.Given { Value: ChoiceValue choice })
            return new Answer.Given(frame.Offered[int.Parse(choice.Id, System.Globalization.CultureInfo.InvariantCulture)]);
        var scene = stage.SceneOf(frame);
        return Questions.Open(dialogs[frame.Dialog], scene) is { } ask ? Read(ask, scene, message, stage) : answer;
    }

    private static Phrase OfferLabel(SlotValue value) => new Phrase("{waarde}").With("waarde", value);

    /// <summary>A lone photo fits any moment of a dialog that takes photos.</summary>
    private static bool TakesPhotoAlong(Stage stage, Dialog dialog, Ask ask, IncomingMessage message)
    {
        if (dialog.PhotoSlot is not { } slot || !message.Media.Any(media => media.IsPhoto))
            return false;
        stage.Put(stage.Top!.WithPhotos(slot, message));
        return message.Text.Length == 0 && message.Location is null && ask.Kind != SlotKind.Photo;
    }

    /// <summary>Another dialog is clearly meant, and this is no answer; or words asked for, which could be anything, name another dialog.</summary>
    private bool IsSomethingElse(Dialog dialog, Ask ask, Answer answer, Meaning meaning)
    {
        if (!meaning.Strong || dialogs.For(meaning.Intent) is not { } other)
            return false;
        if (answer is Answer.Unclear)
            return other.Name != dialog.Name || (ask.Kind is SlotKind.YesNo or SlotKind.Choice && meaning.Categories.Count > 0);
        return answer is Answer.Given && ask.Kind == SlotKind.Text && other.Name != dialog.Name
            && meaning.Intent is Intents.Regisseur or Intents.Status or Intents.Language;
    }

    private void Take(Stage stage, Dialog dialog, Ask ask, Answer answer, IncomingMessage message, Meaning meaning)
    {
        switch (answer)
        {
            case Answer.Given given when IsRefusedSummary(stage, dialog, ask, given):
                Correct(stage, dialog, ask, given.Rest);
                break;
            case Answer.Given given when Questions.IsWhatIsWrong(ask):
                stage.Put(stage.Top!.Clear(dialog, ((ChoiceValue)given.Value).Id).Without([Questions.ConfirmSlot(ask)]));
                break;
            case Answer.Given given:
                stage.Put(stage.Top!.Answered(ask.Slot, given.Value));
                FillMore(stage, dialog, ask, meaning, message);
                break;
            case Answer.Skipped:
                stage.Put(stage.Top!.Answered(ask.Slot, new NothingValue()));
                break;
            case Answer.Ambiguous ambiguous:
                Offer(stage, ask, ambiguous);
                break;
            default:
                if (!CorrectsSomething(stage, dialog, ask, message.Text))
                    Misunderstood(stage, dialog, ask);
                break;
        }
    }

    private static bool IsRefusedSummary(Stage stage, Dialog dialog, Ask ask, Answer.Given given) =>
        dialog.AllSteps.Any(step => step is Confirm && step.Name == ask.Slot)
        && given.Value is ChoiceValue { Id: "no" } && stage.Top is not null;

    /// <summary>"Nee, nummer 14": the rest says what it must be; a bare "nee" leads to the question what is wrong.</summary>
    private void Correct(Stage stage, Dialog dialog, Ask ask, string rest)
    {
        if (rest.Length == 0 || !CorrectsSomething(stage, dialog, ask, rest))
            stage.Put(stage.Top!.With(ask.Slot, new ChoiceValue("no")) with { Asked = null });
    }

    private bool CorrectsSomething(Stage stage, Dialog dialog, Ask ask, string text)
    {
        var frame = stage.Top!;
        var correctable = dialog.AllSteps.OfType<Ask>()
            .Where(step => step.CorrectedAs is not null && frame.Slots.ContainsKey(step.Slot))
            .ToDictionary(step => step.Slot, step => frame.Slots[step.Slot]);
        if (correctable.Count == 0 || ask.Kind is SlotKind.Text or SlotKind.Place)
            return false;
        var corrected = understand.Correct(correctable, text, stage.Reader);
        foreach (var (slot, value) in corrected)
            frame = frame.Clear(dialog, slot).Answered(slot, value);
        if (corrected.Count > 0)
            stage.Put(frame);
        return corrected.Count > 0;
    }

    /// <summary>What else the message told is not asked again.</summary>
    private static void FillMore(Stage stage, Dialog dialog, Ask ask, Meaning meaning, IncomingMessage message)
    {
        if (ask.Kind is SlotKind.YesNo or SlotKind.Choice)
            return;
        stage.Put(stage.Top!.Filled(dialog, meaning, message));
    }

    private static void Offer(Stage stage, Ask ask, Answer.Ambiguous ambiguous)
    {
        stage.Put(stage.Top! with { Asked = ask.Slot, Offered = [.. ambiguous.Values.Take(3)], Misses = 0 });
        stage.Say("Wat bedoelt u?", [.. ambiguous.Values.Take(3).Select((value, index) =>
            new SayOption(OfferLabel(value), (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture)))]);
        stage.Waits = true;
    }

    private void Misunderstood(Stage stage, Dialog dialog, Ask ask)
    {
        var frame = stage.Top! with { Misses = stage.Top!.Misses + 1, Offered = [] };
        stage.Put(frame);
        var scene = stage.SceneOf(frame);
        if (frame.Misses >= Patience)
        {
            stage.Push(dialogs[DialogBook.Known.Human].Begin());
            return;
        }
        var again = ask.Again ?? new Phrase("Ik begrijp u niet goed. {vraag}").With("vraag", ask.Question(scene));
        stage.Say(again, Questions.Shown(ask, scene));
        stage.Waits = true;
    }
}
