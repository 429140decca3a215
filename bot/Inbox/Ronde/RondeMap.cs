using System.Globalization;
using System.Runtime.InteropServices;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>
/// A square map around the start of a walk, in units of its own: 400 wide and high, north above, as web mercator has it so that the tiles of the national
/// map lie beneath it.
/// </summary>
public sealed class RondeMap
{
    public const double Size = 400;

    /// <summary>Pixels of tiles at most: sharp on a telephone, and four by four tiles at most.</summary>
    private const double MostPixels = 768;

    private readonly double west, north, scale;

    /// <param name="metres">How far it goes from the middle, with a little around it.</param>
    public RondeMap(Location middle, int metres)
    {
        var half = metres * 1.1 / MapTile.MetresOfAPixel(middle.Latitude);
        (west, north, scale) = (MapTile.East(middle.Longitude) - half, MapTile.Down(middle.Latitude) - half, Size / (2 * half));
        Radius = metres / MapTile.MetresOfAPixel(middle.Latitude) * scale;
        Zoom = Math.Clamp((int)Math.Floor(Math.Log2(MostPixels / (2 * half))), MapTile.LeastZoom, MapTile.MostZoom);
        Box = GeoBox.Around(middle, metres * 1.1);
    }

    /// <summary>Of the circle that the walk stays in, in units.</summary>
    public double Radius { get; }

    public int Zoom { get; }

    /// <summary>What of the earth is on it.</summary>
    public GeoBox Box { get; }

    /// <summary>Degrees below which nothing can be told apart.</summary>
    public double Detail => (Box.North - Box.South) / Size;

    public RondeDot Dot(double latitude, double longitude) => new((MapTile.East(longitude) - west) * scale, (MapTile.Down(latitude) - north) * scale);

    public RondeDot Dot(Location point) => Dot(point.Latitude, point.Longitude);

    /// <summary>The tile in the middle.</summary>
    public MapTile Middle => TileAt(Size / 2, Size / 2);

    /// <summary>The tiles that lie beneath it, with where their north-west corner is.</summary>
    public IEnumerable<(MapTile Tile, RondeDot Corner)> Tiles
    {
        get
        {
            var (first, last) = (TileAt(0, 0), TileAt(Size - 0.01, Size - 0.01));
            for (var y = first.Y; y <= last.Y; y++)
            {
                for (var x = first.X; x <= last.X; x++)
                    yield return (new MapTile(Zoom, x, y), new RondeDot((x * Wide - west) * scale, (y * Wide - north) * scale));
            }
        }
    }

    /// <summary>How wide a tile is, in units.</summary>
    public double TileSize => Wide * scale;

    private double Wide => MapTile.Size / (double)(1 << Zoom);

    private MapTile TileAt(double x, double y) => new(Zoom, (int)Math.Floor((west + x / scale) / Wide), (int)Math.Floor((north + y / scale) / Wide));
}

/// <summary>A point of a drawn map, in its units, from the corner above on the left.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RondeDot(double X, double Y)
{
    public double To(RondeDot other) => Math.Sqrt(Math.Pow(X - other.X, 2) + Math.Pow(Y - other.Y, 2));

    /// <summary>As SVG writes it.</summary>
    public static string Text(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    public override string ToString() => $"{Text(X)},{Text(Y)}";
}
