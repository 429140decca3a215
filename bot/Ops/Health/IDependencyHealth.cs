namespace WijkBot.Ops.Health;

/// <summary>
/// Something the bot leans on, asked by <c>/health/ready</c>. Register each as a singleton; all are asked at the same time,
/// each for at most <see cref="Readiness.Limit"/>. Implementations may throw: that counts as no answer.
/// </summary>
public interface IDependencyHealth
{
    /// <summary>A short name without host or address, for example <c>sql</c>.</summary>
    string Name { get; }

    /// <summary>Without it the bot cannot record messages: no answer means down. Otherwise it means degraded.</summary>
    bool Needed => true;

    /// <summary>Asks it now.</summary>
    Task<DependencyState> CheckAsync(CancellationToken cancellationToken);
}

/// <summary>How a dependency is. A closed list. Reasons are shown to anybody who asks: no hosts, no credentials, nothing personal.</summary>
public abstract record DependencyState
{
    private DependencyState() { }

    /// <summary>Works.</summary>
    public sealed record Ok : DependencyState;

    /// <summary>Does not work as it should; the bot goes on without it.</summary>
    public sealed record Degraded(string Reason) : DependencyState;

    /// <summary>Does not work, and messages cannot be taken.</summary>
    public sealed record Down(string Reason) : DependencyState;
}
