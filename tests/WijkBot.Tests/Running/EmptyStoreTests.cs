using WijkBot.Cases;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Running;

/// <summary>The first start of all makes the database it needs, on either of them; replicas that start together wait for each other.</summary>
public sealed class EmptyStoreTests
{
    [Fact]
    public async Task An_empty_data_folder()
    {
        await using var app = await DeskApp.StartAsync(Store.Empty());
        await ReportsAsync(app);
    }

    [Fact]
    public async Task An_empty_database_and_two_replicas()
    {
        await using var store = await Store.EmptyPostgresAsync();
        var replicas = await Task.WhenAll(DeskApp.StartAsync(store.Shared()), DeskApp.StartAsync(store.Shared()));
        try
        {
            foreach (var app in replicas)
                await Turns.Eventually.HoldsAsync(async () => await TablesAsync(app), "a database that is brought up to date");
            await ReportsAsync(replicas[1]);
            (await replicas[0].RowsAsync<CaseRow>()).ShouldHaveSingleItem();
        }
        finally
        {
            foreach (var app in replicas)
                await app.DisposeAsync();
        }
    }

    private static async Task ReportsAsync(DeskApp app)
    {
        await Reporting.ReportedAsync(app);
        await app.WritesAsync("hoe staat het met mijn melding?", Reporting.First);
        (await Reporting.SaidAsync(app, Reporting.First)).ShouldHaveSingleItem().ShouldStartWith("Melding ");
    }

    private static async Task<bool> TablesAsync(DeskApp app)
    {
        try
        {
            return (await app.RowsAsync<CaseRow>()).Count == 0;
        }
        catch (Exception fault) when (WijkBot.Storage.RecordFault.IsAway(fault))
        {
            return false;
        }
    }
}
