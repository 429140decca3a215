using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Administration;
using WijkBot.Messages;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Administration;

public sealed class AreaPageOnSqliteTests() : AreaPageRules(Store.SqliteAsync);

public sealed class AreaPageOnServicesTests() : AreaPageRules(Store.PostgresAndRedisAsync);

/// <summary>Areas that an administrator uploads.</summary>
public abstract class AreaPageRules(Func<Task<Store>> store)
{
    private const string Areas = "/inbox/beheer/gebieden";

    [Fact]
    public async Task Files_without_the_token_of_the_form_are_not_taken()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");

        (await UploadAsync(browser, "geen geldig teken", "straten.csv", "straat;postcode\n")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        app.Services.GetRequiredService<AreaJobs>().All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_are_read_compared_kept_and_used()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        var token = await TokenAsync(browser, Areas);

        var sent = await UploadAsync(browser, token, "../../pc6hnr20240801_gwb.csv", "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\r\n7601AA;3;BU01411100;WK014111;GM0141\r\n");
        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = sent.Headers.Location!.ToString();
        var jobs = app.Services.GetRequiredService<AreaJobs>();
        await Eventually.ShouldAsync(() => jobs.All.Single().State.ShouldBe(AreaJobState.Ready));
        (await browser.GetStringAsync(page, CancellationToken.None)).ShouldContain("Alle wijken en buurten blijven wat ze zijn.");
        app.Wijken().Areas.ByAddress("7601AA", "3").Certainty.ShouldNotBe(PlaceCertainty.Exact);

        (await DeskApp.PostAsync(browser, page, page + "/bewaren", ("gebruik", "ja"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        app.Wijken().Areas.ByAddress("7601AA", "3").Buurt.ShouldBe("BU01411100");
        (await app.RowsAsync<AuditRow>()).Where(row => row.Action.StartsWith("areas", StringComparison.Ordinal)).Select(row => (row.Actor, row.Action))
            .ShouldBe([("teamleider", "areas.imported"), ("teamleider", "areas.used")], ignoreOrder: true);
        await app.StepAsync();
        (await app.RowsAsync<AuditRow>()).Count(row => row.Action == "areas.used").ShouldBe(1);
    }

    [Fact]
    public async Task What_is_no_form_is_no_form()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        foreach (var (type, body) in new[] { ("multipart/form-data", "rommel"), ("multipart/form-data; boundary=a", "rommel"), ("multipart/form-data; boundary=a", "--a\r\n" + new string('x', 40_000)), ("text/plain", "rommel") })
        {
            var content = new ByteArrayContent(Encoding.UTF8.GetBytes(body));
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            (await browser.PostAsync(Areas + "/inlezen", content, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{type} {body[..5]}");
        }
    }

    [Fact]
    public async Task An_import_of_a_program_that_stopped_is_said_to_be_broken_off()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var app = await DeskApp.StartAsync(await store(), null, clock);
        var folder = app.Services.GetRequiredService<AreaJobFolder>();
        var id = folder.Make();
        folder.Write(new AreaJob(id, clock.GetUtcNow(), "teamleider", ["a.csv"], All: false) { State = AreaJobState.Reading, Beat = clock.GetUtcNow() });

        clock.Advance(TimeSpan.FromMinutes(4));

        await Eventually.ShouldAsync(() => folder.Read(id)!.State.ShouldBe(AreaJobState.Broken));
    }

    [Fact]
    public async Task Files_that_are_none_of_cbs_are_refused_and_known()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");

        await UploadAsync(browser, await TokenAsync(browser, Areas), "leeg.csv", "");
        await UploadAsync(browser, await TokenAsync(browser, Areas), "geen-cbs.csv", "naam;adres\r\n");

        var jobs = app.Services.GetRequiredService<AreaJobs>();
        await Eventually.ShouldAsync(() => jobs.All.Count(job => job.State == AreaJobState.Refused).ShouldBe(2));
        await Eventually.ShouldAsync(async () => (await app.RowsAsync<AuditRow>()).Count(row => row.Action == "areas.refused").ShouldBe(2));
        jobs.Years.ShouldBeEmpty();
    }

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());

    private static async Task<string> TokenAsync(HttpClient browser, string page) =>
        Regex.Match(await browser.GetStringAsync(page, CancellationToken.None), "name=\"__RequestVerificationToken\" value=\"([^\"]*)\"").Groups[1].Value;

    private static Task<HttpResponseMessage> UploadAsync(HttpClient browser, string token, string name, string text) => browser.PostAsync(
        Areas + "/inlezen",
        new MultipartFormDataContent { { new StringContent(token), "__RequestVerificationToken" }, { new ByteArrayContent(Encoding.UTF8.GetBytes(text)), "bestanden", name } },
        CancellationToken.None);
}
