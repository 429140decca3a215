using System.Net;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Tests.Conversations;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Import;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Administration;

public sealed class PartnerPlaceOnSqliteTests() : PartnerPlaceRules(Store.SqliteAsync);

public sealed class PartnerPlaceOnServicesTests() : PartnerPlaceRules(Store.PostgresAndRedisAsync);

/// <summary>Places of partners, when another CBS year uses their codes for something else.</summary>
public abstract class PartnerPlaceRules(Func<Task<Store>> store) : IDisposable
{
    private const string Code = "BU01411901";
    private const string Place = "Kanaalzijde (BU01411901)";

    private readonly DataFolder municipality = new DataFolder().Partners("Beheer Kanaal in BU01411901, Beheer Dorpen in WK014120");
    private readonly ImportFolder imports = new();

    public void Dispose()
    {
        municipality.Dispose();
        imports.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task Whoever_imports_a_year_is_told_before_it_is_used_and_as_long_as_it_is()
    {
        var own = await store();
        await using var app = await StartAsync(own);
        var browser = await app.SignedInAsync("teamleider");
        var (importer, imported) = OtherYear.Of(app, own, imports, Code);
        imported.Changes.Where(line => line.StartsWith("partner: ", StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldStartWith($"partner: Beheer Kanaal heeft {Place}, dat geldt niet meer;");
        imported.LosesData.ShouldBeTrue();
        (await AreasAsync(browser)).ShouldNotContain("plaatsen van partners");

        importer.Use(imported.Name).ShouldBeTrue();
        await app.StepAsync();

        (await AreasAsync(browser)).ShouldContain($"<li>Beheer Kanaal: {Place}</li>");
        OtherYear.Of(app, own, imports, Code).Imported.Changes.ShouldContain(line => line.StartsWith($"partner: Beheer Kanaal heeft {Place}, dat geldt nog steeds niet;", StringComparison.Ordinal));
        OtherYear.Of(app, own, imports, "BU01411802").Imported.Changes.ShouldContain($"partner: Beheer Kanaal heeft {Place}, dat geldt weer");
    }

    [Fact]
    public async Task What_lies_where_the_code_is_now_is_not_of_the_partner()
    {
        var own = await store();
        await using var app = await StartAsync(own);
        var (importer, imported) = OtherYear.Of(app, own, imports, Code);
        importer.Use(imported.Name).ShouldBeTrue();
        await app.StepAsync();

        (await PageAsync(app, await CaseAsync(app, 2025))).ShouldNotContain("Beheer Kanaal");
        // it was told while the code still meant what the file says
        var before = await PageAsync(app, await CaseAsync(app, 2024));
        before.ShouldContain("misschien Beheer Kanaal");
        before.ShouldContain($"Beheer Kanaal: {Place}. <span class=\"quiet\">Dat gebied is vervallen of betekent nu iets anders.");

        importer.Use(null);
        await app.StepAsync();
        var back = await PageAsync(app, await CaseAsync(app, 2024));
        back.ShouldContain("misschien Beheer Kanaal");
        back.ShouldNotContain("Geldt nu niet voor");
    }

    [Fact]
    public async Task The_page_of_a_case_that_is_the_partners_tells_which_places_do_not_count()
    {
        municipality.Edit("partners.yaml", "plaatsen: [BU01411901]", "plaatsen: [BU01411901, WK014118]");
        var own = await store();
        await using var app = await StartAsync(own);
        var (importer, imported) = OtherYear.Of(app, own, imports, Code);
        importer.Use(imported.Name).ShouldBeTrue();
        await app.StepAsync();

        foreach (var text in new[] { "Er zitten ratten bij Windslaan 14", "ja", "1" })
            await app.WritesAsync(text);
        var row = (await app.RowsAsync<CaseRow>()).ShouldHaveSingleItem();
        row.Partner.ShouldBe("beheer-kanaal");
        var page = await PageAsync(app, row.Number);

        page.ShouldContain("Geldt nu niet voor");
        page.ShouldContain($"<dd>{Place}. ");
        page.ShouldNotContain("(WK014118).");
    }

    private async Task<DeskApp> StartAsync(Store on) => await DeskApp.StartAsync(on, ("Municipality:Directory", municipality.Directory));

    private static Task<string> CaseAsync(DeskApp app, int year) => app.CaseAsync(
        open => open with { Place = new PlaceValue("Kanaalweg 1") { Certainty = PlaceCertainty.Exact, Wijk = "WK014119", Buurt = Code, AreaYear = year } });

    private static async Task<string> AreasAsync(HttpClient browser)
    {
        var page = await browser.GetStringAsync("/inbox/beheer/gebieden", CancellationToken.None);
        HtmlCheck.ShouldBeSound(page);
        return WebUtility.HtmlDecode(page);
    }

    private static async Task<string> PageAsync(DeskApp app, string number)
    {
        var page = await (await app.SignedInAsync("teamleider")).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        HtmlCheck.ShouldBeSound(page);
        return WebUtility.HtmlDecode(page);
    }
}
