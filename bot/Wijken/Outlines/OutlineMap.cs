using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;

namespace WijkBot.Wijken;

/// <summary>
/// In which outline a point lies, and how far the border is. Most of a map is far from any border: it is divided in cells, and a cell that no
/// border goes through lies in one outline as a whole. Only for the others is the point compared with the outlines themselves. Immutable and safe to share.
/// </summary>
internal sealed class OutlineMap
{
    public const int Nowhere = -1;

    private readonly Plane plane;
    private readonly CellGrid cells;
    private readonly OutlineCells kept;
    private readonly Edge[] edges;
    private readonly IPointOnGeometryLocator[] within;

    /// <param name="outlines">One at least. Where two lie over each other the first counts.</param>
    public OutlineMap(IReadOnlyList<Outline> outlines)
    {
        plane = Plane.Amid(outlines);
        var shapes = outlines.Select(outline => plane.Of(outline.Shape)).ToList();
        edges = [.. shapes.SelectMany(Edge.Of)];
        var bounds = new Envelope();
        shapes.ForEach(shape => bounds.ExpandToInclude(shape.EnvelopeInternal));
        cells = CellGrid.For(bounds, edges.Length);
        within = [.. shapes.Select(shape => new IndexedPointInAreaLocator(shape))];
        kept = new OutlineCellsBuilder(cells, edges, shapes, within).Build();
    }

    /// <summary>The outline a point lies in, as its place in the list; <see cref="Nowhere"/> when it lies in none.</summary>
    public int Find(double longitude, double latitude) => Find(plane.Of(longitude, latitude));

    /// <summary>The outline a point lies in, with those whose border is within reach; the nearest border first.</summary>
    /// <param name="metres">How far a border may be.</param>
    public Neighbourhood Around(double longitude, double latitude, double metres)
    {
        var point = plane.Of(longitude, latitude);
        var cell = cells.CellOf(point);
        var found = Find(point, cell);
        return cell != CellGrid.None && (kept.Clear(cell) - 1) * cells.Size > metres ? new Neighbourhood(found, []) : new Neighbourhood(found, Near(point, metres));
    }

    private int Find(Coordinate point) => Find(point, cells.CellOf(point));

    private int Find(Coordinate point, int cell)
    {
        if (cell == CellGrid.None)
            return Nowhere;
        var whole = kept.Whole(cell);
        return whole != OutlineCells.Divided ? whole : Divided(point, cell);
    }

    private int Divided(Coordinate point, int cell)
    {
        foreach (var outline in kept.Possible(cell))
        {
            if (within[outline].Locate(point) != NetTopologySuite.Geometries.Location.Exterior)
                return outline;
        }
        return Nowhere;
    }

    private IReadOnlyList<(int Outline, double Metres)> Near(Coordinate point, double metres)
    {
        var nearest = new Dictionary<int, double>();
        foreach (var cell in cells.Around(point, metres))
        {
            foreach (var at in kept.Edges(cell))
            {
                var edge = edges[at];
                if (edge.DistanceTo(point) is var distance && distance <= metres && distance < nearest.GetValueOrDefault(edge.Outline, double.MaxValue))
                    nearest[edge.Outline] = distance;
            }
        }
        return nearest.Count == 0 ? [] : [.. nearest.OrderBy(one => one.Value).ThenBy(one => one.Key).Select(one => (one.Key, one.Value))];
    }
}

/// <summary>What lies around a point.</summary>
/// <param name="Within">The outline it lies in, or <see cref="OutlineMap.Nowhere"/>.</param>
/// <param name="Borders">Outlines of which the border is within reach, with how many metres to it; the nearest first.</param>
internal readonly record struct Neighbourhood(int Within, IReadOnlyList<(int Outline, double Metres)> Borders);
