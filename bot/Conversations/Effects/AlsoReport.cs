namespace WijkBot.Conversations;

/// <summary>The resident means what somebody else reported: he becomes a reporter of that case, and there is no second one.</summary>
/// <param name="Number">The case of the other.</param>
/// <param name="Description">The resident's own words.</param>
/// <param name="Photos">Ids of the incoming messages that carry them.</param>
public sealed record AlsoReport(string Number, string Description, IReadOnlyList<string> Photos) : Effect
{
    /// <summary>Where he has it: it may be another house number.</summary>
    public PlaceValue? Place { get; init; }

    /// <summary>His name and number reach nobody.</summary>
    public bool Anonymous { get; init; }

    public override string ToString() => $"also {Number}";
}
