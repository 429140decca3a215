using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Storage;

namespace WijkBot.Tests.Turns;

/// <summary>When the record is away.</summary>
internal sealed class Switch
{
    public bool On
    {
        get => For is not null;
        set => For = value ? _ => true : null;
    }

    /// <summary>Which statements find it away; null: none.</summary>
    public Func<string, bool>? For { get; set; }
}

/// <summary>The record, with a switch that puts it away.</summary>
internal sealed class AwayStore(SqlStore real, Switch away) : SqlStore
{
    public static void Put(WebApplicationBuilder builder, Switch away)
    {
        var real = builder.Services.Last(service => service.ServiceType == typeof(SqlStore));
        builder.Services.AddSingleton<SqlStore>(services => new AwayStore((SqlStore)real.ImplementationFactory!(services), away));
    }

    public override bool SearchesVectors => real.SearchesVectors;

    public override string SkipLocked => real.SkipLocked;

    public override Task<Committed> CommitAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken) =>
        Real(statements.Select(statement => statement.Sql)).CommitAsync(statements, cancellationToken);

    public override Task<IReadOnlyList<T>> ReadAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken) =>
        Real([statement.Sql]).ReadAsync(statement, map, cancellationToken);

    public override Task<IReadOnlyList<T>> ChangeAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken) =>
        Real([statement.Sql]).ChangeAsync(statement, map, cancellationToken);

    private SqlStore Real(IEnumerable<string> statements) => statements.Any(sql => away.For?.Invoke(sql) == true)
        ? throw new Microsoft.Data.Sqlite.SqliteException("away", 14)
        : real;
}
