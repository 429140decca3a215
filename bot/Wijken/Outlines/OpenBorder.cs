using NetTopologySuite.Geometries;
using NetTopologySuite.Index.Strtree;

namespace WijkBot.Wijken;

/// <summary>
/// Where a municipality borders on what no outline tells: its edges without a neighbour, and without its own water, on the other side. Beyond them
/// lies another municipality that was not imported, another country or the sea. Immutable and safe to share.
/// </summary>
internal sealed class OpenBorder
{
    /// <summary>Outlines that were drawn apart leave gaps between them as wide as this, in metres: they are no border.</summary>
    private const double Gap = 5;

    /// <summary>A long edge has a neighbour along a part of it: it is looked at in pieces of this many metres at most.</summary>
    private const double Piece = 25;

    private readonly Plane plane;
    private readonly STRtree<Edge> edges = new();
    private readonly bool[] has;

    /// <param name="own">The outlines of the municipality, as they come first in the map.</param>
    /// <param name="isKnown">Whether it is known what lies at a place, in degrees.</param>
    public OpenBorder(IReadOnlyList<Outline> own, Func<Coordinate, bool> isKnown)
    {
        plane = Plane.Amid(own);
        has = new bool[own.Count];
        foreach (var piece in own.SelectMany((outline, at) => Edge.Of(plane.Of(outline.Shape), at)).SelectMany(edge => edge.Pieces(Piece)))
        {
            if (!piece.Beside(Gap).Any(point => !isKnown(plane.Degrees(point))))
                continue;
            edges.Insert(new Envelope(piece.From, piece.To), piece);
            has[piece.Outline] = true;
        }
        edges.Build();
    }

    /// <summary>Whether it is within reach of a point.</summary>
    /// <param name="borders">The outlines whose border is within reach: most have no part in it, and then nothing needs to be looked up.</param>
    /// <param name="metres">How far the border may be.</param>
    public bool IsNear(double longitude, double latitude, double metres, IReadOnlyList<(int Outline, double Metres)> borders)
    {
        if (!HasAny(borders))
            return false;
        var point = plane.Of(longitude, latitude);
        var around = new Envelope(point);
        around.ExpandBy(metres);
        return edges.Query(around).Any(edge => edge.DistanceTo(point) <= metres);
    }

    private bool HasAny(IReadOnlyList<(int Outline, double Metres)> borders)
    {
        for (var at = 0; at < borders.Count; at++)
        {
            if (borders[at].Outline < has.Length && has[borders[at].Outline])
                return true;
        }
        return false;
    }
}
