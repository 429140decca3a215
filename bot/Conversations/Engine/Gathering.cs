using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// Words beside the options of a question: they are added to what was said before, and all of it is read again. When that says what
/// is meant, no option need be chosen any more.
/// </summary>
internal sealed class Gathering(DialogBook dialogs, IUnderstand understand)
{
    private const int WordsThatSayMore = 4;
    private const int WordsOfABareAnswer = 2;

    /// <summary>What words can be for; a question about oneself, the language or a person is asked in passing.</summary>
    private static readonly string[] Subjects = [Intents.Report, Intents.Question, Intents.Idea, Intents.Complaint, Intents.Contact, Intents.Callback];

    private static readonly string[] InPassing =
        [Intents.Greeting, Intents.Thanks, Intents.Status, Intents.Regisseur, Intents.Language, Intents.Human, Intents.Stop];

    /// <summary>True when the conversation goes on with what all words together mean.</summary>
    public bool GoesOn(Stage stage, Dialog dialog, Answer answer, IncomingMessage message)
    {
        if (dialog.GatherSlot is not { } slot || !SaysMore(stage, answer, message))
            return false;
        var together = message with { Text = Joined(stage.Top!, slot, message.Text), Media = [] };
        var meaning = Placed(stage, understand.First(together, stage.Reader), message);
        // the place is kept as a place: as words it would be told twice
        if (stage.MeaningOf(message).OnlyPlace)
            together = together with { Text = Text(stage.Top!, slot) };
        stage.Put((together.Text.Length > 0 ? WithWords(stage.Top!, slot, together.Text) : stage.Top!).FilledWith(dialog.Fill(meaning, together)));
        if (answer is not Answer.Unclear || !Subjects.Contains(meaning.Intent) || dialogs.For(meaning.Intent) is not { } next)
            return false;
        var known = stage.Top!.WithPhotosOf(dialog, message);
        stage.Put(next.Begin().Filled(next, meaning, together).FilledWith(known.Slots.Select(slot => (slot.Key, slot.Value))));
        return true;
    }

    /// <summary>Who tells where it is, wants to report it.</summary>
    private static Meaning Placed(Stage stage, Meaning meaning, IncomingMessage message) =>
        !Subjects.Contains(meaning.Intent) && stage.MeaningOf(message) is { OnlyPlace: true } or { OnlyWhere: true } ? meaning with { Intent = Intents.Report } : meaning;

    /// <summary>Begun a second time, it goes on with the words of the first.</summary>
    public static Frame Continued(Stage stage, Dialog dialog, Frame fresh)
    {
        if (dialog.GatherSlot is not { } slot || stage.State.Frames.FindLast(frame => frame.Dialog == dialog.Name) is not { } earlier)
            return fresh;
        stage.State = stage.State with { Frames = stage.State.Frames.Remove(earlier) };
        return WithWords(fresh, slot, Joined(earlier, slot, Text(fresh, slot))).FilledWith(earlier.Slots.Select(slot => (slot.Key, slot.Value)));
    }

    private bool SaysMore(Stage stage, Answer answer, IncomingMessage message)
    {
        if (message.Choice is not null || message.Text.Trim().Length == 0 || InPassing.Contains(stage.MeaningOf(message).Intent))
            return false;
        var words = WordCount.Of(message.Text);
        return answer is Answer.Unclear
            ? words > WordsOfABareAnswer || understand.Answer(new Question(SlotKind.YesNo, []), message, stage.Reader) is Answer.Unclear
            : words >= WordsThatSayMore;
    }

    private static string Joined(Frame frame, string slot, string more)
    {
        var before = Text(frame, slot).TrimEnd();
        if (before.Length == 0 || more.Length == 0)
            return before + more;
        return char.IsPunctuation(before[^1]) ? $"{before} {more}" : $"{before}. {more}";
    }

    /// <summary>The frame with these words behind those that were told before.</summary>
    public static Frame WithMore(Frame frame, string slot, string words) => frame.With(slot, new TextValue(Joined(frame, slot, words)));

    private static string Text(Frame frame, string slot) => (frame.Slots.GetValueOrDefault(slot) as TextValue)?.Text ?? "";

    private static Frame WithWords(Frame frame, string slot, string words) =>
        frame.With(slot, new TextValue(words)) with { Order = frame.Order.Remove(slot).Add(slot) };
}
