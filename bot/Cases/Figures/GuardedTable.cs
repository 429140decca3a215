namespace WijkBot.Cases.Figures;

/// <summary>A table of which may be shown what it shows; made by <see cref="Suppression"/> only.</summary>
public sealed class GuardedTable
{
    private readonly CountTable table;
    private readonly FigureMark[,] marks;

    /// <param name="marks">One row and one column more than the table: the totals.</param>
    internal GuardedTable(CountTable table, FigureMark[,] marks) => (this.table, this.marks) = (table, marks);

    public IReadOnlyList<string> Rows => table.Rows;

    public IReadOnlyList<string> Columns => table.Columns;

    public FigureCell Total => FigureCell.Of(marks[Rows.Count, Columns.Count], table.Total);

    public FigureCell Cell(int row, int column) => FigureCell.Of(marks[row, column], table[row, column]);

    public FigureCell RowTotal(int row) => FigureCell.Of(marks[row, Columns.Count], table.RowTotal(row));

    public FigureCell ColumnTotal(int column) => FigureCell.Of(marks[Rows.Count, column], table.ColumnTotal(column));

    /// <summary>Something is held back.</summary>
    public bool HoldsBack => marks.Cast<FigureMark>().Any(mark => mark != FigureMark.Shown);

    public override string ToString() => table.ToString();
}
