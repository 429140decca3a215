namespace WijkBot.Municipality;

/// <summary>When somebody reads. All in local time; holidays are closed days.</summary>
public sealed class OpeningHours(
    IReadOnlyDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> week,
    IReadOnlySet<DateOnly> closed)
{
    /// <summary>Somebody reads at this local moment.</summary>
    public bool IsOpen(DateTimeOffset local) =>
        Of(DateOnly.FromDateTime(local.DateTime)) is var (from, to)
        && TimeOnly.FromDateTime(local.DateTime) >= from
        && TimeOnly.FromDateTime(local.DateTime) < to;

    /// <summary>The first local moment, now or later, at which somebody reads; null when none in the coming 60 days.</summary>
    public DateTime? NextOpen(DateTimeOffset local)
    {
        if (IsOpen(local))
            return local.DateTime;

        var day = DateOnly.FromDateTime(local.DateTime);
        for (var ahead = 0; ahead <= 60; ahead++)
        {
            if (Of(day.AddDays(ahead)) is var (from, _) && day.AddDays(ahead).ToDateTime(from) > local.DateTime)
                return day.AddDays(ahead).ToDateTime(from);
        }
        return null;
    }

    /// <summary>
    /// A working day later: the same time of the next day on which somebody reads, counted from the first moment at which somebody
    /// does; null when there is none in the coming 60 days.
    /// </summary>
    public DateTime? WorkingDayAfter(DateTimeOffset local)
    {
        if (NextOpen(local) is not { } begins)
            return null;
        var (day, time) = (DateOnly.FromDateTime(begins), TimeOnly.FromDateTime(begins));
        for (var ahead = 1; ahead <= 60; ahead++)
        {
            if (Of(day.AddDays(ahead)) is var (from, to))
                return day.AddDays(ahead).ToDateTime(time < from ? from : time > to ? to : time);
        }
        return null;
    }

    /// <summary>The same closed days, with another week: the hours of one person.</summary>
    public OpeningHours With(IReadOnlyDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> ownWeek) => new(ownWeek, closed);

    /// <summary>From when to when somebody reads on this day; null when nobody does.</summary>
    public (TimeOnly From, TimeOnly To)? Of(DateOnly day) =>
        !closed.Contains(day) && week.TryGetValue(day.DayOfWeek, out var hours) ? hours : null;
}
