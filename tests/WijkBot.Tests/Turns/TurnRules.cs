using System.Net;
using WijkBot.Tests.Channels.Twilio;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Turns;

/// <summary>What must hold of every message, on every store.</summary>
public abstract class TurnRules
{
    protected abstract Task<Store> StoreAsync();

    [Fact]
    public async Task A_text_is_answered()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        var resident = Resident.Number(bot, 1);

        var answer = await resident.TextAsync("Er zitten ratten bij Sluiskade Noordzijde 12");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldEndWith("<Response/>");
        (await resident.ReceivesAsync(2))[0].ShouldContain("112");
    }

    [Fact]
    public async Task A_thousand_ids_delivered_twenty_times_at_once_make_a_thousand_turns()
    {
        const int ids = 1000, copies = 20, residents = 100;
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        var phones = Enumerable.Range(1, residents).Select(number => Resident.Number(bot, number)).ToList();

        var statuses = new System.Collections.Concurrent.ConcurrentBag<HttpStatusCode>();
        await Parallel.ForEachAsync(Enumerable.Range(1, ids), new ParallelOptions { MaxDegreeOfParallelism = 8 }, async (id, _) =>
        {
            var form = phones[id % residents].Form($"bericht {id}", 1_000_000 + id);
            var answers = await Task.WhenAll(Enumerable.Range(0, copies).Select(_ => phones[id % residents].PostAsync(form)));
            foreach (var answer in answers)
                statuses.Add(answer.StatusCode);
        });

        statuses.Count(status => status != HttpStatusCode.OK).ShouldBe(0);
        (await bot.CountAsync("SELECT COUNT(*) FROM inbound")).ShouldBe(ids);
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1") == ids, "all messages handled");
        (await bot.CountAsync("SELECT SUM(version) FROM conversations")).ShouldBe(ids);
        (await bot.CountAsync("SELECT COUNT(*) - COUNT(DISTINCT position) FROM outbound WHERE conversation_id = (SELECT id FROM conversations LIMIT 1)")).ShouldBe(0);
    }

    [Fact]
    public async Task Messages_at_the_same_moment_are_all_kept_and_taken_one_at_a_time()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        var resident = Resident.Number(bot, 1);

        var answers = await Task.WhenAll(Enumerable.Range(1, 10).Select(number => resident.TextAsync($"hallo {number}")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1") == 10, "all handled");
        (await bot.CountAsync("SELECT version FROM conversations")).ShouldBe(10);
    }

    [Fact]
    public async Task A_send_that_was_accepted_and_then_cut_is_not_sent_again()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        bot.Twilio.Next(StandInTrouble.AcceptedThenCut);
        var resident = Resident.Number(bot, 1);

        await resident.TextAsync("hallo");

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        resident.Received.Count.ShouldBe((int)await bot.CountAsync("SELECT COUNT(*) FROM outbound"));
        (await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE provider_id IS NULL")).ShouldBe(0);
    }

    [Fact]
    public async Task What_Twilio_refuses_for_now_is_sent_later_and_nothing_overtakes_it()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        bot.Twilio.Next(StandInTrouble.Away, StandInTrouble.TooMany);
        var resident = Resident.Number(bot, 1);

        await resident.TextAsync("hallo");
        await resident.TextAsync("er ligt glas op de weg");

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        var texts = await bot.Sql.ReadAsync(new("SELECT text FROM outbound ORDER BY position"), row => row.Text(0), TestContext.Current.CancellationToken);
        resident.Received.Count.ShouldBe(texts.Count);
        resident.Received.Zip(texts).ShouldAllBe(pair => pair.First.StartsWith(pair.Second, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whom_Twilio_says_opted_out_is_marked_and_left_alone()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        bot.Twilio.Next(StandInTrouble.OptedOut);
        var resident = Resident.Number(bot, 1);

        (await resident.TextAsync("hallo")).StatusCode.ShouldBe(HttpStatusCode.OK);

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM conversations WHERE opted_out") == 1, "the opt-out on record");
        (await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE error_code = '21610' AND state = 6")).ShouldBe(1);
    }
}

public sealed class TurnsOnSqlite : TurnRules
{
    protected override Task<Store> StoreAsync() => Store.SqliteAsync();
}

public sealed class TurnsOnPostgresAndRedis : TurnRules
{
    protected override Task<Store> StoreAsync() => Store.PostgresAndRedisAsync();

    [Fact]
    public async Task Wiping_Redis_between_any_two_messages_changes_no_answer()
    {
        string[] talk = ["hallo", "1", "er ligt een bank op straat", "Windslaan 14", "ja"];
        var undisturbed = await AnswersAsync(talk, wipe: false);
        var wiped = await AnswersAsync(talk, wipe: true);

        wiped.ShouldBe(undisturbed);
    }

    /// <summary>Case numbers differ by chance and are masked.</summary>
    private async Task<IReadOnlyList<string>> AnswersAsync(string[] talk, bool wipe)
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        var resident = Resident.Number(bot, 1);
        await using var redis = await StackExchange.Redis.ConnectionMultiplexer.ConnectAsync(Services.Redis + ",allowAdmin=true");
        foreach (var text in talk)
        {
            if (wipe)
                await redis.GetServers()[0].FlushAllDatabasesAsync();
            await resident.TextAsync(text);
            await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        }
        return [.. resident.Received.Select(text => System.Text.RegularExpressions.Regex.Replace(text, "[0-9]{6}", "######"))];
    }
}
