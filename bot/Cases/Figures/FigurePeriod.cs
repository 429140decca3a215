using WijkBot.Municipality;

namespace WijkBot.Cases.Figures;

/// <summary>The days over which is counted, in the municipality's time.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day, included.</param>
public sealed record FigurePeriod(DateOnly From, DateOnly To, TimeZoneInfo Zone)
{
    /// <summary>No longer than this many days: three years.</summary>
    public const int MostDays = 3 * 366;

    public static FigurePeriod Of(DateOnly from, DateOnly to, MunicipalityData municipality) => new(from, to, municipality.TimeZone);

    /// <summary>The first moment of it.</summary>
    public DateTimeOffset Start => Midnight(From);

    /// <summary>The first moment behind it.</summary>
    public DateTimeOffset End => Midnight(To.AddDays(1));

    /// <summary>First days of the months it touches.</summary>
    public IReadOnlyList<DateOnly> Months
    {
        get
        {
            var first = new DateOnly(From.Year, From.Month, 1);
            return [.. Enumerable.Range(0, ((To.Year - From.Year) * 12) + To.Month - From.Month + 1).Select(first.AddMonths)];
        }
    }

    /// <summary>The moment at which a day begins there, in UTC.</summary>
    public DateTimeOffset Midnight(DateOnly day)
    {
        var local = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(local, Zone.GetUtcOffset(local)).ToUniversalTime();
    }

    public override string ToString() => $"{From:yyyy-MM-dd}-tot-en-met-{To:yyyy-MM-dd}";
}
