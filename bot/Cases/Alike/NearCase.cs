using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>An open case that may be about the same thing as another.</summary>
/// <param name="Category">Slug.</param>
public sealed record NearCase(string Number, string Category, string Status, DateTimeOffset CreatedAt)
{
    public required Spot Spot { get; init; }

    internal static NearCase Read(SqlRow row) => new(row.Text(0), row.Text(1), row.Text(2), row.Time(3))
    {
        Spot = new Spot(row.TextOrNull(4), Spot.NumberIn(row.TextOrNull(5)), row.TextOrNull(6), row.RealOrNull(7), row.RealOrNull(8)),
    };

    /// <summary>The number only.</summary>
    public override string ToString() => $"case {Number}";
}
