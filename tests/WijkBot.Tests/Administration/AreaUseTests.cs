using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Administration;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Import;
using WijkBot.Wijken;

namespace WijkBot.Tests.Administration;

/// <summary>Whatever is used next is compared first with what is used at that moment.</summary>
public sealed class AreaUseTests
{
    private const string Gebruik = AreaUploads.Areas + "/gebruik";

    private static readonly string Map = MapFiles.Json(new MapRow(MapFiles.Square(240_000),
        ("buurtcode", "BU01411100"), ("buurtnaam", "Bornsestraat Midden-Riet Noord"), ("wijkcode", "WK014111"), ("wijknaam", "De Riet"), ("gemeentecode", "GM0141"), ("gemeentenaam", "Almelo"), ("jaar", "2024")));

    [Fact]
    public async Task Of_two_uploads_the_second_is_compared_again_with_the_first_and_loses_nothing_of_it()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        var browser = await app.SignedInAsync("teamleider");
        var first = await browser.UploadAsync("pc6hnr20240801_gwb.csv", AreaUploads.Addresses);
        var second = await browser.UploadAsync("kaart_2024.geojson", Map);
        await app.JobAsync(first, AreaJobState.Ready);
        (await app.JobAsync(second, AreaJobState.Ready)).Result!.Addresses.ShouldBe(0);
        await DeskApp.PostAsync(browser, first, first + "/bewaren", ("gebruik", "ja"));
        var used = app.Jobs().Used;

        var answer = await DeskApp.PostAsync(browser, second, second + "/bewaren", ("gebruik", "ja"));

        answer.Headers.Location!.ToString().ShouldBe(second);
        app.Jobs().Used.ShouldBe(used);
        var page = await TextAsync(browser, second);
        page.ShouldContain("Daarom is het opnieuw vergeleken met wat nu geldt");
        page.ShouldContain($"gehouden van {used}: adressen");
        (await app.JobAsync(second, AreaJobState.Ready)).Result!.Addresses.ShouldBe(1);
        app.Jobs().Years.Count.ShouldBe(1);

        (await DeskApp.PostAsync(browser, second, second + "/bewaren", ("gebruik", "ja"))).Headers.Location!.ToString().ShouldBe(AreaUploads.Areas + "?klaar=gebruik");
        app.Wijken().Areas.ByAddress("7601AA", "3").Buurt.ShouldBe("BU01411100");
        (await app.AreaAuditAsync()).Count(row => row.Action == "areas.imported").ShouldBe(2);
    }

    [Fact]
    public async Task Something_else_is_seen_before_it_is_used()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        var browser = await app.SignedInAsync("teamleider");
        var upload = await browser.UploadAsync("pc6hnr20240801_gwb.csv", AreaUploads.Addresses);
        await app.JobAsync(upload, AreaJobState.Ready);
        await DeskApp.PostAsync(browser, upload, upload + "/bewaren", ("gebruik", "ja"));
        var used = app.Jobs().Used.ShouldNotBeNull();
        (await TextAsync(browser, AreaUploads.Areas)).ShouldContain($"<form method=\"get\" action=\"{Gebruik}\">");

        var page = await TextAsync(browser, Gebruik + "?jaar=");

        page.ShouldContain($"<strong>De bestanden van de gemeente</strong>, in plaats van {used}");
        page.ShouldContain("vervalt: de adressen van 2024, er zijn er geen van 2024 bij");
        page.ShouldContain("Toch in gebruik nemen");
        app.Jobs().Used.ShouldBe(used);
        // it is used already
        (await TextAsync(browser, $"{Gebruik}?jaar={used}")).ShouldNotContain("in gebruik nemen</button>", Case.Insensitive);
        // whoever compared with something else has to look again
        var overtaken = await DeskApp.PostAsync(browser, Gebruik + "?jaar=", Gebruik, ("jaar", ""), ("tegen", "2024-iets-anders"), ("rooster", app.Jobs().RosterMark));
        overtaken.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await overtaken.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("Er is intussen iets anders in gebruik genomen");
        // also whoever compared with another roster
        (await DeskApp.PostAsync(browser, Gebruik + "?jaar=", Gebruik, ("jaar", ""), ("tegen", used), ("rooster", "0011223344556677"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        app.Jobs().Used.ShouldBe(used);

        (await DeskApp.PostAsync(browser, Gebruik + "?jaar=", Gebruik, ("jaar", ""), ("tegen", used), ("rooster", app.Jobs().RosterMark))).Headers.Location!.ToString().ShouldBe(AreaUploads.Areas + "?klaar=gebruik");
        app.Jobs().Used.ShouldBeNull();
    }

    [Fact]
    public async Task An_upload_that_was_compared_with_another_roster_is_compared_again()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        var browser = await app.SignedInAsync("teamleider");
        var upload = await browser.UploadAsync("pc6hnr20240801_gwb.csv", AreaUploads.Addresses);
        await app.JobAsync(upload, AreaJobState.Ready);
        var (changes, now) = (app.Services.GetRequiredService<RosterChanges>(), app.Wijken().Roster);
        var text = changes.Today(RosterYaml.Write(RosterDraft.Of(now) with { Team = now.Team with { Name = "een andere naam" } }));
        (await changes.SaveAsync(text, app.Keeper().RosterVersion, "teamleider", CancellationToken.None)).ShouldBeOfType<RosterSaved.Done>();

        await DeskApp.PostAsync(browser, upload, upload + "/bewaren", ("gebruik", "ja"));

        app.Jobs().Used.ShouldBeNull();
        (await TextAsync(browser, upload)).ShouldContain("Daarom is het opnieuw vergeleken met wat nu geldt");
        await DeskApp.PostAsync(browser, upload, upload + "/bewaren", ("gebruik", "ja"));
        app.Jobs().Used.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_year_that_is_not_there_or_damaged_is_not_used()
    {
        var store = await Store.SqliteAsync();
        await using var app = await DeskApp.StartAsync(store);
        var browser = await app.SignedInAsync("teamleider");
        var kept = Directory.CreateDirectory(Path.Combine(store.Settings["Data:Directory"], "areas")).FullName;
        await File.WriteAllTextAsync(Path.Combine(kept, "2024-stuk.gebieden"), "geen zip", CancellationToken.None);

        (await browser.GetAsync(Gebruik, CancellationToken.None)).Headers.Location!.ToString().ShouldBe(AreaUploads.Areas);
        (await browser.GetAsync(Gebruik + "?jaar=1999-niets", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var damaged = await browser.GetAsync(Gebruik + "?jaar=2024-stuk", CancellationToken.None);

        damaged.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await damaged.Content.ReadAsStringAsync(CancellationToken.None);
        page.ShouldContain("2024-stuk is beschadigd: lees de bestanden ervan opnieuw in");
        page.ShouldNotContain("in gebruik nemen</button>", Case.Insensitive);
    }

    private static async Task<string> TextAsync(HttpClient browser, string path)
    {
        var page = await browser.GetStringAsync(path, CancellationToken.None);
        HtmlCheck.ShouldBeSound(page);
        return WebUtility.HtmlDecode(page);
    }
}
