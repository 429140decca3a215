using Microsoft.Extensions.DependencyInjection;
using WijkBot.Administration;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Import;
using Eventually = WijkBot.Tests.Inbox.Eventually;

namespace WijkBot.Tests.Administration;

/// <summary>Imports that wait behind another, on one of two replicas.</summary>
public sealed class AreaQueueTests
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    private readonly LeapingClock clock = new(TimeProvider.System.GetUtcNow());

    [Fact]
    public async Task One_that_waits_long_is_read_at_last()
    {
        await using var store = await Store.PostgresAndRedisAsync();
        await using var app = await DeskApp.StartAsync(store.Shared(), null, clock);
        await using var other = await DeskApp.StartAsync(store.Shared(), null, clock);
        var browser = await app.SignedInAsync("teamleider");
        var (slow, waiting) = await QueueAsync(app, browser);

        for (var minutes = 0; minutes < 6; minutes++)
        {
            clock.Advance(Minute);
            // the one that says it is there and those that look for the silent ones run beside each other
            await Eventually.ShouldAsync(() => other.Jobs().All.ShouldAllBe(job => job.Beat >= clock.GetUtcNow()));
        }

        await other.Services.GetRequiredService<AreaJobTidy>().LookAsync(CancellationToken.None);
        (await app.JobAsync(waiting, AreaJobState.Waiting)).IsBusy.ShouldBeTrue();
        (await app.JobAsync(slow, AreaJobState.Reading)).IsBusy.ShouldBeTrue();
        await DeskApp.PostAsync(browser, slow, slow + "/stop");
        clock.Advance(Minute);
        await app.JobAsync(slow, AreaJobState.Cancelled);
        await app.JobAsync(waiting, AreaJobState.Ready);
    }

    [Fact]
    public async Task One_that_waits_at_a_program_that_stopped_is_said_to_be_broken_off()
    {
        await using var store = await Store.PostgresAndRedisAsync();
        await using var other = await DeskApp.StartAsync(store.Shared(), null, clock);
        string slow, waiting;
        await using (var app = await DeskApp.StartAsync(store.Shared(), null, clock))
            (slow, waiting) = await QueueAsync(app, await app.SignedInAsync("teamleider"));

        clock.Advance(Minute);
        await other.Services.GetRequiredService<AreaJobTidy>().LookAsync(CancellationToken.None);
        other.Jobs().All.ShouldAllBe(job => job.IsBusy);
        clock.Advance(2 * Minute);

        await other.JobAsync(slow, AreaJobState.Broken);
        await other.JobAsync(waiting, AreaJobState.Broken);
    }

    private static async Task<(string Slow, string Waiting)> QueueAsync(DeskApp app, HttpClient browser)
    {
        var slow = await browser.UploadAsync("kaart_2024.geojson", MapFiles.Slow());
        var waiting = await browser.UploadAsync("pc6hnr.csv", AreaUploads.Addresses);
        await app.JobAsync(slow, AreaJobState.Reading);
        return (slow, waiting);
    }
}
