namespace WijkBot.Wijken;

/// <summary>Who handles something on which days, compared with when they work.</summary>
internal sealed class HandlerLoad(Duty duty)
{
    /// <summary>As fine as is looked whether somebody is there.</summary>
    private static readonly TimeSpan Step = TimeSpan.FromMinutes(30);

    private readonly Dictionary<Regisseur, Dictionary<DateOnly, int>> load = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<DateOnly, int> ofTeam = [];
    private readonly Dictionary<DateOnly, int> ofNobody = [];

    public void Add(Handler handler, DateOnly day)
    {
        if (handler.Regisseur is not { } person)
        {
            var count = handler.IsGap ? ofNobody : ofTeam;
            count[day] = count.GetValueOrDefault(day) + 1;
            return;
        }
        if (!load.TryGetValue(person, out var days))
            load[person] = days = [];
        days[day] = days.GetValueOrDefault(day) + 1;
    }

    /// <summary>Over all that is handled: half hours at which it is open, and of those the ones at which whoever handles it works.</summary>
    public (long Open, long Worked) Moments()
    {
        // the team is there whenever it is open
        var worked = Moments(ofTeam);
        var open = worked + Moments(ofNobody);
        foreach (var (person, day, times) in load.SelectMany(one => one.Value.Select(entry => (one.Key, entry.Key, entry.Value))))
        {
            var moments = Moments(duty.HoursOn(null, day)).ToList();
            open += (long)times * moments.Count;
            worked += (long)times * (duty.HoursOn(person, day) is var (from, to) ? moments.Count(time => from <= time && time < to) : 0);
        }
        return (open, worked);
    }

    private long Moments(Dictionary<DateOnly, int> days) => days.Sum(entry => (long)entry.Value * Moments(duty.HoursOn(null, entry.Key)).Count());

    public IEnumerable<string> Notes(IReadOnlyList<DateOnly> days, int mostDaysOff) =>
        load.Keys.OrderBy(person => person.Id, StringComparer.Ordinal).SelectMany(person => DaysOff(person, days, mostDaysOff)).Concat(Empty(days));

    /// <summary>Opening days in a row on which somebody has something to handle and no hours.</summary>
    private IEnumerable<string> DaysOff(Regisseur person, IReadOnlyList<DateOnly> days, int most)
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

    /// <summary>Opening hours at which none of those who handle something is at work.</summary>
    private IEnumerable<string> Empty(IReadOnlyList<DateOnly> days)
    {
        foreach (var day in days.Where(day => load.Values.Any(handled => handled.ContainsKey(day))))
        {
            var hours = load.Keys.Select(person => duty.HoursOn(person, day)).OfType<(TimeOnly From, TimeOnly To)>().ToList();
            var empty = Moments(duty.HoursOn(null, day)).Where(time => !hours.Exists(one => one.From <= time && time < one.To)).ToList();
            if (empty.Count > 0)
                yield return $"{RosterPerson.Day(day)}: op {empty.Count} momenten (per half uur, vanaf {empty[0]:HH:mm}) is het open en werkt er niemand";
        }
    }

    private static IEnumerable<TimeOnly> Moments((TimeOnly From, TimeOnly To)? hours)
    {
        if (hours is not var (from, to))
            yield break;
        for (var passed = TimeSpan.Zero; passed < to - from; passed += Step)
            yield return from.Add(passed);
    }
}
