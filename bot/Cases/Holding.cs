using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>That somebody has open cases of a kind in an area.</summary>
/// <param name="StandsInFor">For whom the handler stands in; null for nobody.</param>
/// <param name="Wijk">CBS code; null when the place is not known.</param>
/// <param name="AreaYear">Of which the codes are.</param>
internal sealed record Holding(string Handler, string? StandsInFor, string Type, string? Category, string? Wijk, string? Buurt, int? AreaYear)
{
    /// <summary>Any of these cases, as far as they are the same.</summary>
    public HeldCase AsCase => new("", Guid.Empty, Type, Category, null, Handler, StandsInFor, null, null)
    {
        Place = Wijk is null ? null : new PlaceValue("") { Certainty = PlaceCertainty.Exact, Wijk = Wijk, Buurt = Buurt, AreaYear = AreaYear },
    };

    public static Holding Read(SqlRow row) => new(
        row.Text(0), row.TextOrNull(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.TextOrNull(5), row.IsNull(6) ? null : (int)row.Number(6));

    public override string ToString() => $"cases of {Handler}";
}
