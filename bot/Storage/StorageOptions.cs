namespace WijkBot.Storage;

/// <summary>Section <c>Data</c>: what is kept on disk.</summary>
public sealed class DataOptions
{
    /// <summary>Folder for the embedded database, photos, keys and the spool; relative to the program's folder.</summary>
    public string Directory { get; set; } = "data";
}

/// <summary>Section <c>Database</c>: the record.</summary>
public sealed class DatabaseOptions
{
    /// <summary>Empty: embedded SQLite in the data folder; else PostgreSQL, in Npgsql's form.</summary>
    public string ConnectionString { get; set; } = "";
}

/// <summary>Section <c>Redis</c>: the hot copy.</summary>
public sealed class RedisOptions
{
    /// <summary>Empty: process memory; else in StackExchange.Redis' form, also Sentinel and Cluster.</summary>
    public string ConnectionString { get; set; } = "";
}
