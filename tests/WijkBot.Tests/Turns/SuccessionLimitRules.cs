using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using static WijkBot.Tests.Turns.Succeeding;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Turns;

public sealed class SuccessionLimitOnSqliteTests() : SuccessionLimitRules(Store.SqliteAsync);

public sealed class SuccessionLimitOnServicesTests() : SuccessionLimitRules(Store.PostgresAndRedisAsync);

/// <summary>Where a case never goes, and what a fault half way leaves.</summary>
public abstract class SuccessionLimitRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task A_complaint_never_goes_to_the_one_it_may_be_about()
    {
        using var folder = new DataFolder().Roster("teamleider tot: 2026-11-20\n  opvolger: noorderkwartier");
        await using var app = await StartAsync(folder);
        var about = await ComplaintAsync(app, "+31600000001", new PlaceValue("Noordplein") { Wijk = "WK014112", Certainty = PlaceCertainty.Exact });
        await HeldAsync(app, open => open with { Place = null }, handler: "noorderkwartier", phone: "+31600000002");
        var known = await ComplaintAsync(app, "+31600000002", null);
        var free = await ComplaintAsync(app, "+31600000003", null);

        await LookAsync(app, Monday);

        (await CaseAsync(app, about)).ShouldBe((CaseNames.Team, null));
        (await CaseAsync(app, known)).ShouldBe((CaseNames.Team, null));
        (await CaseAsync(app, free)).ShouldBe(("noorderkwartier", null));
        (await TextsAsync(app)).ShouldContain($"Uw melding {free} is nu bij de wijkregisseur van het Noorderkwartier. Die helpt u verder.");
    }

    [Fact]
    public async Task What_fails_half_way_leaves_everything_as_it_was_and_is_done_the_next_time()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        var other = await HeldAsync(app, phone: "+31600000002");
        var breaking = new Breaking(app.Services.GetRequiredService<IPlayTurns>());

        await LookAsync(app, Monday, breaking);
        (await app.RowsAsync<CaseRow>()).Count(row => row.Handler == "sluitersveld").ShouldBe(1);
        await LookAsync(app, Monday);

        (await CaseAsync(app, number)).ShouldBe(("noorderkwartier", null));
        (await CaseAsync(app, other)).ShouldBe(("noorderkwartier", null));
        (await TextsAsync(app)).Count.ShouldBe(2);
    }

    private async Task<DeskApp> StartAsync(DataFolder folder) => await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));

    /// <summary>The process dies at the first turn.</summary>
    private sealed class Breaking(IPlayTurns real) : IPlayTurns
    {
        private bool broken;

        public Task<StaffTurnResult> PlayAsync(StaffTurn turn, CancellationToken cancellationToken)
        {
            if (broken)
                return real.PlayAsync(turn, cancellationToken);
            broken = true;
            throw new InvalidOperationException("It died here.");
        }
    }
}
