namespace WijkBot.Wijken;

/// <summary>Who handles something on which days, compared with when they work.</summary>
/// <param name="days">The days that are looked at, in order.</param>
internal sealed class HandlerLoad(Duty duty, IReadOnlyList<DateOnly> days)
{
    private readonly Dictionary<Regisseur, Dictionary<DateOnly, Concerned>> load = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DateOnly, int> ofTeam = [];
    private readonly Dictionary<DateOnly, int> ofNobody = [];
    private readonly MomentList moments = new(duty, days);

    /// <param name="buurt">CBS code.</param>
    public void Add(Handler handler, string buurt, DateOnly day)
    {
        if (handler.Regisseur is not { } person)
        {
            var count = handler.IsGap ? ofNobody : ofTeam;
            count[day] = count.GetValueOrDefault(day) + 1;
            return;
        }
        if (!load.TryGetValue(person, out var has))
            load[person] = has = [];
        if (!has.TryGetValue(day, out var concerned))
            has[day] = concerned = new Concerned();
        concerned.Add(buurt);
    }

    /// <summary>Over all that is handled: minutes at which it is open, and of those the ones at which whoever handles it works.</summary>
    public (long Open, long Worked) Minutes()
    {
        // the team is there whenever it is open
        var worked = ofTeam.Sum(entry => entry.Value * OpenOn(entry.Key));
        var open = worked + ofNobody.Sum(entry => entry.Value * OpenOn(entry.Key));
        foreach (var (person, day, times) in load.SelectMany(one => one.Value.Select(entry => (one.Key, entry.Key, entry.Value.Count))))
        {
            open += times * OpenOn(day);
            worked += times * (OpenOn(day) - LeftOn(person, day));
        }
        return (open, worked);
    }

    /// <summary>When whoever has something does not work, while it is open.</summary>
    public IReadOnlyList<string> Waiting() => moments.Lines(load);

    public IEnumerable<string> Notes(int mostDaysOff) =>
        load.Keys.OrderBy(person => person.Id, StringComparer.Ordinal).SelectMany(person => DaysOff(person, mostDaysOff)).Concat(moments.Empty(load));

    private long OpenOn(DateOnly day) => duty.HoursOn(null, day) is { } hours ? Minutes(hours) : 0;

    private long LeftOn(Regisseur person, DateOnly day) =>
        duty.HoursOn(null, day) is { } open ? HoursLeft.Of(open, duty.HoursOn(person, day) is { } hours ? [hours] : []).Sum(Minutes) : 0;

    private static long Minutes((TimeOnly From, TimeOnly To) hours) => (long)(hours.To - hours.From).TotalMinutes;

    /// <summary>Opening days in a row on which somebody has something to handle and no hours.</summary>
    private IEnumerable<string> DaysOff(Regisseur person, int most)
    {
        var row = new List<DateOnly>();
        foreach (var day in days.Where(day => duty.HoursOn(null, day) is not null))
        {
            if (load[person].ContainsKey(day) && duty.HoursOn(person, day) is null)
                row.Add(day);
            else if (Told() is { } line)
                yield return line;
        }
        if (Told() is { } last)
            yield return last;

        string? Told()
        {
            var line = row.Count > most
                ? $"{RosterPerson.Day(row[0])} t/m {RosterPerson.Day(row[^1])}: {person.Id} heeft {row.Count} openingsdagen achter elkaar geen werktijden en geen vervanger"
                : null;
            row.Clear();
            return line;
        }
    }
}
