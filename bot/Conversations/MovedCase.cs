namespace WijkBot.Conversations;

/// <summary>A case that went to somebody else, and what its reporter may be told of it.</summary>
/// <param name="To">Who has it now, as what.</param>
/// <param name="Name">How that one is called.</param>
public sealed record MovedCase(string Number, NewHandler To, string Name)
{
    /// <summary>The ids from whom to whom, as the timeline keeps them.</summary>
    public string Move { get; init; } = "";

    /// <summary>Whose it is now, when <see cref="Name"/> only stands in; null else.</summary>
    public string? Away { get; init; }

    /// <summary>Nothing of it may be told.</summary>
    public bool Untold { get; init; }

    public override string ToString() => $"case {Number} moved";
}

/// <summary>What somebody is to the resident.</summary>
public enum NewHandler
{
    Regisseur,

    /// <summary>Somebody who is not the regisseur of the place: who leads the team, who has a kind of report.</summary>
    Colleague,

    Team,
}
