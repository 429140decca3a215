namespace WijkBot.Inbox;

/// <summary>Puts numbers on the map where a thumb can tell them apart: one that would lie on another goes to the nearest free spot, with a line to where it is.</summary>
public static class RondeMarkers
{
    /// <summary>Half the width of what is pressed, in units: 44 pixels across on the narrowest telephone.</summary>
    public const double Touch = 28;

    /// <summary>More than this cannot be told apart on a telephone; the list has them all.</summary>
    public const int Most = 20;

    /// <summary>For each point where its number stands; null for what finds no room.</summary>
    public static IReadOnlyList<RondeDot?> Place(IReadOnlyList<RondeDot> points)
    {
        var placed = new List<RondeDot?>();
        foreach (var point in points.Take(Most))
            placed.Add(Around(point).Select(spot => (RondeDot?)spot).FirstOrDefault(spot => placed.All(other => other is not { } there || Far(there, spot!.Value))));
        return placed;
    }

    /// <summary>What is pressed is a square.</summary>
    private static bool Far(RondeDot one, RondeDot other) => Math.Abs(one.X - other.X) >= 2 * Touch || Math.Abs(one.Y - other.Y) >= 2 * Touch;

    private static IEnumerable<RondeDot> Around(RondeDot point)
    {
        const int Directions = 16;
        yield return Within(point.X, point.Y);
        for (var ring = 8.0; ring <= RondeMap.Size; ring += 8)
        {
            for (var turn = 0; turn < Directions; turn++)
            {
                var angle = turn * 2 * Math.PI / Directions;
                yield return Within(point.X + (ring * Math.Cos(angle)), point.Y + (ring * Math.Sin(angle)));
            }
        }
    }

    private static RondeDot Within(double x, double y) => new(Math.Clamp(x, Touch, RondeMap.Size - Touch), Math.Clamp(y, Touch, RondeMap.Size - Touch));
}
