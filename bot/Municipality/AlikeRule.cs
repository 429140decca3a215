namespace WijkBot.Municipality;

/// <summary>When two reports of one kind may be about the same thing.</summary>
/// <param name="Metres">As far may two pins be apart.</param>
/// <param name="HouseNumbers">As far may two numbers in one street be apart.</param>
/// <param name="Days">As old may the other one be.</param>
public sealed record AlikeRule(int Metres, int HouseNumbers, int Days)
{
    public static readonly AlikeRule Usual = new(50, 10, 14);

    /// <summary>Slugs of other kinds that may be the same thing as well: rubbish beside a container that is full.</summary>
    public IReadOnlyList<string> With { get; init; } = [];

    public override string ToString() => $"alike within {Metres} m, {HouseNumbers} numbers, {Days} days";
}

/// <summary>What one kind of report has otherwise; null where it has what the municipality has.</summary>
public sealed record AlikeChoice(int? Metres, int? HouseNumbers, int? Days)
{
    public IReadOnlyList<string> With { get; init; } = [];

    /// <summary>The rule for this kind.</summary>
    public AlikeRule Over(AlikeRule usual) => new(Metres ?? usual.Metres, HouseNumbers ?? usual.HouseNumbers, Days ?? usual.Days) { With = With };
}
