using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>Whom a case can be given to today: who is in service and not on leave, and the team. Administrators have no cases.</summary>
public sealed class Colleagues(WijkenInUse wijken, TimeProvider time)
{
    /// <summary>In the order of the roster, the team leader behind them.</summary>
    public IReadOnlyList<Regisseur> Here
    {
        get
        {
            var day = wijken.Duty.DayOf(time.GetUtcNow());
            return [.. All.Where(person => person.IsHere(day))];
        }
    }

    public Team Team => wijken.Roster.Team;

    /// <summary>Is on leave today.</summary>
    public bool IsAway(string id) => All.FirstOrDefault(person => person.Id == id)?.LeaveOn(wijken.Duty.DayOf(time.GetUtcNow())) is not null;

    /// <summary>Why nothing can be given to this one, in a Dutch sentence; null when it can.</summary>
    /// <param name="by">Who would give it: what somebody on leave gets, stays in front of who stands in for him.</param>
    public string? WhyNot(string to, string? by = null)
    {
        if (to == Team.Id)
            return null;
        var day = wijken.Duty.DayOf(time.GetUtcNow());
        return All.FirstOrDefault(person => person.Id == to) switch
        {
            { } person when person.IsHere(day) || IsInPlaceOf(by, person) => null,
            { } person when person.LeaveOn(day) is { } leave => Away(person, leave),
            { } person => $"{person.Name} is vandaag niet in dienst. Kies iemand anders.",
            _ => "Kies een collega uit de lijst.",
        };
    }

    /// <summary>As a resident is told.</summary>
    public string NameOf(string id) => id == Team.Id ? Team.Name : wijken.Roster.ById(id)?.Name ?? id;

    /// <summary>Whose this place is by the roster, whoever is away; null for the team.</summary>
    public string? RegisseurOf(string? wijk, string? buurt) => wijken.Roster.HandlerOf(wijk, buurt).Regisseur?.Id;

    private bool IsInPlaceOf(string? id, Regisseur away) =>
        wijken.Roster.ById(id) is { } person && wijken.Duty.StandsInFor(person, time.GetUtcNow()).Contains(away);

    private IEnumerable<Regisseur> All => wijken.Roster.Regisseurs.Append(wijken.Roster.TeamLeader);

    private string Away(Regisseur person, Leave leave)
    {
        var until = leave.To.ToString("d MMMM", System.Globalization.CultureInfo.GetCultureInfo("nl-NL"));
        return leave.StandIn is { } standIn
            ? $"{person.Name} is afwezig tot en met {until}. Geef het aan wie vervangt: {NameOf(standIn)}."
            : $"{person.Name} is afwezig tot en met {until}. Kies iemand anders.";
    }
}
