using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Wijken;
using static WijkBot.Tests.Administration.Dating;

namespace WijkBot.Tests.Administration;

public sealed class BehindCasesOnSqliteTests() : BehindCaseRules(Store.SqliteAsync);

public sealed class BehindCasesOnServicesTests() : BehindCaseRules(Store.PostgresAndRedisAsync);

/// <summary>A program that does not use the year that the others use, because it cannot read it yet or started just then.</summary>
public abstract class BehindCaseRules(Func<Task<Store>> store)
{
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
}
