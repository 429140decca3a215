namespace WijkBot.Storage;

/// <summary>The record, asked only when it is up to date, and watched while it is asked. What is committed in a conversation is told as news.</summary>
internal sealed class GuardedStore(SqlStore real, RecordState state, ILiveNews news) : SqlStore
{
    public override bool SearchesVectors => real.SearchesVectors;

    public override string SkipLocked => real.SkipLocked;

    public override async Task<Committed> CommitAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        var committed = await AskAsync(() => real.CommitAsync(statements, cancellationToken));
        if (committed.Done)
            Tell(statements, committed);
        return committed;
    }

    private void Tell(IReadOnlyList<Statement> statements, Committed committed)
    {
        Guid? last = null;
        for (var index = 0; index < statements.Count; index++)
        {
            var conversation = statements[index].ReturnsConversation ? committed.IdAt(index) : statements[index].Concerns;
            if (conversation is { } id && id != last)
                news.Tell(LiveWord.Conversation(id));
            last = conversation ?? last;
        }
    }

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
