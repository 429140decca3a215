using WijkBot.Storage;

namespace WijkBot.Cases.Figures;

/// <summary>Makes tables by wijk out of what the database counted.</summary>
/// <param name="Wijken">Keys of the rows.</param>
internal sealed record Counting(SqlStore Sql, IReadOnlyList<string> Wijken, CancellationToken CancellationToken)
{
    private readonly HashSet<string> known = [.. Wijken];

    /// <summary>The key of a wijk; what is not among those of now has none.</summary>
    public string Wijk(string? code) => code is not null && known.Contains(code) ? code : FigureNames.NoWijk;

    public Task<IReadOnlyList<T>> ReadAsync<T>(Statement statement, Func<SqlRow, T> map) => Sql.ReadAsync(statement, map, CancellationToken);

    /// <summary>Out of rows of wijk and count.</summary>
    public async Task<CountTable> ByAsync(Statement statement) =>
        Table(await ReadAsync(statement, row => (row.TextOrNull(0) ?? "", "", row.Number(1))), [""]);

    /// <summary>Out of rows of wijk, what is counted apart, and count.</summary>
    /// <param name="columns">Null for those that occur.</param>
    public async Task<CountTable> ByAsync(Statement statement, IReadOnlyList<string>? columns) =>
        Table(await ReadAsync(statement, row => (row.TextOrNull(0) ?? "", row.Text(1), row.Number(2))), columns);

    public CountTable Table(IEnumerable<(string Wijk, string Column, long Count)> counted, IReadOnlyList<string>? columns = null)
    {
        var all = counted.Select(each => (Wijk(each.Wijk), each.Column, each.Count)).ToList();
        return CountTable.Of(Wijken, columns ?? [.. all.Select(each => each.Column).Distinct().Order(StringComparer.Ordinal)], all);
    }

    public override string ToString() => $"{Wijken.Count} wijken";
}
