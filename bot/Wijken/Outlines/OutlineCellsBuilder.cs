using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace WijkBot.Wijken;

/// <summary>Draws outlines in the cells of a map.</summary>
internal sealed class OutlineCellsBuilder(CellGrid cells, Edge[] edges, IReadOnlyList<Geometry> shapes, IPointOnGeometryLocator[] within)
{
    private readonly STRtree<int> byPlace = new();
    private readonly int[] whole = new int[cells.Columns * cells.Rows];
    private readonly byte[] clear = new byte[cells.Columns * cells.Rows];

    public OutlineCells Build()
    {
        for (var outline = 0; outline < shapes.Count; outline++)
            byPlace.Insert(shapes[outline].EnvelopeInternal, outline);
        var drawn = Drawn();
        foreach (var (cell, _) in drawn)
            whole[cell] = OutlineCells.Divided;
        FillWhole();
        Widen(forth: true);
        Widen(forth: false);
        return new OutlineCells(whole, clear, new CellLists(whole.Length, drawn), new CellLists(whole.Length, Possible(drawn)));
    }

    private List<(int Cell, int Edge)> Drawn()
    {
        var drawn = new List<(int, int)>();
        for (var at = 0; at < edges.Length; at++)
        {
            foreach (var cell in cells.Through(edges[at]))
                drawn.Add((cell, at));
        }
        return drawn;
    }

    /// <summary>Without a border between them, cells beside each other lie in the same.</summary>
    private void FillWhole()
    {
        var last = OutlineCells.Divided;
        for (var cell = 0; cell < whole.Length; cell++)
        {
            if (cell % cells.Columns == 0)
                last = OutlineCells.Divided;
            if (whole[cell] != OutlineCells.Divided)
                whole[cell] = last == OutlineCells.Divided ? At(cells.Centre(cell)).DefaultIfEmpty(OutlineMap.Nowhere).First() : last;
            last = whole[cell];
        }
    }

    /// <summary>The outlines that have a border in a divided cell, or lie around it; in the order of the list.</summary>
    private List<(int Cell, int Outline)> Possible(List<(int Cell, int Edge)> drawn)
    {
        var here = drawn.Select(pair => (pair.Cell, edges[pair.Edge].Outline)).ToHashSet();
        foreach (var cell in here.Select(pair => pair.Cell).Distinct().ToList())
            here.UnionWith(At(cells.Centre(cell)).Select(outline => (cell, outline)));
        return [.. here.OrderBy(pair => pair.Outline)];
    }

    private IEnumerable<int> At(Coordinate point) =>
        byPlace.Query(new Envelope(point)).Where(outline => within[outline].Locate(point) != NetTopologySuite.Geometries.Location.Exterior).Order();

    /// <summary>How many steps, also across corners, a cell is from a divided one: seen from two sides, once each way.</summary>
    private void Widen(bool forth)
    {
        for (var at = 0; at < whole.Length; at++)
        {
            var cell = forth ? at : whole.Length - 1 - at;
            var (row, column) = (cell / cells.Columns, cell % cells.Columns);
            var step = forth ? -1 : 1;
            var least = whole[cell] == OutlineCells.Divided ? 0 : forth ? byte.MaxValue : clear[cell];
            foreach (var (up, aside) in (ReadOnlySpan<(int, int)>)[(0, step), (step, -1), (step, 0), (step, 1)])
            {
                if (row + up >= 0 && row + up < cells.Rows && column + aside >= 0 && column + aside < cells.Columns)
                    least = Math.Min(least, clear[(row + up) * cells.Columns + column + aside] + 1);
            }
            clear[cell] = (byte)Math.Min(least, byte.MaxValue);
        }
    }
}
