using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class SearchOnSqliteTests() : SearchRules(Store.SqliteAsync);

public sealed class SearchOnServicesTests() : SearchRules(Store.PostgresAndRedisAsync);

/// <summary>What is found, where it was found, and what never is.</summary>
public abstract class SearchRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task Words_are_found_in_the_report_its_place_the_conversation_and_notes()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(open => open with { Description = "Kapotte lantaarnpaal", Place = Place("Windslaan 14", "Windslaan", "14") });
        var other = await app.CaseAsync(open => open with { Description = "Losse stoeptegel" }, "+31600000002");
        await app.WritesAsync("Er staat ook een verroeste fiets", "+31600000002");
        await app.PostsAsync(other, "replies", new { text = "De stratenmaker komt dinsdag.", author = "schelfhorst" });
        var browser = await app.SignedInAsync();
        await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/note", ("note", "Kanarie gezien"));

        foreach (var words in new[] { "LANTAARNPAAL", "lantaarn", "kapotte lantaarnpaal", "lantaarnpaal windslaan", "windslaan 14", "\"kapotte lantaarnpaal\"", "kanarie", number })
            (await FoundAsync(browser, words)).ShouldBe([number], words);
        foreach (var words in new[] { "stoeptegel", "verroeste fiets", "stratenmaker" })
            (await FoundAsync(browser, words)).ShouldBe([other], words);
        foreach (var words in new[] { "lantaarnpaal fiets", "\"lantaarnpaal kapotte\"", "antaarn", "%", "\"\"", "'; DROP TABLE cases", "fiets NOT kapot", "* OR", "NEAR(" })
            (await FoundAsync(browser, words)).ShouldBeEmpty(words);
    }

    [Fact]
    public async Task It_shows_where_it_was_found_as_text_and_never_as_markup()
    {
        await using var app = await StartAsync();
        await app.CaseAsync();
        await app.WritesAsync("<script>alert(1)</script> <b>paddenstoel</b> bij de vijver");
        var html = await (await app.SignedInAsync()).GetStringAsync("/inbox?van=alle&zoek=paddenst", CancellationToken.None);
        html.ShouldContain("<mark>paddenstoel</mark>");
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt;");
        html.ShouldNotContain("<b>");
        HtmlCheck.ShouldBeSound(html);
    }

    [Fact]
    public async Task Who_stays_unknown_is_found_by_neither_number_nor_name_and_no_sealed_name_is_found_at_all()
    {
        await using var app = await StartAsync();
        var hidden = await app.CaseAsync(open => open with { Anonymous = true, Description = "Overlast van de buren, ik heet Willemijn Proefstra, bel 06 12345678" });
        var known = await app.CaseAsync(open => open with { Description = "Overlast, ik heet Diederik Testema" }, "+31600000002");
        var browser = await app.SignedInAsync();

        foreach (var words in new[] { "Willemijn", "Proefstra", "Willemijn Proefstra", "\"Willemijn Proefstra\"", "0612345678", "06 12345678", "12345678", "Profielnaam", Given.Phone[3..], Given.Phone })
            (await FoundAsync(browser, words)).ShouldBeEmpty(words);
        (await FoundAsync(browser, "overlast")).ShouldBe([known, hidden], ignoreOrder: true);
        (await FoundAsync(browser, "Testema")).ShouldBe([known]);
        (await browser.GetStringAsync("/inbox?van=alle&zoek=buren", CancellationToken.None)).Split("class=\"hit\"")[1].Split("</span>")[0].ShouldNotContain("Willemijn");
    }

    [Fact]
    public async Task What_is_changed_or_erased_is_found_by_its_old_words_no_more()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        await app.WritesAsync("een paddenstoel bij de vijver");
        var browser = await app.SignedInAsync();
        (await FoundAsync(browser, "paddenstoel")).ShouldBe([number]);
        var sql = app.Services.GetRequiredService<SqlStore>();

        await sql.CommitAsync([CaseSql.SetDescription(number, "Een zwerfkat", DateTimeOffset.UnixEpoch), new Statement("UPDATE inbound SET text = ''")], CancellationToken.None);
        (await FoundAsync(browser, "paddenstoel")).ShouldBeEmpty();
        (await FoundAsync(browser, "afval")).ShouldBeEmpty();
        (await FoundAsync(browser, "zwerfkat")).ShouldBe([number]);

        await app.WritesAsync("een kanarie");
        (await FoundAsync(browser, "kanarie")).ShouldBe([number]);
        await sql.CommitAsync([new Statement("DELETE FROM inbound"), new Statement("DELETE FROM case_events")], CancellationToken.None);
        (await FoundAsync(browser, "kanarie")).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_was_written_long_ago_is_found_too_beside_what_is_new()
    {
        await using var app = await StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var old = await app.CaseAsync(open => open with { Description = "Een paddenstoel in de goot" }, at: now.AddDays(-300));
        var browser = await app.SignedInAsync();
        (await FoundAsync(browser, "paddenstoel")).ShouldBe([old]);
        var fresh = await app.CaseAsync(open => open with { Description = "Weer een paddenstoel" }, "+31600000002", at: now);
        (await FoundAsync(browser, "paddenstoel")).ShouldBe([fresh, old]);

        (await AskedAsync(null)).ShouldBe([fresh, old]);
        (await AskedAsync(now.AddDays(-35))).ShouldBe([fresh]);

        async Task<IEnumerable<string>> AskedAsync(DateTimeOffset? since)
        {
            var sql = app.Services.GetRequiredService<SqlStore>();
            return (await sql.ReadAsync(SearchSql.Find(SearchTerm.Read("paddenstoel"), sql.SearchesVectors, notes: true, since), SearchRow.Read, CancellationToken.None)).Select(row => row.Hit!.Number);
        }
    }

    [Fact]
    public async Task A_queue_narrows_what_is_found()
    {
        await using var app = await StartAsync();
        var mine = await app.CaseAsync();
        var other = await app.CaseAsync(phone: "+31600000002", handler: "riet");
        var browser = await app.SignedInAsync();
        (await FoundAsync(browser, "afval", "mij")).ShouldBe([mine]);
        (await FoundAsync(browser, "afval")).ShouldBe([other, mine], ignoreOrder: true);
        (await browser.GetStringAsync("/inbox?van=team&zoek=afval", CancellationToken.None)).ShouldContain("Zoek in alle meldingen");
    }

    [Fact]
    public async Task However_much_newer_is_found_of_others_what_is_asked_for_is_found_too()
    {
        await using var app = await StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var mine = await app.CaseAsync(open => open with { Category = "ratten", Description = "Een paddenstoel in de goot" }, at: now.AddDays(-300));
        var other = await app.CaseAsync(open => open with { Category = "boom" }, "+31600000002", handler: "riet", at: now.AddDays(-2));
        await SayAsync(app, other, SearchSql.Most + 1, at => now.AddDays(-1).AddSeconds(at));
        var browser = await app.SignedInAsync();

        (await FoundAsync(browser, "paddenstoel", "mij")).ShouldBe([mine]);
        (await FoundAsync(browser, "paddenstoel")).ShouldBe([other, mine], ignoreOrder: true);
        (await browser.GetStringAsync("/inbox?van=mij&zoek=goot", CancellationToken.None)).ShouldNotContain("Niet alles is doorzocht");
        var found = await app.System().GetStringAsync("/api/v1/cases?search=paddenstoel&category=ratten", CancellationToken.None);
        found.ShouldContain($"\"{mine}\"", Case.Sensitive);
    }

    /// <summary>The newest thousand all have one moment, behind which nothing is reached: it ends, and says so.</summary>
    [Fact]
    public async Task What_is_too_much_to_look_through_is_said_to_be()
    {
        await using var app = await StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var other = await app.CaseAsync(phone: "+31600000002", handler: "riet", at: now.AddDays(-2));
        await SayAsync(app, other, SearchSql.Most + 1, _ => now.AddDays(-1));
        var browser = await app.SignedInAsync();
        (await FoundAsync(browser, "paddenstoel", "mij")).ShouldBeEmpty();
        (await browser.GetStringAsync("/inbox?van=mij&zoek=paddenstoel", CancellationToken.None)).ShouldContain("Niet alles is doorzocht: typ er een woord bij.");
        (await app.System().GetStringAsync("/api/v1/cases?search=paddenstoel", CancellationToken.None)).ShouldContain("\"incomplete\":true");
    }

    [Fact]
    public async Task What_is_said_where_no_case_came_of_it_is_looked_through_and_hides_nothing_behind_it()
    {
        await using var app = await StartAsync();
        var now = TimeProvider.System.GetUtcNow();
        var mine = await app.CaseAsync(open => open with { Description = "Een paddenstoel in de goot" }, at: now.AddDays(-300));
        var gone = await app.CaseAsync(phone: "+31600000002", handler: "riet", at: now.AddDays(-2));
        await SayAsync(app, gone, SearchSql.Most + 1, at => now.AddDays(-1).AddSeconds(at));
        var sql = app.Services.GetRequiredService<SqlStore>();
        await sql.CommitAsync([.. new[] { "case_events", "case_reporters", "cases" }.Select(table => new Statement($"DELETE FROM {table} WHERE {(table == "cases" ? "number" : "case_number")} = $1", gone))], CancellationToken.None);
        var browser = await app.SignedInAsync();

        (await FoundAsync(browser, "paddenstoel", "mij")).ShouldBe([mine]);
        (await browser.GetStringAsync("/inbox?van=mij&zoek=paddenstoel", CancellationToken.None)).ShouldNotContain("Niet alles is doorzocht");
        (await app.System().GetStringAsync("/api/v1/cases?search=paddenstoel", CancellationToken.None)).ShouldNotContain("incomplete");
    }

    [Fact]
    public async Task Other_systems_search_as_well_but_not_in_notes()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(open => open with { Category = "ratten" });
        await app.WritesAsync("een paddenstoel bij de vijver");
        await DeskApp.PostAsync(await app.SignedInAsync(), $"/inbox/cases/{number}", $"/inbox/cases/{number}/note", ("note", "Kanarie gezien"));
        var system = app.System();

        foreach (var query in new[] { "search=paddenstoel", "search=%22bij%20de%20vijver%22&category=ratten", $"search={number}&status=open" })
            (await system.GetStringAsync($"/api/v1/cases?{query}", CancellationToken.None)).ShouldContain($"\"{number}\"", Case.Sensitive, query);
        foreach (var query in new[] { "search=kanarie", "search=paddenstoel&category=boom", "category=boom" })
            (await system.GetStringAsync($"/api/v1/cases?{query}", CancellationToken.None)).ShouldNotContain($"\"{number}\"", Case.Sensitive, query);
        (await system.GetAsync("/api/v1/cases?search=%25", CancellationToken.None)).StatusCode.ShouldBe(System.Net.HttpStatusCode.BadRequest);
    }

    private static async Task SayAsync(DeskApp app, string number, int times, Func<int, DateTimeOffset> at)
    {
        await using var db = await app.Services.GetRequiredService<IDbContextFactory<WijkDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var conversation = (await db.Set<CaseRow>().SingleAsync(row => row.Number == number, TestContext.Current.CancellationToken)).ConversationId;
        db.AddRange(Enumerable.Range(0, times).Select(each => new InboundRow
        {
            Id = Guid.NewGuid(),
            ConversationId = conversation,
            Channel = "sms",
            ProviderId = $"said-{each}",
            ReceivedAt = at(each),
            Text = "nog een paddenstoel",
            Body = "{}",
            State = InboundState.Handled,
        }));
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static PlaceValue Place(string text, string street, string number) =>
        new(text) { Street = street, HouseNumber = number, Wijk = "WK014118", Certainty = PlaceCertainty.Exact };

    private static async Task<string[]> FoundAsync(HttpClient browser, string words, string van = "alle") =>
        [.. Regex.Matches(await browser.GetStringAsync($"/inbox?van={van}&zoek={Uri.EscapeDataString(words)}", CancellationToken.None), "href=\"/inbox/cases/(\\d+)\"").Select(match => match.Groups[1].Value)];

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());
}
