using Microsoft.Extensions.DependencyInjection;
using StackExchange.Redis;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;

namespace WijkBot.Tests.Running;

/// <summary>The tests run on the stores they say they run on.</summary>
public sealed class StoreTests
{
    [Fact]
    public async Task A_bot_on_servers_uses_them()
    {
        await using var store = await Store.PostgresAndRedisAsync();
        await using var bot = await BotApp.StartAsync(store);
        OnServers(bot.Services);
    }

    [Fact]
    public async Task A_desk_on_servers_uses_them()
    {
        await using var desk = await DeskApp.StartAsync(await Store.PostgresAndRedisAsync());
        OnServers(desk.Services);
    }

    private static void OnServers(IServiceProvider services)
    {
        services.GetService<PostgresStore>().ShouldNotBeNull();
        services.GetService<IConnectionMultiplexer>().ShouldNotBeNull();
    }
}
