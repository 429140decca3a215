using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace WijkBot.Benchmarks;

/// <summary>What is measured, on which stores.</summary>
/// <param name="Program">Folder of the published program.</param>
internal sealed record Setting(string Program, string Postgres, string Redis)
{
    public string Key { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
    public string Data { get; } = Directory.CreateTempSubdirectory("wijkbot-bench-").FullName;
    public string Database { get; } = $"wijkbot_bench_{Guid.NewGuid():N}";

    public string Described => $"{(Postgres.Length > 0 ? "PostgreSQL" : "SQLite")} and {(Redis.Length > 0 ? "Redis" : "process memory")}";

    private string PostgresOwn => new NpgsqlConnectionStringBuilder(Postgres) { Database = Database }.ConnectionString;

    public IEnumerable<(string Key, string Value)> Configuration
    {
        get
        {
            yield return ("Data__Directory", Data);
            yield return ("Privacy__Key", Key);
            if (Postgres.Length > 0)
                yield return ("Database__ConnectionString", PostgresOwn);
            if (Redis.Length > 0)
                yield return ("Redis__ConnectionString", Redis);
        }
    }

    public async Task MakeAsync()
    {
        if (Postgres.Length > 0)
            await ExecuteAsync($"CREATE DATABASE {Database}");
    }

    public async Task DropAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (Postgres.Length > 0)
            await ExecuteAsync($"DROP DATABASE {Database} WITH (FORCE)");
        Directory.Delete(Data, recursive: true);
    }

    /// <summary>One number out of the record, read past the program.</summary>
    public async Task<long> AskAsync(string sql)
    {
        await using System.Data.Common.DbConnection connection = Postgres.Length > 0
            ? new NpgsqlConnection(PostgresOwn)
            : new SqliteConnection($"Data Source={Path.Combine(Data, "wijkbot.db")}");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return Convert.ToInt64(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Writes into the record past the program; PostgreSQL only. What is much takes minutes.</summary>
    public Task WriteAsync(string sql) => ExecuteAsync(sql, PostgresOwn);

    private Task ExecuteAsync(string sql) => ExecuteAsync(sql, Postgres);

    private static async Task ExecuteAsync(string sql, string where)
    {
        await using var connection = new NpgsqlConnection(where);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 1800 };
        await command.ExecuteNonQueryAsync();
    }
}
