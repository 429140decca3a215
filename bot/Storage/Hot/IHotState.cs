namespace WijkBot.Storage;

/// <summary>
/// The hot copy: who plays a turn in a conversation, and its state, so that SQL need not be asked.
/// Nothing here is the record; losing all of it at any moment changes no answer.
/// </summary>
public interface IHotState
{
    /// <summary>Tries to become the one who plays a turn; never waits for another.</summary>
    Task<Lease> AcquireAsync(Guid conversation, CancellationToken cancellationToken);

    /// <summary>
    /// Ends the turn and keeps the new state (null: forget what was kept). True when more came in meanwhile:
    /// the lease is then still held and the waiting messages are for the caller.
    /// </summary>
    Task<bool> ReleaseAsync(Lease lease, HotConversation? state, CancellationToken cancellationToken);

    /// <summary>Tells whoever plays a turn now that another message has been recorded.</summary>
    Task MarkMoreAsync(Guid conversation, CancellationToken cancellationToken);
}

/// <summary>A try to hold a conversation for one turn.</summary>
/// <param name="Token">Proof of holding it; null when somebody else does.</param>
/// <param name="State">The hot copy, when there was one.</param>
public sealed record Lease(Guid Conversation, string? Token, HotConversation? State)
{
    public bool Held => Token is not null;
}

/// <summary>What a turn needs of a conversation.</summary>
public sealed record HotConversation(long Version, bool Claimed, bool OptedOut, string State)
{
    /// <summary>Nothing personal but the state.</summary>
    public override string ToString() => $"version {Version}";
}
