using NetTopologySuite.Geometries;

namespace WijkBot.Wijken;

/// <summary>A rectangle of the plane in square cells, numbered by row from the south-west.</summary>
/// <param name="Bounds">What has to lie in it, in metres.</param>
/// <param name="Size">Of a cell, in metres.</param>
internal sealed record CellGrid(Envelope Bounds, double Size)
{
    public const int None = -1;

    public int Columns { get; } = (int)(Bounds.Width / Size) + 1;
    public int Rows { get; } = (int)(Bounds.Height / Size) + 1;

    /// <summary>Cells that are small beside what is drawn in them, and not too many to keep.</summary>
    /// <param name="edges">How many straight pieces are drawn.</param>
    public static CellGrid For(Envelope bounds, int edges)
    {
        const int Fewest = 256;
        const int Most = 1536;
        var side = Math.Clamp((int)Math.Sqrt(edges * 16.0), Fewest, Most);
        return new CellGrid(bounds, Math.Max(Math.Max(bounds.Width, bounds.Height) / side, 1));
    }

    public int Column(double x) => (int)Math.Floor((x - Bounds.MinX) / Size);

    public int Row(double y) => (int)Math.Floor((y - Bounds.MinY) / Size);

    /// <summary>The cell a point lies in; none when it lies in none.</summary>
    public int CellOf(Coordinate point)
    {
        var (column, row) = (Column(point.X), Row(point.Y));
        return column < 0 || row < 0 || column >= Columns || row >= Rows ? None : row * Columns + column;
    }

    public Coordinate Centre(int cell) => new(Bounds.MinX + (cell % Columns + 0.5) * Size, Bounds.MinY + (cell / Columns + 0.5) * Size);

    /// <summary>The cells within this many metres of a point, as a square.</summary>
    public IEnumerable<int> Around(Coordinate point, double metres)
    {
        var (west, east) = (Math.Max(0, Column(point.X - metres)), Math.Min(Columns - 1, Column(point.X + metres)));
        for (var row = Math.Max(0, Row(point.Y - metres)); row <= Math.Min(Rows - 1, Row(point.Y + metres)); row++)
        {
            for (var column = west; column <= east; column++)
                yield return row * Columns + column;
        }
    }

    /// <summary>The cells a straight piece goes through; one more beside it does no harm.</summary>
    public IEnumerable<int> Through(Edge edge)
    {
        var (low, high) = edge.From.Y <= edge.To.Y ? (edge.From, edge.To) : (edge.To, edge.From);
        for (var row = Math.Max(0, Row(low.Y)); row <= Math.Min(Rows - 1, Row(high.Y)); row++)
        {
            var south = Bounds.MinY + row * Size;
            var (one, other) = (At(low, high, south), At(low, high, south + Size));
            // a hair more: what lies on the line between two cells is drawn in both
            var hair = Size / 1000;
            for (var column = Math.Max(0, Column(Math.Min(one, other) - hair)); column <= Math.Min(Columns - 1, Column(Math.Max(one, other) + hair)); column++)
                yield return row * Columns + column;
        }
    }

    private static double At(Coordinate low, Coordinate high, double y)
    {
        var part = high.Y > low.Y ? Math.Clamp((y - low.Y) / (high.Y - low.Y), 0, 1) : y > low.Y ? 1 : 0;
        return low.X + part * (high.X - low.X);
    }
}
