namespace WijkBot.Cases;

/// <summary>A queue as one visitor sees it at one moment.</summary>
public sealed record QueueOf(QueueKind Queue, DateTimeOffset Now)
{
    /// <summary>Ids of the visitor and of those in whose place he is today.</summary>
    public required IReadOnlyList<string> Mine { get; init; }

    /// <summary>Who leads the team works for everybody: new, waiting and snoozed are not only his own.</summary>
    public bool Everybody { get; init; }

    public override string ToString() => Queue.ToString();
}
