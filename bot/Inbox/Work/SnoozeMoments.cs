using System.Globalization;
using WijkBot.Cases;
using WijkBot.Municipality;

namespace WijkBot.Inbox;

/// <summary>The moments until which a case can be left alone, in the municipality's time: at the start of a morning.</summary>
public sealed class SnoozeMoments(MunicipalityData municipality, TimeProvider time)
{
    public const string Tomorrow = "morgen";
    public const string Monday = "maandag";
    public const string Day = "dag";
    public const string Resident = "bewoner";

    private static readonly TimeOnly Morning = new(9, 0);

    /// <summary>Today, there.</summary>
    public DateOnly Today => DateOnly.FromDateTime(municipality.Local(time.GetUtcNow()).DateTime);

    /// <summary>The next one, never today.</summary>
    public DateOnly NextMonday => Today.AddDays(((int)DayOfWeek.Monday - (int)Today.DayOfWeek + 6) % 7 + 1);

    /// <param name="choice">One of the constants of this type.</param>
    /// <param name="day">Of a <see cref="Day"/>, as a form sends it: <c>2026-11-30</c>.</param>
    /// <returns>Null when it is none.</returns>
    public DateTimeOffset? Of(string choice, string day) => choice switch
    {
        Tomorrow => At(Today.AddDays(1)),
        Monday => At(NextMonday),
        Day => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var chosen) ? At(chosen) : null,
        Resident => Snoozing.UntilResident,
        _ => null,
    };

    private DateTimeOffset At(DateOnly day)
    {
        var local = day.ToDateTime(Morning);
        return new DateTimeOffset(local, municipality.TimeZone.GetUtcOffset(local)).ToUniversalTime();
    }
}
