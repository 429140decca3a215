using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Cases;

/// <summary>
/// Finds what a walk passes: open, not gone on elsewhere, and something that is out there to be seen. A complaint, or somebody who wants to be called,
/// has an address too, but that is where a resident lives. Only what lies open to who walks.
/// </summary>
internal static class RondeSql
{
    private const string OutThere = "merged_into IS NULL AND type NOT IN ('complaint', 'contact', 'callback')";

    private const string Open = CaseSql.IsOpen;

    /// <summary>Cases in a rectangle, what is nearest to its middle first; through the index of points.</summary>
    /// <param name="most">No more than these.</param>
    public static Statement Within(GeoBox box, CaseScope? scope, int most)
    {
        var (open, values) = ScopeSql.Of(scope, 8);
        var (latitude, longitude) = ((box.South + box.North) / 2, (box.West + box.East) / 2);
        var narrow = Math.Pow(Math.Cos(latitude * Math.PI / 180), 2);
        return new Statement(
            $"""
            SELECT {RondeCase.Columns} FROM cases
            WHERE latitude >= $1 AND latitude <= $2 AND longitude >= $3 AND longitude <= $4 AND {Open} AND {OutThere} AND {open}
            ORDER BY (latitude - $5) * (latitude - $5) + (longitude - $6) * (longitude - $6) * $7, number LIMIT {most}
            """,
            [box.South, box.North, box.West, box.East, latitude, longitude, narrow, .. values]);
    }

    /// <summary>Cases by their number, whatever became of them.</summary>
    public static Statement Numbered(IReadOnlyList<string> numbers, CaseScope? scope)
    {
        var (open, values) = ScopeSql.Of(scope, numbers.Count + 1);
        return new Statement(
            $"SELECT {RondeCase.Columns} FROM cases WHERE number IN ({string.Join(", ", numbers.Select((_, at) => $"${at + 1}"))}) AND {open}", [.. numbers, .. values]);
    }

    /// <summary>Cases of which only words tell where they are, in a buurt or a street; by street and then the oldest first.</summary>
    public static Statement Unplaced(string? buurt, string? street, CaseScope? scope, int most)
    {
        var (open, values) = ScopeSql.Of(scope, 3);
        return new Statement(
            $"""
            SELECT {RondeCase.Columns} FROM cases
            WHERE {Open} AND {OutThere} AND latitude IS NULL AND (buurt = $1 OR street = $2) AND {open}
            ORDER BY street, created_at, number LIMIT {most}
            """,
            [buurt ?? "", street ?? "", .. values]);
    }

    /// <summary>How many of these there are in a wijk.</summary>
    public static Statement UnplacedIn(string wijk, CaseScope? scope)
    {
        var (open, values) = ScopeSql.Of(scope, 2);
        return new Statement($"SELECT COUNT(*) FROM cases WHERE {Open} AND {OutThere} AND latitude IS NULL AND wijk = $1 AND {open}", [wijk, .. values]);
    }
}
