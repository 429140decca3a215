namespace WijkBot.Wijken;

/// <summary>Why there is nobody.</summary>
/// <param name="Owner">Whose it is by the roster; null when the roster names nobody.</param>
/// <param name="Missing">The last in the row, who is not there.</param>
/// <param name="Buurt">Only when the roster does not name the place.</param>
internal sealed record RosterGap(Coverage Coverage, Regisseur? Owner, Regisseur? Missing, Buurt? Buurt);

/// <summary>The gaps that were found, each told once for all the days, places and kinds it concerns.</summary>
internal sealed class GapList
{
    private readonly Dictionary<RosterGap, SortedDictionary<DateOnly, ToTeam>> gaps = [];

    /// <param name="buurt">Null for complaints about a regisseur, which know no place.</param>
    public void Add(RosterGap gap, DateOnly day, Buurt? buurt)
    {
        if (!gaps.TryGetValue(gap, out var days))
            gaps[gap] = days = [];
        if (!days.TryGetValue(day, out var concerned))
            days[day] = concerned = new ToTeam();
        if (buurt is null)
            concerned.Complaints = true;
        else
            concerned.Kinds.Add(buurt.Code);
    }

    /// <summary>In order of the day on which they begin.</summary>
    public IReadOnlyList<string> Lines() =>
        [.. gaps.SelectMany(gap => DayRun.Of(gap.Value.Keys, day => gap.Value[day].ToString()).Select(run => (run.From, Line: $"{run}: {Why(gap.Key)}; {run.Key}")))
            .OrderBy(line => line.From).ThenBy(line => line.Line, StringComparer.Ordinal).Select(line => line.Line)];

    private static string Why(RosterGap gap) => gap switch
    {
        { Owner: null } => $"{gap.Buurt?.Code} ({gap.Buurt?.Name}) staat niet in het rooster",
        { Missing: { } missing } when missing.Id != gap.Owner.Id => $"{gap.Owner.Id} is er niet, en {Absent(gap.Coverage, missing)}",
        _ => Absent(gap.Coverage, gap.Owner),
    };

    private static string Absent(Coverage coverage, Regisseur person) => coverage switch
    {
        Coverage.NoStandIn => $"{person.Id} is afwezig zonder vervanger",
        Coverage.NoSuccessor => $"{person.Id} is weg zonder opvolger",
        Coverage.NotYet => $"{person.Id} begint pas op {RosterPerson.Day(person.FirstDay)}",
        _ => $"vervangers wijzen naar elkaar ({person.Id})",
    };

    private sealed class ToTeam
    {
        public Concerned Kinds { get; } = new();

        public bool Complaints { get; set; }

        public override string ToString() =>
            string.Join(" en ", new[] { Kinds.IsNone ? null : Kinds.ToString(), Complaints ? "klachten over een regisseur" : null }.OfType<string>()) + " naar het team";
    }
}
