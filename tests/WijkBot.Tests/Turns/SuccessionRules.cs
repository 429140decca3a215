using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using static WijkBot.Tests.Turns.Succeeding;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Turns;

public sealed class SuccessionOnSqliteTests() : SuccessionRules(Store.SqliteAsync);

public sealed class SuccessionOnServicesTests() : SuccessionRules(Store.PostgresAndRedisAsync);

/// <summary>Whoever takes the place of who is gone inherits every open case with its thread; the resident is told once.</summary>
public abstract class SuccessionRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task Open_cases_go_to_the_successor_once_however_many_look()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        var first = await HeldAsync(app);
        var second = await HeldAsync(app, open => open with { Anonymous = true });
        var closed = await HeldAsync(app);
        await SetAsync(app, closed, CaseNames.Status.Closed);
        var other = await HeldAsync(app, open => open with { Place = null }, handler: "riet", phone: "+31600000002");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => LookAsync(app, Monday)));
        await LookAsync(app, Monday.AddMinutes(1));

        var rows = (await app.RowsAsync<CaseRow>()).ToDictionary(row => row.Number);
        new[] { first, second, closed, other }.Select(number => (rows[number].Handler, rows[number].Unread))
            .ShouldBe([("noorderkwartier", true), ("noorderkwartier", true), ("sluitersveld", true), ("riet", true)]);
        (await TextsAsync(app)).ShouldBe([$"{Told}meldingen {first}, {second}."]);
        (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind == CaseNames.Events.Moved).Select(entry => (entry.CaseNumber, entry.By, entry.Text, entry.OutboundId is null))
            .ShouldBe([(first, "bot", "sluitersveld -> noorderkwartier", false), (second, "bot", "sluitersveld -> noorderkwartier", false)], ignoreOrder: true);
    }

    [Fact]
    public async Task Who_looks_at_what_another_moved_a_moment_ago_tells_nothing_again()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        var turns = new Before(app.Services.GetRequiredService<IPlayTurns>(), () => LookAsync(app, Monday));

        await LookAsync(app, Monday, turns);

        (await TextsAsync(app)).ShouldBe([$"{Told}melding {number}."]);
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Moved).ShouldBe(1);
    }

    [Fact]
    public async Task The_successor_finds_it_in_the_inbox_with_where_it_came_from()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        await LookAsync(app, Monday);

        var browser = await app.SignedInAsync("noorderkwartier");
        (await browser.GetStringAsync("/inbox?van=mij", CancellationToken.None)).ShouldContain($"/inbox/cases/{number}");
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None))
            .ShouldContain("Overgedragen van de wijkregisseur van het Sluitersveld aan de wijkregisseur van het Noorderkwartier");
        (await app.ReadsAsync(number)).ShouldSatisfyAllConditions(
            one => one.GetProperty("regisseur").GetString().ShouldBe("noorderkwartier"),
            one => one.GetProperty("standsInFor").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null),
            one => one.GetProperty("timeline").EnumerateArray().Last().GetProperty("kind").GetString().ShouldBe("moved"));
    }

    [Fact]
    public async Task Nothing_moves_before_the_last_day_is_over_or_while_nobody_reads()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        await HeldAsync(app);

        foreach (var moment in new[] { Thursday, Thursday.AddDays(1), Thursday.AddDays(2), Monday.Date.AddHours(3) })
            await LookAsync(app, moment);

        (await app.RowsAsync<CaseRow>()).Single().Handler.ShouldBe("sluitersveld");
        (await TextsAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_successor_on_leave_is_stood_in_for_and_the_resident_is_told_both()
    {
        using var folder = new DataFolder().Roster(Gone, "noorderkwartier afwezig: [{ van: 2026-11-16, tot: 2026-11-27, vervanger: riet }]");
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);

        await LookAsync(app, Monday);

        (await CaseAsync(app, number)).ShouldBe(("riet", "noorderkwartier"));
        (await TextsAsync(app)).ShouldBe([$"U heeft vanaf nu een andere wijkregisseur van de gemeente: de wijkregisseur van het Noorderkwartier. Tijdelijk helpt de wijkregisseur van De Riet u met uw melding {number}."]);
    }

    [Fact]
    public async Task Who_is_no_longer_in_the_roster_is_followed_by_who_has_the_place()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var placed = await HeldAsync(app, handler: "vroeger");
        var nowhere = await HeldAsync(app, open => open with { Place = null }, handler: "vroeger", phone: "+31600000002");

        await LookAsync(app, Monday);

        (await CaseAsync(app, placed)).ShouldBe(("sluitersveld", null));
        (await CaseAsync(app, nowhere)).ShouldBe((CaseNames.Team, null));
        (await TextsAsync(app)).ShouldContain($"Uw melding {nowhere} is nu bij het wijkteam van de gemeente. Een medewerker helpt u verder.");
    }

    [Fact]
    public async Task What_the_team_kept_for_a_successor_who_comes_later_goes_to_him_then()
    {
        using var folder = new DataFolder().Roster(Gone, "noorderkwartier vanaf: 2026-12-01");
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);

        await LookAsync(app, Monday);
        (await CaseAsync(app, number)).ShouldBe((CaseNames.Team, null));
        await LookAsync(app, Monday.AddMinutes(1));
        await LookAsync(app, new DateTime(2026, 12, 1, 10, 0, 0));

        (await CaseAsync(app, number)).ShouldBe(("noorderkwartier", null));
        (await TextsAsync(app)).ShouldBe([$"Uw melding {number} is nu bij het wijkteam van de gemeente. Een medewerker helpt u verder.", $"{Told}melding {number}."]);
    }

    [Fact]
    public async Task What_a_stand_in_had_for_who_did_not_come_back_goes_to_the_successor()
    {
        using var folder = new DataFolder().Roster("sluitersveld afwezig: [{ van: 2026-11-02, tot: 2026-11-20, vervanger: riet }], tot: 2026-11-20, opvolger: noorderkwartier");
        await using var app = await StartAsync(folder);
        await app.WritesAsync("Er zitten ratten bij Robbenhaarsweg 12", with: message => message with { ReceivedAt = At(app, Thursday) });
        await app.WritesAsync("ja", with: message => message with { ReceivedAt = At(app, Thursday) });
        var number = (await app.RowsAsync<CaseRow>()).Single().Number;
        (await CaseAsync(app, number)).ShouldBe(("riet", "sluitersveld"));

        await LookAsync(app, Monday);

        (await CaseAsync(app, number)).ShouldBe(("noorderkwartier", null));
        (await TextsAsync(app))[^1].ShouldBe($"{Told}melding {number}.");
    }

    private async Task<DeskApp> StartAsync(DataFolder folder) => await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));

    /// <summary>Something happens between looking and the first turn.</summary>
    private sealed class Before(IPlayTurns real, Func<Task> happens) : IPlayTurns
    {
        private int played;

        public async Task<StaffTurnResult> PlayAsync(StaffTurn turn, CancellationToken cancellationToken)
        {
            if (played++ == 0)
                await happens();
            return await real.PlayAsync(turn, cancellationToken);
        }
    }
}
