namespace WijkBot.Wijken;

/// <summary>Of which buurten how many kinds of report something is about.</summary>
internal sealed class Concerned
{
    private readonly Dictionary<string, int> kinds = [];

    public bool IsNone => kinds.Count == 0;

    /// <summary>Combinations of kind and buurt.</summary>
    public int Count { get; private set; }

    /// <param name="buurt">CBS code.</param>
    public void Add(string buurt, int count = 1)
    {
        kinds[buurt] = kinds.GetValueOrDefault(buurt) + count;
        Count += count;
    }

    public void Add(Concerned other)
    {
        foreach (var (buurt, count) in other.kinds)
            Add(buurt, count);
    }

    public override string ToString() =>
        $"{(Count == 1 ? "1 combinatie" : $"{Count} combinaties")} van soort en buurt ({(kinds.Count == 1 ? "1 buurt" : $"{kinds.Count} buurten")})";
}
