using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Cases;

/// <summary>A case as somebody who walks through the wijk needs it: what, where, since when. Nothing of who reported it.</summary>
/// <param name="Category">Slug; null when it has none.</param>
public sealed record RondeCase(string Number, string Type, string? Category, string Status, DateTimeOffset CreatedAt)
{
    internal const string Columns =
        "number, type, category, status, created_at, description, street, house_number, place_text, wijk, danger, urgent, latitude, longitude";

    public string Description { get; private init; } = "";
    public string? Street { get; private init; }

    /// <summary>With letter or addition.</summary>
    public string? HouseNumber { get; private init; }

    /// <summary>As the resident told it.</summary>
    public string? PlaceText { get; private init; }

    /// <summary>CBS code.</summary>
    public string? Wijk { get; private init; }

    public string? Danger { get; private init; }
    public bool Urgent { get; private init; }

    /// <summary>Null when only words tell where it is.</summary>
    public Location? Point { get; private init; }

    /// <summary>How far it is from where the walk begins, as the crow flies; null without a point.</summary>
    public double? Metres { get; init; }

    internal static RondeCase Read(SqlRow row) => new(row.Text(0), row.Text(1), row.TextOrNull(2), row.Text(3), row.Time(4))
    {
        Description = row.Text(5),
        Street = row.TextOrNull(6),
        HouseNumber = row.TextOrNull(7),
        PlaceText = row.TextOrNull(8),
        Wijk = row.TextOrNull(9),
        Danger = row.TextOrNull(10),
        Urgent = row.Bool(11),
        Point = row.RealOrNull(12) is { } latitude && row.RealOrNull(13) is { } longitude ? new Location(latitude, longitude) : null,
    };

    internal RondeCase From(Location start) => this with { Metres = Point is { } point ? PinMatcher.Metres(start, point) : null };

    /// <summary>The number only.</summary>
    public override string ToString() => $"case {Number}";
}
