using System.Net;
using System.Text.RegularExpressions;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Import;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Administration;

public sealed class PutBackOnSqliteTests() : PutBackRules(Store.SqliteAsync);

public sealed class PutBackOnServicesTests() : PutBackRules(Store.PostgresAndRedisAsync);

/// <summary>An earlier roster that is put back while another CBS year is used: its codes mean what they meant when it was kept.</summary>
public abstract class PutBackRules(Func<Task<Store>> store) : IDisposable
{
    private const string Roster = "/inbox/beheer/rooster";
    private const string Dropped = "Kanaalzijde (BU01411901): de wijkregisseur van De Riet";

    private readonly DataFolder municipality = new();
    private readonly ImportFolder imports = new();

    public void Dispose()
    {
        municipality.Dispose();
        imports.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_became_something_else_is_not_given_to_who_had_the_code()
    {
        var (app, back) = await StartAsync();
        await using var stops = app;
        var browser = await app.SignedInAsync("teamleider");

        var preview = await PutBackAsync(browser);
        HtmlCheck.ShouldBeSound(preview);
        var told = WebUtility.HtmlDecode(preview);
        told.ShouldContain("geldt nu niet, wel weer met de gebieden van toen: " + Dropped);
        told.ShouldContain($"<li>{Dropped}</li>");
        (await SaveAsync(browser, preview)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        app.Keeper().RosterVersion.ShouldBe(3);
        app.Wijken().Roster.HandlerOf("WK014119", "BU01411901").Id.ShouldBe("windmolenbroek");
        app.Wijken().Now.Files.Dropped.ShouldBe([Dropped]);
        await back();
        app.Wijken().Roster.HandlerOf("WK014119", "BU01411901").Id.ShouldBe("riet");
    }

    [Fact]
    public async Task Also_when_a_colleague_saved_something_meanwhile()
    {
        var (app, _) = await StartAsync();
        await using var stops = app;
        var browser = await app.SignedInAsync("teamleider");
        var preview = await PutBackAsync(browser);
        (await SaveAsync(browser, await TeamAsync(browser, "nog een naam"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var late = await SaveAsync(browser, preview);
        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await SaveAsync(browser, await late.Content.ReadAsStringAsync(CancellationToken.None))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        app.Keeper().RosterVersion.ShouldBe(4);
        app.Wijken().Roster.HandlerOf("WK014119", "BU01411901").Id.ShouldBe("windmolenbroek");
    }

    [Fact]
    public async Task What_was_looked_at_with_other_areas_is_shown_again_before_it_is_kept()
    {
        var (app, back) = await StartAsync();
        await using var stops = app;
        var browser = await app.SignedInAsync("teamleider");
        var preview = await TeamAsync(browser, "nog een naam");
        await back();

        var late = await SaveAsync(browser, preview);

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var shown = await late.Content.ReadAsStringAsync(CancellationToken.None);
        shown.ShouldContain("Intussen zijn andere gebieden in gebruik genomen");
        app.Keeper().RosterVersion.ShouldBe(2);
        (await SaveAsync(browser, shown)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        app.Keeper().RosterVersion.ShouldBe(3);
    }

    /// <summary>Version 1 gives a code to somebody; with the year that is used it means something else, and version 2 is made with that.</summary>
    private async Task<(DeskApp App, Func<Task> Back)> StartAsync()
    {
        var own = await store();
        municipality.Edit("roster.yaml", "BU01411900: ossenkoppelerhoek", "BU01411901: riet");
        var app = await DeskApp.StartAsync(own, ("Municipality:Directory", municipality.Directory));
        var (importer, imported) = OtherYear.Of(app, own, imports, "BU01411901");
        importer.Use(imported.Name).ShouldBeTrue();
        await app.StepAsync();
        var browser = await app.SignedInAsync("teamleider");
        (await SaveAsync(browser, await TeamAsync(browser, "een andere naam"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        app.Wijken().Now.Files.Dropped.ShouldBeEmpty();
        return (app, BackAsync);

        async Task BackAsync()
        {
            importer.Use(null);
            await app.StepAsync();
        }
    }

    private static async Task<string> PutBackAsync(HttpClient browser) =>
        await (await DeskApp.PostAsync(browser, "/inbox/beheer/logboek", Roster + "/bestand", ("vanaf-versie", "2"), ("versie", "1"))).Content.ReadAsStringAsync(CancellationToken.None);

    private static async Task<string> TeamAsync(HttpClient browser, string name)
    {
        var page = await browser.GetStringAsync(Roster, CancellationToken.None);
        return await (await DeskApp.PostAsync(browser, Roster, Roster + "/bekijk", ("vanaf-versie", Value(page, "vanaf-versie")!), ("wat", "team"), ("naam", name))).Content.ReadAsStringAsync(CancellationToken.None);
    }

    /// <summary>Sends what stands in the form, as a browser does.</summary>
    private static Task<HttpResponseMessage> SaveAsync(HttpClient browser, string preview) => DeskApp.PostAsync(browser, Roster, Roster + "/opslaan",
        [.. new[] { "vanaf-versie", "yaml", "versie", "gebieden" }.Select(field => (Name: field, Value: Value(preview, field))).Where(field => field.Value is not null).Select(field => (field.Name, field.Value!))]);

    private static string? Value(string html, string field) =>
        Regex.Match(html, $"name=\"{field}\" value=\"([^\"]*)\"") is { Success: true } found ? WebUtility.HtmlDecode(found.Groups[1].Value) : null;
}
