using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Tests.Handover;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class LeaderComplaintOnSqliteTests() : LeaderComplaintRules(Store.SqliteAsync);

public sealed class LeaderComplaintOnServicesTests() : LeaderComplaintRules(Store.PostgresAndRedisAsync);

/// <summary>A complaint about who leads the team is read by somebody else, and nowhere by him.</summary>
public abstract class LeaderComplaintRules(Func<Task<Store>> store)
{
    private const string Leader = "teamleider", Secret = "De kanarie van mijn zus is weg";

    [Fact]
    public async Task What_he_promised_himself_he_reads_nowhere_and_a_colleague_does()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var report = await app.CaseAsync(at: TimeProvider.System.GetUtcNow().AddHours(-1));
        await Promising.GivenAsync(app, report, new DateOnly(2026, 1, 5), TimeProvider.System.GetUtcNow().AddMinutes(-50), by: Leader);
        var (leader, colleague) = (await app.SignedInAsync(Leader), await app.SignedInAsync("riet"));
        await using var list = await Listening.ToAsync(leader, "/inbox/live?van=alle");
        await using var page = await Listening.ToAsync(leader, $"/inbox/live?zaak={report}");

        var complaint = await ComplainsAsync(app, Secret, "2");

        (await app.RowsAsync<CaseRow>()).Single(row => row.Number == complaint).Handler.ShouldBe(CaseNames.Team);
        await ClosedAsync(leader, complaint, report);
        (await colleague.GetStringAsync($"/inbox/cases/{complaint}", CancellationToken.None)).ShouldContain("kanarie");
        (await NumbersAsync(colleague, "/inbox?van=team")).ShouldContain(complaint);
        await app.PostsAsync(report, "replies", new { text = "Ik kom dinsdag.", author = "schelfhorst" });
        (await page.HearsAsync("delen", "Ik kom dinsdag.")).ShouldNotContain("kanarie");
        // what he does hear comes behind what he must not
        var last = await app.CaseAsync(phone: "+31600000009");
        await app.WritesAsync("Hallo", "+31600000009");
        (await list.UntilAsync("zaak", $"zaak-{last}")).ShouldAllBe(row => !row.Data.Contains("kanarie", StringComparison.Ordinal) && !row.Data.Contains($"zaak-{complaint}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Uw teamleider zou bellen over de kanarie en belde niet", "3")]
    [InlineData("De teamleider deed lelijk over de kanarie", "1")]
    public async Task Where_he_is_named_somebody_else_reads_it(string words, string about)
    {
        await using var app = await DeskApp.StartAsync(await store());
        var report = await app.CaseAsync(at: TimeProvider.System.GetUtcNow().AddHours(-1));

        var complaint = await ComplainsAsync(app, words, about);

        (await app.RowsAsync<CaseRow>()).Single(row => row.Number == complaint).Handler.ShouldBe(CaseNames.Team);
        string.Join('\n', await Promising.TextsAsync(app)).ShouldContain("Een ander uit het team leest het, niet de teamleider zelf.");
        await ClosedAsync(await app.SignedInAsync(Leader), complaint, report);
    }

    [Fact]
    public async Task About_the_regisseur_of_a_case_that_he_has_himself_he_does_not_read_it()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var report = await app.CaseAsync(at: TimeProvider.System.GetUtcNow().AddHours(-1), handler: Leader);

        var complaint = await ComplainsAsync(app, Secret, "1");

        await ClosedAsync(await app.SignedInAsync(Leader), complaint, report);
    }

    [Fact]
    public async Task Told_to_him_in_a_conversation_that_he_took_it_goes_to_another()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var report = await app.CaseAsync(at: TimeProvider.System.GetUtcNow().AddHours(-1));
        var leader = await app.SignedInAsync(Leader);
        (await DeskApp.PostAsync(leader, $"/inbox/cases/{report}", $"/inbox/cases/{report}/claim")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        await app.WritesAsync("Ik wil een klacht indienen, u komt uw afspraak over de kanarie niet na");

        var complaint = (await app.RowsAsync<CaseRow>()).Single(row => row.Type == "complaint");
        complaint.Handler.ShouldBe(CaseNames.Team);
        await ClosedAsync(leader, complaint.Number, report);
    }

    [Fact]
    public async Task About_somebody_else_he_reads_it_and_what_was_said()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var report = await app.CaseAsync(at: TimeProvider.System.GetUtcNow().AddHours(-1));
        var leader = await app.SignedInAsync(Leader);

        var complaint = await ComplainsAsync(app, Secret, "1");

        (await NumbersAsync(leader, "/inbox?van=alle&zoek=kanarie")).ShouldContain(complaint);
        (await leader.GetStringAsync($"/inbox/cases/{complaint}", CancellationToken.None)).ShouldContain("kanarie");
        (await leader.GetStringAsync($"/inbox/cases/{report}", CancellationToken.None)).ShouldContain("kanarie");
    }

    [Fact]
    public async Task When_nobody_else_may_read_it_that_is_told_and_who_keeps_the_roster_finds_somebody()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await app.CaseAsync(at: TimeProvider.System.GetUtcNow().AddHours(-1));
        foreach (var person in app.Services.GetRequiredService<WijkBot.Wijken.WijkenInUse>().Roster.Regisseurs)
            await app.CaseAsync(at: TimeProvider.System.GetUtcNow().AddHours(-1), handler: person.Id);

        var complaint = await ComplainsAsync(app, "De teamleider deed lelijk over de kanarie", "1");

        (await Promising.TextsAsync(app))[^1].ShouldContain("Dit kan over de teamleider gaan, en nu mag niemand anders van het team het lezen. De beheerder zoekt iemand.");
        var roster = await (await app.SignedInAsync(Leader)).GetStringAsync("/inbox/beheer/rooster", CancellationToken.None);
        roster.ShouldSatisfyAllConditions(
            () => roster.ShouldContain($"Een klacht kan nu door niemand gelezen worden: {complaint}."), () => roster.ShouldNotContain("kanarie"));
        // what is the team's and can be read, is not named
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement("DELETE FROM case_events WHERE case_number IN (SELECT number FROM cases WHERE handler = 'riet')"), new Statement("DELETE FROM cases WHERE handler = 'riet'")], CancellationToken.None);
        (await (await app.SignedInAsync(Leader)).GetStringAsync("/inbox/beheer/rooster", CancellationToken.None)).ShouldNotContain("door niemand gelezen");
    }

    private static async Task<string> ComplainsAsync(DeskApp app, params string[] words)
    {
        foreach (var text in (string[])["ik heb een klacht", .. words])
            await app.WritesAsync(text);
        var found = (await app.RowsAsync<CaseRow>()).SingleOrDefault(row => row.Type == "complaint");
        found.ShouldNotBeNull(string.Join('\n', await Promising.TextsAsync(app)));
        return found.Number;
    }

    /// <summary>In no list, no search, on no page of it or of another case of the resident, and live neither.</summary>
    private static async Task ClosedAsync(HttpClient leader, string complaint, string report)
    {
        foreach (var list in new[] { "/inbox?van=alle", "/inbox?van=team", "/inbox?van=nieuw", "/inbox?van=alle&zoek=kanarie", $"/inbox?van=alle&zoek={complaint}" })
        {
            var html = await leader.GetStringAsync(list, CancellationToken.None);
            html.ShouldSatisfyAllConditions(() => html.ShouldNotContain($"href=\"/inbox/cases/{complaint}\""), () => html.Replace("zoek=kanarie", "", StringComparison.Ordinal).Replace("value=\"kanarie\"", "", StringComparison.Ordinal).ShouldNotContain("de kanarie"));
        }
        foreach (var path in new[] { "", "/bewoner" })
        {
            using var page = await leader.GetAsync($"/inbox/cases/{complaint}{path}", CancellationToken.None);
            page.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
            var html = WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync(CancellationToken.None));
            html.ShouldSatisfyAllConditions(() => html.ShouldContain("Deze klacht kan over u zelf gaan."), () => html.ShouldNotContain("kanarie"));
            (await leader.GetStringAsync($"/inbox/cases/{report}{path}", CancellationToken.None)).ShouldNotContain("kanarie");
        }
        (await leader.GetAsync($"/inbox/live?zaak={complaint}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var many = await DeskApp.PostAsync(leader, "/inbox", "/inbox/samen", ("act", "Seen"), ("nummer", complaint), ("nummer", report));
        (await many.Content.ReadAsStringAsync(CancellationToken.None)).ShouldNotContain(complaint);
    }

    private static async Task<string[]> NumbersAsync(HttpClient browser, string path) =>
        [.. System.Text.RegularExpressions.Regex.Matches(await browser.GetStringAsync(path, CancellationToken.None), "href=\"/inbox/cases/(\\d+)\"").Select(match => match.Groups[1].Value).Distinct()];
}
