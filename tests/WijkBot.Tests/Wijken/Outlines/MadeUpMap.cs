using NetTopologySuite.Geometries;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Outlines;

/// <summary>
/// A made-up country of buurten: a lattice whose corners are moved about and whose sides wind as brooks do, so that neighbours share a border to the last
/// point and nothing lies between them. The same numbers give the same map.
/// </summary>
internal static class MadeUpMap
{
    /// <summary>A corner is moved by at most this part of a cell, and a side winds by less, so that borders do not cross.</summary>
    private const double Moved = 0.22;

    private const double Winding = 0.08;

    /// <param name="columns">Times <paramref name="rows"/> is how many buurten there are.</param>
    /// <param name="points">Straight pieces in each side; a power of two.</param>
    public static IReadOnlyList<Outline> Make(Envelope degrees, int columns, int rows, int points)
    {
        var (width, height) = (degrees.Width / columns, degrees.Height / rows);
        var outlines = new List<Outline>(columns * rows);
        for (var row = 0; row < rows; row++)
        {
            for (var column = 0; column < columns; column++)
            {
                var (a, b, c, d) = (Corner(column, row), Corner(column + 1, row), Corner(column + 1, row + 1), Corner(column, row + 1));
                Coordinate[] ring = [.. Side(a, b), .. Side(b, c), .. Side(d, c).Reverse().Prepend(c), .. Side(a, d).Reverse().Prepend(d)];
                outlines.Add(new Outline($"BU{outlines.Count / 100 + 1:0000}{outlines.Count % 100:00}00", new Polygon(new LinearRing(Closed(ring)))));
            }
        }
        return outlines;

        Coordinate Corner(int column, int row)
        {
            var luck = new Random(HashCode(column, row, 0));
            var (aside, up) = (column % columns == 0 ? 0 : luck.NextDouble() * 2 - 1, row % rows == 0 ? 0 : luck.NextDouble() * 2 - 1);
            return Rounded(degrees.MinX + (column + aside * Moved) * width, degrees.MinY + (row + up * Moved) * height);
        }

        // from the first up to the last, which it leaves to the next side; the same whoever walks it
        IEnumerable<Coordinate> Side(Coordinate from, Coordinate to) => Wound(from, to, points).Prepend(from);

        IEnumerable<Coordinate> Wound(Coordinate from, Coordinate to, int pieces)
        {
            if (pieces < 2)
                return [];
            var luck = new Random(HashCode((int)(from.X * 1e6) + (int)(to.X * 1e6), (int)(from.Y * 1e6) + (int)(to.Y * 1e6), pieces));
            var (across, along) = (to.X - from.X, to.Y - from.Y);
            var aside = (luck.NextDouble() * 2 - 1) * Winding;
            var middle = Rounded((from.X + to.X) / 2 - along * aside, (from.Y + to.Y) / 2 + across * aside);
            return [.. Wound(from, middle, pieces / 2), middle, .. Wound(middle, to, pieces / 2)];
        }
    }

    /// <summary>Pins anywhere on the map, and a little beside it.</summary>
    public static (double Longitude, double Latitude)[] Pins(Envelope degrees, int count, int seed)
    {
        var luck = new Random(seed);
        var wide = degrees.Copy();
        wide.ExpandBy(degrees.Width / 50, degrees.Height / 50);
        return [.. Enumerable.Range(0, count).Select(_ => (Math.Round(wide.MinX + luck.NextDouble() * wide.Width, 7), Math.Round(wide.MinY + luck.NextDouble() * wide.Height, 7)))];
    }

    private static int HashCode(int one, int other, int third) => unchecked((one * 73856093) ^ (other * 19349663) ^ (third * 83492791));

    private static Coordinate Rounded(double x, double y) => new(Math.Round(x, 7), Math.Round(y, 7));

    private static Coordinate[] Closed(Coordinate[] ring)
    {
        var points = new List<Coordinate>();
        foreach (var point in ring)
        {
            if (points.Count == 0 || !points[^1].Equals2D(point))
                points.Add(point.Copy());
        }
        if (!points[0].Equals2D(points[^1]))
            points.Add(points[0].Copy());
        return [.. points];
    }
}
