namespace WijkBot.Cases.Figures;

/// <summary>
/// The sums of a table as a network: every number is a line from one node to another, and what comes into a node goes out of it. A
/// number can be another one, with every sum as it is, exactly when there is a way around through numbers that are held back, along
/// which one can be added or taken away: so that is how a number is tried, and the cheapest way around tells what else to hold back.
/// </summary>
internal sealed class SumNet(int nodes)
{
    private readonly List<SumLine> lines = [];

    public IReadOnlyList<SumLine> Lines => lines;

    public SumLine Add(SumLine line)
    {
        lines.Add(line);
        return line;
    }

    /// <summary>Holds back what is needed so that no number that is held back can be computed.</summary>
    /// <returns>False when that cannot be done with the numbers that may be held back.</returns>
    public bool Protect()
    {
        var safe = new HashSet<SumLine>();
        foreach (var line in lines.Where(line => line.IsHeld).ToList())
        {
            if (safe.Contains(line))
                continue;
            if (Around(line) is not { } way)
                return false;
            foreach (var other in way.Append(line))
            {
                other.Hold();
                safe.Add(other);
            }
        }
        return true;
    }

    /// <summary>The cheapest way around a line; null when there is none: then its number is certain.</summary>
    private List<SumLine>? Around(SumLine line)
    {
        var up = line.CanRise ? Way(line, line.To, line.From) : null;
        var down = line.CanFall ? Way(line, line.From, line.To) : null;
        return up is null ? down : down is null ? up : Price(up) <= Price(down) ? up : down;
    }

    private static long Price(List<SumLine> way) => way.Sum(line => line.Price);

    /// <summary>The cheapest way from one node to another that does not use this line: along lines that can rise, against those that can fall.</summary>
    private List<SumLine>? Way(SumLine without, int from, int to)
    {
        var (price, by) = (Enumerable.Repeat(long.MaxValue, nodes).ToArray(), new SumLine?[nodes]);
        price[from] = 0;
        for (var changed = true; changed;)
        {
            changed = false;
            foreach (var line in lines.Where(line => line != without))
                changed |= (line.CanRise && Reach(line, line.From, line.To, price, by)) | (line.CanFall && Reach(line, line.To, line.From, price, by));
        }
        return price[to] == long.MaxValue ? null : Back(by, from, to);
    }

    private static bool Reach(SumLine line, int here, int there, long[] price, SumLine?[] by)
    {
        if (price[here] == long.MaxValue || price[here] + line.Price >= price[there])
            return false;
        (price[there], by[there]) = (price[here] + line.Price, line);
        return true;
    }

    private static List<SumLine> Back(SumLine?[] by, int from, int to)
    {
        var way = new List<SumLine>();
        for (var at = to; at != from;)
        {
            var line = by[at]!;
            way.Add(line);
            at = line.To == at ? line.From : line.To;
        }
        return way;
    }
}

/// <summary>A number in a <see cref="SumNet"/>.</summary>
internal sealed class SumLine(int from, int to, long number)
{
    public int From => from;

    public int To => to;

    /// <summary>It can be held back when that is needed: not when it is small enough to be known as such, and not when others rely on it.</summary>
    public bool MayHide { get; init; }

    /// <summary>What it cannot be below, for who knows how numbers are held back.</summary>
    public long Least { get; init; }

    /// <summary>What it cannot be above.</summary>
    public long Most { get; init; } = long.MaxValue;

    public bool IsHeld { get; init; }

    /// <summary>It was not held back at first, and is now.</summary>
    public bool IsHiddenToo { get; private set; }

    private bool IsOpen => IsHeld || IsHiddenToo;

    public bool CanRise => (IsOpen || MayHide) && number < Most;

    public bool CanFall => (IsOpen || MayHide) && number > Least;

    /// <summary>What is lost by holding it back; a step costs something, so that the shortest way wins.</summary>
    public long Price => IsOpen ? 0 : number + 1;

    public void Hold() => IsHiddenToo |= !IsHeld;
}
