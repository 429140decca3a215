namespace WijkBot.Conversations;

/// <summary>"Kapot bij nummer 12" or "tegenover nummer 12", and the street only when it was asked: they make one address.</summary>
internal static class EarlierNumber
{
    /// <summary>The street with the number that was told before it, when it has none of its own.</summary>
    public static SlotValue Joined(Stage stage, IUnderstand understand, SlotValue value)
    {
        if (value is not PlaceValue { Street: not null, HouseNumber: null, Corner: null } place || Told(stage) is not { } number)
            return value;
        var slots = new Dictionary<string, SlotValue> { [""] = place };
        return understand.Correct(slots, $"nummer {number}", stage.Reader).GetValueOrDefault("", place);
    }

    /// <summary>In an answer to where, or in what was told before that.</summary>
    private static string? Told(Stage stage) => stage.Top!.Slots
        .OrderBy(pair => pair.Value is PlaceValue ? 0 : 1).ThenBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => pair.Value switch
        {
            PlaceValue { LacksStreet: true } place => place.House,
            TextValue words => stage.MeaningOf(words.Text).LooseNumber,
            _ => null,
        })
        .FirstOrDefault(number => number is not null);
}
