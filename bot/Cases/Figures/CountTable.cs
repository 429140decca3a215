namespace WijkBot.Cases.Figures;

/// <summary>Counts by two things, with their totals: rows are wijken, columns whatever is counted apart.</summary>
/// <param name="Rows">Keys of the rows.</param>
/// <param name="Columns">Keys of the columns.</param>
public sealed record CountTable(IReadOnlyList<string> Rows, IReadOnlyList<string> Columns)
{
    private readonly long[,] counts = new long[Rows.Count, Columns.Count];

    public long this[int row, int column]
    {
        get => counts[row, column];
        set => counts[row, column] = value;
    }

    public long Total => Enumerable.Range(0, Rows.Count).Sum(RowTotal);

    public long RowTotal(int row) => Enumerable.Range(0, Columns.Count).Sum(column => counts[row, column]);

    public long ColumnTotal(int column) => Enumerable.Range(0, Rows.Count).Sum(row => counts[row, column]);

    /// <summary>Adds up what was counted; its rows and columns must be among the keys.</summary>
    public static CountTable Of(IReadOnlyList<string> rows, IReadOnlyList<string> columns, IEnumerable<(string Row, string Column, long Count)> counted)
    {
        var table = new CountTable(rows, columns);
        var (rowAt, columnAt) = (IndexOf(rows), IndexOf(columns));
        foreach (var (row, column, count) in counted)
            table.counts[rowAt[row], columnAt[column]] += count;
        return table;
    }

    private static Dictionary<string, int> IndexOf(IReadOnlyList<string> keys) => keys.Select((key, at) => (key, at)).ToDictionary(each => each.key, each => each.at, StringComparer.Ordinal);

    public override string ToString() => $"{Rows.Count} x {Columns.Count}";
}
