using System.Net;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Turns;

/// <summary>The record is away: nothing is promised, but danger is answered.</summary>
public sealed class RecordAwayTests
{
    [Fact]
    public async Task A_message_that_cannot_be_recorded_is_not_taken()
    {
        await using var store = await Store.SqliteAsync();
        var away = new Switch();
        await using var bot = await StartAsync(store, away);
        var resident = Resident.Number(bot, 1);

        away.On = true;
        (await resident.TextAsync("Er ligt glas op de Windslaan")).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);

        away.On = false;
        (await bot.CountAsync("SELECT COUNT(*) FROM inbound")).ShouldBe(0);
    }

    [Fact]
    public async Task Danger_is_answered_at_once_and_taken_in_later_without_being_told_twice()
    {
        await using var store = await Store.SqliteAsync();
        var away = new Switch();
        await using var bot = await StartAsync(store, away);
        var resident = Resident.Number(bot, 1);

        away.On = true;
        var answer = await resident.TextAsync("HELP mijn huis staat in brand");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("112");

        away.On = false;
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM cases WHERE danger = 'emergency'") == 1, "a case for the danger");
        (await bot.CountAsync("SELECT COUNT(*) FROM inbound")).ShouldBe(1);
        resident.Received.ShouldBeEmpty();
    }

    private static Task<BotApp> StartAsync(Store store, Switch away) => BotApp.StartAsync(store, adjust: builder => AwayStore.Put(builder, away));
}
