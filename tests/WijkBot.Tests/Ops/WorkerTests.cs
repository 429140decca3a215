using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Ops;

/// <summary>Whatever a worker runs into, the webhook goes on answering.</summary>
public sealed class WorkerTests
{
    [Fact]
    public async Task A_worker_that_throws_does_not_stop_the_program()
    {
        await using var store = await Store.SqliteAsync();
        await using var bot = await BotApp.StartAsync(store, adjust: builder => builder.Services.AddHostedService<BrokenWorker>());
        var stopping = bot.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;

        // as long as a host that minds would need to begin stopping
        await Task.Delay(TimeSpan.FromSeconds(2), TestContext.Current.CancellationToken);
        stopping.IsCancellationRequested.ShouldBeFalse();
        (await Resident.Number(bot, 1).TextAsync("hallo")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private sealed class BrokenWorker : BackgroundService
    {
        protected override Task ExecuteAsync(CancellationToken stoppingToken) => throw new InvalidOperationException("broken");
    }
}
