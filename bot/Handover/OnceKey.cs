using System.Security.Cryptography;
using System.Text;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>A key under which something is done at most once, with the answer that is given each time.</summary>
/// <param name="Key">As the caller gave it.</param>
/// <param name="Scope">Who asks for what about which case; keys of different scopes do not meet.</param>
/// <param name="RequestHash">SHA-256 of what was asked.</param>
public sealed record OnceKey(string Key, string Scope, byte[] RequestHash, int Status, string Body)
{
    public const int LongestKey = 255;

    /// <summary>Hash of a request by its parts.</summary>
    public static byte[] Hash(params IEnumerable<string?> parts) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(parts.Select(part => $"{part?.Length ?? -1}:{part}"))));

    /// <summary>Goes into the transaction of what is done; undoes all of it when the key is taken.</summary>
    internal Statement Insert(DateTimeOffset now) => new(
        """
        INSERT INTO idempotency (scope, key, request_hash, response_status, response_body, created_at)
        VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING
        """,
        Scope, Key, RequestHash, Status, Body, now)
    { Expect = 1 };

    /// <summary>What was answered before under this key; null when nothing was.</summary>
    internal async Task<ActResult?> EarlierAsync(SqlStore sql, CancellationToken cancellationToken)
    {
        var rows = await sql.ReadAsync(
            new Statement("SELECT request_hash, response_status, response_body FROM idempotency WHERE scope = $1 AND key = $2", Scope, Key),
            row => (Hash: row.Bytes(0), Status: (int)row.Number(1), Body: row.Text(2)), cancellationToken);
        if (rows.Count == 0)
            return null;
        return rows[0].Hash.AsSpan().SequenceEqual(RequestHash) ? new ActResult.Repeated(rows[0].Status, rows[0].Body) : new ActResult.KeyReused();
    }

    public override string ToString() => Scope;
}
