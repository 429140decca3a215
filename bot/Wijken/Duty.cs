using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>
/// The roster at a moment: days and hours in the municipality's time zone, with its closed days. Knows no clock; the moment is told.
/// </summary>
public sealed class Duty(Roster roster, MunicipalityData municipality)
{
    /// <summary>As far as is looked for somebody who works again: longer than any leave that ends.</summary>
    private const int DaysAhead = 400;

    private readonly Dictionary<string, OpeningHours> ownHours = roster.Regisseurs.Append(roster.TeamLeader)
        .Where(person => person.Week is not null)
        .ToDictionary(person => person.Id, person => municipality.Hours.With(person.Week!));

    /// <summary>The day that it is there and then.</summary>
    public DateOnly DayOf(DateTimeOffset moment) => DateOnly.FromDateTime(municipality.Local(moment).DateTime);

    /// <summary>The moment in the municipality's time.</summary>
    public DateTimeOffset LocalAt(DateTimeOffset moment) => municipality.Local(moment);

    /// <summary>Somebody of the municipality reads at this moment.</summary>
    public bool IsOpen(DateTimeOffset moment) => municipality.Hours.IsOpen(municipality.Local(moment));

    /// <summary>Who has what is this person's on this day: himself, who stands in or succeeded, else the team.</summary>
    /// <param name="id">Id in the roster, or the team.</param>
    public Handler InPlaceOf(string id, DateOnly day) =>
        roster.ById(id) is { } person ? roster.InPlaceOf(person, day) : new Handler(null, roster.Team) { Coverage = Coverage.Team };

    /// <summary>The last day before this one on which this handler works; the day before when there is none for weeks.</summary>
    public DateOnly WorkingDayBefore(Handler handler, DateOnly day)
    {
        for (var back = 1; back <= 21; back++)
        {
            if (HoursOn(handler.Regisseur, day.AddDays(-back)) is not null)
                return day.AddDays(-back);
        }
        return day.AddDays(-1);
    }

    /// <summary>Who handles what is told at this moment; see <see cref="Roster.HandlerOf(string?, string?, string?, DateOnly)"/>.</summary>
    public Handler HandlerOf(string? wijk, string? buurt, string? category, DateTimeOffset moment) =>
        roster.HandlerOf(wijk, buurt, category, DayOf(moment));

    /// <summary>Who reads a complaint about a regisseur; see <see cref="Roster.ComplaintHandlerOf"/>.</summary>
    public Handler ComplaintHandlerOf(string? wijk, string? buurt, DateTimeOffset moment) =>
        roster.ComplaintHandlerOf(wijk, buurt, DayOf(moment));

    /// <summary>Who leads the team at this moment.</summary>
    public Handler LeaderAt(DateTimeOffset moment) => roster.LeaderOn(DayOf(moment));

    /// <summary>Who has this id and is in service at this moment, on leave or not; null when nobody is.</summary>
    public Regisseur? InService(string? id, DateTimeOffset moment) => roster.ById(id) is { } person && person.IsInService(DayOf(moment)) ? person : null;

    /// <summary>May change the roster and the areas at this moment: who stands in for a team leader who does, may as well.</summary>
    public bool IsAdministrator(string? id, DateTimeOffset moment) => id is not null
        && (roster.IsAdministrator(id) || roster.IsAdministrator(roster.TeamLeader.Id) && LeaderAt(moment).Regisseur?.Id == id);

    /// <summary>Whose place this person takes at this moment because they are on leave, the team leader's too.</summary>
    public IReadOnlyList<Regisseur> StandsInFor(Regisseur person, DateTimeOffset moment)
    {
        var day = DayOf(moment);
        return [.. roster.Regisseurs.Append(roster.TeamLeader).Where(other => other.Id != person.Id && other.IsInService(day) && roster.InPlaceOf(other, day).Regisseur?.Id == person.Id)];
    }

    /// <summary>From when to when this handler works on this day; null when not at all: closed, free or away.</summary>
    /// <param name="person">Null for the team, which is there when the municipality is.</param>
    public (TimeOnly From, TimeOnly To)? HoursOn(Regisseur? person, DateOnly day) =>
        person is null || person.IsHere(day) ? HoursOf(person).Of(day) : null;

    /// <summary>This handler is at work at this moment.</summary>
    public bool IsWorking(Handler handler, DateTimeOffset moment)
    {
        var time = TimeOnly.FromDateTime(municipality.Local(moment).DateTime);
        return HoursOn(handler.Regisseur, DayOf(moment)) is var (from, to) && time >= from && time < to;
    }

    /// <summary>The first moment, now or later, at which this handler works; null when none is in sight.</summary>
    public DateTimeOffset? NextWorking(Handler handler, DateTimeOffset moment)
    {
        if (IsWorking(handler, moment))
            return moment;
        var today = DayOf(moment);
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
        {
            var day = today.AddDays(ahead);
            if (HoursOn(handler.Regisseur, day) is var (from, _) && At(day, from) is var begins && begins > moment)
                return begins;
        }
        return null;
    }

    /// <summary>The first moment, now or later, at which somebody works who has something on that day: leave and succession are ahead of us too.</summary>
    /// <param name="who">Who has it on a day.</param>
    /// <returns>In local time; null when none is in sight.</returns>
    public DateTimeOffset? NextReading(Func<DateOnly, Handler> who, DateTimeOffset moment)
    {
        var today = DayOf(moment);
        for (var ahead = 0; ahead <= DaysAhead; ahead++)
        {
            var day = today.AddDays(ahead);
            if (HoursOn(who(day).Regisseur, day) is var (from, to) && At(day, to) > moment)
                return At(day, from) is var begins && begins > moment ? begins : municipality.Local(moment);
        }
        return null;
    }

    /// <summary>
    /// When the last of so many working days of this handler ends. The day on which it can first be read does not count: what comes on
    /// Friday evening is read on Monday, and two working days later it is Wednesday. Leave changes nothing: somebody stands in.
    /// </summary>
    public DateTimeOffset WorkingDaysAfter(Handler handler, DateTimeOffset moment, int days)
    {
        var hours = HoursOf(handler.Regisseur);
        var day = DayOf(moment);
        for (var left = days; ; day = day.AddDays(1))
        {
            if (day > DayOf(moment).AddDays(DaysAhead * 2))
                return DaysAfter(moment, days);
            if (hours.Of(day) is not var (_, to) || At(day, to) <= moment)
                continue;
            if (left-- == 0)
                return At(day, to);
        }
    }

    /// <summary>The end of the day so many days later.</summary>
    public DateTimeOffset DaysAfter(DateTimeOffset moment, int days) => At(DayOf(moment).AddDays(days + 1), TimeOnly.MinValue).AddSeconds(-1);

    private DateTimeOffset At(DateOnly day, TimeOnly time)
    {
        var local = day.ToDateTime(time);
        return new DateTimeOffset(local, municipality.TimeZone.GetUtcOffset(local));
    }

    private OpeningHours HoursOf(Regisseur? person) =>
        person is not null && ownHours.TryGetValue(person.Id, out var own) ? own : municipality.Hours;
}
