using System.Globalization;
using WijkBot.Cases;
using WijkBot.Conversations;

namespace WijkBot.Tests.Conversations;

/// <summary>
/// What others reported, in the words of a talk: <c>900001 ratten, Robbenhaarsweg 12, 2 dagen; 900002 ratten, 52.35 6.66, 0 dagen</c>.
/// Looked through as the record would.
/// </summary>
internal sealed record OthersCases(IReadOnlyList<NearCase> Cases)
{
    public static OthersCases None { get; } = new([]);

    public static OthersCases Read(string? cases, DateTime start) => cases is null ? None : new([.. cases.Split(';', StringSplitOptions.TrimEntries).Select(one => One(one, start))]);

    public AlikeValue Near(AlikeQuestion question, IReadOnlyList<CaseSummary> own, DateTimeOffset now)
    {
        var rule = Sample.Municipality.AlikeOf(question.Category);
        var found = Cases.Where(one => (one.Category == question.Category || rule.With.Contains(one.Category))
            && one.CreatedAt >= now.AddDays(-rule.Days) && own.All(mine => mine.Number != one.Number));
        return AlikeCases.Told(Sample.Municipality, question, [.. found]);
    }

    private static NearCase One(string text, DateTime start)
    {
        var parts = text.Split(',', StringSplitOptions.TrimEntries);
        if (parts is not [var head, var place, var days] || head.Split(' ') is not [var number, var category])
            throw new FormatException($"Onbekende melding van een ander: {text}");
        var at = start.AddDays(-int.Parse(days.Split(' ')[0], CultureInfo.InvariantCulture));
        return new NearCase(number, category, CaseNames.Status.Open, new DateTimeOffset(at, Sample.Municipality.TimeZone.GetUtcOffset(at))) { Spot = SpotOf(place) };
    }

    private static Spot SpotOf(string place)
    {
        if (place.Split(' ') is [var latitude, var longitude] && double.TryParse(latitude, CultureInfo.InvariantCulture, out var north))
            return new Spot(null, null, null, north, double.Parse(longitude, CultureInfo.InvariantCulture));
        var last = place.LastIndexOf(' ');
        return last > 0 && Spot.NumberIn(place[(last + 1)..]) is { } number ? new Spot(place[..last], number, place, null, null) : new Spot(place, null, place, null, null);
    }
}
