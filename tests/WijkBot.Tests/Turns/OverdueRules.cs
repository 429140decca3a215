using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Turns;
using WijkBot.Wijken;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Turns;

public sealed class OverdueOnSqliteTests() : OverdueRules(Store.SqliteAsync);

public sealed class OverdueOnServicesTests() : OverdueRules(Store.PostgresAndRedisAsync);

/// <summary>Each case has its time; what is over it rises to the team leader once, and the clock stands still while the resident is waited for.</summary>
public abstract class OverdueRules(Func<Task<Store>> store)
{
    private static readonly DateTime Monday = new(2026, 11, 23, 10, 0, 0);

    [Fact]
    public async Task A_new_case_gets_its_time_and_another_place_counts_from_its_begin()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await ReportsAsync(app, Monday);
        var row = (await app.RowsAsync<CaseRow>()).Single();
        (row.AnswerDueAt, row.DueAt).ShouldBe((At(app, 2, 17), At(app, 28, 17)));

        await app.WritesAsync("het is trouwens nummer 14", with: message => message with { ReceivedAt = Succeeding.At(app, Monday.AddHours(8)) });

        row = (await app.RowsAsync<CaseRow>()).Single();
        (row.HouseNumber, row.AnswerDueAt).ShouldBe(("14", At(app, 2, 17)));
    }

    [Fact]
    public async Task What_is_over_its_time_rises_once_however_many_look_and_is_marked()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var late = await app.CaseAsync();
        var answered = await app.CaseAsync(phone: "+31600000002");
        var ended = await app.CaseAsync(phone: "+31600000003");
        foreach (var number in new[] { late, answered, ended })
            await CommitAsync(app, DeadlineSql.Set(number, At(app, 2, 17), At(app, 20, 17)));
        await CommitAsync(app, DeadlineSql.Answered(answered, At(app, 1, 9)), CaseSql.SetStatus(ended, CaseNames.Status.Closed, At(app, 1, 9)));

        await LookAsync(app, At(app, 2, 16));
        await LookAsync(app, At(app, 2, 18));
        (await app.RowsAsync<NoticeRow>()).ShouldBeEmpty();
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => LookAsync(app, At(app, 3, 9))));
        await LookAsync(app, At(app, 3, 10));

        (await app.RowsAsync<NoticeRow>()).Select(notice => (notice.Person, notice.Kind, notice.CaseNumber)).ShouldBe([("teamleider", NoticeKinds.Overdue, late)]);
        (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind == CaseNames.Events.Risen).ShouldHaveSingleItem().CaseNumber.ShouldBe(late);
        var over = await app.Services.GetRequiredService<CaseReader>().PageAsync(new CaseQuery { In = new QueueOf(QueueKind.Overdue, At(app, 3, 9)) { Mine = [], Everybody = true } }, CancellationToken.None);
        over.Cases.ShouldHaveSingleItem().Case.Number.ShouldBe(late);
        over.Cases[0].Case.IsOverdue(At(app, 3, 9)).ShouldBeTrue();
        (await (await app.SignedInAsync("teamleider")).GetStringAsync("/inbox", CancellationToken.None)).ShouldContain("de termijn is voorbij.");
    }

    [Fact]
    public async Task While_the_resident_is_waited_for_the_clock_stands_still()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var due = TimeProvider.System.GetUtcNow().AddDays(-1);
        due = new DateTimeOffset(due.Ticks - (due.Ticks % TimeSpan.TicksPerSecond), TimeSpan.Zero);
        await CommitAsync(app, DeadlineSql.Set(number, due, due));

        await app.PostsAsync(number, "replies", new { text = "Welke kleur heeft het hek?", author = "riet" });
        var asked = (await app.RowsAsync<CaseRow>()).Single();
        asked.AnsweredAt.ShouldNotBeNull();
        asked.IsOverdue(TimeProvider.System.GetUtcNow()).ShouldBeFalse();
        await CommitAsync(app, new Statement("UPDATE cases SET stopped_at = $2 WHERE number = $1", number, due));
        await app.WritesAsync("groen");

        var row = (await app.RowsAsync<CaseRow>()).Single();
        row.StoppedAt.ShouldBeNull();
        row.AnswerDueAt.ShouldBe(due);
        (row.DueAt!.Value - due).TotalHours.ShouldBe(24, 0.1);
    }

    [Fact]
    public async Task Where_the_municipality_tells_it_the_resident_hears_the_day_that_is_kept()
    {
        using var folder = new DataFolder().Edit("gemeente.yaml", "vertellen: nee", "vertellen: ja");
        await using var app = await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));

        await ReportsAsync(app, Monday);

        (await app.RowsAsync<OutboundRow>()).OrderBy(row => row.Position).Last().Text.ShouldEndWith("leest het. U hoort uiterlijk woensdag van ons.");
        (await app.RowsAsync<CaseRow>()).Single().AnswerDueAt.ShouldBe(At(app, 2, 17));
    }

    private static async Task ReportsAsync(DeskApp app, DateTime local)
    {
        foreach (var text in new[] { "Er zitten ratten bij Robbenhaarsweg 12", "ja" })
            await app.WritesAsync(text, with: message => message with { ReceivedAt = Succeeding.At(app, local) });
    }

    private static Task<Committed> CommitAsync(DeskApp app, params Statement[] statements) => app.Services.GetRequiredService<SqlStore>().CommitAsync(statements, CancellationToken.None);

    private static DateTimeOffset At(DeskApp app, int day, int hour) => Succeeding.At(app, Monday.Date.AddDays(day).AddHours(hour));

    private static Task LookAsync(DeskApp app, DateTimeOffset now) => new OverdueCases(
        app.Services.GetRequiredService<SqlStore>(), app.Services.GetRequiredService<WijkenInUse>(), new FakeTimeProvider(now), NullLogger<OverdueCases>.Instance).LookAsync(CancellationToken.None);
}
