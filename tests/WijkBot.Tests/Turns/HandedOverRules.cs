using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using WijkBot.Wijken;
using static WijkBot.Tests.Turns.Succeeding;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Turns;

public sealed class HandedOverOnSqliteTests() : HandedOverRules(Store.SqliteAsync);

public sealed class HandedOverOnServicesTests() : HandedOverRules(Store.PostgresAndRedisAsync);

/// <summary>A case that a colleague gave to another stays there, whatever the roster says of its place, until that one is gone.</summary>
public abstract class HandedOverRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task It_is_told_noted_and_stays_though_the_roster_names_somebody_else()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);

        (await GiveAsync(app, number, "riet")).ShouldBeOfType<ActResult.Done>();
        await LookAsync(app, Monday);
        await LookAsync(app, Monday.AddMinutes(1));

        (await CaseAsync(app, number)).ShouldBe(("riet", null));
        (await TextsAsync(app)).ShouldBe([$"Uw melding {number} is nu bij de wijkregisseur van De Riet. Die helpt u verder."]);
        (await app.RowsAsync<CaseRow>()).Single().Unread.ShouldBeTrue();
        (await app.RowsAsync<OutboundRow>()).Single().Author.ShouldBe(CaseNames.Bot, "it is no answer: whoever waits for one still waits");
        var events = (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.By == "sluitersveld").OrderBy(entry => entry.At).ToList();
        events.Select(entry => (entry.Kind, entry.Text, entry.OutboundId is not null)).ShouldBe([("note", "Kent deze hond", false), ("transferred", "sluitersveld -> riet", true)]);
    }

    [Fact]
    public async Task All_who_reported_it_hear_who_helps_now()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var number = await Reporting.ReportedAsync(app);
        await Reporting.AlsoAsync(app);

        (await GiveAsync(app, number, "riet")).ShouldBeOfType<ActResult.Done>();

        foreach (var phone in new[] { Reporting.First, Reporting.Second })
            await Reporting.HearsAsync(app, phone, $"Uw melding {number} is nu bij de wijkregisseur van De Riet. Die helpt u verder.");
        (await Reporting.EventsAsync(app, number, CaseNames.Events.Transferred)).ShouldHaveSingleItem().OutboundId.ShouldNotBeNull();
        (await Reporting.EventsAsync(app, number, CaseNames.Events.Told)).ShouldHaveSingleItem().OutboundId.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_wijk_given_to_somebody_else_does_not_take_it_along()
    {
        using var folder = new DataFolder().Edit("roster.yaml", "WK014113: sluitersveld", "WK014113: noorderkwartier");
        await using var app = await StartAsync(folder);
        var (given, other) = (await HeldAsync(app), await HeldAsync(app));
        await GiveAsync(app, given, "riet");

        await LookAsync(app, Monday);

        (await CaseAsync(app, given)).ShouldBe(("riet", null));
        (await CaseAsync(app, other)).ShouldBe(("noorderkwartier", null));
    }

    [Fact]
    public async Task When_that_one_is_gone_it_follows_to_who_succeeds_and_no_further()
    {
        using var folder = new DataFolder().Roster("riet tot: 2026-11-20, opvolger: noorderkwartier");
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        await GiveAsync(app, number, "riet", at: Thursday);

        await LookAsync(app, Monday);
        (await CaseAsync(app, number)).ShouldBe(("noorderkwartier", null));
        await LookAsync(app, Monday.AddMinutes(1));

        (await CaseAsync(app, number)).ShouldBe(("noorderkwartier", null));
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Moved).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_given_to_the_team_stays_with_the_team_even_when_the_roster_moved_it_before()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app, handler: "vroeger");
        await LookAsync(app, Monday);
        (await CaseAsync(app, number)).ShouldBe(("sluitersveld", null));
        await GiveAsync(app, number, Team.Id);

        await LookAsync(app, Monday.AddMinutes(1));

        (await CaseAsync(app, number)).ShouldBe((Team.Id, null));
    }

    [Fact]
    public async Task What_was_undone_goes_where_the_roster_says_as_if_it_was_never_given()
    {
        using var folder = new DataFolder().Edit("roster.yaml", "WK014113: sluitersveld", "WK014113: noorderkwartier");
        await using var app = await StartAsync(folder);
        var (back, halfway) = (await HeldAsync(app), await HeldAsync(app));
        var teams = await HeldAsync(app, handler: Team.Id);
        foreach (var number in new[] { back, halfway })
            await GiveAsync(app, number, "riet");
        await GiveAsync(app, back, "sluitersveld", from: "riet");
        // to a third and back: it is where it was given to before
        await GiveAsync(app, halfway, "hofkamp", from: "riet");
        await GiveAsync(app, halfway, "riet", from: "hofkamp");
        await GiveAsync(app, teams, "riet", from: Team.Id);
        (await GiveAsync(app, teams, Team.Id, from: "riet")).ShouldBeOfType<ActResult.Done>();

        await LookAsync(app, Monday);

        (await CaseAsync(app, back)).ShouldBe(("noorderkwartier", null));
        (await CaseAsync(app, halfway)).ShouldBe(("riet", null));
        (await CaseAsync(app, teams)).ShouldBe(("noorderkwartier", null));
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("a -> b", "a -> b")]
    [InlineData("a -> b;b -> a", null)]
    [InlineData("a -> b;b -> c;c -> b", "a -> b")]
    [InlineData("a -> b;b -> c;c -> b;b -> a", null)]
    [InlineData("a -> b;b -> c;c -> a", "c -> a")]
    [InlineData("a -> b;b -> a;a -> b", "a -> b")]
    public void Of_what_was_given_by_hand_stands_what_was_not_undone(string? moves, string? stands) => (HandlerMove.Standing(moves)?.ToString()).ShouldBe(stands);

    [Fact]
    public async Task A_better_house_number_leaves_it_where_it_is_and_another_wijk_does_not()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        await GiveAsync(app, number, "riet");

        await PlaceAsync(app, number, Sluitersveld with { Text = "Robbenhaarsweg 14" }, "sluitersveld");
        (await CaseAsync(app, number)).Handler.ShouldBe("riet");
        await PlaceAsync(app, number, Sluitersveld with { Wijk = "WK014118" }, "schelfhorst");
        (await CaseAsync(app, number)).Handler.ShouldBe("schelfhorst");
    }

    [Fact]
    public async Task The_claim_goes_along_to_a_person_and_back_to_the_bot_when_the_team_gets_it()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        await ClaimedAsync(app, number);

        await GiveAsync(app, number, "riet");
        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBe("riet");
        await GiveAsync(app, number, Team.Id, from: "riet");

        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBeNull();
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.GivenBack).ShouldBe(1);
        (await TextsAsync(app))[^1].ShouldContain("is nu bij het wijkteam van de gemeente");
    }

    [Fact]
    public async Task A_claim_of_somebody_else_stays_with_him()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app, handler: "hofkamp");
        await ClaimedAsync(app, number);

        await GiveAsync(app, number, "riet", from: "hofkamp", author: "teamleider");

        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBe("sluitersveld");
    }

    [Fact]
    public async Task Nothing_is_said_when_it_is_not_asked_for_or_where_there_was_danger()
    {
        using var folder = new DataFolder();
        await using var app = await StartAsync(folder);
        var quiet = await HeldAsync(app);
        var danger = await HeldAsync(app, open => open with { Danger = Danger.Emergency }, phone: "+31600000002");

        await GiveAsync(app, quiet, "riet", tell: false);
        await GiveAsync(app, danger, "riet");

        (await TextsAsync(app)).ShouldBeEmpty();
        (await app.RowsAsync<CaseRow>()).ShouldAllBe(row => row.Handler == "riet");
    }

    [Fact]
    public async Task What_cannot_be_given_stays_and_says_why()
    {
        using var folder = new DataFolder().Roster("hofkamp afwezig: [{ van: 2026-11-16, tot: 2026-11-20, vervanger: riet }]");
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        var complaint = await ComplaintAsync(app, "+31600000002", Sluitersveld);
        var ended = await HeldAsync(app, phone: "+31600000003");
        await SetAsync(app, ended, CaseNames.Status.Closed);

        (await GiveAsync(app, number, "riet", note: " ")).ShouldBeOfType<ActResult.Refused>().Field.ShouldBe("note");
        (await GiveAsync(app, number, "hofkamp", at: Thursday)).ShouldBeOfType<ActResult.Refused>().Sentence.ShouldContain("Geef het aan wie vervangt: de wijkregisseur van De Riet");
        (await GiveAsync(app, number, "niemand")).ShouldBeOfType<ActResult.Refused>().Field.ShouldBe("to");
        (await GiveAsync(app, number, "sluitersveld")).ShouldBeOfType<ActResult.Conflict>();
        (await GiveAsync(app, number, "riet", from: "hofkamp")).ShouldBeOfType<ActResult.Conflict>().Sentence.ShouldContain("intussen bij de wijkregisseur van het Sluitersveld");
        (await GiveAsync(app, complaint, "sluitersveld", from: "teamleider")).ShouldBeOfType<ActResult.Refused>().Sentence.ShouldContain("kan over deze collega gaan");
        (await GiveAsync(app, ended, "riet")).ShouldBeOfType<ActResult.Conflict>();
        (await app.RowsAsync<CaseEventRow>()).ShouldAllBe(entry => entry.Kind == CaseNames.Events.Opened);
    }

    private static Task<ActResult> GiveAsync(
        DeskApp app, string number, string to, string from = "sluitersveld", string author = "sluitersveld", string note = "Kent deze hond", bool tell = true, DateTime? at = null)
    {
        var services = app.Services;
        var clock = new FakeTimeProvider(At(app, at ?? Monday));
        var colleagues = new Colleagues(services.GetRequiredService<WijkenInUse>(), clock);
        var reporters = services.GetRequiredService<CaseReporters>();
        return new Transfer(services.GetRequiredService<Desk>(), services.GetRequiredService<CaseReader>(), reporters, colleagues, new TransferRules(colleagues, services.GetRequiredService<SqlStore>()))
            .ToAsync(new Act(number, author), new TransferOrder(from, to, note, tell), CancellationToken.None);
    }

    private static Task<Committed> PlaceAsync(DeskApp app, string number, PlaceValue place, string handler) => app.Services.GetRequiredService<SqlStore>().CommitAsync(
        [CaseSql.SetPlace(number, place, new Handler(new Regisseur(handler, handler), new Team("", null)), DateTimeOffset.UnixEpoch)], CancellationToken.None);

    private async Task<DeskApp> StartAsync(DataFolder folder) => await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));
}
