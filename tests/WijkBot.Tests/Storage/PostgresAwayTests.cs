using System.Diagnostics;
using System.Net;
using Npgsql;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Storage;

/// <summary>A real PostgreSQL that is not there, goes and comes back under the running bot.</summary>
public sealed class PostgresAwayTests(OwnPostgres postgres) : IClassFixture<OwnPostgres>
{
    private const string Fire = "HELP mijn huis staat in brand";

    [Fact]
    public async Task It_starts_without_its_record_and_needs_no_restart_when_the_record_comes()
    {
        postgres.Need();
        await postgres.StartAsync();
        var database = await postgres.MakeDatabaseAsync();
        await postgres.StopAsync();
        var warnings = new Warnings();
        await using var store = Store.With(postgres.Connection(database));
        await using var bot = await BotApp.StartAsync(store, adjust: warnings.Watch);
        var resident = Resident.Number(bot, 1);

        (await ReadyAsync(bot)).ShouldBe((HttpStatusCode.ServiceUnavailable, "not up to date yet"));
        var refused = resident.Form("hallo", 7_000_001);
        (await resident.PostAsync(refused)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await AnswersDangerAsync(Resident.Number(bot, 2));
        // as long as every worker needs to find out
        await Task.Delay(TimeSpan.FromSeconds(4), TestContext.Current.CancellationToken);
        warnings.Lines.ShouldHaveSingleItem().ShouldContain("does not answer");

        await postgres.StartAsync();

        await Eventually.HoldsAsync(async () => (await ReadyAsync(bot)).Status == HttpStatusCode.OK, "a record that is up to date");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM cases WHERE danger = 'emergency'") == 1, "the spool taken in");
        (await resident.PostAsync(refused)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await AnsweredOnceAsync(bot, resident);
        warnings.Lines.Count(line => line.Contains("answers again", StringComparison.Ordinal)).ShouldBe(1);
        warnings.Lines.Count.ShouldBe(2, string.Join('\n', warnings.Lines));
        await postgres.StopAsync();
    }

    [Fact]
    public async Task Killed_and_started_again_it_loses_nothing_and_answers_once()
    {
        postgres.Need();
        await postgres.StartAsync();
        var warnings = new Warnings();
        await using var store = Store.With(postgres.Connection(await postgres.MakeDatabaseAsync()));
        await using var bot = await BotApp.StartAsync(store, adjust: warnings.Watch);
        var resident = Resident.Number(bot, 1);
        (await resident.TextAsync("er ligt een bank op straat")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await resident.ReceivesAsync(1);

        await postgres.KillAsync();
        var next = resident.Form("Windslaan 14", 7_000_002);
        (await resident.PostAsync(next)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await AnswersDangerAsync(Resident.Number(bot, 2));
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        await postgres.StartAsync();

        await Eventually.HoldsAsync(async () => (await resident.PostAsync(next)).StatusCode == HttpStatusCode.OK, "a message that is taken");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM cases WHERE danger = 'emergency'") == 1, "the spool taken in");
        await AnsweredOnceAsync(bot, resident);
        (await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1")).ShouldBe(3);
        warnings.Lines.Count(line => line.Contains("does not answer", StringComparison.Ordinal)).ShouldBe(1, string.Join('\n', warnings.Lines));
        await postgres.StopAsync();
    }

    [Fact]
    public async Task Frozen_it_keeps_only_the_first_in_danger_waiting()
    {
        postgres.Need();
        await postgres.StartAsync();
        await using var store = Store.With(postgres.Connection(await postgres.MakeDatabaseAsync()));
        await using var bot = await BotApp.StartAsync(store);
        (await Resident.Number(bot, 1).TextAsync("hallo")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await postgres.FreezeAsync();
        // a provider waits fifteen seconds
        (await TimeAsync(() => AnswersDangerAsync(Resident.Number(bot, 2)))).ShouldBeLessThan(TimeSpan.FromSeconds(14));
        var others = await Task.WhenAll(Enumerable.Range(3, 5).Select(number => TimeAsync(() => AnswersDangerAsync(Resident.Number(bot, number)))));
        others.Order().ElementAt(3).ShouldBeLessThan(TimeSpan.FromSeconds(2.5), string.Join(' ', others));
        await postgres.ThawAsync();

        await Eventually.HoldsAsync(async () => (await ReadyAsync(bot)).Status == HttpStatusCode.OK, "a record that answers");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM cases WHERE danger = 'emergency'") == 6, "the spool taken in");
        await postgres.StopAsync();
    }

    [Fact]
    public async Task While_another_replica_brings_the_layout_up_to_date_nobody_asks_it()
    {
        postgres.Need();
        await postgres.StartAsync();
        var connection = postgres.Connection(await postgres.MakeDatabaseAsync());
        await using var store = Store.With(connection);
        await using (var first = await BotApp.StartAsync(store))
            (await ReadyAsync(first)).Status.ShouldBe(HttpStatusCode.OK);
        await using var other = new NpgsqlConnection(connection);
        await other.OpenAsync(TestContext.Current.CancellationToken);
        await using var migrating = await other.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await using var locks = new NpgsqlCommand("LOCK TABLE \"__EFMigrationsHistory\" IN ACCESS EXCLUSIVE MODE", other);
        await locks.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);

        await using var bot = await BotApp.StartAsync(store);
        (await ReadyAsync(bot)).ShouldBe((HttpStatusCode.ServiceUnavailable, "not up to date yet"));
        (await Resident.Number(bot, 1).TextAsync("hallo")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        await migrating.RollbackAsync(TestContext.Current.CancellationToken);

        await Eventually.HoldsAsync(async () => (await Resident.Number(bot, 1).TextAsync("hallo")).StatusCode == HttpStatusCode.OK, "a message that is taken");
        await postgres.StopAsync();
    }

    [Fact]
    public async Task One_that_refuses_our_password_is_said_once_and_tried_on()
    {
        postgres.Need();
        await postgres.StartAsync();
        var role = $"role_{Guid.NewGuid():N}";
        await postgres.ExecuteAsync($"CREATE ROLE {role} SUPERUSER LOGIN PASSWORD 'another'");
        await KeepsTryingAsync(
            postgres.Connection(await postgres.MakeDatabaseAsync(), role, "ours"), "refuses the user or the password", $"ALTER ROLE {role} PASSWORD 'ours'");
    }

    [Fact]
    public async Task A_database_that_does_not_exist_is_said_once_and_not_made()
    {
        postgres.Need();
        await postgres.StartAsync();
        var database = $"wijkbot_{Guid.NewGuid():N}";
        await KeepsTryingAsync(postgres.Connection(database), "does not exist", $"CREATE DATABASE {database}");
    }

    private async Task KeepsTryingAsync(string connection, string said, string mending)
    {
        var warnings = new Warnings();
        await using var store = Store.With(connection);
        await using var bot = await BotApp.StartAsync(store, adjust: warnings.Watch);
        await AnswersDangerAsync(Resident.Number(bot, 1));
        await Task.Delay(TimeSpan.FromSeconds(3), TestContext.Current.CancellationToken);
        warnings.Lines.ShouldHaveSingleItem().ShouldContain(said);
        await postgres.ExecuteAsync(mending);

        await Eventually.HoldsAsync(async () => (await ReadyAsync(bot)).Status == HttpStatusCode.OK, "a record that lets us in");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM cases WHERE danger = 'emergency'") == 1, "the spool taken in");
        await postgres.StopAsync();
    }

    /// <summary>Who was in danger had the answer at once, and gets no message.</summary>
    private static async Task AnsweredOnceAsync(BotApp bot, Resident resident)
    {
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        resident.Received.Count.ShouldBe((int)await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state = 2"));
        resident.Received.ShouldNotBeEmpty();
    }

    private static async Task AnswersDangerAsync(Resident resident)
    {
        var answer = await resident.TextAsync(Fire);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("112");
    }

    private static async Task<TimeSpan> TimeAsync(Func<Task> act)
    {
        var start = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(start);
    }

    private static async Task<(HttpStatusCode Status, string? Reason)> ReadyAsync(BotApp bot)
    {
        var (status, dependencies) = await HealthOf.AskAsync(bot);
        return (status, dependencies.GetProperty("sql").TryGetProperty("reason", out var reason) ? reason.GetString() : null);
    }
}
