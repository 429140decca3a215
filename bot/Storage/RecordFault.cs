using System.Data.Common;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace WijkBot.Storage;

/// <summary>What an exception of the record means for whoever asked it.</summary>
internal enum RecordFaultKind
{
    /// <summary>It does not answer, or cannot keep anything now: ask again later, nothing is wrong with what was asked.</summary>
    Away,

    /// <summary>Somebody else's transaction was before ours: ask again at once, on what it left.</summary>
    Collision,

    /// <summary>It answered, and would answer the same again: our fault.</summary>
    Ours,
}

/// <summary>Tells a record that is away from a statement that can never succeed.</summary>
internal static class RecordFault
{
    public static bool IsAway(Exception exception) => KindOf(exception) == RecordFaultKind.Away;

    public static RecordFaultKind KindOf(Exception exception) => exception switch
    {
        PostgresException answered => KindOf(answered),
        SqliteException answered => KindOf(answered),
        // the server answers a statement with the former; this is about the connection
        NpgsqlException or RecordAwayException => RecordFaultKind.Away,
        // no such host is not wrapped by the driver
        TimeoutException or SocketException => RecordFaultKind.Away,
        DbException { IsTransient: true } => RecordFaultKind.Away,
        _ => RecordFaultKind.Ours,
    };

    private static RecordFaultKind KindOf(PostgresException answered) => answered.SqlState switch
    {
        // serialization, deadlock, lock not to be had; and a row that is there already, such as the next message's place
        ['4', '0', ..] or "55P03" or "55006" or "23505" => RecordFaultKind.Collision,
        // connection, resources, operator, system; and a standby that takes no changes
        ['0', '8', ..] or ['5', '3', ..] or ['5', '7', ..] or ['5', '8', ..] or "25006" => RecordFaultKind.Away,
        _ when WhyRefused(answered) is not null || answered.IsTransient => RecordFaultKind.Away,
        _ => RecordFaultKind.Ours,
    };

    /// <summary>
    /// Busy, locked, out of memory, read-only, i/o, damaged, full, not to be opened, lock protocol, not a database: whatever was
    /// asked, nothing can be kept now.
    /// </summary>
    private static RecordFaultKind KindOf(SqliteException answered) => answered.SqliteErrorCode is 5 or 6 or 7 or 8 or 10 or 11 or 13 or 14 or 15 or 26
        ? RecordFaultKind.Away
        : RecordFaultKind.Ours;

    /// <summary>It answers, but does not let us in: somebody must mend a setting, here or there. Null for anything else.</summary>
    public static string? WhyRefused(Exception exception) => (exception as PostgresException)?.SqlState switch
    {
        ['2', '8', ..] and var code => $"the database server refuses the user or the password of Database:ConnectionString ({code})",
        "3D000" => "the database that Database:ConnectionString names does not exist (3D000)",
        _ => null,
    };

    /// <summary>It answers, and does not have the table: the program has never started on it.</summary>
    public static bool IsNotSetUp(Exception exception) => exception switch
    {
        PostgresException answered => answered.SqlState == PostgresErrorCodes.UndefinedTable,
        SqliteException { SqliteErrorCode: 1 } answered => answered.Message.Contains("no such table", StringComparison.Ordinal),
        _ => false,
    };

    /// <summary>Nobody said anything within the time there was.</summary>
    public static bool IsSilence(Exception exception) => exception is TimeoutException or NpgsqlException { InnerException: TimeoutException };

    /// <summary>How whoever meets it logs it: that the record is away was said when it went, and is no news to anybody else.</summary>
    public static (LogLevel Level, string Name) ForLog(Exception exception, LogLevel otherwise) =>
        (IsAway(exception) ? LogLevel.Debug : otherwise, NameOf(exception));

    /// <summary>For the log and for whoever looks after a message: the type with the database's code, never its text.</summary>
    public static string NameOf(Exception exception) => exception switch
    {
        PostgresException answered => $"PostgreSQL {answered.SqlState}",
        SqliteException answered => $"SQLite {answered.SqliteErrorCode}",
        { InnerException: SocketException or TimeoutException } => $"{exception.GetType().Name}, {exception.InnerException.GetType().Name}",
        _ => exception.GetType().Name,
    };
}
