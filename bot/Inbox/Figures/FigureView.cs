using WijkBot.Cases.Figures;

namespace WijkBot.Inbox.Figures;

/// <summary>Lays guarded tables out as sheets, for all wijken or for one: what is seen of one is its row of the table of all.</summary>
/// <param name="Wijk">CBS code; empty for all.</param>
internal sealed record FigureView(FigureWords Words, int Threshold, string Wijk)
{
    public bool IsAll => Wijk.Length == 0;

    /// <summary>A line for each wijk, with the total of the row first.</summary>
    /// <param name="more">What follows behind the total; of a row, or of all together (null).</param>
    public FigureSheet PerWijk(string key, string name, string definition, IReadOnlyList<string> columns, GuardedTable table, Func<int?, IEnumerable<FigureValue>> more)
    {
        var lines = Rows(table).Select(row => new FigureLine(Words.Wijk(table.Rows[row]), [FigureValue.Of(table.RowTotal(row), Threshold), .. more(row)]));
        var total = new FigureLine("Alle wijken", [FigureValue.Of(table.Total, Threshold), .. more(null)]) { IsTotal = true };
        return new FigureSheet(key, name, definition, "Wijk", columns, IsAll ? [.. lines, total] : [.. lines]);
    }

    public FigureSheet PerWijk(string key, string name, string definition, IReadOnlyList<string> columns, GuardedTable table, Func<GuardedTable, int?, IEnumerable<FigureValue>> more) =>
        PerWijk(key, name, definition, columns, table, row => more(table, row));

    /// <summary>A line for each column of the table: of the totals, or of one wijk.</summary>
    /// <param name="sorted">By name; else as they are.</param>
    public FigureSheet Split(string key, string name, string definition, string rowName, GuardedTable table, Func<string, string> label, bool sorted = true)
    {
        var row = IsAll ? (int?)null : Rows(table).Single();
        var lines = Columns(table, label, sorted).Select(column => new FigureLine(label(table.Columns[column]), [FigureValue.Of(row is { } at ? table.Cell(at, column) : table.ColumnTotal(column), Threshold)]));
        var total = new FigureLine("Totaal", [FigureValue.Of(row is { } own ? table.RowTotal(own) : table.Total, Threshold)]) { IsTotal = true };
        return new FigureSheet(key, name, definition, rowName, ["Aantal"], [.. lines, total]);
    }

    /// <summary>All of a table, for who works on with it.</summary>
    public FigureSheet Detail(string key, string name, string definition, GuardedTable table, Func<string, string> label)
    {
        var columns = Columns(table, label, sorted: false);
        return PerWijk(key, name, definition, ["Ontvangen", .. columns.Select(column => label(table.Columns[column]))], table,
            row => columns.Select(column => FigureValue.Of(row is { } at ? table.Cell(at, column) : table.ColumnTotal(column), Threshold))) with
        { IsDetail = true };
    }

    private IEnumerable<int> Rows(GuardedTable table) => Enumerable.Range(0, table.Rows.Count).Where(row => IsAll || table.Rows[row] == Wijk);

    private static List<int> Columns(GuardedTable table, Func<string, string> label, bool sorted)
    {
        var columns = Enumerable.Range(0, table.Columns.Count);
        return [.. sorted ? columns.OrderBy(column => label(table.Columns[column]), StringComparer.Create(System.Globalization.CultureInfo.GetCultureInfo("nl-NL"), ignoreCase: true)) : columns];
    }
}
