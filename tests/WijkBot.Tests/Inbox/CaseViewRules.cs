using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Inbox;
using WijkBot.Inbox.Views;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class CaseViewOnSqliteTests() : CaseViewRules(Store.SqliteAsync);

public sealed class CaseViewOnServicesTests() : CaseViewRules(Store.PostgresAndRedisAsync);

/// <summary>Who opens very many cases is told to who leads the team, once a day; nothing is closed by it.</summary>
public abstract class CaseViewRules(Func<Task<Store>> store)
{
    private readonly LeapingClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task It_is_told_at_so_many_different_cases_and_once_a_day()
    {
        await using var app = await StartAsync();
        var numbers = await CasesAsync(app, 6);
        var browser = await app.SignedInAsync();
        await OpenAsync(browser, [.. numbers[..4], numbers[0], numbers[1], "999999"]);
        (await ToldAsync(app)).ShouldBeEmpty();

        await OpenAsync(browser, numbers[4]);
        await OpenAsync(browser, numbers[5]);

        var row = (await ToldAsync(app)).ShouldHaveSingleItem();
        (row.Actor, row.Details).ShouldBe(("schelfhorst", "5 verschillende meldingen binnen een uur"));
        var notice = (await app.RowsAsync<NoticeRow>()).ShouldHaveSingleItem();
        (notice.Person, notice.Kind, notice.About, notice.CaseNumber).ShouldBe(("teamleider", NoticeKinds.ManyCases, "schelfhorst", null));
        var page = WebUtility.HtmlDecode(await (await app.SignedInAsync("teamleider")).GetStringAsync("/inbox", CancellationToken.None));
        page.ShouldContain("opvallend veel meldingen. Vraag waarvoor dat was. Het was de wijkregisseur van de Schelfhorst.");

        clock.Advance(TimeSpan.FromDays(1));
        await OpenAsync(await app.SignedInAsync(), numbers);
        (await ToldAsync(app)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_works_at_an_ordinary_pace_is_not_told_of()
    {
        await using var app = await StartAsync();
        var numbers = await CasesAsync(app, 8);
        var (sql, earlier) = (app.Services.GetRequiredService<SqlStore>(), clock.GetUtcNow().AddMinutes(-61));
        await sql.CommitAsync([.. numbers[..4].Select(number => new Statement("INSERT INTO case_views (person, case_number, at) VALUES ('schelfhorst', $1, $2)", number, earlier))], CancellationToken.None);
        await OpenAsync(await app.SignedInAsync("hofkamp"), numbers[..2]);
        await OpenAsync(await app.SignedInAsync(), numbers[4..]);

        (await ToldAsync(app)).ShouldBeEmpty();
        (await app.RowsAsync<CaseViewRow>()).Count(row => row.Person == "schelfhorst").ShouldBe(8);
        await new InboxSweep(sql, clock, NullLogger<InboxSweep>.Instance).LookAsync(CancellationToken.None);
        (await app.RowsAsync<CaseViewRow>()).Select(row => (row.Person, row.CaseNumber)).ShouldBe([.. numbers[..2].Select(number => ("hofkamp", number)), .. numbers[4..].Select(number => ("schelfhorst", number))], ignoreOrder: true);
    }

    /// <summary>A form that comes back with what is wrong shows the case as well as its page does; who leads the team is watched by others.</summary>
    [Fact]
    public async Task Forms_count_too_and_who_leads_the_team_is_no_exception()
    {
        await using var app = await StartAsync();
        var numbers = await CasesAsync(app, 5);
        var browser = await app.SignedInAsync("teamleider");
        foreach (var number in numbers)
            (await DeskApp.PostAsync(browser, "/inbox/toetsen", $"/inbox/cases/{number}/note", ("note", ""))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);

        (await ToldAsync(app)).ShouldHaveSingleItem().Actor.ShouldBe("teamleider");
        (await app.RowsAsync<NoticeRow>()).ShouldHaveSingleItem().Person.ShouldBe(CaseNames.Team);
    }

    [Fact]
    public async Task Two_at_the_same_moment_tell_it_once()
    {
        await using var app = await StartAsync();
        var numbers = await CasesAsync(app, 12);
        var browser = await app.SignedInAsync();

        await Task.WhenAll(numbers.Select(number => OpenAsync(browser, number)));

        (await ToldAsync(app)).ShouldHaveSingleItem();
        (await app.RowsAsync<NoticeRow>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_wrong_setting_stops_the_start() =>
        (await Should.ThrowAsync<OptionsValidationException>(async () => await DeskApp.StartAsync(await store(), ("Views:AlertPerHour", "4")))).Message.ShouldContain("must be 5 to 10000");

    private static async Task<string[]> CasesAsync(DeskApp app, int count)
    {
        var numbers = new string[count];
        for (var at = 0; at < count; at++)
            numbers[at] = await app.CaseAsync(phone: $"+316000000{at:00}");
        return numbers;
    }

    private static async Task OpenAsync(HttpClient browser, params string[] numbers)
    {
        foreach (var number in numbers)
            (await browser.GetAsync($"/inbox/cases/{number}", CancellationToken.None)).StatusCode.ShouldBe(number == "999999" ? HttpStatusCode.NotFound : HttpStatusCode.OK);
    }

    private static async Task<IReadOnlyList<AuditRow>> ToldAsync(DeskApp app) => [.. (await app.RowsAsync<AuditRow>()).Where(row => row.Action == AuditNames.ManyCases)];

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store(), null, clock, ("Views:AlertPerHour", "5"));
}
