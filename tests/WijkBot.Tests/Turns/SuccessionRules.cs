using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using WijkBot.Turns;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Turns;

public sealed class SuccessionOnSqliteTests() : SuccessionRules(Store.SqliteAsync);

public sealed class SuccessionOnServicesTests() : SuccessionRules(Store.PostgresAndRedisAsync);

/// <summary>Whoever takes the place of who is gone inherits every open case with its thread; the resident is told once.</summary>
public abstract class SuccessionRules(Func<Task<Store>> store)
{
    private const string Gone = "sluitersveld tot: 2026-11-20, opvolger: noorderkwartier";
    private const string Told = "U heeft vanaf nu een andere wijkregisseur van de gemeente: de wijkregisseur van het Noorderkwartier. Die helpt u verder met uw ";

    /// <summary>A Monday morning, and the evening before the last day.</summary>
    private static readonly DateTime Monday = new(2026, 11, 23, 10, 0, 0), Thursday = new(2026, 11, 19, 10, 0, 0);

    private static readonly PlaceValue Sluitersveld = new("Robbenhaarsweg 12") { Wijk = "WK014113", Certainty = PlaceCertainty.Exact };

    [Fact]
    public async Task Open_cases_go_to_the_successor_once_however_many_look()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        var first = await HeldAsync(app);
        var second = await HeldAsync(app, open => open with { Anonymous = true });
        var closed = await HeldAsync(app);
        await SetAsync(app, closed, CaseNames.Status.Closed);
        var other = await HeldAsync(app, handler: "riet", phone: "+31600000002");

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

    [Fact]
    public async Task What_was_dangerous_moves_without_a_word_and_who_wants_no_messages_gets_none()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        var danger = await HeldAsync(app, open => open with { Danger = Danger.Emergency });
        var plain = await HeldAsync(app);
        var silent = await HeldAsync(app, open => open with { Danger = Danger.Police }, phone: "+31600000002");
        await HeldAsync(app, phone: "+31600000003");
        await app.WritesAsync("STOP", "+31600000003");
        var before = (await app.RowsAsync<OutboundRow>()).Count;

        await LookAsync(app, Monday);

        (await app.RowsAsync<CaseRow>()).ShouldAllBe(row => row.Handler == "noorderkwartier");
        (await TextsAsync(app)).Where(text => text.StartsWith(Told, StringComparison.Ordinal)).ShouldBe([$"{Told}melding {plain}."]);
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBe(before + 1);
        (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind == CaseNames.Events.Moved && entry.OutboundId is null).Select(entry => entry.CaseNumber).ShouldContain(silent);
        danger.ShouldNotBe(plain);
    }

    [Fact]
    public async Task A_claim_goes_along_to_a_person_who_then_has_a_working_day()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        await ClaimedAsync(app, await HeldAsync(app));

        await LookAsync(app, Monday);

        (await app.RowsAsync<ConversationRow>()).Single().ShouldSatisfyAllConditions(
            row => row.ClaimedBy.ShouldBe("noorderkwartier"), row => row.ClaimedAt.ShouldBe(At(app, Monday)));
        (await TextsAsync(app)).ShouldHaveSingleItem().ShouldStartWith(Told);
    }

    [Fact]
    public async Task A_claim_that_nobody_takes_over_is_given_back_and_who_waits_still_waits()
    {
        using var folder = new DataFolder().Roster("sluitersveld tot: 2026-11-20, opvolger: team");
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        await ClaimedAsync(app, number);
        await app.WritesAsync("wanneer komt er iemand?");

        await LookAsync(app, Monday);

        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBeNull();
        (await app.RowsAsync<CaseRow>()).Single().ShouldSatisfyAllConditions(row => row.Handler.ShouldBe(CaseNames.Team), row => row.WantsPerson.ShouldBeTrue());
        (await TextsAsync(app)).ShouldBe([$"Uw melding {number} is nu bij het wijkteam van de gemeente. Een medewerker helpt u verder."]);
    }

    [Fact]
    public async Task Who_is_gone_keeps_no_conversation_of_the_case_of_another()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        await ClaimedAsync(app, await HeldAsync(app, handler: "riet"));
        await LookAsync(app, Monday);
        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBe("riet");
        (await TextsAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_complaint_never_goes_to_the_one_it_may_be_about()
    {
        using var folder = new DataFolder().Roster("teamleider tot: 2026-11-20\n  opvolger: noorderkwartier");
        await using var app = await StartAsync(folder);
        var about = await ComplaintAsync(app, "+31600000001", new PlaceValue("Noordplein") { Wijk = "WK014112", Certainty = PlaceCertainty.Exact });
        await HeldAsync(app, handler: "noorderkwartier", phone: "+31600000002");
        var known = await ComplaintAsync(app, "+31600000002", null);
        var free = await ComplaintAsync(app, "+31600000003", null);

        await LookAsync(app, Monday);

        (await CaseAsync(app, about)).ShouldBe((CaseNames.Team, null));
        (await CaseAsync(app, known)).ShouldBe((CaseNames.Team, null));
        (await CaseAsync(app, free)).ShouldBe(("noorderkwartier", null));
        (await TextsAsync(app)).ShouldContain($"Uw melding {free} is nu bij de wijkregisseur van het Noorderkwartier. Die helpt u verder.");
    }

    [Fact]
    public async Task A_report_that_is_being_told_goes_on()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        await HeldAsync(app);
        await app.WritesAsync("er ligt een bank op straat");
        var before = await StateAsync(app);

        await LookAsync(app, Monday);

        (await StateAsync(app)).ShouldBe(before);
        await app.WritesAsync("Windslaan 14");
        await app.WritesAsync("ja");
        (await app.RowsAsync<CaseRow>()).Count.ShouldBe(2);
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

    private static Task<string> HeldAsync(DeskApp app, Func<OpenCase, OpenCase>? with = null, string handler = "sluitersveld", string phone = Given.Phone) =>
        app.CaseAsync(open => (with ?? (same => same))(open with { Place = Sluitersveld }), phone, handler: handler);

    private static Task<string> ComplaintAsync(DeskApp app, string phone, PlaceValue? place) => app.CaseAsync(
        open => new OpenCase(CaseType.Complaint) { Number = open.Number, Description = "Hij luistert niet", Place = place, ForTeamLeader = true }, phone, handler: "teamleider");

    private static async Task ClaimedAsync(DeskApp app, string number) =>
        (await app.Services.GetRequiredService<WijkBot.Handover.Claim>().TakeAsync(new Act(number, "sluitersveld"), "", CancellationToken.None)).ShouldBeOfType<ActResult.Done>();

    private static Task SetAsync(DeskApp app, string number, string status) =>
        app.Services.GetRequiredService<SqlStore>().CommitAsync([CaseSql.SetStatus(number, status, DateTimeOffset.UnixEpoch)], CancellationToken.None);

    private static Task LookAsync(DeskApp app, DateTime local, IPlayTurns? turns = null)
    {
        var services = app.Services;
        return new Succession(services.GetRequiredService<SqlStore>(), turns ?? services.GetRequiredService<IPlayTurns>(), services.GetRequiredService<Successors>(),
            services.GetRequiredService<MunicipalityData>(), new FakeTimeProvider(At(app, local)), NullLogger<Succession>.Instance).LookAsync(CancellationToken.None);
    }

    private static DateTimeOffset At(DeskApp app, DateTime local) =>
        new DateTimeOffset(local, app.Services.GetRequiredService<MunicipalityData>().TimeZone.GetUtcOffset(local)).ToUniversalTime();

    private static async Task<(string Handler, string? StandsInFor)> CaseAsync(DeskApp app, string number)
    {
        var row = (await app.RowsAsync<CaseRow>()).Single(row => row.Number == number);
        return (row.Handler, row.StandsInFor);
    }

    private static async Task<string> StateAsync(DeskApp app) => (await app.RowsAsync<ConversationRow>()).Single().State;

    private static async Task<IReadOnlyList<string>> TextsAsync(DeskApp app) =>
        [.. (await app.RowsAsync<OutboundRow>()).OrderBy(row => row.ConversationId).ThenBy(row => row.Position).Select(row => row.Text)];

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
