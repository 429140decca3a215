using Microsoft.Extensions.DependencyInjection;
using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Import;
using WijkBot.Wijken;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Administration;

public sealed class KeepingOnSqliteTests() : KeepingRules(Store.SqliteAsync);

public sealed class KeepingOnServicesTests() : KeepingRules(Store.PostgresAndRedisAsync);

/// <summary>What is decided about roster and areas is used by the running program, and stays known.</summary>
public abstract class KeepingRules(Func<Task<Store>> store) : IDisposable
{
    private readonly DataFolder municipality = new();

    public void Dispose()
    {
        municipality.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task The_roster_of_the_file_is_the_first_version()
    {
        await using var app = await StartAsync(await store());

        app.Keeper().RosterVersion.ShouldBe(1);
        (await app.RowsAsync<AuditRow>()).Select(row => (row.Actor, row.Action, row.Subject)).ShouldContain(("bestand", "roster.saved", "1"));
        System.Text.Encoding.UTF8.GetString((await app.RowsAsync<RosterVersionRow>()).Single().TextCipher).ShouldNotContain("example.nl");
    }

    [Fact]
    public async Task A_new_roster_file_is_used_without_a_start_and_tells_what_is_otherwise()
    {
        await using var app = await StartAsync(await store());
        municipality.Edit("roster.yaml", "WK014118: schelfhorst", "WK014118: riet");

        await app.StepAsync();

        app.Wijken().Roster.HandlerOf("WK014118", null).Id.ShouldBe("riet");
        var row = (await app.RowsAsync<AuditRow>()).Single(row => row.Subject == "2");
        row.Details.ShouldBe("Schelfhorst (WK014118): van de wijkregisseur van de Schelfhorst naar de wijkregisseur van De Riet");
    }

    [Fact]
    public async Task A_wrong_roster_file_changes_nothing_and_is_used_once_it_is_right()
    {
        await using var app = await StartAsync(await store());
        municipality.Edit("roster.yaml", "WK014118: schelfhorst", "WK014118: niemand");

        await app.StepAsync();
        app.Keeper().RosterVersion.ShouldBe(1);
        app.Wijken().Roster.HandlerOf("WK014118", null).Id.ShouldBe("schelfhorst");

        municipality.Edit("roster.yaml", "WK014118: niemand", "WK014118: riet");
        await app.StepAsync();
        app.Wijken().Roster.HandlerOf("WK014118", null).Id.ShouldBe("riet");
    }

    [Fact]
    public async Task A_file_that_is_changed_back_counts_again()
    {
        await using var app = await StartAsync(await store());
        municipality.Edit("roster.yaml", "WK014118: schelfhorst", "WK014118: riet");
        await app.StepAsync();
        municipality.Edit("roster.yaml", "WK014118: riet", "WK014118: schelfhorst");

        await app.StepAsync();

        app.Keeper().RosterVersion.ShouldBe(3);
        app.Wijken().Roster.HandlerOf("WK014118", null).Id.ShouldBe("schelfhorst");
    }

    [Fact]
    public async Task An_old_file_on_a_replica_that_starts_changes_nothing()
    {
        await using var app = await StartAsync(await store());
        var (versions, text) = (app.Services.GetRequiredService<RosterVersions>(), app.Wijken().Now.Files.Text);
        (await versions.SaveAsync(text with { Yaml = text.Yaml.Replace("WK014118: schelfhorst", "WK014118: riet") }, 1, "teamleider", [], CancellationToken.None)).ShouldBe(2);
        await app.StepAsync();

        // as a program that has just started: it has seen no file yet
        var starting = ActivatorUtilities.CreateInstance<RosterFileWatch>(app.Services);
        var newest = await versions.ReadAsync(2, CancellationToken.None);

        (await starting.NewAsync(newest!.Text, CancellationToken.None)).ShouldBeNull();
        app.Wijken().Roster.HandlerOf("WK014118", null).Id.ShouldBe("riet");
    }

    [Fact]
    public async Task What_counts_no_longer_in_an_imported_year_is_told_and_comes_back_with_the_old_one()
    {
        var own = await store();
        using var folder = new ImportFolder();
        municipality.Edit("roster.yaml", "BU01411900: ossenkoppelerhoek", "BU01411901: riet");
        await using var app = await StartAsync(own);
        var (importer, imported) = OtherYear.Of(app, own, folder, "BU01411901");
        imported.Changes.ShouldContain(line => line.StartsWith("rooster: BU01411901", StringComparison.Ordinal));

        importer.Use(imported.Name).ShouldBeTrue();
        await app.StepAsync();
        app.Wijken().Now.Files.Dropped.ShouldBe(["Kanaalzijde (BU01411901): de wijkregisseur van De Riet"]);
        app.Changes().Propose(app.Changes().Today(app.Wijken().Now.Files.Text.Yaml)).Changes.ShouldContain(line => line.StartsWith("vervalt voorgoed: Kanaalzijde", StringComparison.Ordinal));

        importer.Use(null);
        await app.StepAsync();
        app.Wijken().Now.Files.Dropped.ShouldBeEmpty();
        app.Wijken().Roster.HandlerOf("WK014119", "BU01411901").Id.ShouldBe("riet");
    }

    [Fact]
    public async Task Of_two_who_save_at_once_the_second_is_told()
    {
        await using var app = await StartAsync(await store());
        var (versions, text) = (app.Services.GetRequiredService<RosterVersions>(), app.Wijken().Now.Files.Text);

        (await versions.SaveAsync(text with { Yaml = text.Yaml + "# een\n" }, 1, "teamleider", [], CancellationToken.None)).ShouldBe(2);
        (await versions.SaveAsync(text with { Yaml = text.Yaml + "# twee\n" }, 1, "teamleider", [], CancellationToken.None)).ShouldBeNull();

        (await app.RowsAsync<AuditRow>()).Count(row => row.Subject == "2").ShouldBe(1);
    }

    [Fact]
    public async Task An_imported_year_is_used_without_a_start_by_whoever_writes_next()
    {
        var own = await store();
        var kept = Path.Combine(own.Settings["Data:Directory"], "areas");
        using var folder = new ImportFolder();
        await using var app = await StartAsync(own);
        var importer = new AreaImporter(app.Wijken().Now.Files, kept);
        var file = folder.File("pc6hnr20240801_gwb.csv", ImportFolder.Header, "7601AA;1;BU01411802;WK014118;GM0141", "7601AA;3;BU01411100;WK014111;GM0141");
        var imported = importer.Import([file], all: false, isTrial: false, step: null, CancellationToken.None);

        importer.Use(imported.Name).ShouldBeTrue();
        await app.StepAsync();
        await app.WritesAsync("Er ligt grofvuil op straat bij 7601AA 3");
        await app.WritesAsync("ja");

        var row = (await app.RowsAsync<CaseRow>()).Single();
        (row.Wijk, row.Buurt, row.Handler).ShouldBe(("WK014111", "BU01411100", "riet"));
        (await app.RowsAsync<AuditRow>()).Where(row => row.Action == "areas.used").Select(row => (row.Actor, row.Subject)).ShouldBe([("bestand", imported.Name!)]);
        importer.Use(null);
        await app.StepAsync();
        app.Wijken().Areas.ByAddress("7601AA", "3").Certainty.ShouldNotBe(PlaceCertainty.Exact);
    }

    [Fact]
    public async Task A_damaged_year_is_not_used()
    {
        var own = await store();
        var kept = Path.Combine(own.Settings["Data:Directory"], "areas");
        await using var app = await StartAsync(own);
        Directory.CreateDirectory(kept);
        await File.WriteAllTextAsync(Path.Combine(kept, "2024-stuk.gebieden"), "geen zip", CancellationToken.None);
        await File.WriteAllTextAsync(Path.Combine(kept, "gebruikt.txt"), "2024-stuk", CancellationToken.None);

        await app.StepAsync();

        app.Wijken().Areas.Wijken.Count.ShouldBe(12);
        (await app.RowsAsync<AuditRow>()).ShouldNotContain(row => row.Action == "areas.used");
    }

    [Fact]
    public async Task What_was_changed_stays_known()
    {
        await using var app = await StartAsync(await store());
        var sql = app.Services.GetRequiredService<SqlStore>();

        await Should.ThrowAsync<System.Data.Common.DbException>(() => sql.CommitAsync([new Statement("UPDATE audit SET actor = $1", "een ander")], CancellationToken.None));
        await Should.ThrowAsync<System.Data.Common.DbException>(() => sql.CommitAsync([new Statement("DELETE FROM audit WHERE actor = $1", "bestand")], CancellationToken.None));
        (await app.RowsAsync<AuditRow>()).Select(row => row.Actor).Distinct().ShouldBe(["bestand"]);
    }

    private Task<DeskApp> StartAsync(Store on) => DeskApp.StartAsync(on, ("Municipality:Directory", municipality.Directory));
}

/// <summary>What these tests ask of a running program.</summary>
internal static class AdministrationOf
{
    public static WijkenKeeper Keeper(this DeskApp app) => app.Services.GetRequiredService<WijkenKeeper>();

    public static WijkenInUse Wijken(this DeskApp app) => app.Services.GetRequiredService<WijkenInUse>();

    public static RosterChanges Changes(this DeskApp app) => app.Services.GetRequiredService<RosterChanges>();

    public static Task StepAsync(this DeskApp app) => app.Keeper().StepAsync(isRunning: true, CancellationToken.None);
}
