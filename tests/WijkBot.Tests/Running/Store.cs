using Npgsql;

namespace WijkBot.Tests.Running;

/// <summary>A store of its own for one running bot, gone afterwards.</summary>
public abstract class Store : IAsyncDisposable
{
    /// <summary>Configuration that makes a bot use it.</summary>
    public abstract IReadOnlyDictionary<string, string> Settings { get; }

    /// <summary>The same for all bots on this store.</summary>
    protected string Key { get; } = Convert.ToBase64String(System.Security.Cryptography.RandomNumberGenerator.GetBytes(32));

    public abstract ValueTask DisposeAsync();

    public static async Task<Store> SqliteAsync()
    {
        var store = new EmbeddedStore();
        await Template.CopyAsync(store.Folder);
        return store;
    }

    /// <summary>A data folder with nothing in it.</summary>
    public static Store Empty() => new EmbeddedStore();

    /// <summary>A PostgreSQL database with nothing in it, and Redis.</summary>
    public static async Task<Store> EmptyPostgresAsync() => await ServerStore.MakeAsync(Services.Postgres, Services.Redis, empty: true);

    /// <summary>A data folder of its own, and servers that somebody else looks after, or none.</summary>
    /// <param name="folder">The data folder; empty: one of its own, gone afterwards.</param>
    public static Store With(string database = "", string redis = "", string folder = "") => new LooseStore(database, redis, folder);

    public static async Task<Store> PostgresAndRedisAsync() => await ServerStore.MakeAsync(Services.Postgres, Services.Redis);

    /// <summary>A PostgreSQL database, and a Redis that somebody else looks after.</summary>
    public static async Task<Store> PostgresAndAsync(string redis) => await ServerStore.MakeAsync(Services.Postgres, redis);

    /// <summary>The same for another replica; this one looks after it.</summary>
    public Store Shared() => new SharedStore(Settings);

    private sealed class SharedStore(IReadOnlyDictionary<string, string> settings) : Store
    {
        public override IReadOnlyDictionary<string, string> Settings => settings;

        public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }

    protected static string TempFolder() => Directory.CreateTempSubdirectory("wijkbot-test-").FullName;

    private sealed class EmbeddedStore : Store
    {
        public string Folder { get; } = TempFolder();

        public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string> { ["Data:Directory"] = Folder };

        public override async ValueTask DisposeAsync()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            await DeleteAsync(Folder);
        }
    }

    /// <summary>A program that did not start may still put something in it for a moment.</summary>
    private static async Task DeleteAsync(string folder)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                Directory.Delete(folder, recursive: true);
                return;
            }
            catch (IOException) when (tries < 20)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(100), CancellationToken.None);
            }
        }
    }

    private sealed class LooseStore(string database, string redis, string given) : Store
    {
        private readonly string folder = given.Length > 0 ? given : TempFolder();

        public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Data:Directory"] = folder,
            ["Database:ConnectionString"] = database,
            ["Redis:ConnectionString"] = redis,
            ["Privacy:Key"] = Key,
        };

        public override ValueTask DisposeAsync()
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return ValueTask.CompletedTask;
        }
    }

    private sealed class ServerStore(string server, string database, string redis) : Store
    {
        private readonly string folder = TempFolder();

        public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
        {
            ["Data:Directory"] = folder,
            ["Database:ConnectionString"] = new NpgsqlConnectionStringBuilder(server) { Database = database }.ConnectionString,
            ["Redis:ConnectionString"] = redis,
            ["Privacy:Key"] = Key,
        };

        public static async Task<ServerStore> MakeAsync(string server, string redis, bool empty = false)
        {
            var database = $"wijkbot_{Guid.NewGuid():N}";
            if (empty)
                await Template.ExecuteAsync(server, $"CREATE DATABASE {database}");
            else
                await Template.CopyAsync(server, database);
            return new ServerStore(server, database, redis);
        }

        public override async ValueTask DisposeAsync()
        {
            NpgsqlConnection.ClearAllPools();
            await Template.ExecuteAsync(server, $"DROP DATABASE {database} WITH (FORCE)");
            Directory.Delete(folder, recursive: true);
        }
    }
}
