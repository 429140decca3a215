namespace WijkBot.Conversations;

/// <summary>
/// A report got another place or turned out to be of another kind: whose work it is, is looked at again before anything else goes on. What was passed on already stays
/// as it is; a colleague sees the new place.
/// </summary>
internal static class PartnerAgain
{
    /// <summary>Slot: the place or the kind was put right. What is known goes along in the other slots.</summary>
    public const string Mark = "verplaatst";

    /// <summary>Slot: the partner until now.</summary>
    public const string Before = "eerst";

    /// <summary>Slot: the place until now, read from its words.</summary>
    public const string PlaceBefore = "waar-eerst";

    /// <summary>Slot: the kind of report until now.</summary>
    public const string KindBefore = "soort-eerst";

    /// <summary>Slot: it was not to be passed on to that partner.</summary>
    public const string Refused = "geweigerd";

    /// <summary>Slot: a question about the partner stands open.</summary>
    public const string Open = "open";

    /// <summary>Slot: nothing is said or asked of it now.</summary>
    public const string Quiet = "stil";

    public static void Follow(Stage stage, DialogBook dialogs, CorrectCase correct)
    {
        if (correct is { Place: null, Category: null })
            return;
        if (stage.Facts.Cases is not { } cases)
        {
            stage.NeedsCases = true;
            return;
        }
        if (cases.FirstOrDefault(one => one.Number == correct.Number) is { Type: CaseType.Report } known && known.Partner is not { PassedOn: true })
            Put(stage, Frame(stage, dialogs, known, correct), known.Number);
    }

    /// <summary>In the place of the question that stands open, else below what is being done: it comes after that.</summary>
    private static void Put(Stage stage, Frame frame, string number)
    {
        var frames = stage.State.Frames;
        var open = frames.FindIndex(one => one.Dialog == DialogBook.Known.Partner && Walk.OpenedBy(one) == number);
        stage.State = stage.State with
        {
            Frames = open < 0
                ? frames.Insert(Math.Max(0, frames.Count - 1), frame)
                : frames.SetItem(open, frame with { Slots = frames[open].Slots.RemoveRange(AboutPartner(frames[open])).SetItems(frame.Slots).SetItem(Open, new NothingValue()) }),
        };
    }

    /// <summary>Of the question that stood open only what is not about the partner or the place stays.</summary>
    private static IEnumerable<string> AboutPartner(Frame frame) => frame.Slots.Keys.Where(slot => slot != "ook");

    private static Frame Frame(Stage stage, DialogBook dialogs, CaseSummary known, CorrectCase correct)
    {
        var placeBefore = known.Place is { } words ? stage.MeaningOf(words).Place : null;
        var frame = dialogs[DialogBook.Known.Partner].Begin().With(Scene.OpenedSlot, new TextValue(known.Number)).With(Mark, new NothingValue());
        frame = With(frame, "waar", correct.Place ?? placeBefore);
        frame = With(frame, PlaceBefore, placeBefore);
        frame = With(frame, "soort", Kind(correct.Category ?? known.Category));
        frame = With(frame, KindBefore, Kind(known.Category));
        if (known.Partner is { } partner)
            frame = frame.With(Before, new ChoiceValue(partner.Id));
        if (known.Partner is { Agreed: false })
            frame = frame.With(Refused, new NothingValue());
        return IsQuiet(stage, known) ? frame.With(Quiet, new NothingValue()) : frame;
    }

    private static Frame With(Frame frame, string slot, SlotValue? value) => value is null ? frame : frame.With(slot, value);

    private static ChoiceValue? Kind(string? category) => category is null ? null : new ChoiceValue(category);

    /// <summary>A partner must not come between danger or a person and the resident, nor be asked for what is done.</summary>
    private static bool IsQuiet(Stage stage, CaseSummary known) =>
        stage.State.AwaitsPersonSince is not null
        || known.Status is not ("open" or "reopened" or "in_progress" or "waiting")
        || stage.IsDanger(known.Description);
}
