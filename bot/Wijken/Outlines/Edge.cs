using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace WijkBot.Wijken;

/// <summary>A straight piece of an outline, in metres (see <see cref="Plane"/>).</summary>
/// <param name="Outline">Which outline, in the order of the map.</param>
internal readonly record struct Edge(int Outline, Coordinate From, Coordinate To)
{
    public double DistanceTo(Coordinate point) => DistanceComputer.PointToSegment(point, From, To);

    /// <summary>The same in pieces of this length at most, in metres.</summary>
    public IEnumerable<Edge> Pieces(double longest)
    {
        var edge = this;
        var count = Math.Max(1, (int)Math.Ceiling(From.Distance(To) / longest));
        return Enumerable.Range(0, count).Select(at => edge with { From = edge.At((double)at / count), To = edge.At((at + 1.0) / count) });
    }

    /// <summary>The two points beside its middle, this many metres from it; none when it has no length.</summary>
    public IEnumerable<Coordinate> Beside(double metres)
    {
        if (From.Distance(To) is not (> 0 and var length))
            return [];
        var (middle, east, north) = (At(0.5), (From.Y - To.Y) / length * metres, (To.X - From.X) / length * metres);
        return [new Coordinate(middle.X + east, middle.Y + north), new Coordinate(middle.X - east, middle.Y - north)];
    }

    private Coordinate At(double part) => new(From.X + part * (To.X - From.X), From.Y + part * (To.Y - From.Y));

    /// <summary>All pieces of all rings of a shape, holes included.</summary>
    public static IEnumerable<Edge> Of(Geometry shape, int outline)
    {
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            var polygon = (Polygon)shape.GetGeometryN(part);
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            {
                var points = ring.Coordinates;
                for (var at = 1; at < points.Length; at++)
                    yield return new Edge(outline, points[at - 1], points[at]);
            }
        }
    }
}
