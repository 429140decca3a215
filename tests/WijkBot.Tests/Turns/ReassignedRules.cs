using WijkBot.Cases;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using static WijkBot.Tests.Turns.Succeeding;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Turns;

public sealed class ReassignedOnSqliteTests() : ReassignedRules(Store.SqliteAsync);

public sealed class ReassignedOnServicesTests() : ReassignedRules(Store.PostgresAndRedisAsync);

/// <summary>Open cases follow the roster: a wijk or kind given to somebody else takes them along, and after a leave they come back.</summary>
public abstract class ReassignedRules(Func<Task<Store>> store)
{
    private const string Leave = "sluitersveld afwezig: [{ van: 2026-11-16, tot: 2026-11-20, vervanger: riet }]";

    [Fact]
    public async Task A_wijk_given_to_somebody_else_takes_its_open_cases_along_and_no_others()
    {
        using var folder = new DataFolder().Edit("roster.yaml", "WK014113: sluitersveld", "WK014113: noorderkwartier");
        await using var app = await StartAsync(folder);
        var inWijk = await HeldAsync(app);
        var ended = await HeldAsync(app);
        await SetAsync(app, ended, CaseNames.Status.Resolved);
        var nowhere = await HeldAsync(app, open => open with { Place = null }, phone: "+31600000002");
        var complaint = await ComplaintAsync(app, "+31600000003", Sluitersveld);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => LookAsync(app, Monday)));

        (await app.RowsAsync<CaseRow>()).ToDictionary(row => row.Number, row => row.Handler).ShouldBe(
            new Dictionary<string, string> { [inWijk] = "noorderkwartier", [ended] = "sluitersveld", [nowhere] = "sluitersveld", [complaint] = "teamleider" }, ignoreOrder: true);
        (await TextsAsync(app)).ShouldBe([$"{Told}melding {inWijk}."]);
    }

    [Fact]
    public async Task A_kind_given_to_somebody_takes_its_open_cases_along()
    {
        using var folder = new DataFolder().Roster("categorieen: { ratten: noorderkwartier }");
        await using var app = await StartAsync(folder);
        var rats = await HeldAsync(app, open => open with { Category = "ratten" });
        var trees = await HeldAsync(app, open => open with { Category = "boom" });

        await LookAsync(app, Monday);

        (await CaseAsync(app, rats)).ShouldBe(("noorderkwartier", null));
        (await CaseAsync(app, trees)).ShouldBe(("sluitersveld", null));
        (await TextsAsync(app)).ShouldBe([$"Uw melding {rats} is nu bij de wijkregisseur van het Noorderkwartier. Die helpt u verder."]);
    }

    [Fact]
    public async Task What_the_team_had_goes_to_who_got_the_wijk()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app, handler: CaseNames.Team);

        await LookAsync(app, Monday);

        (await CaseAsync(app, number)).ShouldBe(("sluitersveld", null));
    }

    [Fact]
    public async Task Who_is_in_conversation_finishes_it_first()
    {
        using var folder = new DataFolder().Edit("roster.yaml", "WK014113: sluitersveld", "WK014113: noorderkwartier");
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        await ClaimedAsync(app, number);

        await LookAsync(app, Monday);
        (await CaseAsync(app, number)).ShouldBe(("sluitersveld", null));
        await GivenBackAsync(app, number);
        await LookAsync(app, Monday);

        (await CaseAsync(app, number)).ShouldBe(("noorderkwartier", null));
    }

    [Fact]
    public async Task After_a_leave_open_cases_come_back_without_a_word()
    {
        using var folder = new DataFolder().Roster(Leave);
        await using var app = await StartAsync(folder);
        foreach (var text in new[] { "Er zitten ratten bij Robbenhaarsweg 12", "ja" })
            await app.WritesAsync(text, with: message => message with { ReceivedAt = At(app, Thursday) });
        var number = (await app.RowsAsync<CaseRow>()).Single().Number;
        var told = (await TextsAsync(app)).Count;

        await LookAsync(app, Thursday);
        (await CaseAsync(app, number)).ShouldBe(("riet", "sluitersveld"));
        await LookAsync(app, Monday);

        (await CaseAsync(app, number)).ShouldBe(("sluitersveld", null));
        (await TextsAsync(app)).Count.ShouldBe(told);
        (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind == CaseNames.Events.Moved).Select(entry => entry.Text).ShouldBe(["riet -> sluitersveld"]);
    }

    private async Task<DeskApp> StartAsync(DataFolder folder) => await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));
}
