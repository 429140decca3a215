using NetTopologySuite.Geometries;

namespace WijkBot.Wijken;

/// <summary>
/// Degrees as metres on a plane that touches the earth at one latitude. Straight stays straight, so that what lies in what does not change; within a
/// hundred kilometres a distance is right to a percent, within a municipality to a tenth of it.
/// </summary>
internal readonly struct Plane(double latitude)
{
    private const double MetresOfDegree = 6_371_008.8 * Math.PI / 180;
    private readonly double east = MetresOfDegree * Math.Cos(latitude * Math.PI / 180);

    /// <summary>One that fits these; they may be none.</summary>
    public static Plane Amid(IReadOnlyList<Outline> outlines)
    {
        var all = new Envelope();
        foreach (var outline in outlines)
            all.ExpandToInclude(outline.Shape.EnvelopeInternal);
        return new Plane(all.IsNull ? 0 : all.Centre.Y);
    }

    public Coordinate Of(double longitude, double latitude) => new(longitude * east, latitude * MetresOfDegree);

    /// <summary>The longitude and latitude of a point of the plane.</summary>
    public Coordinate Degrees(Coordinate metres) => new(metres.X / east, metres.Y / MetresOfDegree);

    public Geometry Of(Geometry degrees)
    {
        var metres = degrees.Copy();
        metres.Apply(new ToMetres(this));
        metres.GeometryChanged();
        return metres;
    }

    private sealed class ToMetres(Plane plane) : ICoordinateFilter
    {
        public void Filter(Coordinate coord)
        {
            var metres = plane.Of(coord.X, coord.Y);
            (coord.X, coord.Y) = (metres.X, metres.Y);
        }
    }
}
