using NetTopologySuite.Algorithm.Locate;
using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;
using WijkBot.Wijken;
using Place = NetTopologySuite.Geometries.Location;

namespace WijkBot.Tests.Wijken.Outlines;

/// <summary>Walks along the whole of every outline whose rectangle a point lies in, in the degrees as they are: slow, and right.</summary>
internal sealed class SlowMap
{
    private readonly IReadOnlyList<Outline> outlines;
    private readonly STRtree<int> rectangles = new();

    public SlowMap(IReadOnlyList<Outline> outlines)
    {
        this.outlines = outlines;
        for (var at = 0; at < outlines.Count; at++)
            rectangles.Insert(outlines[at].Shape.EnvelopeInternal, at);
        rectangles.Build();
    }

    /// <summary>Agrees: in the one it lies in, in one of those whose border it lies on, or in none.</summary>
    public bool Agrees(int found, double longitude, double latitude)
    {
        var point = new Coordinate(longitude, latitude);
        var right = rectangles.Query(new Envelope(point)).Select(at => (At: at, Place: SimplePointInAreaLocator.Locate(point, outlines[at].Shape))).Where(one => one.Place != Place.Exterior).ToList();
        return found == OutlineMap.Nowhere ? right.TrueForAll(one => one.Place == Place.Boundary) : right.Exists(one => one.At == found);
    }
}
