using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Inbox;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Import;
using WijkBot.Turns;
using WijkBot.Wijken;

namespace WijkBot.Tests.Administration;

public sealed class DatedCasesOnSqliteTests() : DatedCaseRules(Store.SqliteAsync);

public sealed class DatedCasesOnServicesTests() : DatedCaseRules(Store.PostgresAndRedisAsync);

/// <summary>
/// What becomes of cases when another CBS year is used. In 2025 as it is made up here, the house of the first lies in another wijk, the Schelfhorst
/// is what it was, and the code of the Wierdense Hoek means something else.
/// </summary>
public abstract class DatedCaseRules(Func<Task<Store>> store)
{
    private static readonly PlaceValue Moved = new("7601 AA 3") { Postcode = "7601AA", HouseNumber = "3", Certainty = PlaceCertainty.Exact, Wijk = "WK014118", Buurt = "BU01411802", AreaYear = 2024 };
    private static readonly PlaceValue Chosen = new("bij de grote boom") { Certainty = PlaceCertainty.Exact, Wijk = "WK014118", Buurt = "BU01411802", AreaYear = 2024 };
    private static readonly PlaceValue Lost = new("bij de fontein") { Certainty = PlaceCertainty.Exact, Wijk = "WK014114", AreaYear = 2024 };

    [Fact]
    public async Task A_case_is_looked_up_in_the_areas_of_now_and_keeps_those_it_came_with()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (moved, closed) = (await HeldAsync(app, Moved), await HeldAsync(app, Moved, "+31600000011"));
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([CaseSql.SetStatus(closed, CaseNames.Status.Closed, DateTimeOffset.UnixEpoch)], CancellationToken.None);
        var (chosen, lost) = (await HeldAsync(app, Chosen, "+31600000012"), await HeldAsync(app, Lost, "+31600000013"));

        await SwitchAsync(app);

        (await PlaceAsync(app, moved)).ShouldBe(("WK014111", "BU01411100", 2025, "exact"));
        (await PlaceAsync(app, closed)).ShouldBe(("WK014111", "BU01411100", 2025, "exact"));
        (await PlaceAsync(app, chosen)).ShouldBe(("WK014118", "BU01411802", 2025, "guess"), "a wijk that is what it was, and a place that nobody can look up");
        (await PlaceAsync(app, lost)).ShouldBe((null, null, 2025, "unknown"), "its code is another wijk now");
        (await FirstAsync(app, moved)).ShouldBe(("WK014118", "BU01411802", 2024));
        (await FirstAsync(app, lost)).ShouldBe(("WK014114", null, 2024));
    }

    [Fact]
    public async Task Its_page_tells_both()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await HeldAsync(app, Moved);
        await SwitchAsync(app);

        var page = await (await app.SignedInAsync("schelfhorst")).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);

        var nieuw = app.Wijken().Areas.Wijk("WK014111")!.Name;
        page.ShouldContain(nieuw);
        page.ShouldContain("Schelfhorst (CBS 2024)");
    }

    [Fact]
    public async Task When_its_own_year_is_used_again_it_is_as_it_was()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (moved, lost) = (await HeldAsync(app, Moved), await HeldAsync(app, Lost, "+31600000013"));
        var importer = await SwitchAsync(app);

        importer.Use(null);
        await app.StepAsync();
        await LookAsync(app);

        (await PlaceAsync(app, moved)).ShouldBe(("WK014118", "BU01411802", 2024, "exact"));
        (await PlaceAsync(app, lost)).ShouldBe(("WK014114", null, 2024, "exact"));
        (await FirstAsync(app, moved)).ShouldBe((null, null, null));
    }

    [Fact]
    public async Task A_place_that_is_told_in_between_is_not_written_over()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await HeldAsync(app, Moved);
        var sql = app.Services.GetRequiredService<SqlStore>();
        var read = (await sql.ReadAsync(AreaYearSql.OfAnotherYear(2025, "", 10), DatedCase.Read, CancellationToken.None)).ShouldHaveSingleItem();
        await sql.CommitAsync([CaseSql.SetPlace(number, Lost, app.Wijken().Roster.HandlerOf("WK014114", null), TimeProvider.System.GetUtcNow().AddMinutes(1))], CancellationToken.None);

        await sql.CommitAsync([AreaYearSql.Move(read, Moved with { Wijk = "WK014111", AreaYear = 2025 }, null), AreaYearSql.MoveBack(read)], CancellationToken.None);

        (await PlaceAsync(app, number)).ShouldBe(("WK014114", null, 2024, "exact"));
    }

    [Fact]
    public async Task A_program_that_cannot_read_the_year_of_the_others_moves_nothing_back()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await HeldAsync(app, Moved);
        await SwitchAsync(app);
        var folder = Path.Combine(app.Services.GetRequiredService<WijkBot.Storage.DataFolder>().Path, "areas");
        await File.WriteAllTextAsync(Path.Combine(folder, "gebruikt.txt"), "2026-komt-nog", CancellationToken.None);
        await app.StepAsync();
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement("UPDATE cases SET area_year = 2026")], CancellationToken.None);

        await LookAsync(app);

        (await PlaceAsync(app, number)).Year.ShouldBe(2026);
        await Turns.Succeeding.LookAsync(app, Turns.Succeeding.Monday);
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Moved).ShouldBe(0, "nor to whoever had it by the areas of before");
        app.Wijken().IsBehind = false;
        await Turns.Succeeding.LookAsync(app, Turns.Succeeding.Monday);
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Moved).ShouldBe(1, "but for that it would have moved");
    }

    [Fact]
    public async Task A_place_that_a_year_in_between_has_lost_is_found_again_in_the_next()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await HeldAsync(app, Moved);
        await app.Services.GetRequiredService<SqlStore>().CommitAsync(
            [new Statement("UPDATE cases SET area_year = 2023, wijk = NULL, buurt = NULL, place_certainty = 'unknown', first_area_year = 2022, first_wijk = 'WK014118', first_place_certainty = 'exact'")], CancellationToken.None);

        await SwitchAsync(app);

        (await PlaceAsync(app, number)).ShouldBe(("WK014111", "BU01411100", 2025, "exact"));
        (await FirstAsync(app, number)).ShouldBe(("WK014118", null, 2022));
    }

    [Fact]
    public async Task A_year_marked_while_the_program_started_is_used_all_the_same()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await SwitchAsync(app);
        var own = app.Wijken().Now.Files.With(null, []);

        // read before the mark was there
        var behind = new WijkenInUse(own, app.Services.GetRequiredService<WijkBot.Municipality.MunicipalityData>());
        var use = new WijkBot.Administration.AreasUse(
            behind, app.Services.GetRequiredService<SqlStore>(), app.Services.GetRequiredService<WijkBot.Administration.AuditLog>(), NullLogger<WijkBot.Administration.AreasUse>.Instance,
            Path.Combine(app.Services.GetRequiredService<WijkBot.Storage.DataFolder>().Path, "areas"));
        use.Step();

        behind.Areas.Year.ShouldBe(2025);
    }

    [Fact]
    public async Task A_year_whose_file_comes_after_its_mark_is_used_once_it_is_there()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await SwitchAsync(app);
        var folder = Path.Combine(app.Services.GetRequiredService<WijkBot.Storage.DataFolder>().Path, "areas");
        var name = await File.ReadAllTextAsync(Path.Combine(folder, "gebruikt.txt"), CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(folder, "gebruikt.txt"), "2025-later", CancellationToken.None);
        await app.StepAsync();
        app.Wijken().IsBehind.ShouldBeTrue();

        File.Copy(Path.Combine(folder, $"{name.Trim()}.gebieden"), Path.Combine(folder, "2025-later.gebieden"));
        await app.StepAsync();

        app.Wijken().IsBehind.ShouldBeFalse();
    }

    [Fact]
    public async Task A_report_begun_before_goes_on_in_the_areas_of_now()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await app.WritesAsync("Er ligt grofvuil op straat bij 7601 AA 3");
        await SwitchAsync(app);

        await app.WritesAsync("ja");

        var row = (await app.RowsAsync<CaseRow>()).ShouldHaveSingleItem();
        (row.Wijk, row.Buurt, row.AreaYear).ShouldBe(("WK014111", "BU01411100", 2025));
    }

    [Fact]
    public async Task Who_may_look_follows_where_it_lies_now()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var lost = await HeldAsync(app, Lost, handler: "riet");
        var moved = await HeldAsync(app, Moved, "+31600000012", handler: "sluitersveld");
        await SwitchAsync(app);

        var riet = await app.SignedInAsync("riet");

        (await riet.GetStringAsync("/inbox?van=alle", CancellationToken.None)).ShouldContain(moved, customMessage: "its wijk is his now");
        (await riet.GetStringAsync($"/inbox/cases/{lost}", CancellationToken.None)).ShouldContain("wijk onbekend");
        (await riet.GetStringAsync($"/inbox/cases/{lost}", CancellationToken.None)).ShouldNotContain("Iets heel anders", customMessage: "what its code means now says nothing of it");
    }

    [Fact]
    public async Task A_reason_for_a_wijk_counts_for_the_areas_it_was_given_in()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await app.Services.GetRequiredService<WijkVisits>().OpenAsync("riet", "WK014114", "Ik vervang een collega", CancellationToken.None);
        (await app.RowsAsync<WijkVisitRow>()).ShouldHaveSingleItem();

        await SwitchAsync(app);

        (await app.RowsAsync<WijkVisitRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_place_that_is_told_anew_has_only_the_codes_of_now()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await HeldAsync(app, Moved);
        await SwitchAsync(app);

        var told = Chosen with { AreaYear = 2025 };
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([CaseSql.SetPlace(number, told, app.Wijken().Roster.HandlerOf("WK014118", null), DateTimeOffset.UnixEpoch)], CancellationToken.None);

        (await FirstAsync(app, number)).ShouldBe((null, null, null));
    }

    private static Task<string> HeldAsync(DeskApp app, PlaceValue place, string phone = Given.Phone, string handler = "schelfhorst") =>
        app.CaseAsync(open => open with { Place = place }, phone, handler: handler);

    /// <summary>Imports that year, uses it, and looks once.</summary>
    private static async Task<AreaImporter> SwitchAsync(DeskApp app)
    {
        using var folder = new ImportFolder();
        var importer = new AreaImporter(app.Wijken().Now.Files, Path.Combine(app.Services.GetRequiredService<WijkBot.Storage.DataFolder>().Path, "areas"));
        var (areas, stop) = (app.Wijken().Areas, TestContext.Current.CancellationToken);
        var imported = importer.Import(
        [
            folder.File("pc6hnr20250801_gwb.csv", "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025", "7601AA;3;BU01411100;WK014111;GM0141"),
            folder.File("buurt_2025.csv", ["Buurtcode2025;Buurtnaam2025", .. areas.Buurten.Select(buurt => $"{buurt.Code};{buurt.Name}")]),
            folder.File("wijk_2025.csv", ["Wijkcode2025;Wijknaam2025", .. areas.Wijken.Select(wijk => $"{wijk.Code};{(wijk.Code == "WK014114" ? "Iets heel anders" : wijk.Name)}")]),
        ], all: false, isTrial: false, step: null, stop);
        imported.Problems.ShouldBeEmpty();
        importer.Use(imported.Name).ShouldBeTrue();
        await app.StepAsync();
        app.Wijken().Areas.Year.ShouldBe(2025);
        await LookAsync(app);
        return importer;
    }

    private static Task LookAsync(DeskApp app) =>
        new DatedCases(app.Services.GetRequiredService<SqlStore>(), app.Wijken(), TimeProvider.System, NullLogger<DatedCases>.Instance).LookAsync(CancellationToken.None);

    private static async Task<(string? Wijk, string? Buurt, int? Year, string? Certainty)> PlaceAsync(DeskApp app, string number)
    {
        var row = (await app.RowsAsync<CaseRow>()).Single(row => row.Number == number);
        return (row.Wijk, row.Buurt, row.AreaYear, row.PlaceCertainty);
    }

    private static async Task<(string? Wijk, string? Buurt, int? Year)> FirstAsync(DeskApp app, string number)
    {
        var row = (await app.RowsAsync<CaseRow>()).Single(row => row.Number == number);
        return (row.FirstWijk, row.FirstBuurt, row.FirstAreaYear);
    }
}
