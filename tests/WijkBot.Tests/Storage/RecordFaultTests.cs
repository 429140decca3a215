using System.Net.Sockets;
using Microsoft.Data.Sqlite;
using Npgsql;
using WijkBot.Storage;

namespace WijkBot.Tests.Storage;

/// <summary>What is tried again, and what is counted.</summary>
public sealed class RecordFaultTests
{
    [Theory]
    [InlineData("08006", nameof(RecordFaultKind.Away))]
    [InlineData("53100", nameof(RecordFaultKind.Away))]
    [InlineData("53300", nameof(RecordFaultKind.Away))]
    [InlineData("57P01", nameof(RecordFaultKind.Away))]
    [InlineData("57P03", nameof(RecordFaultKind.Away))]
    [InlineData("58030", nameof(RecordFaultKind.Away))]
    [InlineData("25006", nameof(RecordFaultKind.Away))]
    [InlineData("28P01", nameof(RecordFaultKind.Away))]
    [InlineData("3D000", nameof(RecordFaultKind.Away))]
    [InlineData("40001", nameof(RecordFaultKind.Collision))]
    [InlineData("40P01", nameof(RecordFaultKind.Collision))]
    [InlineData("55P03", nameof(RecordFaultKind.Collision))]
    [InlineData("22001", nameof(RecordFaultKind.Ours))]
    [InlineData("22021", nameof(RecordFaultKind.Ours))]
    [InlineData("23505", nameof(RecordFaultKind.Collision))]
    [InlineData("23514", nameof(RecordFaultKind.Ours))]
    [InlineData("42P01", nameof(RecordFaultKind.Ours))]
    public void What_PostgreSQL_answers(string state, string kind) =>
        RecordFault.KindOf(new PostgresException("", "ERROR", "ERROR", state)).ToString().ShouldBe(kind);

    [Theory]
    [InlineData(5, nameof(RecordFaultKind.Away))]
    [InlineData(6, nameof(RecordFaultKind.Away))]
    [InlineData(8, nameof(RecordFaultKind.Away))]
    [InlineData(10, nameof(RecordFaultKind.Away))]
    [InlineData(11, nameof(RecordFaultKind.Away))]
    [InlineData(13, nameof(RecordFaultKind.Away))]
    [InlineData(14, nameof(RecordFaultKind.Away))]
    [InlineData(26, nameof(RecordFaultKind.Away))]
    [InlineData(1, nameof(RecordFaultKind.Ours))]
    [InlineData(18, nameof(RecordFaultKind.Ours))]
    [InlineData(19, nameof(RecordFaultKind.Ours))]
    [InlineData(20, nameof(RecordFaultKind.Ours))]
    public void What_SQLite_answers(int code, string kind) =>
        RecordFault.KindOf(new SqliteException("", code)).ToString().ShouldBe(kind);

    [Fact]
    public void No_answer_is_away_and_what_we_do_wrong_ourselves_is_not()
    {
        Exception[] away = [new NpgsqlException("", new SocketException()), new NpgsqlException("", new TimeoutException()), new TimeoutException(), new SocketException()];
        away.ShouldAllBe(fault => RecordFault.IsAway(fault));
        Exception[] ours = [new InvalidOperationException(), new InvalidCastException(), new KeyNotFoundException(), new IOException()];
        ours.ShouldAllBe(fault => !RecordFault.IsAway(fault));
    }
}
