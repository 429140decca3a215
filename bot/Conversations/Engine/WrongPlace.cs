namespace WijkBot.Conversations;

/// <summary>
/// A place that was called wrong is asked anew, and remembered until then: "nummer 14" is a number in the street that was told before.
/// </summary>
internal static class WrongPlace
{
    /// <summary>Slot: the place as it was, in front of the slot it stood in.</summary>
    private const string Was = "!was-";

    /// <summary>Empties the slot; a place with a street stays known apart.</summary>
    public static Frame Emptied(Frame frame, Dialog dialog, string slot)
    {
        var cleared = frame.Clear(dialog, slot);
        return frame.Slots.GetValueOrDefault(slot) is PlaceValue { Street: not null } place ? cleared.With(Was + slot, place) : cleared;
    }

    /// <summary>The place with what was told now, when that is only the number of a house; null when it is more, or nothing was told before.</summary>
    public static PlaceValue? Mended(Stage stage, IUnderstand understand, Ask ask, Answer answer, string text)
    {
        if (answer is not (Answer.Unclear or Answer.Given { Value: PlaceValue { LacksStreet: true, IsHere: false } })
            || stage.Top!.Slots.GetValueOrDefault(Was + ask.Slot) is not PlaceValue before)
            return null;
        var number = answer is Answer.Given { Value: PlaceValue told } ? $"nummer {told.HouseNumber}{told.Addition}" : $"nummer {text.Trim()}";
        return understand.Correct(new Dictionary<string, SlotValue> { [ask.Slot] = before }, number, stage.Reader, denied: true).GetValueOrDefault(ask.Slot) as PlaceValue;
    }

    /// <summary>An answer has come: what was wrong is forgotten.</summary>
    public static Frame Forgotten(this Frame frame, Ask ask) => frame.Without([Was + ask.Slot]);
}
