namespace WijkBot.Storage;

/// <summary>The record, asked only when it is up to date, and watched while it is asked.</summary>
internal sealed class GuardedStore(SqlStore real, RecordState state) : SqlStore
{
    public override bool SearchesVectors => real.SearchesVectors;

    public override string SkipLocked => real.SkipLocked;

    public override Task<Committed> CommitAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken) =>
        AskAsync(() => real.CommitAsync(statements, cancellationToken));

    public override Task<IReadOnlyList<T>> ReadAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken) =>
        AskAsync(() => real.ReadAsync(statement, map, cancellationToken));

    public override Task<IReadOnlyList<T>> ChangeAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken) =>
        AskAsync(() => real.ChangeAsync(statement, map, cancellationToken));

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        var alone = state.Enter();
        try
        {
            var answer = await ask();
            state.Answered();
            return answer;
        }
        catch (Exception fault)
        {
            state.Failed(fault);
            throw;
        }
        finally
        {
            if (alone)
                state.Leave();
        }
    }
}
