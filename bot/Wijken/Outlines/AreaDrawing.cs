using NetTopologySuite.Geometries;
using NetTopologySuite.Simplify;
using Location = WijkBot.Messages.Location;

namespace WijkBot.Wijken;

/// <summary>The buurten to be drawn: their outlines where those were imported, else the point that lies in each. Immutable and safe to share.</summary>
public sealed class AreaDrawing
{
    private readonly List<(Buurt Buurt, Geometry? Shape, Location? Middle)> all;

    internal AreaDrawing(IReadOnlyList<Buurt> buurten, AreaVintage? vintage)
    {
        var shapes = vintage is { Outlines.IsEmpty: false }
            ? OutlineLayout.Read(vintage.Outlines).GroupBy(outline => outline.Code).ToDictionary(same => same.Key, same => same.First().Shape)
            : [];
        all = [.. buurten.Select(buurt => (buurt, shapes.GetValueOrDefault(buurt.Code), shapes.GetValueOrDefault(buurt.Code) is { IsEmpty: false } shape ? Inside(shape) : buurt.Anchor))];
        Bounds = BoundsOf();
    }

    /// <summary>The rectangle around all of the municipality; null when nothing tells where it lies.</summary>
    public GeoBox? Bounds { get; }

    /// <summary>A point in a buurt, or amid the buurten of a wijk; null when none is known.</summary>
    /// <param name="code">CBS code.</param>
    public Location? Middle(string? code)
    {
        var points = all.Where(one => one.Buurt.Code == code || one.Buurt.WijkCode == code).Select(one => one.Middle).OfType<Location>().ToList();
        return points.Count == 0 ? null : new Location(points.Average(point => point.Latitude), points.Average(point => point.Longitude));
    }

    /// <summary>What of it lies in a rectangle, no finer than can be seen there.</summary>
    /// <param name="detail">Degrees; what is smaller is left out.</param>
    public IReadOnlyList<DrawnArea> In(GeoBox box, double detail) =>
        [.. all.Where(one => one.Shape is { } shape ? box.Overlaps(BoxOf(shape.EnvelopeInternal)) : one.Middle is { } middle && box.Overlaps(GeoBox.Around(middle, 0)))
            .Select(one => new DrawnArea(one.Buurt.Name, one.Buurt.WijkCode, one.Middle!) { Rings = one.Shape is { } shape ? Rings(shape, detail) : [] })];

    private static List<IReadOnlyList<(double Longitude, double Latitude)>> Rings(Geometry shape, double detail)
    {
        var simple = DouglasPeuckerSimplifier.Simplify(shape, detail);
        return [.. Enumerable.Range(0, simple.NumGeometries).Select(simple.GetGeometryN).OfType<Polygon>().Where(polygon => !polygon.IsEmpty)
            .SelectMany(polygon => polygon.InteriorRings.Prepend(polygon.ExteriorRing))
            .Select(ring => (IReadOnlyList<(double, double)>)[.. ring.Coordinates.Select(point => (point.X, point.Y))])];
    }

    private static Location Inside(Geometry shape) => new(shape.InteriorPoint.Y, shape.InteriorPoint.X);

    private static GeoBox BoxOf(Envelope around) => new(around.MinY, around.MaxY, around.MinX, around.MaxX);

    private GeoBox? BoundsOf()
    {
        var around = new Envelope();
        foreach (var (_, shape, middle) in all)
        {
            if (shape is not null)
                around.ExpandToInclude(shape.EnvelopeInternal);
            else if (middle is not null)
                around.ExpandToInclude(middle.Longitude, middle.Latitude);
        }
        return around.IsNull ? null : BoxOf(around);
    }
}

/// <summary>A buurt as it is drawn.</summary>
/// <param name="WijkCode">CBS code.</param>
/// <param name="Middle">A point in it.</param>
public sealed record DrawnArea(string Name, string WijkCode, Location Middle)
{
    /// <summary>Its edges, degrees (WGS84); empty when only the point is known.</summary>
    public IReadOnlyList<IReadOnlyList<(double Longitude, double Latitude)>> Rings { get; init; } = [];

    public override string ToString() => Name;
}
