using Microsoft.EntityFrameworkCore;
using Npgsql;
using StackExchange.Redis;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Health;

namespace WijkBot.Storage;

/// <summary>Wires the record and the hot copy.</summary>
public static class StorageSetup
{
    public static IHostApplicationBuilder AddStorage(this IHostApplicationBuilder builder)
    {
        builder.AddSection<DataOptions>("Data");
        builder.AddSection<DatabaseOptions, DatabaseOptionsRules>("Database");
        builder.AddSection<RedisOptions, RedisOptionsRules>("Redis");
        builder.Services.AddSingleton<DataFolder>();
        builder.Services.AddRecord(builder.Configuration["Database:ConnectionString"] ?? "");
        builder.Services.AddHotCopy(builder.Configuration["Redis:ConnectionString"] ?? "");
        return builder;
    }

    private static void AddRecord(this IServiceCollection services, string connectionString)
    {
        if (connectionString.Length == 0)
            services.AddSqlite();
        else
            services.AddPostgres(connectionString);
        services.AddSingleton<IDependencyHealth, RecordHealth>();
        services.AddHostedService<Migrator>();
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddDbContextFactory<SqliteDb>((provider, options) =>
            options.UseSqlite(provider.GetRequiredService<DataFolder>().SqliteConnection).UseSnakeCaseNamingConvention());
        services.AddSingleton<IDbContextFactory<WijkDb>, DbFactory<SqliteDb>>();
        services.AddSingleton<SqlStore>(provider => new SqliteStore(provider.GetRequiredService<DataFolder>().SqliteConnection));
    }

    private static void AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => NpgsqlDataSource.Create(Tuned(connectionString)));
        services.AddDbContextFactory<PostgresDb>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).UseSnakeCaseNamingConvention());
        services.AddSingleton<IDbContextFactory<WijkDb>, DbFactory<PostgresDb>>();
        services.AddSingleton<SqlStore, PostgresStore>();
    }

    /// <summary>Short waits so that a webhook answers 503 in time, and statements prepared once.</summary>
    private static string Tuned(string connectionString)
    {
        var given = new NpgsqlConnectionStringBuilder(connectionString);
        var tuned = new NpgsqlConnectionStringBuilder
        {
            Timeout = 3,
            CommandTimeout = 5,
            MaxAutoPrepare = 100,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            // tells which statement of a batch did not touch what it had to
            IncludeFailedBatchedCommand = true,
            MaxPoolSize = 50,
            ApplicationName = "WijkBot",
        };
        foreach (var key in given.Keys!.Cast<string>())
            tuned[key] = given[key];
        return tuned.ConnectionString;
    }

    private static void AddHotCopy(this IServiceCollection services, string connectionString)
    {
        if (connectionString.Length == 0)
        {
            services.AddSingleton<IHotState, MemoryHotState>();
            return;
        }
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(RedisOf(connectionString)));
        services.AddSingleton<IHotState>(provider => new FallbackHotState(
            new RedisHotState(provider.GetRequiredService<IConnectionMultiplexer>()), new MemoryHotState(),
            provider.GetRequiredService<ILogger<FallbackHotState>>()));
        services.AddSingleton<IDependencyHealth, RedisHealth>();
    }

    /// <summary>Never waits for Redis: without it the bot goes on.</summary>
    private static ConfigurationOptions RedisOf(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.AsyncTimeout = 500;
        options.ConnectTimeout = 1000;
        return options;
    }
}

/// <summary>Gives contexts of the database in use under their common name.</summary>
internal sealed class DbFactory<T>(IDbContextFactory<T> factory) : IDbContextFactory<WijkDb> where T : WijkDb
{
    public WijkDb CreateDbContext() => factory.CreateDbContext();
}
