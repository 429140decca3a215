using Microsoft.Extensions.DependencyInjection;
using WijkBot.Channels;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Delivery;

/// <summary>Receipts come in any order and more than once; what is shown never runs backwards.</summary>
public abstract class ReceiptRules
{
    private static readonly DeliveryState[] s_road = [DeliveryState.Queued, DeliveryState.Sending, DeliveryState.Accepted, DeliveryState.Sent, DeliveryState.Delivered, DeliveryState.Read];

    protected abstract Task<Store> StoreAsync();

    [Fact]
    public async Task Shuffled_and_doubled_receipts_end_where_the_ordered_ones_do()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        var random = new Random(1);
        foreach (var id in await SentAsync(bot, 40))
        {
            var road = s_road[..random.Next(2, s_road.Length + 1)];
            var shuffled = road.Concat(road).ToArray();
            random.Shuffle(shuffled);
            foreach (var state in shuffled)
                await OfferAsync(bot, id, state);

            (await StateAsync(bot, id)).ShouldBe(Math.Max((int)DeliveryState.Accepted, (int)road[^1]));
        }
    }

    [Fact]
    public async Task A_failure_is_final_unless_the_message_had_arrived()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        var ids = await SentAsync(bot, 2);

        await OfferAsync(bot, ids[0], DeliveryState.Failed);
        await OfferAsync(bot, ids[0], DeliveryState.Delivered);
        await OfferAsync(bot, ids[1], DeliveryState.Delivered);
        await OfferAsync(bot, ids[1], DeliveryState.Failed);

        (await StateAsync(bot, ids[0])).ShouldBe((int)DeliveryState.Failed);
        (await StateAsync(bot, ids[1])).ShouldBe((int)DeliveryState.Delivered);
    }

    private static async Task<IReadOnlyList<Guid>> SentAsync(BotApp bot, int count)
    {
        for (var number = 1; number <= count; number++)
            await Resident.Number(bot, number).TextAsync("hallo");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state = 2") >= count, "messages accepted");
        return await bot.Sql.ReadAsync(new Statement("SELECT id FROM outbound WHERE state = 2"), row => row.Id(0), TestContext.Current.CancellationToken);
    }

    private static Task<bool> OfferAsync(BotApp bot, Guid id, DeliveryState state) =>
        bot.Services.GetRequiredService<IReceiveReceipts>().ReceiptAsync(new Receipt(id, "SM" + id.ToString("N"), state, null), TestContext.Current.CancellationToken);

    private static Task<long> StateAsync(BotApp bot, Guid id) => bot.CountAsync("SELECT state FROM outbound WHERE id = $1", id);
}

public sealed class ReceiptsOnSqlite : ReceiptRules
{
    protected override Task<Store> StoreAsync() => Store.SqliteAsync();
}

public sealed class ReceiptsOnPostgres : ReceiptRules
{
    protected override Task<Store> StoreAsync() => Store.PostgresAndRedisAsync();
}
