using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Reads who reported a case.</summary>
public sealed class CaseReporters(SqlStore sql)
{
    public async Task<Reporters> OfAsync(string number, CancellationToken cancellationToken) =>
        Reporters.Of(number, await sql.ReadAsync(ReporterSql.Of(number), Reporter.Read, cancellationToken));

    /// <summary>Who last said something about it and still hears of it; else who reported it first.</summary>
    public async Task<Reporter?> LastWriterAsync(Reporters reporters, CancellationToken cancellationToken)
    {
        var last = await sql.ReadAsync(ReporterSql.LastWriter(reporters.Case), row => row.IdOrNull(0), cancellationToken);
        return reporters.In(last is [{ } other] ? other : reporters.First?.Conversation);
    }

    /// <summary>Whether what is written to those who still hear of it arrives.</summary>
    public async Task<IReadOnlyList<Reach>> ReachAsync(Reporters reporters, CancellationToken cancellationToken) => reporters.Active is { Count: > 0 } active
        ? await sql.ReadAsync(Reach.Of([.. active.Select(one => one.Conversation).Distinct()]), Reach.Read, cancellationToken)
        : [];

    /// <summary>How a number that a resident uses stands to him.</summary>
    public async Task<CaseStanding> StandingAsync(string number, byte[] resident, CancellationToken cancellationToken)
    {
        var found = await sql.ReadAsync(ReporterSql.Standing(number), row => (Number: row.Text(0), Steps: row.Number(1), Hash: row.Bytes(2), Others: row.Number(3)), cancellationToken);
        if (found is not [var at])
            return CaseStanding.Own(number);
        var isOwn = at.Steps == 0 && at.Hash.AsSpan().SequenceEqual(resident);
        return new CaseStanding(at.Number, isOwn, isOwn && at.Others == 0 ? null : await OfAsync(at.Number, cancellationToken));
    }
}

/// <summary>How the number of a case stands to a resident who uses it.</summary>
/// <param name="Number">The case that it is handled in now.</param>
/// <param name="IsOwn">He reported that case first: what it says is his to change.</param>
/// <param name="Reporters">All who reported it; null when he is the only one.</param>
public sealed record CaseStanding(string Number, bool IsOwn, Reporters? Reporters)
{
    public static CaseStanding Own(string number) => new(number, true, null);

    public override string ToString() => $"case {Number}";
}
