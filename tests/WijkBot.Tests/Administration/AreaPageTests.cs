using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NetTopologySuite.Geometries;
using WijkBot.Administration;
using WijkBot.Messages;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Import;
using WijkBot.Wijken;
using Location = WijkBot.Messages.Location;

namespace WijkBot.Tests.Administration;

public sealed class AreaPageOnSqliteTests() : AreaPageRules(Store.SqliteAsync);

public sealed class AreaPageOnServicesTests() : AreaPageRules(Store.PostgresAndRedisAsync);

/// <summary>Areas that an administrator uploads.</summary>
public abstract class AreaPageRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task Files_without_the_token_of_the_form_are_not_taken()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");

        (await browser.SendFormAsync("geen geldig teken", "straten.csv", "straat;postcode\n")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);

        app.Services.GetRequiredService<AreaJobs>().All.ShouldBeEmpty();
    }

    [Fact]
    public async Task Files_are_read_compared_kept_and_used()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");

        var page = await browser.UploadAsync("../../pc6hnr20240801_gwb.csv", AreaUploads.Addresses);
        var jobs = app.Services.GetRequiredService<AreaJobs>();
        await Eventually.ShouldAsync(() => jobs.All.Single().State.ShouldBe(AreaJobState.Ready));
        (await browser.GetStringAsync(page, CancellationToken.None)).ShouldContain("Alle wijken en buurten blijven wat ze zijn.");
        app.Wijken().Areas.ByAddress("7601AA", "3").Certainty.ShouldNotBe(PlaceCertainty.Exact);

        (await DeskApp.PostAsync(browser, page, page + "/bewaren", ("gebruik", "ja"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        app.Wijken().Areas.ByAddress("7601AA", "3").Buurt.ShouldBe("BU01411100");
        var areas = await browser.GetStringAsync(AreaUploads.Areas, CancellationToken.None);
        areas.ShouldMatch($">{jobs.Used}, [^<]+: 71 buurten, 1 adressen, 0 omtrekken, 0 straten</option>");
        areas.ShouldMatch($"<span>{jobs.Used}, in gebruik</span> <span class=\"quiet\">ingelezen [^<]+: 71 buurten, 1 adressen, 0 omtrekken, 0 straten, uit [^<]*pc6hnr20240801_gwb.csv</span>");
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
            (await browser.PostAsync(AreaUploads.Areas + "/inlezen", content, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"{type} {body[..5]}");
        }
    }

    [Fact]
    public async Task An_import_of_a_program_that_stopped_is_said_to_be_broken_off()
    {
        var clock = new LeapingClock(TimeProvider.System.GetUtcNow());
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

        await browser.UploadAsync("leeg.csv", "");
        await browser.UploadAsync("geen-cbs.csv", "naam;adres\r\n");

        var jobs = app.Services.GetRequiredService<AreaJobs>();
        await Eventually.ShouldAsync(() => jobs.All.Count(job => job.State == AreaJobState.Refused).ShouldBe(2));
        await Eventually.ShouldAsync(async () => (await app.RowsAsync<AuditRow>()).Count(row => row.Action == "areas.refused").ShouldBe(2));
        jobs.Years.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_that_is_read_can_be_stopped_and_not_thrown_away()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        var page = await browser.UploadAsync("kaart_2024.geojson", MapFiles.Slow());
        await app.JobAsync(page, AreaJobState.Reading);

        (await browser.GetStringAsync(page, CancellationToken.None)).ShouldNotContain("/weg\"");
        (await DeskApp.PostAsync(browser, page, page + "/weg")).Headers.Location!.ToString().ShouldBe(page);
        (await browser.GetStringAsync(page, CancellationToken.None)).ShouldContain($"action=\"{page}/stop\"");
        (await DeskApp.PostAsync(browser, page, page + "/stop")).Headers.Location!.ToString().ShouldBe(page);

        (await app.JobAsync(page, AreaJobState.Cancelled)).Result.ShouldBeNull();
        (await browser.GetStringAsync(page, CancellationToken.None)).ShouldContain("gestopt");
        await Eventually.ShouldAsync(async () => (await app.AreaAuditAsync()).ShouldBe([("teamleider", "areas.cancelled")]));
        app.Jobs().Years.ShouldBeEmpty();
        await app.JobAsync(await browser.UploadAsync("pc6hnr.csv", AreaUploads.Addresses), AreaJobState.Ready);
    }

    [Fact]
    public async Task One_that_is_read_can_be_thrown_away()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        var page = await browser.UploadAsync("pc6hnr20240801_gwb.csv", AreaUploads.Addresses);
        var name = (await app.JobAsync(page, AreaJobState.Ready)).Result!.Name;

        (await browser.GetStringAsync(page, CancellationToken.None)).ShouldContain($"action=\"{page}/weg\"");
        var answer = await DeskApp.PostAsync(browser, page, page + "/weg");

        (await browser.GetStringAsync(answer.Headers.Location!.ToString(), CancellationToken.None)).ShouldContain("Weggegooid; er is niets veranderd.");
        (app.Jobs().All.Count, app.Jobs().Years.Count).ShouldBe((0, 0));
        (await browser.GetAsync(page, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var row = (await app.RowsAsync<AuditRow>()).Single(row => row.Action == "areas.dropped");
        (row.Actor, row.Subject, row.Details).ShouldBe(("teamleider", name, "pc6hnr20240801_gwb.csv"));
    }

    [Theory]
    [InlineData(false, null)]
    [InlineData(true, "Tubbergen")]
    public async Task All_of_the_country_is_kept_when_that_is_asked(bool all, string? whose)
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync("teamleider");
        var map = MapFiles.Json(
            new MapRow(MapFiles.Square(240_000), ("buurtcode", "BU01411802"), ("buurtnaam", "Schelfhorst Noordwest"), ("wijkcode", "WK014118"), ("wijknaam", "Schelfhorst"), ("gemeentecode", "GM0141"), ("gemeentenaam", "Almelo")),
            new MapRow(MapFiles.Square(245_000), ("buurtcode", "BU01890000"), ("buurtnaam", "Tubbergen"), ("wijkcode", "WK018900"), ("wijknaam", "Tubbergen"), ("gemeentecode", "GM0189"), ("gemeentenaam", "Tubbergen")));

        var page = await browser.UploadAsync("kaart_2024.geojson", map, all);
        var job = await app.JobAsync(page, AreaJobState.Ready);
        await DeskApp.PostAsync(browser, page, page + "/bewaren", ("gebruik", "ja"));

        job.All.ShouldBe(all);
        var there = RdNew.InDegrees(new Point(245_500, 486_000))!.Coordinate;
        app.Wijken().Areas.ByPin(new Location(there.Y, there.X)).ShouldBe(AreaMatch.Outside with { Hint = whose });
    }

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());
}
