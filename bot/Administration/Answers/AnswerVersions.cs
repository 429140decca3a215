using WijkBot.Municipality;
using WijkBot.Storage;

namespace WijkBot.Administration;

/// <summary>Keeps every set of canned answers that was ever used, and who made it.</summary>
public sealed class AnswerVersions(SqlStore sql, AuditLog audit, TimeProvider time)
{
    private const string Columns = "SELECT version, at, by, yaml FROM answer_versions";

    /// <summary>The number of the newest; 0 when there is none.</summary>
    public async Task<int> NewestAsync(CancellationToken cancellationToken) =>
        (int)(await sql.ReadAsync(new Statement("SELECT COALESCE(MAX(version), 0) FROM answer_versions"), row => row.Number(0), cancellationToken))[0];

    /// <summary>One version; null when there is none of this number.</summary>
    public async Task<AnswerVersion?> ReadAsync(int version, CancellationToken cancellationToken) =>
        (await sql.ReadAsync(new Statement($"{Columns} WHERE version = $1", version), Read, cancellationToken)) is [var found] ? found : null;

    /// <summary>The last versions, the newest first.</summary>
    public Task<IReadOnlyList<AnswerVersion>> LastAsync(int most, CancellationToken cancellationToken) =>
        sql.ReadAsync(new Statement($"{Columns} ORDER BY version DESC LIMIT $1", most), Read, cancellationToken);

    /// <summary>This text was used before.</summary>
    internal async Task<bool> KnowsAsync(AnswerBook book, CancellationToken cancellationToken) =>
        (await sql.ReadAsync(new Statement("SELECT version FROM answer_versions WHERE hash = $1 LIMIT 1", book.Hash), row => row.Number(0), cancellationToken)).Count > 0;

    /// <summary>Keeps answers behind those they were made from.</summary>
    /// <param name="after">The version they were made from; 0 for none.</param>
    /// <param name="changes">What is otherwise in them, for who looks back.</param>
    /// <returns>Its number; null when others were kept meanwhile.</returns>
    internal async Task<int?> SaveAsync(AnswerBook book, int after, string by, IReadOnlyList<string> changes, CancellationToken cancellationToken)
    {
        var insert = new Statement(
            "INSERT INTO answer_versions (version, at, by, hash, yaml) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
            after + 1, time.GetUtcNow(), by, book.Hash, book.Yaml)
        { Expect = 1 };
        var committed = await sql.CommitAsync([insert, audit.Row(by, AuditNames.AnswersSaved, $"{after + 1}", changes)], cancellationToken);
        return committed.Done ? after + 1 : null;
    }

    private static AnswerVersion Read(SqlRow row) => new((int)row.Number(0), row.Time(1), row.Text(2), row.Text(3));
}

/// <summary>Canned answers that were kept.</summary>
/// <param name="By">Id of the colleague, or <see cref="AuditNames.File"/>.</param>
public sealed record AnswerVersion(int Number, DateTimeOffset At, string By, string Yaml)
{
    public override string ToString() => $"answers {Number}";
}
