using NetTopologySuite.Algorithm;
using NetTopologySuite.Geometries;

namespace WijkBot.Wijken;

/// <summary>A straight piece of an outline, in metres (see <see cref="Plane"/>).</summary>
/// <param name="Outline">Which outline, in the order of the map.</param>
internal readonly record struct Edge(int Outline, Coordinate From, Coordinate To)
{
    public double DistanceTo(Coordinate point) => DistanceComputer.PointToSegment(point, From, To);

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
