using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>A rectangle of the earth, in degrees (WGS84). Not for places at the poles or the date line.</summary>
public sealed record GeoBox(double South, double North, double West, double East)
{
    internal const double MetresOfADegree = 111_195;

    /// <summary>All that lies within so many metres of a point, and the corners beside it.</summary>
    public static GeoBox Around(Location middle, double metres) =>
        new GeoBox(middle.Latitude, middle.Latitude, middle.Longitude, middle.Longitude).Wider(metres);

    /// <summary>The same with so many metres added on each side.</summary>
    public GeoBox Wider(double metres)
    {
        var (high, wide) = (metres / MetresOfADegree, metres / (MetresOfADegree * Math.Cos(Math.Max(Math.Abs(South), Math.Abs(North)) * Math.PI / 180)));
        return new GeoBox(South - high, North + high, West - wide, East + wide);
    }

    public bool Overlaps(GeoBox other) => South <= other.North && North >= other.South && West <= other.East && East >= other.West;

    public override string ToString() => "box";
}
