namespace WijkBot.Cases;

/// <summary>
/// A part of the work. A new one is a name here, an arm in <see cref="QueueFilter"/>, a line in
/// <see cref="QueueCounts"/> and a tab.
/// </summary>
public enum QueueKind
{
    /// <summary>Everything, ended or not.</summary>
    All,

    /// <summary>Open or reopened, and unread or never answered by a person.</summary>
    New,

    /// <summary>What the visitor handles and stands in for.</summary>
    Mine,

    /// <summary>It is a resident's turn: our last word to him was a question. What waits for others is where everything is that its handler has.</summary>
    Waiting,

    /// <summary>Something was promised about it that is still to come.</summary>
    Promised,

    /// <summary>Over its time, while it is our turn.</summary>
    Overdue,

    /// <summary>What the team has.</summary>
    Team,

    /// <summary>Left alone for a while.</summary>
    Snoozed,
}
