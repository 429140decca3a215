using System.Collections.Concurrent;
using System.Globalization;

namespace WijkBot.Storage;

/// <summary>
/// How a statement is put to PostgreSQL. What a statement must touch is checked by the server itself: another number of rows is
/// a division by zero, which undoes the whole batch without a further round trip. None of our statements divides.
/// </summary>
/// <param name="ReturnsRows">It brings a result set.</param>
internal sealed record PostgresSql(string Text, bool ReturnsRows)
{
    private static readonly ConcurrentDictionary<(string Sql, int? Expect), PostgresSql> s_known = new();

    public static PostgresSql Of(Statement statement) =>
        s_known.GetOrAdd((statement.Sql, statement.Expect), static key => Make(key.Sql, key.Expect));

    private static PostgresSql Make(string sql, int? expect)
    {
        var returns = sql.Contains("RETURNING", StringComparison.Ordinal);
        if (expect is not { } rows)
            return new PostgresSql(sql, returns);
        if (returns)
            throw new ArgumentException("A statement either returns rows or is expected to touch some.", nameof(sql));
        var expected = rows.ToString(CultureInfo.InvariantCulture);
        return new PostgresSql($"WITH touched AS ({sql} RETURNING 1) SELECT 1 / CASE WHEN COUNT(*) = {expected} THEN 1 ELSE 0 END FROM touched", true);
    }
}
