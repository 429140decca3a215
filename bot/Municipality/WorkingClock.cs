namespace WijkBot.Municipality;

/// <summary>
/// How much working time lies between two moments: the opening hours of the municipality, without closed days and holidays. Counted for
/// many moments at once: the hours of each day are added up once, beforehand.
/// </summary>
public sealed class WorkingClock
{
    private readonly MunicipalityData municipality;
    private readonly DateOnly first;

    /// <summary>Working time before each day.</summary>
    private readonly TimeSpan[] before;

    /// <param name="first">First day that is asked for; what is earlier counts as its begin.</param>
    /// <param name="last">Last day that is asked for; what is later counts as its end.</param>
    public WorkingClock(MunicipalityData municipality, DateOnly first, DateOnly last)
    {
        (this.municipality, this.first) = (municipality, first);
        before = new TimeSpan[Math.Max(1, last.DayNumber - first.DayNumber + 2)];
        for (var day = 1; day < before.Length; day++)
            before[day] = before[day - 1] + (municipality.Hours.Of(first.AddDays(day - 1)) is var (from, to) ? to - from : TimeSpan.Zero);
    }

    /// <summary>Never below zero.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset to) => At(to) is var end && At(from) is var begin && end > begin ? end - begin : TimeSpan.Zero;

    private TimeSpan At(DateTimeOffset moment)
    {
        var local = municipality.Local(moment).DateTime;
        var (day, time) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        var index = day.DayNumber - first.DayNumber;
        if (index < 0)
            return TimeSpan.Zero;
        if (index >= before.Length - 1)
            return before[^1];
        return municipality.Hours.Of(day) is var (opens, closes) && time > opens ? before[index] + ((time < closes ? time : closes) - opens) : before[index];
    }
}
