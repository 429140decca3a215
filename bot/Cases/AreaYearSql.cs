using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements with which cases get the codes of the areas that are used now, and keep those they came with.</summary>
internal static class AreaYearSql
{
    private const string Columns =
        """
        SELECT number, area_year, wijk, buurt, place_certainty, place_text, street, house_number, postcode, latitude, longitude,
            first_area_year, updated_at, first_wijk, first_buurt, first_place_certainty FROM cases
        """;

    /// <summary>Cases with codes of another year, open or not.</summary>
    /// <param name="after">The number of the last one that was looked at; empty: from the first on.</param>
    public static Statement OfAnotherYear(int year, string after, int most) =>
        new($"{Columns} WHERE (area_year < $1 OR area_year > $1) AND number > $2 ORDER BY number LIMIT {most}", year, after);

    /// <summary>Where it is in the areas of now; what it came with is kept once. Nothing happens when anything about it changed in between: it is looked at again.</summary>
    /// <param name="name">How buurt and wijk were called.</param>
    public static Statement Move(DatedCase one, PlaceValue now, string? name) => new(
        """
        UPDATE cases SET wijk = $3, buurt = $4, area_year = $5, place_certainty = $6,
            first_wijk = CASE WHEN first_area_year IS NULL THEN wijk ELSE first_wijk END,
            first_buurt = CASE WHEN first_area_year IS NULL THEN buurt ELSE first_buurt END,
            first_area_name = CASE WHEN first_area_year IS NULL THEN $7 ELSE first_area_name END,
            first_place_certainty = CASE WHEN first_area_year IS NULL THEN place_certainty ELSE first_place_certainty END,
            first_area_year = COALESCE(first_area_year, area_year)
        WHERE number = $1 AND area_year = $2 AND updated_at = $8
        """,
        one.Number, one.Place.AreaYear, now.Wijk, now.Buurt, now.AreaYear, CaseDraft.Certainty(now.Certainty), name, one.UpdatedAt);

    /// <summary>The year it came in is used again: so are the codes it came with.</summary>
    public static Statement MoveBack(DatedCase one) => new(
        """
        UPDATE cases SET wijk = first_wijk, buurt = first_buurt, area_year = first_area_year, place_certainty = first_place_certainty,
            first_wijk = NULL, first_buurt = NULL, first_area_name = NULL, first_place_certainty = NULL, first_area_year = NULL
        WHERE number = $1 AND area_year = $2 AND first_area_year = $3
        """,
        one.Number, one.Place.AreaYear, one.FirstYear);
}

/// <summary>A case with codes of another year than the one in use.</summary>
/// <param name="Place">Where it is, in the areas of the year of its codes.</param>
/// <param name="FirstYear">The year it came in; null when that is the one of its codes.</param>
/// <param name="First">Where it lay in the areas of that year; null when that is the one of its codes.</param>
/// <param name="UpdatedAt">When anything about it last changed.</param>
internal sealed record DatedCase(string Number, PlaceValue Place, int? FirstYear, PlaceValue? First, DateTimeOffset UpdatedAt)
{
    public static DatedCase Read(SqlRow row)
    {
        var place = new PlaceValue(row.TextOrNull(5) ?? "")
        {
            Certainty = Certainty(row.TextOrNull(4)),
            AreaYear = (int)row.Number(1),
            Wijk = row.TextOrNull(2),
            Buurt = row.TextOrNull(3),
            Street = row.TextOrNull(6),
            HouseNumber = row.TextOrNull(7),
            Postcode = row.TextOrNull(8),
            Latitude = row.RealOrNull(9),
            Longitude = row.RealOrNull(10),
        };
        int? first = row.IsNull(11) ? null : (int)row.Number(11);
        return new DatedCase(
            row.Text(0), place, first,
            first is null ? null : place with { AreaYear = first, Wijk = row.TextOrNull(13), Buurt = row.TextOrNull(14), Certainty = Certainty(row.TextOrNull(15)) },
            row.Time(12));
    }

    private static PlaceCertainty Certainty(string? stored) => stored switch { "exact" => PlaceCertainty.Exact, "guess" => PlaceCertainty.Guess, _ => PlaceCertainty.Unknown };

    public override string ToString() => $"case {Number}";
}
