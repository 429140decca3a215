using System.Net;
using System.Text.RegularExpressions;
using WijkBot.Administration;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Administration;

public sealed class AdminPageOnSqliteTests() : AdminPageRules(Store.SqliteAsync);

public sealed class AdminPageOnServicesTests() : AdminPageRules(Store.PostgresAndRedisAsync);

/// <summary>What an administrator does on the pages, and who is none.</summary>
public abstract class AdminPageRules(Func<Task<Store>> store) : IDisposable
{
    private const string Roster = "/inbox/beheer/rooster";

    private readonly DataFolder municipality = new();

    public void Dispose()
    {
        municipality.Dispose();
        GC.SuppressFinalize(this);
    }

    [Theory]
    [InlineData(Roster)]
    [InlineData(Roster + "/persoon?id=riet")]
    [InlineData(Roster + "/roster.yaml")]
    [InlineData("/inbox/beheer/gebieden")]
    [InlineData("/inbox/beheer/logboek")]
    public async Task They_are_for_administrators_only(string page)
    {
        await using var app = await StartAsync();

        (await (await app.SignedInAsync()).GetAsync(page, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Browser().GetAsync(page, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var answer = await (await app.SignedInAsync("teamleider")).GetAsync(page, CancellationToken.None);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        if (answer.Content.Headers.ContentType!.MediaType == "text/html")
            HtmlCheck.ShouldBeSound(await answer.Content.ReadAsStringAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Who_only_keeps_the_roster_sees_no_case()
    {
        municipality.Edit("roster.yaml", "regisseurs:\n", "beheerders:\n  - { id: beheer, naam: de beheerder, email: beheer@example.nl }\nregisseurs:\n");
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var administrator = await app.SignedInAsync("beheer");

        (await administrator.GetAsync(Roster, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await administrator.GetAsync("/inbox", CancellationToken.None)).Headers.Location!.OriginalString.ShouldBe("/inbox/beheer");
        var refused = await administrator.GetAsync($"/inbox/cases/{number}", CancellationToken.None);
        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await refused.Content.ReadAsStringAsync(CancellationToken.None)).ShouldNotContain("afval bij de bank");
        (await (await app.SignedInAsync("teamleider")).GetAsync(Roster, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        app.Wijken().Roster.Regisseurs.ShouldNotContain(person => person.Id == "beheer");
    }

    [Fact]
    public async Task Who_stands_in_for_the_team_leader_keeps_the_roster_too()
    {
        municipality.Edit("roster.yaml", "  id: teamleider\n", "  id: teamleider\n  afwezig: [ { van: 2000-01-01, tot: 2100-01-01, vervanger: riet } ]\n");
        await using var app = await StartAsync();

        (await (await app.SignedInAsync("riet")).GetAsync(Roster, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await (await app.SignedInAsync("hofkamp")).GetAsync(Roster, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_was_looked_at_and_saved_is_used_and_known_by_name()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");

        var preview = await PreviewAsync(browser, ("wat", "soorten"), ("soort", "ratten"), ("waar", "WK014118"), ("wie", "riet"));
        app.Wijken().Roster.HandlerOf("WK014118", null, "ratten").Id.ShouldBe("schelfhorst");
        (await SaveAsync(browser, preview)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        app.Wijken().Roster.HandlerOf("WK014118", null, "ratten").Id.ShouldBe("riet");
        app.Wijken().Roster.HandlerOf("WK014117", null, "ratten").Id.ShouldBe("hofkamp");
        var row = (await app.RowsAsync<AuditRow>()).Single(row => row.Actor == "teamleider");
        (row.Action, row.Subject).ShouldBe(("roster.saved", "2"));
        row.Details.ShouldContain("Schelfhorst (WK014118)): van zoals de plaats naar de wijkregisseur van De Riet");
    }

    [Fact]
    public async Task Of_two_who_change_it_at_once_the_second_sees_what_would_become_of_it()
    {
        await using var app = await StartAsync();
        var (first, second) = (await app.SignedInAsync("teamleider"), await app.SignedInAsync("teamleider"));
        var one = await PreviewAsync(first, ("wat", "team"), ("naam", "het eerste team"));
        var other = await PreviewAsync(second, ("wat", "team"), ("naam", "het tweede team"));

        (await SaveAsync(first, one)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var late = await SaveAsync(second, other);

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await late.Content.ReadAsStringAsync(CancellationToken.None);
        page.ShouldContain("Een collega heeft intussen iets opgeslagen");
        app.Wijken().Roster.Team.Name.ShouldBe("het eerste team");
        (await SaveAsync(second, page)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        app.Wijken().Roster.Team.Name.ShouldBe("het tweede team");
    }

    [Theory]
    [InlineData("email", "geen adres", "is geen e-mailadres")]
    [InlineData("telefoon", "0612345678", "moet zijn als +31600000001")]
    [InlineData("maandag-van", "09:00", "Vul bij maandag een begin en een eind in")]
    [InlineData("tot", "morgen", "is geen datum als 2026-12-24")]
    [InlineData("afwezig-0-van", "2030-01-01", "Vul bij afwezigheid de eerste en de laatste dag in")]
    [InlineData("opvolger", "hofkamp", "vul de laatste dag in")]
    public async Task What_is_wrong_comes_back_with_what_was_typed(string field, string value, string told)
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");

        var answer = await DeskApp.PostAsync(browser, Roster + "/persoon?id=riet", Roster + "/bekijk", ("wat", "persoon"), ("id", "riet"), ("naam", "Nog een naam"), (field, value));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None));
        html.ShouldContain(told);
        html.ShouldContain("Nog een naam");
        (await app.RowsAsync<RosterVersionRow>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Somebody_new_gets_a_wijk_and_somebody_who_leaves_gives_it_up()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");

        (await SaveAsync(browser, await PreviewAsync(browser, ("wat", "persoon"), ("nieuw", "nieuweling"), ("rol", "regisseur"), ("naam", "de nieuwe regisseur"), ("dinsdag-van", "09:00"), ("dinsdag-tot", "17:00")))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        app.Wijken().Roster.ById("nieuweling")!.Week!.Keys.ShouldBe([DayOfWeek.Tuesday]);
        await app.CaseAsync(handler: "hofkamp");
        var leaving = await PreviewAsync(browser, ("wat", "weg"), ("id", "hofkamp"), ("erfgenaam", "nieuweling"));
        WebUtility.HtmlDecode(leaving).ShouldContain("1 open melding van de wijkregisseur van de Hofkamp: naar wie het dan heeft");
        (await SaveAsync(browser, leaving)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        app.Wijken().Roster.ById("hofkamp").ShouldBeNull();
        app.Wijken().Roster.HandlerOf("WK014117", null).Id.ShouldBe("nieuweling");
        (await app.SignedInAsync("nieuweling")).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_version_of_before_is_put_back()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        await SaveAsync(browser, await PreviewAsync(browser, ("wat", "team"), ("naam", "een vergissing")));

        var back = await DeskApp.PostAsync(browser, "/inbox/beheer/logboek", Roster + "/bestand", ("vanaf-versie", "2"), ("versie", "1"));
        var page = await back.Content.ReadAsStringAsync(CancellationToken.None);
        page.ShouldContain("team: heet nu het wijkteam van de gemeente");
        (await SaveAsync(browser, page)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        app.Wijken().Roster.Team.Name.ShouldBe("het wijkteam van de gemeente");
        app.Keeper().RosterVersion.ShouldBe(3);
    }

    [Fact]
    public async Task What_is_taken_along_as_a_file_is_the_same_roster()
    {
        municipality.Edit("roster.yaml", "id: riet,", "id: riet, telefoon: '+31600000009', werktijden: { dinsdag: 09:00-17:00 }, afwezig: [ { van: 2026-12-21, tot: 2027-01-01, vervanger: hofkamp } ], tot: 2027-03-31, opvolger: hofkamp,");
        municipality.Edit("roster.yaml", "buurten:", "categorieen: { ratten: riet, boom: { overal: hofkamp, WK014118: team } }\nbuurten:");
        await using var app = await StartAsync();

        var yaml = await (await app.SignedInAsync("teamleider")).GetStringAsync(Roster + "/roster.yaml", CancellationToken.None);

        var proposal = app.Changes().Propose(app.Changes().Today(yaml));
        proposal.Problems.ShouldBeEmpty();
        proposal.Changes.ShouldBeEmpty();
        yaml.ShouldContain("werktijden");
    }

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store(), ("Municipality:Directory", municipality.Directory));

    private static async Task<string> PreviewAsync(HttpClient browser, params (string, string)[] fields)
    {
        var answer = await DeskApp.PostAsync(browser, Roster, Roster + "/bekijk", [("vanaf-versie", await VersionAsync(browser)), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return html;
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient browser, string preview) => DeskApp.PostAsync(
        browser, Roster, Roster + "/opslaan", ("vanaf-versie", Value(preview, "vanaf-versie")), ("yaml", Value(preview, "yaml")), ("gebieden", Value(preview, "gebieden")));

    private static async Task<string> VersionAsync(HttpClient browser) => Value(await browser.GetStringAsync(Roster, CancellationToken.None), "vanaf-versie");

    private static string Value(string html, string field) =>
        WebUtility.HtmlDecode(Regex.Match(html, $"name=\"{field}\" value=\"([^\"]*)\"").Groups[1].Value);
}
