namespace WijkBot.Handover;

/// <summary>That a case goes to somebody else.</summary>
/// <param name="From">Who has it, as the colleague saw it; when somebody else has it by now, nothing is done.</param>
/// <param name="To">Id in the roster, or of the team.</param>
/// <param name="Note">Why, and what the other must know. For colleagues only.</param>
/// <param name="Tell">The resident gets a message that somebody else has it now.</param>
public sealed record TransferOrder(string From, string To, string Note, bool Tell)
{
    /// <summary>Who gets it takes it himself: there is nothing to tell him.</summary>
    public bool IsTaken { get; init; }

    /// <summary>For whom the receiver stands in, where it goes back as it was; null for nobody.</summary>
    public string? StandsInFor { get; init; }

    /// <summary>Id of who asks for it, who may give back to somebody on leave what he has in his place; null when that is not known.</summary>
    public string? By { get; init; }

    public override string ToString() => $"from {From} to {To}";
}
