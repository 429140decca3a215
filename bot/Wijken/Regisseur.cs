namespace WijkBot.Wijken;

/// <summary>A wijkregisseur of the municipality, or another person of the wijkteam.</summary>
/// <param name="Id">Stable name, kept with cases: <c>schelfhorst</c>.</param>
/// <param name="Name">How a resident is told about them: a name, or the role ("de wijkregisseur van de Schelfhorst").</param>
public sealed record Regisseur(string Id, string Name)
{
    /// <summary>Where news of cases is sent; null for not by e-mail.</summary>
    public string? Email { get; init; }

    /// <summary>E.164; null for not by telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>Own working hours; null for those of the municipality.</summary>
    public IReadOnlyDictionary<DayOfWeek, (TimeOnly From, TimeOnly To)>? Week { get; init; }

    /// <summary>When they are away, in the order of the file; no two at the same time.</summary>
    public IReadOnlyList<Leave> Leave { get; init; } = [];

    /// <summary>From this day on they are here; null for all along.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>The last day they are here; null when no end is known.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>Id of who has all that was theirs after the last day, or <see cref="Team.Id"/>; null when nobody was named.</summary>
    public string? Successor { get; init; }

    /// <summary>The leave that this day belongs to; null when they are not on leave.</summary>
    public Leave? LeaveOn(DateOnly day)
    {
        foreach (var leave in Leave)
        {
            if (leave.Covers(day))
                return leave;
        }
        return null;
    }

    /// <summary>From the first day to the last, on leave or not.</summary>
    public bool IsInService(DateOnly day) => !(day < FirstDay) && !HasLeft(day);

    /// <summary>The last day is over.</summary>
    public bool HasLeft(DateOnly day) => day > LastDay;

    /// <summary>In service and not on leave. Says nothing of hours.</summary>
    public bool IsHere(DateOnly day) => IsInService(day) && LeaveOn(day) is null;

    /// <summary>Masked: names and numbers of colleagues belong in no log.</summary>
    public override string ToString() => $"regisseur {Id}";
}

/// <summary>Days that somebody is away: holiday, illness, whatever; the reason is nobody's business and is not kept.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day, included.</param>
/// <param name="StandIn">Id of who takes over, or <see cref="Team.Id"/>; null when nobody was named.</param>
public sealed record Leave(DateOnly From, DateOnly To, string? StandIn)
{
    public bool Covers(DateOnly day) => From <= day && day <= To;
}

/// <summary>The queue of the wijkteam, for whatever nobody is responsible for by place.</summary>
public sealed record Team(string Name, string? Email)
{
    /// <summary>What stands in the roster and with cases where it is the team.</summary>
    public const string Id = "team";
}
