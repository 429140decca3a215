using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Administration;
using WijkBot.Municipality;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Administration;

public sealed class AnswerPageOnSqliteTests() : AnswerPageRules(Store.SqliteAsync);

public sealed class AnswerPageOnServicesTests() : AnswerPageRules(Store.PostgresAndRedisAsync);

/// <summary>What an administrator or team leader does with the canned answers.</summary>
public abstract class AnswerPageRules(Func<Task<Store>> store) : IDisposable
{
    private const string Page = "/inbox/beheer/antwoorden";
    private const string Administrator = "beheerders:\n  - { id: beheer, naam: de beheerder, email: beheer@example.nl }\nregisseurs:\n";

    private readonly DataFolder municipality = new();

    public void Dispose()
    {
        municipality.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task They_are_for_administrators_and_who_leads_the_team()
    {
        municipality.Edit("roster.yaml", "regisseurs:\n", Administrator);
        await using var app = await StartAsync();
        foreach (var (who, status) in new[] { ("beheer", HttpStatusCode.OK), ("teamleider", HttpStatusCode.OK), ("schelfhorst", HttpStatusCode.Forbidden) })
            (await (await app.SignedInAsync(who)).GetAsync(Page, CancellationToken.None)).StatusCode.ShouldBe(status, who);

        var leader = await (await app.SignedInAsync("teamleider")).GetStringAsync(Page, CancellationToken.None);
        HtmlCheck.ShouldBeSound(leader);
        leader.ShouldNotContain("/inbox/beheer/rooster\"");
    }

    [Fact]
    public async Task What_was_looked_at_and_saved_is_used_and_known_by_name()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");

        var preview = await PreviewAsync(browser, ("naam", "Bankje is gemaakt"), ("tekst", "Het bankje in {straat|uw buurt} is gemaakt."), ("tekst-en", "The bench in {straat|your area} is mended."), ("statussen", "in_progress"), ("categorieen", "overig"));
        var shown = WebUtility.HtmlDecode(preview);
        shown.ShouldContain("Het bankje in Voorbeeldstraat is gemaakt.");
        shown.ShouldContain("The bench in Voorbeeldstraat is mended.");
        shown.ShouldContain("tekens, 1 sms");
        Now(app).ById("bankje-is-gemaakt").ShouldBeNull();
        (await SaveAsync(browser, preview)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        Now(app).ById("bankje-is-gemaakt")!.IsFor("overig", "in_progress").ShouldBeTrue();
        var row = (await app.RowsAsync<AuditRow>()).Single(row => row is { Actor: "teamleider", Action: "answers.saved" });
        row.Details.ShouldBe("erbij: Bankje is gemaakt: Het bankje in {straat|uw buurt} is gemaakt.");
        (await app.RowsAsync<AnswerVersionRow>()).Select(version => (version.Version, version.By)).Order().ShouldBe([(1, "bestand"), (2, "teamleider")]);
        (await browser.GetStringAsync("/inbox/beheer/logboek", CancellationToken.None)).ShouldContain("Antwoorden, versie 2");
    }

    [Fact]
    public async Task One_is_changed_another_taken_out_and_a_version_of_before_put_back()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        await SaveAsync(browser, await PreviewAsync(browser, ("id", "lamp-gemeld"), ("naam", "Lamp gemeld"), ("tekst", "De lamp wordt gemaakt.")));
        await SaveAsync(browser, await PreviewAsync(browser, ("id", "bedankt"), ("wat", "weg")));
        Now(app).ById("lamp-gemeld")!.ShouldSatisfyAllConditions(lamp => lamp.Text.ShouldBe("De lamp wordt gemaakt."), lamp => lamp.Categories.ShouldBeEmpty());
        Now(app).ById("bedankt").ShouldBeNull();

        var back = await DeskApp.PostAsync(browser, Page, Page + "/versie", ("vanaf-versie", "3"), ("versie", "1"));
        var page = await back.Content.ReadAsStringAsync(CancellationToken.None);
        page.ShouldContain("erbij: Bedankt voor uw melding");
        (await SaveAsync(browser, page)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        Now(app).ById("bedankt").ShouldNotBeNull();
        Now(app).ById("lamp-gemeld")!.Categories.ShouldBe(["lantaarnpaal-straatverlichting"]);
        app.Services.GetRequiredService<AnswerKeeper>().Version.ShouldBe(4);
    }

    [Theory]
    [InlineData("tekst", "Bij {hier} is het", "'{hier}' is geen veld")]
    [InlineData("tekst", "😀 klaar", "heeft tekens die niet in een sms passen")]
    [InlineData("tekst", "", "'tekst' ontbreekt")]
    [InlineData("naam", "Ik kom kijken", "naam 'Ik kom kijken' staat er twee keer in")]
    [InlineData("categorieen", "bestaat-niet", "categorie 'bestaat-niet' bestaat niet")]
    public async Task What_is_wrong_comes_back_with_what_was_typed(string field, string value, string told)
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        (string, string)[] right = [("naam", "Een nieuwe naam"), ("tekst", "Een goede tekst"), ("tekst-de", "Ein guter Text")];

        var answer = await DeskApp.PostAsync(browser, Page + "/een", Page + "/bekijk", [.. right.Where(one => one.Item1 != field), (field, value)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        WebUtility.HtmlDecode(html).ShouldContain(told);
        html.ShouldContain("Ein guter Text");
        (await app.RowsAsync<AnswerVersionRow>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_who_change_them_at_once_the_second_sees_what_would_become_of_it()
    {
        await using var app = await StartAsync();
        var (first, second) = (await app.SignedInAsync("teamleider"), await app.SignedInAsync("teamleider"));
        var one = await PreviewAsync(first, ("naam", "Een"), ("tekst", "Dit is een."));
        var other = await PreviewAsync(second, ("naam", "Twee"), ("tekst", "Dit is twee."));
        (await SaveAsync(first, one)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var late = await SaveAsync(second, other);

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = await late.Content.ReadAsStringAsync(CancellationToken.None);
        page.ShouldContain("Een collega heeft intussen iets opgeslagen");
        page.ShouldContain("weg: Een");
        Now(app).ById("twee").ShouldBeNull();
    }

    [Fact]
    public async Task What_was_saved_elsewhere_is_used_here_and_a_file_that_was_used_before_does_not_come_back()
    {
        await using var app = await StartAsync();
        var book = Now(app);
        var kept = new AnswerBook(AnswerYaml.Write(book.All.Take(2)), [.. book.All.Take(2)]);
        (await app.Services.GetRequiredService<AnswerVersions>().SaveAsync(kept, 1, "teamleider", [], CancellationToken.None)).ShouldBe(2);

        // a replica that starts with the old file
        using var starting = ActivatorUtilities.CreateInstance<AnswerKeeper>(app.Services, ActivatorUtilities.CreateInstance<AnswerFileWatch>(app.Services));
        await starting.LookAsync(CancellationToken.None);

        starting.Version.ShouldBe(2);
        Now(app).All.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_file_that_changes_while_it_runs_is_used_without_a_start_and_kept_as_a_version()
    {
        await using var app = await StartAsync();
        municipality.Edit("antwoorden.yaml", "Wanneer kan ik u het beste bellen?", "Wilt u mij terugbellen?");

        await LookAsync(app);

        Now(app).ById("gebeld-niet-bereikt")!.Text.ShouldEndWith("Wilt u mij terugbellen?");
        var row = (await app.RowsAsync<AuditRow>()).Single(row => row is { Action: "answers.saved", Subject: "2" });
        row.Actor.ShouldBe("bestand");
        row.Details.ShouldContain("Wilt u mij terugbellen?");

        municipality.Edit("antwoorden.yaml", "Wilt u mij terugbellen?", "Wanneer kan ik u het beste bellen?");
        await LookAsync(app);
        await LookAsync(app);
        app.Services.GetRequiredService<AnswerKeeper>().Version.ShouldBe(3);
        Now(app).ById("gebeld-niet-bereikt")!.Text.ShouldEndWith("het beste bellen?");
    }

    [Fact]
    public async Task A_wrong_file_changes_nothing_says_on_the_page_what_is_wrong_and_counts_once_it_is_right()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        var before = Now(app);
        municipality.Edit("antwoorden.yaml", "Dank voor uw melding {nummer}.", "Dank voor uw melding in {staat}.");

        await LookAsync(app);

        Now(app).ShouldBeSameAs(before);
        var page = await browser.GetStringAsync(Page, CancellationToken.None);
        HtmlCheck.ShouldBeSound(page);
        WebUtility.HtmlDecode(page).ShouldContain("antwoorden.yaml, regel 14: antwoord 'bedankt', tekst: '{staat}' is geen veld");

        municipality.Edit("antwoorden.yaml", "Dank voor uw melding in {staat}.", "Veel dank voor uw melding {nummer}.");
        await LookAsync(app);
        Now(app).ById("bedankt")!.Text.ShouldStartWith("Veel dank");
        (await browser.GetStringAsync(Page, CancellationToken.None)).ShouldNotContain("klopt niet");
    }

    [Fact]
    public async Task What_was_changed_on_the_page_stays_until_the_file_changes()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        await LookAsync(app);
        await SaveAsync(browser, await PreviewAsync(browser, ("id", "bedankt"), ("wat", "weg")));
        await LookAsync(app);
        Now(app).ById("bedankt").ShouldBeNull();

        File.Delete(Path.Combine(municipality.Directory, "antwoorden.yaml"));
        await LookAsync(app);
        Now(app).ById("bedankt").ShouldBeNull();
        app.Services.GetRequiredService<AnswerKeeper>().Version.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_taken_along_as_a_file_is_the_same()
    {
        await using var app = await StartAsync();
        var yaml = await (await app.SignedInAsync("teamleider")).GetStringAsync(Page + "/antwoorden.yaml", CancellationToken.None);
        app.Services.GetRequiredService<AnswerChanges>().Propose(yaml).ShouldSatisfyAllConditions(
            proposal => proposal.Problems.ShouldBeEmpty(), proposal => proposal.Changes.ShouldBeEmpty());
    }

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store(), ("Municipality:Directory", municipality.Directory));

    private static Task LookAsync(DeskApp app) => app.Services.GetRequiredService<AnswerKeeper>().LookAsync(CancellationToken.None);

    private static AnswerBook Now(DeskApp app) => app.Services.GetRequiredService<AnswersInUse>().Now;

    private static async Task<string> PreviewAsync(HttpClient browser, params (string, string)[] fields)
    {
        var version = Value(await browser.GetStringAsync(Page + "/een", CancellationToken.None), "vanaf-versie");
        var answer = await DeskApp.PostAsync(browser, Page, Page + "/bekijk", [("vanaf-versie", version), .. fields]);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return html;
    }

    private static Task<HttpResponseMessage> SaveAsync(HttpClient browser, string preview) => DeskApp.PostAsync(
        browser, Page, Page + "/opslaan", ("vanaf-versie", Value(preview, "vanaf-versie")), ("yaml", Value(preview, "yaml")));

    private static string Value(string html, string field) =>
        WebUtility.HtmlDecode(Regex.Match(html, $"name=\"{field}\" value=\"([^\"]*)\"").Groups[1].Value);
}
