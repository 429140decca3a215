namespace WijkBot.Conversations;

/// <summary>Puts right what was told before: "nee, nummer 14", "niet ratten maar muizen".</summary>
internal sealed class Corrections(IUnderstand understand)
{
    /// <summary>"Nee, nummer 14": the rest says what it must be; a bare "nee" leads to the question what is wrong.</summary>
    public void Deny(Stage stage, Dialog dialog, Ask ask, string rest)
    {
        if (stage.AnonymityIn(rest) is not Anonymity.NotSaid)
        {
            stage.Put(stage.Top! with { Misses = 0 });
            return;
        }
        if (Take(stage, dialog, rest, denied: true))
            return;
        var parts = Questions.Correctable(dialog, stage.SceneOf(stage.Top!));
        stage.Put(parts.Count == 1
            ? WrongPlace.Emptied(stage.Top!, dialog, parts[0].Slot)
            : stage.Top!.With(ask.Slot, new ChoiceValue("no")) with { Asked = null, Misses = 0 });
    }

    /// <summary>Puts right whatever the words say must be otherwise; false when they say nothing of the kind.</summary>
    /// <param name="denied">He said that something is wrong; else another subject must be said to be it: "geen ratten maar muizen".</param>
    /// <param name="isAnswer">It was expected to answer something else: then words alone are no other subject, unless they say so.</param>
    public bool Take(Stage stage, Dialog dialog, string text, bool denied, bool isAnswer = false)
    {
        var frame = stage.Top!;
        var told = Questions.Correctable(dialog, stage.SceneOf(frame)).ToDictionary(step => step.Slot, step => frame.Slots[step.Slot]);
        var corrected = told.Count == 0 ? told : understand.Correct(told, text, stage.Reader, denied);
        if (isAnswer && corrected.Values.Any(value => value is TextValue))
            corrected = understand.Correct(told, text, stage.Reader, denied: false);
        if (denied && corrected.Count > 0 && Retold(stage, dialog, frame, text) is { } retold)
            corrected = new Dictionary<string, SlotValue>(corrected) { [retold] = new TextValue(text.Trim()) };
        foreach (var (slot, value) in corrected)
            frame = frame.Clear(dialog, slot).Answered(slot, value);
        if (corrected.Count > 0)
            stage.Put(frame.FilledWith(CategoryOf(dialog, corrected, stage)));
        return corrected.Count > 0;
    }

    /// <summary>"Nee hoor, parkweg 12" where danger was asked: the number of the street that was told is taken up; anything else of a place is left.</summary>
    public bool TakeNumber(Stage stage, Dialog dialog, string rest)
    {
        var frame = stage.Top!;
        if (Questions.Correctable(dialog, stage.SceneOf(frame)).FirstOrDefault(ask => ask.Kind == SlotKind.Place) is not { Slot: var slot } || frame.Slots.GetValueOrDefault(slot) is not PlaceValue { Street: { } street, HouseNumber: null, Corner: null } told)
            return false;
        if (understand.Correct(new Dictionary<string, SlotValue> { [slot] = told }, rest, stage.Reader, denied: true).GetValueOrDefault(slot) is not PlaceValue { HouseNumber: not null } mended || mended.Street != street)
            return false;
        stage.Put(frame.Clear(dialog, slot).Answered(slot, mended));
        return true;
    }

    /// <summary>"Er ligt een dode egel op de Bevrijdingslaan 4": another thing elsewhere is told in full, and takes the place of all words before it.</summary>
    private static string? Retold(Stage stage, Dialog dialog, Frame frame, string text)
    {
        if (dialog.CategorySlot is not { } kind || stage.MeaningOf(text) is not { Intent: Intents.Report, CategorySure: true, Place: not null } meaning
            || frame.Slots.GetValueOrDefault(kind) is ChoiceValue before && meaning.Categories.Contains(before.Id))
            return null;
        return Questions.Correctable(dialog, stage.SceneOf(frame)).FirstOrDefault(ask => ask.Kind == SlotKind.Text)?.Slot;
    }

    /// <summary>"Niet ratten maar muizen" changes what kind of thing it is, too.</summary>
    private static IEnumerable<(string, SlotValue)> CategoryOf(Dialog dialog, IReadOnlyDictionary<string, SlotValue> corrected, Stage stage)
    {
        var words = corrected.Values.OfType<TextValue>().FirstOrDefault();
        if (dialog.CategorySlot is not { } slot || words is null)
            yield break;
        var meaning = stage.MeaningOf(words.Text);
        if (meaning is { CategorySure: true, Categories.Count: > 0 })
            yield return (slot, new ChoiceValue(meaning.Categories[0]));
    }
}
