using System.Text.Json;
using WijkBot.Privacy;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>
/// Keeps every roster that was ever used. What was changed last is used, be it the file or the pages: a file that is new here becomes a version
/// like one that was made on a page, and one that was taken over before does not come back by itself.
/// </summary>
public sealed class RosterVersions(SqlStore sql, Seal seal, AuditLog audit, TimeProvider time)
{
    /// <summary>The number of the newest; 0 when there is none.</summary>
    public async Task<int> NewestAsync(CancellationToken cancellationToken) =>
        (int)(await sql.ReadAsync(new Statement("SELECT COALESCE(MAX(version), 0) FROM roster_versions"), row => row.Number(0), cancellationToken))[0];

    /// <summary>This text was used before.</summary>
    internal async Task<bool> KnowsAsync(RosterText text, CancellationToken cancellationToken) =>
        (await sql.ReadAsync(new Statement("SELECT version FROM roster_versions WHERE hash = $1 LIMIT 1", text.Hash), row => row.Number(0), cancellationToken)).Count > 0;

    /// <summary>One version; null when there is none of this number.</summary>
    internal async Task<RosterVersion?> ReadAsync(int version, CancellationToken cancellationToken)
    {
        var rows = await sql.ReadAsync(
            new Statement("SELECT version, at, by, text_cipher, areas FROM roster_versions WHERE version = $1", version),
            row => new RosterVersion((int)row.Number(0), row.Time(1), row.Text(2), new RosterText(seal.Open(row.Bytes(3)), Areas(row.Text(4)))), cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Keeps a roster behind the one it was made from.</summary>
    /// <param name="after">The version it was made from; 0 for none.</param>
    /// <param name="changes">What is otherwise in it, for who looks back.</param>
    /// <returns>Its number; null when another was kept meanwhile.</returns>
    internal async Task<int?> SaveAsync(RosterText text, int after, string by, IReadOnlyList<string> changes, CancellationToken cancellationToken)
    {
        var insert = new Statement(
            "INSERT INTO roster_versions (version, at, by, hash, text_cipher, areas) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
            after + 1, time.GetUtcNow(), by, text.Hash, seal.Close(text.Yaml), JsonSerializer.Serialize(text.Areas))
        { Expect = 1 };
        var committed = await sql.CommitAsync([insert, audit.Row(by, AuditNames.RosterSaved, $"{after + 1}", changes)], cancellationToken);
        return committed.Done ? after + 1 : null;
    }

    private static List<VintageArea> Areas(string json) => JsonSerializer.Deserialize<List<VintageArea>>(json) ?? [];
}

/// <summary>A roster that was kept.</summary>
internal sealed record RosterVersion(int Number, DateTimeOffset At, string By, RosterText Text)
{
    public override string ToString() => $"roster {Number}";
}
