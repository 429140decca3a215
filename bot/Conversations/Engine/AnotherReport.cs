using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Whether a message tells of another kind of thing, elsewhere, in the middle of something; then it is no answer and no correction.</summary>
internal static class AnotherReport
{
    /// <summary>A text this short names nothing new, it answers.</summary>
    private const int WordsOfAnAnswer = 4;

    public static bool Is(Stage stage, Dialog dialog, Frame frame, Ask ask, IncomingMessage message)
    {
        var meaning = stage.MeaningOf(message);
        if (meaning is not { Strong: true, Intent: Intents.Report, CategorySure: true, Place: not null, OnlyWhere: false } || ask.Kind is SlotKind.Text || Questions.IsWhatIsWrong(ask))
            return false;
        var asksWhere = ask.Kind is SlotKind.Place or SlotKind.PlaceDetail;
        if (!asksWhere && WordCount.Of(message.Text) <= WordsOfAnAnswer)
            return false;
        if (dialog.CategorySlot is not { } slot)
            return asksWhere && Told(stage, frame) is { } told && !meaning.Categories.Intersect(told).Any();
        return frame.Slots.GetValueOrDefault(slot) is ChoiceValue known && !meaning.Categories.Contains(known.Id);
    }

    /// <summary>The kinds of thing that the resident's own words may be about; null when he told nothing yet.</summary>
    private static IReadOnlyList<string>? Told(Stage stage, Frame frame)
    {
        var words = string.Join(". ", frame.Slots.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value).OfType<TextValue>().Select(value => value.Text));
        return words.Length == 0 ? null : stage.MeaningOf(words).Categories;
    }
}
