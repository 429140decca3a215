using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Reads afspraken for pages and for who deals with them.</summary>
public sealed class AfspraakReader(SqlStore sql)
{
    /// <summary>All of a case, what is first due first.</summary>
    public Task<IReadOnlyList<Afspraak>> OfCaseAsync(string number, CancellationToken cancellationToken) =>
        sql.ReadAsync(AfspraakSql.OfCase(number), Afspraak.Read, cancellationToken);

    /// <summary>All that run, what is first due first.</summary>
    public Task<IReadOnlyList<Afspraak>> RunningAsync(CancellationToken cancellationToken) =>
        sql.ReadAsync(AfspraakSql.AllRunning(), Afspraak.Read, cancellationToken);

    /// <summary>What was kept, moved or missed since, the last first.</summary>
    public Task<IReadOnlyList<Afspraak>> EndedSinceAsync(DateTimeOffset since, CancellationToken cancellationToken) =>
        sql.ReadAsync(AfspraakSql.EndedSince(since), Afspraak.Read, cancellationToken);
}
