using NetTopologySuite.Geometries;
using ProjNet.CoordinateSystems;
using ProjNet.CoordinateSystems.Transformations;

namespace WijkBot.Wijken;

/// <summary>
/// The two ways a Dutch map tells where: in metres of the national grid (RD New, EPSG:28992) or in degrees (WGS84, EPSG:4326). Which of them shows
/// by the figures: nowhere in the country could be in both.
/// </summary>
internal static class RdNew
{
    private const int Decimals = 7;
    private static readonly Envelope Degrees = new(3, 8, 50, 54);
    private static readonly Envelope Metres = new(-10_000, 310_000, 280_000, 650_000);

    /// <summary>With the seven figures of the Dutch cadastre towards ETRS89; within decimetres of the official procedure, which corrects by a grid.</summary>
    private static readonly MathTransform Transform = new CoordinateTransformationFactory().CreateFromCoordinateSystems(
        new CoordinateSystemFactory().CreateFromWkt(
            """
            PROJCS["Amersfoort / RD New",GEOGCS["Amersfoort",DATUM["Amersfoort",SPHEROID["Bessel 1841",6377397.155,299.1528128],
            TOWGS84[565.4171,50.3319,465.5524,-0.398957,0.343988,-1.87740,4.0725]],PRIMEM["Greenwich",0],UNIT["degree",0.0174532925199433]],
            PROJECTION["Oblique_Stereographic"],PARAMETER["latitude_of_origin",52.1561605555556],PARAMETER["central_meridian",5.38763888888889],
            PARAMETER["scale_factor",0.9999079],PARAMETER["false_easting",155000],PARAMETER["false_northing",463000],UNIT["metre",1]]
            """),
        GeographicCoordinateSystem.WGS84).MathTransform;

    /// <summary>The shape in degrees, at seven decimals; null when it does not lie in the Netherlands in either.</summary>
    public static Geometry? InDegrees(Geometry shape)
    {
        var isMetres = Metres.Contains(shape.EnvelopeInternal);
        if (!isMetres && !Degrees.Contains(shape.EnvelopeInternal))
            return null;
        var degrees = shape.Copy();
        degrees.Apply(new ToDegrees(isMetres));
        degrees.GeometryChanged();
        return degrees;
    }

    private sealed class ToDegrees(bool isMetres) : ICoordinateFilter
    {
        public void Filter(Coordinate coord)
        {
            var (x, y) = isMetres ? Transform.Transform(coord.X, coord.Y) : (coord.X, coord.Y);
            (coord.X, coord.Y) = (Math.Round(x, Decimals), Math.Round(y, Decimals));
        }
    }
}
