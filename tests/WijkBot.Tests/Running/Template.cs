using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using WijkBot.Storage;
using WijkBot.Tests.Running;

[assembly: AssemblyFixture(typeof(Template))]

namespace WijkBot.Tests.Running;

/// <summary>
/// Databases brought up to date once, of which each test gets a copy: the steps themselves are taken by <see cref="EmptyStoreTests"/>,
/// and by every test that begins with an empty store.
/// </summary>
public sealed class Template : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Sqlite = new(MakeSqliteAsync);
    private static readonly Lazy<Task<string>> Postgres = new(() => MakePostgresAsync(Services.Postgres));

    /// <summary>A copy of the embedded database in a data folder.</summary>
    public static async Task CopyAsync(string folder) => File.Copy(FileIn(await Sqlite.Value), FileIn(folder));

    /// <summary>Makes a database on the server.</summary>
    public static async Task CopyAsync(string server, string name) => await ExecuteAsync(server, $"CREATE DATABASE {name} TEMPLATE {await Postgres.Value}");

    public static async Task ExecuteAsync(string server, string sql)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (Sqlite is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            Directory.Delete(await Sqlite.Value, recursive: true);
        if (Postgres is { IsValueCreated: true, Value.IsCompletedSuccessfully: true })
            await ExecuteAsync(Services.Postgres, $"DROP DATABASE {await Postgres.Value} WITH (FORCE)");
    }

    private static string FileIn(string folder) => Path.Combine(folder, "wijkbot.db");

    private static async Task<string> MakeSqliteAsync()
    {
        var folder = Directory.CreateTempSubdirectory("wijkbot-template-").FullName;
        var text = $"Data Source={FileIn(folder)};Pooling=False";
        await MigrateAsync(() => new SqliteDb(new DbContextOptionsBuilder<SqliteDb>().UseSqlite(text).UseSnakeCaseNamingConvention().Options));
        await using var connection = new SqliteConnection(text);
        await connection.OpenAsync(CancellationToken.None);
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync(CancellationToken.None);
        return folder;
    }

    private static async Task<string> MakePostgresAsync(string server)
    {
        var name = $"wijkbot_template_{Guid.NewGuid():N}";
        await ExecuteAsync(server, $"CREATE DATABASE {name}");
        var text = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;
        await MigrateAsync(() => new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(text).UseSnakeCaseNamingConvention().Options));
        return name;
    }

    private static Task MigrateAsync(Func<WijkDb> open) =>
        new Migrator(open, NullLogger<Migrator>.Instance).BringUpToDateAsync(CancellationToken.None);
}
