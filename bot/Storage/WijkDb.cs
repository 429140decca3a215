using Microsoft.EntityFrameworkCore;

namespace WijkBot.Storage;

/// <summary>
/// The record as objects, for reading pages and for migrations. Rooms bring their own entities, so this names none of them.
/// What changes rows goes through <see cref="SqlStore"/>.
/// </summary>
public abstract class WijkDb(DbContextOptions options) : DbContext(options)
{
    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(WijkDb).Assembly);
}

/// <summary>On SQLite, times are UTC ticks so that they sort and compare.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : WijkDb(options)
{
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<TicksConverter>();
}

/// <summary>On PostgreSQL, times are <c>timestamptz</c>.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : WijkDb(options);
