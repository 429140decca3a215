using System.Runtime.InteropServices;

namespace WijkBot.Wijken;

/// <summary>A tile of a map in web mercator (EPSG:3857): 256 pixels square, numbered from the north-west, twice as many each way with every zoom.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MapTile(int Zoom, int X, int Y)
{
    /// <summary>Pixels.</summary>
    public const int Size = 256;

    /// <summary>A walk is no wider than a few kilometres, and the service goes no deeper than this.</summary>
    public const int LeastZoom = 12, MostZoom = 19;

    /// <summary>There is such a tile, at a zoom that a walk needs.</summary>
    public bool Exists => Zoom is >= LeastZoom and <= MostZoom && X >= 0 && Y >= 0 && X < 1 << Zoom && Y < 1 << Zoom;

    /// <summary>What of the earth is on it.</summary>
    public GeoBox Box => new(Latitude(Y + 1), Latitude(Y), Longitude(X), Longitude(X + 1));

    /// <summary>Pixels from the west at zoom 0, where all the world is one tile.</summary>
    public static double East(double longitude) => (longitude + 180) / 360 * Size;

    /// <summary>Pixels from the north at zoom 0.</summary>
    public static double Down(double latitude) => (1 - Math.Asinh(Math.Tan(latitude * Math.PI / 180)) / Math.PI) / 2 * Size;

    /// <summary>Metres that a pixel at zoom 0 is wide there.</summary>
    public static double MetresOfAPixel(double latitude) => 2 * Math.PI * 6_378_137 / Size * Math.Cos(latitude * Math.PI / 180);

    private double Longitude(int x) => x / (double)(1 << Zoom) * 360 - 180;

    private double Latitude(int y) => Math.Atan(Math.Sinh(Math.PI * (1 - 2 * y / (double)(1 << Zoom)))) * 180 / Math.PI;
}
