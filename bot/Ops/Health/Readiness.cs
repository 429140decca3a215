namespace WijkBot.Ops.Health;

/// <summary>Asks every dependency how it is.</summary>
internal sealed class Readiness(IEnumerable<IDependencyHealth> dependencies, TimeProvider time)
{
    /// <summary>The longest a load balancer's question may wait for one dependency.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<IReadOnlyDictionary<string, DependencyState>> AskAsync(CancellationToken cancellationToken)
    {
        var asked = dependencies.Select(async dependency =>
            KeyValuePair.Create(dependency.Name, await AskAsync(dependency, cancellationToken)));
        return new SortedDictionary<string, DependencyState>(
            (await Task.WhenAll(asked)).ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal);
    }

    private async Task<DependencyState> AskAsync(IDependencyHealth dependency, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        try
        {
            // Task.Run: a check that blocks before its first await must not hold up the others
            var check = Task.Run(() => dependency.CheckAsync(limit.Token), limit.Token);
            return await check.WaitAsync(Limit, time, cancellationToken);
        }
        catch (TimeoutException)
        {
            await limit.CancelAsync();
            return NoAnswer(dependency, $"no answer within {Limit.TotalSeconds:0} s");
        }
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
        {
            // the message may name hosts and users
            return NoAnswer(dependency, exception.GetType().Name);
        }
    }

    private static DependencyState NoAnswer(IDependencyHealth dependency, string reason)
        => dependency.Needed ? new DependencyState.Down(reason) : new DependencyState.Degraded(reason);
}
