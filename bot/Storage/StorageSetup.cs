using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
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
        services.AddSingleton<RecordState>();
        services.AddSingleton<IDependencyHealth, RecordHealth>();
    }

    private static void AddSqlite(this IServiceCollection services)
    {
        services.AddDbContextFactory<SqliteDb>((provider, options) =>
            options.UseSqlite(provider.GetRequiredService<DataFolder>().SqliteConnection).UseSnakeCaseNamingConvention().ConfigureWarnings(Quieter));
        services.AddSingleton<DataLock>();
        services.AddSingleton(provider => new SqliteStore(provider.GetRequiredService<DataFolder>().SqliteConnection));
        services.AddGuarded<SqliteDb, SqliteStore, EmbeddedStart>();
    }

    private static void AddPostgres(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton(_ => new NpgsqlDataSourceBuilder(Tuned(connectionString)).UsePhysicalConnectionInitializer(AskShort, AskShortAsync).Build());
        services.AddDbContextFactory<PostgresDb>((provider, options) =>
            options.UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>()).UseSnakeCaseNamingConvention().ConfigureWarnings(Quieter));
        services.AddSingleton<PostgresStore>();
        services.AddGuarded<PostgresDb, PostgresStore, ServerStart>();
    }

    /// <summary>
    /// What fails comes to whoever asked as an exception; said here too, each page would say again that the record is away. And a count
    /// that stops at so many may stop anywhere.
    /// </summary>
    private static void Quieter(WarningsConfigurationBuilder warnings) =>
        warnings.Log((RelationalEventId.ConnectionError, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug),
            (CoreEventId.RowLimitingOperationWithoutOrderByWarning, LogLevel.Debug));

    /// <summary>Everybody gets the record behind its guard; only what brings it up to date has it bare.</summary>
    private static void AddGuarded<TDb, TStore, TStart>(this IServiceCollection services)
        where TDb : WijkDb
        where TStore : SqlStore
        where TStart : class, IHostedService
    {
        services.AddSingleton<IDbContextFactory<WijkDb>, DbFactory<TDb>>();
        services.AddSingleton<SqlStore>(provider => new GuardedStore(provider.GetRequiredService<TStore>(), provider.GetRequiredService<RecordState>(), provider.GetRequiredService<ILiveNews>()));
        services.AddSingleton(provider => new Migrator(
            provider.GetRequiredService<IDbContextFactory<TDb>>().CreateDbContext, provider.GetRequiredService<ILogger<Migrator>>()));
        services.AddHostedService<TStart>();
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

    /// <summary>
    /// Our questions are short and many: none is worth compiling or sharing out among workers first (it took ten times as long), and a page
    /// anywhere on today's disks costs as much as the next one. PostgreSQL takes the opposite for granted. Said on the connection and not
    /// when it is opened: a pooler in between may refuse it there.
    /// </summary>
    private const string ShortQuestions = "SET jit = off; SET max_parallel_workers_per_gather = 0; SET random_page_cost = 1.1";

    private static void AskShort(NpgsqlConnection connection)
    {
        using var command = new NpgsqlCommand(ShortQuestions, connection);
        command.ExecuteNonQuery();
    }

    private static async Task AskShortAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand(ShortQuestions, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static void AddHotCopy(this IServiceCollection services, string connectionString)
    {
        services.AddSingleton<MemoryHotCounts>();
        if (connectionString.Length == 0)
        {
            services.AddSingleton<IHotState, MemoryHotState>();
            services.AddSingleton<IHotCounts>(provider => provider.GetRequiredService<MemoryHotCounts>());
            services.AddSingleton<ILiveNews, MemoryNews>();
            return;
        }
        services.AddSingleton<IConnectionMultiplexer>(_ => ConnectionMultiplexer.Connect(RedisOf(connectionString)));
        services.AddSingleton<IHotState>(provider => new FallbackHotState(
            new RestingHotState(
                new RedisHotState(provider.GetRequiredService<IConnectionMultiplexer>()),
                provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<RestingHotState>>()),
            new MemoryHotState()));
        services.AddSingleton<IHotCounts, RedisHotCounts>();
        services.AddSingleton<RedisNews>();
        services.AddSingleton<ILiveNews>(provider => provider.GetRequiredService<RedisNews>());
        services.AddHostedService(provider => provider.GetRequiredService<RedisNews>());
        services.AddSingleton<IDependencyHealth, RedisHealth>();
    }

    /// <summary>Never waits long for Redis: without it the bot goes on.</summary>
    private static ConfigurationOptions RedisOf(string connectionString)
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.AsyncTimeout = 500;
        options.SyncTimeout = 1000;
        options.ConnectTimeout = 1000;
        return options;
    }
}

/// <summary>Gives contexts of the database in use under their common name, once it is up to date.</summary>
internal sealed class DbFactory<T>(IDbContextFactory<T> factory, RecordState state) : IDbContextFactory<WijkDb> where T : WijkDb
{
    public WijkDb CreateDbContext()
    {
        if (state.WhyClosed is { } why)
            throw new RecordAwayException(why);
        return factory.CreateDbContext();
    }
}
