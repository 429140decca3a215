using WijkBot.Cases.Figures;

namespace WijkBot.Tests.Figures;

/// <summary>
/// Who knows every number that is shown, every sum and the rules by which numbers are held back, and asks of each that is held back
/// whether it can be any other. Knows nothing of how it was decided: it changes one number by one, and mends the sums by changing others
/// within their bounds.
/// </summary>
internal sealed class Attacker
{
    private readonly List<(string Name, long Least, long Most, long Number)> numbers = [];
    private readonly List<List<(int Number, int Sign)>> sums = [];

    public Attacker(IReadOnlyList<(CountTable Table, GuardedTable Shown)> tables, int threshold)
    {
        int[]? rowTotals = null;
        foreach (var (table, shown) in tables)
            rowTotals = Learn(table, shown, threshold, rowTotals);
    }

    /// <summary>What is held back, and yet certain.</summary>
    public IEnumerable<string> Certain() =>
        from at in Enumerable.Range(0, numbers.Count)
        where numbers[at].Least < numbers[at].Most
        where !CanBe(at, 1) && !CanBe(at, -1)
        select $"{numbers[at].Name} is {numbers[at].Number}";

    /// <summary>The totals of rows are the same numbers in every table.</summary>
    private int[] Learn(CountTable table, GuardedTable shown, int threshold, int[]? known)
    {
        var (rows, columns) = (table.Rows.Count, table.Columns.Count);
        var open = Enumerable.Range(0, rows).Any(row => Enumerable.Range(0, columns).Any(column => shown.Cell(row, column).Mark == FigureMark.Small || shown.Cell(row, column).Number > 0));
        long Floor(int row) => open && shown.RowTotal(row).IsShown ? threshold : 0;
        var totals = known ?? [.. Enumerable.Range(0, rows).Select(row => Add($"row {row}", shown.RowTotal(row), table.RowTotal(row), threshold, shown.Total.IsShown ? threshold : 0))];
        var cells = new int[rows, columns];
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
                cells[row, column] = Add($"{row},{column}", shown.Cell(row, column), table[row, column], threshold, Floor(row));
            sums.Add([.. Enumerable.Range(0, columns).Select(column => (cells[row, column], 1)), (totals[row], -1)]);
        }
        var all = Add("all", shown.Total, table.Total, threshold, 0);
        var bottom = Enumerable.Range(0, columns).Select(column => Add($"column {column}", shown.ColumnTotal(column), table.ColumnTotal(column), threshold, open ? threshold : 0)).ToList();
        for (var column = 0; column < columns; column++)
            sums.Add([.. Enumerable.Range(0, rows).Select(row => (cells[row, column], 1)), (bottom[column], -1)]);
        sums.Add([.. bottom.Select(number => (number, 1)), (all, -1)]);
        sums.Add([.. totals.Select(number => (number, 1)), (all, -1)]);
        return totals;
    }

    private int Add(string name, FigureCell shown, long number, int threshold, long floor)
    {
        numbers.Add(shown.Mark switch
        {
            FigureMark.Shown => (name, number, number, number),
            FigureMark.Small => (name, 1, threshold - 1, number),
            _ => (name, floor, long.MaxValue, number),
        });
        shown.Number.ShouldBe(shown.IsShown ? number : null);
        return numbers.Count - 1;
    }

    private bool CanBe(int at, int change)
    {
        var changes = new Dictionary<int, int>();
        return Fits(at, change) && Mend(changes, at, change);
    }

    private bool Fits(int at, int change) => numbers[at].Number + change >= numbers[at].Least && numbers[at].Number + change <= numbers[at].Most;

    private bool Mend(Dictionary<int, int> changes, int at, int change)
    {
        changes[at] = change;
        if (sums.FirstOrDefault(sum => Off(sum, changes) != 0) is not { } broken)
            return true;
        var wrong = Math.Sign(Off(broken, changes));
        foreach (var (number, sign) in broken)
        {
            if (!changes.ContainsKey(number) && Fits(number, -wrong * sign) && Mend(changes, number, -wrong * sign))
                return true;
        }
        changes.Remove(at);
        return false;
    }

    private static int Off(List<(int Number, int Sign)> sum, Dictionary<int, int> changes) => sum.Sum(part => part.Sign * changes.GetValueOrDefault(part.Number));
}
