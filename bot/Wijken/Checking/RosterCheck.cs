using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>
/// Looks ahead: for every buurt, kind of report and moment who has it and whether they work then, so that a gap is seen before a resident falls
/// into it. Nothing is lost in a gap either, the team gets it, or it is read later; but nobody planned that.
/// </summary>
public sealed class RosterCheck(Roster roster, Duty duty, AreaBook areas, MunicipalityData municipality)
{
    /// <param name="first">The first day that is looked at.</param>
    /// <param name="days">How many, at least one.</param>
    /// <param name="mostDaysOff">More opening days in a row than this without hours of their own, and without a stand-in, are told.</param>
    public RosterFindings Of(DateOnly first, int days, int mostDaysOff)
    {
        var dates = Enumerable.Range(0, days).Select(first.AddDays).ToList();
        var (gaps, counts, load) = (new GapList(), new RosterCounts(), new HandlerLoad(duty, dates));
        foreach (var day in dates)
        {
            foreach (var buurt in areas.Buurten)
                LookAt(buurt, day, gaps, counts, load);
            if (roster.LeaderOn(day) is { IsGap: true } leader)
                gaps.Add(new RosterGap(leader.Coverage, roster.TeamLeader, leader.Missing, null), day, buurt: null);
        }
        return new RosterFindings(gaps.Lines(), [.. StandInNotes(dates), .. load.Notes(mostDaysOff)], counts)
        {
            Waiting = load.Waiting(),
            Buurten = areas.Buurten.Count,
            Categories = municipality.Categories.Count,
            Days = days,
            Minutes = load.Minutes(),
        };
    }

    private void LookAt(Buurt buurt, DateOnly day, GapList gaps, RosterCounts counts, HandlerLoad load)
    {
        foreach (var category in municipality.Categories)
        {
            var handler = roster.HandlerOf(buurt.WijkCode, buurt.Code, category.Slug, day);
            counts.Add(handler.Coverage);
            load.Add(handler, buurt.Code, day);
            if (!handler.IsGap)
                continue;
            var owner = roster.HandlerOf(buurt.WijkCode, buurt.Code, category.Slug).Regisseur;
            gaps.Add(new RosterGap(handler.Coverage, owner, handler.Missing, owner is null ? buurt : null), day, buurt);
        }
    }

    /// <summary>Of who stands in and is away as well: who has it then.</summary>
    private IEnumerable<string> StandInNotes(IReadOnlyList<DateOnly> days)
    {
        foreach (var person in roster.Regisseurs.Append(roster.TeamLeader))
        {
            var away = days.Where(day => person.LeaveOn(day) is { StandIn: { } standIn }
                && roster.ById(standIn) is { } named && !named.IsHere(day) && roster.InPlaceOf(person, day) is { IsGap: false });
            foreach (var run in DayRun.Of(away, day => (person.LeaveOn(day)!.StandIn, roster.InPlaceOf(person, day).Id)))
                yield return $"{run}: {person.Id} is afwezig en vervanger {run.Key.StandIn} ook; {(run.Key.Id == Team.Id ? "het team" : run.Key.Id)} neemt het over";
        }
    }
}

/// <summary>What a look ahead found, in lines for whoever makes the roster.</summary>
/// <param name="Gaps">Where the team has it because there is nobody.</param>
/// <param name="Notes">What may be meant so and may be forgotten.</param>
public sealed record RosterFindings(IReadOnlyList<string> Gaps, IReadOnlyList<string> Notes, RosterCounts Counts)
{
    public required int Buurten { get; init; }
    public required int Categories { get; init; }
    public required int Days { get; init; }

    /// <summary>Days and hours at which it is open and whoever has it does not work: it is read when they do.</summary>
    public IReadOnlyList<string> Waiting { get; init; } = [];

    /// <summary>Of every combination the minutes at which it is open, and of those the ones at which whoever has it works.</summary>
    public required (long Open, long Worked) Minutes { get; init; }

    /// <summary>The share of them, from 0 to 1; null when it is never open.</summary>
    public double? AtWork => Minutes.Open > 0 ? (double)Minutes.Worked / Minutes.Open : null;
}

/// <summary>How many combinations of buurt, kind of report and day are whose.</summary>
public sealed class RosterCounts
{
    public int Own { get; private set; }
    public int StandIn { get; private set; }
    public int Team { get; private set; }
    public int Nobody { get; private set; }
    public int All => Own + StandIn + Team + Nobody;

    internal void Add(Coverage coverage)
    {
        switch (coverage)
        {
            case Coverage.Own: Own++; break;
            case Coverage.StandIn: StandIn++; break;
            case Coverage.Team: Team++; break;
            default: Nobody++; break;
        }
    }
}
