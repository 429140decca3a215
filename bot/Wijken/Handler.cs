namespace WijkBot.Wijken;

/// <summary>Who handles a case: a regisseur, or the team.</summary>
/// <param name="Regisseur">Null when it goes to the team queue.</param>
/// <param name="Team">Always there: never nobody.</param>
public sealed record Handler(Regisseur? Regisseur, Team Team)
{
    /// <summary>As a resident is told.</summary>
    public string Name => Regisseur?.Name ?? Team.Name;

    /// <summary>As it is kept with cases.</summary>
    public string Id => Regisseur?.Id ?? Team.Id;

    /// <summary>Whose it would be if they were not on leave; null when it is the handler's own.</summary>
    public Regisseur? StandsInFor { get; init; }

    /// <summary>Why it is this one.</summary>
    public Coverage Coverage { get; init; }

    /// <summary>The last one in the row who is not there, when that is why it goes to the team; null else.</summary>
    public Regisseur? Missing { get; init; }

    /// <summary>The kind of report decided, not the place alone: it need not be the regisseur of the wijk.</summary>
    public bool ForCategory { get; init; }

    /// <summary>It goes to the team because nobody was there, not because the roster says so.</summary>
    public bool IsGap => Coverage > Coverage.Team;
}

/// <summary>Why somebody handles a case. From <see cref="Unassigned"/> on: the team has it because there is nobody.</summary>
public enum Coverage
{
    /// <summary>Who the roster names, or who succeeded them.</summary>
    Own,

    /// <summary>Somebody who stands in during leave.</summary>
    StandIn,

    /// <summary>The team, because the roster says so.</summary>
    Team,

    /// <summary>The roster does not name the place.</summary>
    Unassigned,

    /// <summary>On leave, and no stand-in was named.</summary>
    NoStandIn,

    /// <summary>Gone, and no successor was named.</summary>
    NoSuccessor,

    /// <summary>The first day is still to come.</summary>
    NotYet,

    /// <summary>Stand-ins point to each other.</summary>
    Circle,
}
