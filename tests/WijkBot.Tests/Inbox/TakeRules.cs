using System.Net;
using System.Text.RegularExpressions;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Inbox;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Inbox;

public sealed class TakeOnSqliteTests() : TakeRules(Store.SqliteAsync);

public sealed class TakeOnServicesTests() : TakeRules(Store.PostgresAndRedisAsync);

/// <summary>A case of the team, or of whom one stands in for, becomes one's own with one press.</summary>
public abstract class TakeRules(Func<Task<Store>> store)
{
    private const string Button = "id=\"neem\"", Team = "team", Me = "schelfhorst";
    private static readonly DateTimeOffset During = new(2026, 11, 23, 10, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_case_of_the_team_is_taken_once_however_often_one_presses_and_the_resident_hears_who_helps()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(handler: Team);
        var browser = await app.SignedInAsync();
        (await PageAsync(browser, number)).ShouldContain(Button);

        for (var press = 0; press < 2; press++)
        {
            var answer = await TakesAsync(browser, number, Team, ("tell", "1"));
            answer.Headers.Location!.OriginalString.ShouldBe($"/inbox/cases/{number}?klaar=take#stand");
        }

        (await CaseAsync(app, number)).Handler.ShouldBe(Me);
        (await EventsAsync(app)).ShouldBe([(CaseNames.Events.Transferred, $"{Team} -> {Me}", true)]);
        (await TextsAsync(app)).ShouldBe([$"Uw melding {number} is nu bij de wijkregisseur van de Schelfhorst. Die helpt u verder."]);
        var page = await PageAsync(browser, number + "?klaar=take");
        page.ShouldContain("Deze melding is nu van u.");
        page.ShouldContain("nam deze melding");
        page.ShouldContain("De bot antwoordt in dit gesprek.");
        page.ShouldNotContain(Button);
        (await CaseAsync(app, number)).Unread.ShouldBeFalse();
    }

    [Fact]
    public async Task Giving_it_back_undoes_it_and_nobody_is_told_when_that_is_not_asked_for()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(handler: Team);
        var browser = await app.SignedInAsync();
        (await TakesAsync(browser, number, Team)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var back = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/transfer", ("from", Me), ("to", Team), ("transfer", "Toch niet voor mij"), ("once", "terug"));

        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await CaseAsync(app, number)).Handler.ShouldBe(Team);
        (await TextsAsync(app)).ShouldBeEmpty();
        (await PageAsync(browser, number)).ShouldContain(Button);
    }

    [Fact]
    public async Task Who_stands_in_takes_what_the_other_has_and_can_give_it_back_though_he_is_away()
    {
        using var folder = new DataFolder().Roster("schelfhorst afwezig: [{ van: 2026-11-16, tot: 2026-11-30, vervanger: riet }]");
        await using var app = await DeskApp.StartAsync(await store(), null, new LeapingClock(During), ("Municipality:Directory", folder.Directory));
        var number = await app.CaseAsync(handler: Me);
        var browser = await app.SignedInAsync("riet");
        (await PageAsync(browser, number)).ShouldContain("U vervangt de wijkregisseur van de Schelfhorst.");

        (await TakesAsync(browser, number, Me, ("tell", "1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await CaseAsync(app, number)).ShouldSatisfyAllConditions(row => row.Handler.ShouldBe("riet"), row => row.StandsInFor.ShouldBeNull());
        var page = await PageAsync(browser, number);
        page.ShouldContain("(afwezig, u vervangt)");
        page.ShouldNotContain(Button);
        var back = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/transfer", ("from", "riet"), ("to", Me), ("transfer", "Wacht op u"), ("tell", "1"), ("once", "terug"));
        back.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await CaseAsync(app, number)).Handler.ShouldBe(Me);
        // the one who helps stays the same
        (await TextsAsync(app)).ShouldBe([$"Uw melding {number} is nu bij de wijkregisseur van De Riet. Die helpt u verder."]);
        // somebody else gives nothing to who is on leave
        var other = await DeskApp.PostAsync(await app.SignedInAsync("teamleider"), $"/inbox/cases/{number}", $"/inbox/cases/{await app.CaseAsync(phone: "+31600000002", handler: Team)}/transfer", ("from", Team), ("to", Me), ("transfer", "Voor u"), ("once", "x"));
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task What_a_colleague_has_who_is_here_what_another_took_and_what_ended_is_not_taken()
    {
        await using var app = await StartAsync();
        var (theirs, teams) = (await app.CaseAsync(handler: "riet"), await app.CaseAsync(phone: "+31600000002", handler: Team));
        var browser = await app.SignedInAsync();
        (await PageAsync(browser, theirs)).ShouldNotContain(Button);
        (await TakesAsync(browser, theirs, "riet")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await TakesAsync(browser, theirs, Team)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await CaseAsync(app, theirs)).Handler.ShouldBe("riet");

        var pressed = await Task.WhenAll(new[] { browser, await app.SignedInAsync("hofkamp") }.Select(each => TakesAsync(each, teams, Team)));

        pressed.Select(answer => answer.StatusCode).ShouldBe([HttpStatusCode.SeeOther, HttpStatusCode.Conflict], ignoreOrder: true);
        (await EventsAsync(app)).Count(entry => entry.Kind == CaseNames.Events.Transferred).ShouldBe(1);
        var ended = await app.CaseAsync(phone: "+31600000003", handler: Team);
        await app.PostsAsync(ended, "status", new { status = "closed", reason = "Dubbel.", author = "riet" });
        (await PageAsync(browser, ended)).ShouldNotContain(Button);
        (await TakesAsync(browser, ended, Team)).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task After_danger_nobody_is_told_and_a_complaint_about_oneself_is_left_to_others()
    {
        await using var app = await StartAsync();
        var danger = await app.CaseAsync(open => open with { Danger = Danger.Violence }, handler: Team);
        var complaint = await app.CaseAsync(open => new OpenCase(CaseType.Complaint) { Number = open.Number, Description = "Komt nooit", Place = new PlaceValue("Ergens") { Wijk = "WK014118", Certainty = PlaceCertainty.Exact } }, phone: "+31600000002", handler: Team);
        var browser = await app.SignedInAsync();

        (await TakesAsync(browser, danger, Team, ("tell", "1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await CaseAsync(app, danger)).Handler.ShouldBe(Me);
        (await TextsAsync(app)).ShouldBeEmpty();
        using var page = await browser.GetAsync($"/inbox/cases/{complaint}", CancellationToken.None);
        page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await page.Content.ReadAsStringAsync(CancellationToken.None)).ShouldNotContain("Komt nooit");
        (await TakesAsync(browser, complaint, Team)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await PageAsync(await app.SignedInAsync("teamleider"), complaint)).ShouldContain(Button);
        // it is told to the resident that another of the team reads it
        (await PageAsync(await app.SignedInAsync("riet"), complaint)).ShouldContain(Button);
        await app.CaseAsync(phone: "+31600000002", handler: "riet");
        (await (await app.SignedInAsync("riet")).GetAsync($"/inbox/cases/{complaint}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden, "it may be about him now");
    }

    [Fact]
    public async Task A_complaint_goes_to_nobody_who_dealt_with_the_resident_whatever_the_way()
    {
        await using var app = await StartAsync();
        var report = await app.CaseAsync(handler: "riet");
        await app.PostsAsync(report, "replies", new { text = "Ik kom morgen.", author = "hofkamp" });
        var complaint = await app.CaseAsync(open => new OpenCase(CaseType.Complaint) { Number = open.Number, Description = "Kwam niet" }, handler: "teamleider");
        var leader = await app.SignedInAsync("teamleider");

        foreach (var concerned in new[] { "riet", "hofkamp" })
        {
            var given = await GivesAsync(leader, complaint, "teamleider", concerned);
            given.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity, concerned);
            (await given.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("Deze klacht kan over deze collega gaan.");
            var many = await DeskApp.PostAsync(leader, "/inbox/toetsen", "/inbox/samen", ("act", "Transfer"), ("nummer", complaint), ("stap", "1"), ("to", concerned), ("transfer", "Voor u"));
            (await many.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("Deze klacht kan over deze collega gaan.");
        }
        (await CaseAsync(app, complaint)).Handler.ShouldBe("teamleider");

        (await GivesAsync(leader, complaint, "teamleider", Team)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await PageAsync(leader, complaint)).ShouldContain(Button);
        await app.PostsAsync(report, "replies", new { text = "Ik ook.", author = "teamleider" });
        (await PageAsync(leader, complaint)).ShouldNotContain(Button);
        (await TakesAsync(leader, complaint, Team)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await GivesAsync(leader, complaint, Team, Me)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await PageAsync(await app.SignedInAsync(), complaint)).ShouldContain("Kwam niet");
    }

    [Fact]
    public async Task It_has_a_key()
    {
        KeyHelp.OnACase.ShouldContain(key => key.Key == "m");
        await using var app = await StartAsync();
        Regex.IsMatch(await PageAsync(await app.SignedInAsync(), await app.CaseAsync(handler: Team)), $"<button type=\"submit\" {Button}>Ik neem deze melding</button>").ShouldBeTrue();
    }

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());

    private static async Task<string> PageAsync(HttpClient browser, string number)
    {
        var html = await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return WebUtility.HtmlDecode(html);
    }

    private static Task<HttpResponseMessage> TakesAsync(HttpClient browser, string number, string from, params (string, string)[] fields) =>
        DeskApp.PostAsync(browser, "/inbox/toetsen", $"/inbox/cases/{number}/take", [("from", from), ("once", "neem"), .. fields]);

    private static Task<HttpResponseMessage> GivesAsync(HttpClient browser, string number, string from, string to) =>
        DeskApp.PostAsync(browser, "/inbox/toetsen", $"/inbox/cases/{number}/transfer", ("from", from), ("to", to), ("transfer", "Wilt u dit lezen?"), ("once", $"{from}-{to}"));

    private static async Task<CaseRow> CaseAsync(DeskApp app, string number) => (await app.RowsAsync<CaseRow>()).Single(row => row.Number == number);

    private static async Task<List<(string Kind, string Text, bool Told)>> EventsAsync(DeskApp app) =>
        [.. (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.By != CaseNames.Resident).OrderBy(entry => entry.At).Select(entry => (entry.Kind, entry.Text, entry.OutboundId is not null))];

    private static async Task<List<string>> TextsAsync(DeskApp app) => [.. (await app.RowsAsync<OutboundRow>()).OrderBy(row => row.Position).Select(row => row.Text)];
}
