namespace WijkBot.Conversations;

/// <summary>A second report that came along in the message of the first: the resident is asked about it when that one is made.</summary>
/// <param name="Text">The resident's words for it.</param>
/// <param name="Category">What it surely is.</param>
public sealed record ReportValue(string Text, string Category) : SlotValue
{
    /// <summary>Where, when that was told for this one.</summary>
    public PlaceValue? Place { get; init; }

    /// <summary>Only the number of the house was told: in the street of the first.</summary>
    public string? HouseNumber { get; init; }

    public override string ToString() => $"also {Category}";
}
