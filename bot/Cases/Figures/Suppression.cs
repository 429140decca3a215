namespace WijkBot.Cases.Figures;

/// <summary>
/// Keeps small numbers from being read, or computed from the others: primary and secondary cell suppression, as the Handbook on
/// Statistical Disclosure Control (Hundepool and others, Eurostat, chapter 5: magnitude and frequency tables) describes it and CBS does.
/// <list type="bullet">
/// <item>Primary: a number of at least one and below the threshold is small, and so is a total. Nought is shown.</item>
/// <item>
/// Secondary: as many others are hidden as are needed so that no small or hidden number follows from the sums of its row and column, the
/// totals or all of these together. Which ones is the cheapest way around in the network of sums (<see cref="SumNet"/>), a known heuristic:
/// safe, not always the very least. Who looks may know the rules: a small number is 1 up to the threshold, a hidden one not below it.
/// </item>
/// <item>
/// The choice of one wijk shows a row of the very same table, so what is held back in all of them is held back in one. Of a wijk whose total
/// is held back the whole row is, in every table that counts the same cases: so those tables together tell no more than each of them.
/// </item>
/// </list>
/// Not held back is what follows from two periods that overlap: who may choose days may see cases as well, or keeps roster and areas.
/// </summary>
public static class Suppression
{
    /// <summary>With two numbers a small one would be certain: below 3 stands only 1 and 2.</summary>
    public const int LeastThreshold = 3;

    /// <param name="tables">Tables that count the same cases by the same wijken, so with the same totals of rows.</param>
    /// <param name="threshold">What is below it is small.</param>
    public static IReadOnlyList<GuardedTable> Guard(IReadOnlyList<CountTable> tables, int threshold)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(threshold, LeastThreshold);
        return Totals(tables[0], threshold) is { } totals
            ? [.. tables.Select(table => new GuardedTable(table, new TableGuard(table, totals, threshold).Marks()))]
            : [.. tables.Select(table => new GuardedTable(table, Nothing(table)))];
    }

    public static GuardedTable Guard(CountTable table, int threshold) => Guard([table], threshold)[0];

    /// <summary>How the totals of the rows are shown, the total of all being shown; null when not even that can be.</summary>
    private static FigureMark[]? Totals(CountTable table, int threshold)
    {
        var net = new SumNet(2);
        var lines = Enumerable.Range(0, table.Rows.Count).Select(row => net.Add(Line(0, 1, table.RowTotal(row), threshold))).ToList();
        var isShown = table.Total == 0 || table.Total >= threshold;
        return isShown && net.Protect() ? [.. lines.Select(Mark)] : null;
    }

    internal static SumLine Line(int from, int to, long number, int threshold) => IsSmall(number, threshold)
        ? new SumLine(from, to, number) { IsHeld = true, Least = 1, Most = threshold - 1 }
        : new SumLine(from, to, number) { MayHide = number > 0, Least = threshold };

    internal static FigureMark Mark(SumLine line) => line.IsHeld ? FigureMark.Small : line.IsHiddenToo ? FigureMark.Hidden : FigureMark.Shown;

    internal static bool IsSmall(long number, int threshold) => number > 0 && number < threshold;

    private static FigureMark[,] Nothing(CountTable table)
    {
        var marks = new FigureMark[table.Rows.Count + 1, table.Columns.Count + 1];
        for (var row = 0; row <= table.Rows.Count; row++)
        {
            for (var column = 0; column <= table.Columns.Count; column++)
                marks[row, column] = FigureMark.Hidden;
        }
        return marks;
    }
}
