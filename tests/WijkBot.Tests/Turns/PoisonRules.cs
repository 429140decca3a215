using System.Net;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Turns;

/// <summary>A turn that can never be committed is no record that is away: it is counted, put aside, and holds up nobody.</summary>
public abstract class PoisonRules
{
    protected abstract Task<Store> StoreAsync();

    /// <summary>What makes the database refuse to have this text with this state.</summary>
    /// <param name="silently">It changes nothing instead of complaining.</param>
    protected abstract IEnumerable<string> Refusal(string text, int state, bool silently);

    [Theory]
    [InlineData(false, "SQLite 19", "PostgreSQL 23514")]
    [InlineData(true, "NeverCommitted")]
    public async Task It_is_taken_put_aside_and_the_next_goes_on(bool silently, params string[] faults)
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        var resident = Resident.Number(bot, 1);
        await PoisonAsync(bot, "gif", 1, silently);

        (await resident.TextAsync("gif")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await resident.TextAsync("hallo")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1") == 1, "the next message handled");
        (await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 2 AND attempts = 3")).ShouldBe(1);
        var fault = await bot.Sql.ReadAsync(new Statement("SELECT fault FROM inbound WHERE state = 2"), row => row.Text(0), TestContext.Current.CancellationToken);
        faults.ShouldContain(fault[0]);
        (await bot.CountAsync("SELECT COUNT(*) FROM cases WHERE description = 'gif'")).ShouldBe(1);
        (await resident.ReceivesAsync(2))[0].ShouldContain("medewerker");
    }

    [Fact]
    public async Task Put_aside_without_a_case_when_that_cannot_be_recorded_either()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        await PoisonAsync(bot, "gif", 1, silently: false);
        await bot.Sql.CommitAsync([new Statement("ALTER TABLE case_events RENAME TO case_events_away")], TestContext.Current.CancellationToken);

        (await Resident.Number(bot, 1).TextAsync("gif")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 2") == 1, "the message put aside");
        (await bot.CountAsync("SELECT COUNT(*) FROM cases")).ShouldBe(0);
    }

    [Fact]
    public async Task What_cannot_even_be_recorded_is_refused_and_danger_in_it_is_answered_and_kept()
    {
        const string fire = "HELP mijn huis staat in brand";
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        await PoisonAsync(bot, "gif", 0, silently: false);
        await PoisonAsync(bot, fire, 0, silently: false);

        await PoisonAsync(bot, "gif", 1, silently: false);
        await PoisonAsync(bot, fire, 1, silently: false);
        (await Resident.Number(bot, 1).TextAsync("gif")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        var answer = await Resident.Number(bot, 2).TextAsync(fire);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("112");

        var spool = Path.Combine(store.Settings["Data:Directory"], "spool");
        await Eventually.HoldsAsync(() => Task.FromResult(Directory.GetFiles(spool, "*.aside").Length == 1), "a file put aside");
        Directory.GetFiles(spool, "*.message").ShouldBeEmpty();
    }

    private async Task PoisonAsync(BotApp bot, string text, int state, bool silently)
    {
        foreach (var sql in Refusal(text, state, silently))
            await bot.Sql.CommitAsync([new Statement(sql)], TestContext.Current.CancellationToken);
    }
}

public sealed class PoisonOnSqlite : PoisonRules
{
    protected override Task<Store> StoreAsync() => Store.SqliteAsync();

    protected override IEnumerable<string> Refusal(string text, int state, bool silently)
    {
        var raise = silently ? "RAISE(IGNORE)" : "RAISE(ABORT, 'poison')";
        foreach (var when in new[] { "INSERT", "UPDATE" })
        {
            yield return $"""
                CREATE TRIGGER poison_{Guid.NewGuid():N} BEFORE {when} ON inbound WHEN NEW.text = '{text}' AND NEW.state = {state}
                BEGIN SELECT {raise}; END
                """;
        }
    }
}

public sealed class PoisonOnPostgres : PoisonRules
{
    protected override Task<Store> StoreAsync() => Store.PostgresAndRedisAsync();

    protected override IEnumerable<string> Refusal(string text, int state, bool silently)
    {
        var name = $"poison_{Guid.NewGuid():N}";
        var refuse = silently ? "RETURN NULL" : "RAISE EXCEPTION 'poison' USING ERRCODE = '23514'";
        yield return $"""
            CREATE FUNCTION {name}() RETURNS trigger AS $body$
            BEGIN IF NEW.text = '{text}' AND NEW.state = {state} THEN {refuse}; END IF; RETURN NEW; END $body$ LANGUAGE plpgsql
            """;
        yield return $"CREATE TRIGGER {name} BEFORE INSERT OR UPDATE ON inbound FOR EACH ROW EXECUTE FUNCTION {name}()";
    }
}
