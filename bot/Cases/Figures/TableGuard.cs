namespace WijkBot.Cases.Figures;

/// <summary>Holds back within one table, where the totals of its rows are settled. See <see cref="Suppression"/>.</summary>
internal sealed class TableGuard
{
    private readonly CountTable table;
    private readonly FigureMark[] totals;
    private readonly int threshold;
    private readonly SumNet net;
    private readonly SumLine?[,] lines;

    public TableGuard(CountTable table, FigureMark[] totals, int threshold)
    {
        (this.table, this.totals, this.threshold) = (table, totals, threshold);
        net = new SumNet(table.Rows.Count + table.Columns.Count + 2);
        lines = new SumLine?[table.Rows.Count + 1, table.Columns.Count + 1];
    }

    private int Rows => table.Rows.Count;

    private int Columns => table.Columns.Count;

    public FigureMark[,] Marks()
    {
        // one column is its own total
        if (Columns == 1)
            return Written((row, _) => row < Rows ? totals[row] : FigureMark.Shown);
        Fill();
        return net.Protect() ? Written(MarkOf) : Written(MarkWithoutInside);
    }

    private void Fill()
    {
        // the nodes: the sum of each row, then of each column, then of the totals of columns and of rows; the total of all is shown and fixed
        var (columnNodes, ofColumns, ofRows) = (Rows, Rows + Columns, Rows + Columns + 1);
        for (var row = 0; row < Rows; row++)
        {
            for (var column = 0; column < Columns; column++)
                lines[row, column] = net.Add(Inside(row, column, columnNodes + column));
            if (totals[row] != FigureMark.Shown)
                net.Add(RowTotal(row, ofRows));
        }
        for (var column = 0; column < Columns; column++)
            lines[Rows, column] = net.Add(Suppression.Line(columnNodes + column, ofColumns, table.ColumnTotal(column), threshold));
    }

    private SumLine Inside(int row, int column, int node) => totals[row] == FigureMark.Shown
        ? Suppression.Line(row, node, table[row, column], threshold)
        : new SumLine(row, node, table[row, column]) { IsHeld = IsHeldWith(column) };

    private SumLine RowTotal(int row, int node) => totals[row] == FigureMark.Small
        ? new SumLine(node, row, table.RowTotal(row)) { IsHeld = true, Least = 1, Most = threshold - 1 }
        : new SumLine(node, row, table.RowTotal(row)) { IsHeld = true, Least = threshold };

    /// <summary>In a row that is held back, everything is but the noughts of a column where all such rows have one.</summary>
    private bool IsHeldWith(int column) => Enumerable.Range(0, Rows).Any(row => totals[row] != FigureMark.Shown && table[row, column] > 0);

    private FigureMark MarkOf(int row, int column)
    {
        if (column == Columns)
            return row < Rows ? totals[row] : FigureMark.Shown;
        var line = lines[row, column]!;
        return row < Rows && totals[row] != FigureMark.Shown && line.IsHeld ? FigureMark.Hidden : Suppression.Mark(line);
    }

    /// <summary>When it cannot be done with less: the totals of rows alone.</summary>
    private FigureMark MarkWithoutInside(int row, int column) => column == Columns
        ? row < Rows ? totals[row] : FigureMark.Shown
        : row < Rows && totals[row] == FigureMark.Shown && table.RowTotal(row) == 0 ? FigureMark.Shown : FigureMark.Hidden;

    private FigureMark[,] Written(Func<int, int, FigureMark> mark)
    {
        var marks = new FigureMark[Rows + 1, Columns + 1];
        for (var row = 0; row <= Rows; row++)
        {
            for (var column = 0; column <= Columns; column++)
                marks[row, column] = mark(row, column);
        }
        return marks;
    }
}
