namespace WijkBot.Handover;

/// <summary>What can be done about many cases at once: only what needs no words to each resident.</summary>
public enum BulkKind
{
    Transfer,
    Snooze,

    /// <summary>What the resident said has been read.</summary>
    Seen,

    /// <summary>The status becomes <c>in_progress</c>.</summary>
    InProgress,
}

/// <summary>How far one case of it is.</summary>
public enum BulkState
{
    Waiting,
    Done,

    /// <summary>It did not go with how things were.</summary>
    Refused,

    Undone,

    /// <summary>It could not be undone.</summary>
    Kept,
}
