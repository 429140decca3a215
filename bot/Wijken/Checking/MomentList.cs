using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>Moments at which it is open and whoever has something does not work: it waits until they do. Each told once, for all the days and people it is so of.</summary>
/// <param name="days">The days that are looked at, in order.</param>
internal sealed class MomentList(Duty duty, IReadOnlyList<DateOnly> days)
{
    private readonly List<DateOnly> open = [.. days.Where(day => duty.HoursOn(null, day) is not null)];

    /// <summary>In order of the day and the hour at which they begin.</summary>
    /// <param name="load">What everybody has on which day.</param>
    public IReadOnlyList<string> Lines(IReadOnlyDictionary<Regisseur, Dictionary<DateOnly, Concerned>> load)
    {
        var alone = load.SelectMany(one => OfPerson(one.Key, one.Value));
        var together = alone.GroupBy(moment => (moment.Hours, Days: OpenDays.InWords(moment.Days, open)))
            .OrderBy(group => group.First().Days[0]).ThenBy(group => group.Key.Hours).ThenBy(group => group.Key.Days, StringComparer.Ordinal);
        return [.. together.Select(group => $"{group.Key.Days}, {InWords(group.Key.Hours)}: {Absent(group)}")];
    }

    /// <summary>When it is open, somebody has something, and nobody of those who ever do is at work.</summary>
    public IEnumerable<string> Empty(IReadOnlyDictionary<Regisseur, Dictionary<DateOnly, Concerned>> load) => open
        .Where(day => load.Values.Any(has => has.ContainsKey(day)))
        .SelectMany(day => HoursLeft.Of(duty.HoursOn(null, day)!.Value, load.Keys.Select(person => duty.HoursOn(person, day)).OfType<(TimeOnly, TimeOnly)>()).Select(hours => (Day: day, Hours: hours)))
        .GroupBy(moment => moment.Hours, moment => moment.Day)
        .Select(group => $"{OpenDays.InWords([.. group], open)}, {InWords(group.Key)}: het is open en er werkt niemand");

    private IEnumerable<Moment> OfPerson(Regisseur person, Dictionary<DateOnly, Concerned> has) => open.Where(has.ContainsKey)
        .SelectMany(day => HoursLeft.Of(duty.HoursOn(null, day)!.Value, duty.HoursOn(person, day) is { } hours ? [hours] : []).Select(hours => (Day: day, Hours: hours)))
        .GroupBy(moment => (moment.Hours, What: has[moment.Day].ToString()), moment => moment.Day)
        .Select(group => new Moment(person, group.Key.Hours, [.. group], has[group.First()]));

    private static string Absent(IEnumerable<Moment> moments)
    {
        var (people, all) = (moments.Select(moment => moment.Person.Id).Distinct().Order(StringComparer.Ordinal).ToList(), new Concerned());
        foreach (var moment in moments)
            all.Add(moment.What);
        return $"{OpenDays.And(people)} {(people.Count == 1 ? "werkt" : "werken")} dan niet; {all}";
    }

    private static string InWords((TimeOnly From, TimeOnly To) hours) => string.Create(CultureInfo.InvariantCulture, $"{hours.From:HH:mm}-{hours.To:HH:mm}");

    private sealed record Moment(Regisseur Person, (TimeOnly From, TimeOnly To) Hours, IReadOnlyList<DateOnly> Days, Concerned What);
}
