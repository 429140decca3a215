using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Inbox;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Administration.Dating;

namespace WijkBot.Tests.Administration;

public sealed class DatedCasesOnSqliteTests() : DatedCaseRules(Store.SqliteAsync);

public sealed class DatedCasesOnServicesTests() : DatedCaseRules(Store.PostgresAndRedisAsync);

/// <summary>What becomes of cases when another CBS year is used.</summary>
public abstract class DatedCaseRules(Func<Task<Store>> store)
{
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
}
