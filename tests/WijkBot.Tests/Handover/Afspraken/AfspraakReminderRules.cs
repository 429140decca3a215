using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;
using WijkBot.Tests.Wijken;
using static WijkBot.Tests.Handover.Promising;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Handover;

public sealed class AfspraakRemindersOnSqliteTests() : AfspraakReminderRules(Store.SqliteAsync);

public sealed class AfspraakRemindersOnServicesTests() : AfspraakReminderRules(Store.PostgresAndRedisAsync);

/// <summary>Who promised an afspraak, and who has its case, is reminded before it, on its day and after it, once each.</summary>
public abstract class AfspraakReminderRules(Func<Task<Store>> store)
{
    /// <summary>A Monday; its case came weeks before.</summary>
    private static readonly DateOnly Monday = new(2026, 12, 7);

    private static readonly DateTimeOffset Made = new(2026, 11, 16, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task On_the_working_day_before_on_the_day_and_after_it_once_however_many_look()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var id = await GivenAsync(app, number, Monday, Made);

        foreach (var (day, hour) in new[] { (-4, 10), (-3, 7), (-3, 9), (-2, 10), (0, 8), (0, 9), (0, 16), (1, 9), (2, 9) })
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => LookAsync(app, At(app, day, hour))));

        (await app.RowsAsync<NoticeRow>()).OrderBy(row => row.CreatedAt).ThenBy(row => row.Kind).Select(row => (row.Person, row.Kind, row.CaseNumber, row.About, row.CreatedAt)).ShouldBe(
        [
            ("schelfhorst", NoticeKinds.AfspraakSoon, number, id.ToString("N"), At(app, -3, 9)),
            ("schelfhorst", NoticeKinds.AfspraakToday, number, id.ToString("N"), At(app, 0, 9)),
            ("schelfhorst", NoticeKinds.AfspraakOver, number, id.ToString("N"), At(app, 1, 9)),
            ("teamleider", NoticeKinds.AfspraakOverRisen, number, id.ToString("N"), At(app, 1, 9)),
        ]);
    }

    [Fact]
    public async Task Who_stands_in_is_reminded_and_after_the_last_day_who_has_the_case()
    {
        using var folder = new DataFolder().Roster("schelfhorst afwezig: [{ van: 2026-12-01, tot: 2026-12-04, vervanger: riet }], tot: 2026-12-05, opvolger: noorderkwartier");
        await using var app = await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));
        var number = await app.CaseAsync(open => open with { Place = Succeeding.Sluitersveld });
        await GivenAsync(app, number, Monday, Made);

        await LookAsync(app, At(app, -3, 9));
        await Succeeding.LookAsync(app, Monday.ToDateTime(new TimeOnly(8, 45)));
        await LookAsync(app, At(app, 0, 9));

        (await NoticesAsync(app)).ShouldBe([("riet", NoticeKinds.AfspraakSoon), ("noorderkwartier", NoticeKinds.AfspraakToday)]);
        (await app.RowsAsync<AfspraakRow>()).Single().PromisedBy.ShouldBe("schelfhorst");
    }

    [Fact]
    public async Task Who_promised_it_is_reminded_too_when_another_has_the_case_by_now()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(handler: "riet");
        var id = await GivenAsync(app, number, Monday, Made);

        foreach (var day in new[] { -3, 0, 1 })
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => LookAsync(app, At(app, day, 9))));

        (await NoticesAsync(app)).Order().ShouldBe(
        [
            ("riet", NoticeKinds.AfspraakOver), ("riet", NoticeKinds.AfspraakSoon), ("riet", NoticeKinds.AfspraakToday),
            ("schelfhorst", NoticeKinds.AfspraakOver), ("schelfhorst", NoticeKinds.AfspraakSoon), ("schelfhorst", NoticeKinds.AfspraakToday),
            ("teamleider", NoticeKinds.AfspraakOverRisen),
        ]);
        (await Desk(app).KeepAsync(new Act(number, "riet"), id, CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        (await app.RowsAsync<NoticeRow>()).ShouldAllBe(row => row.SeenAt != null);
    }

    [Theory]
    [InlineData("schelfhorst afwezig: [{ van: 2026-12-01, tot: 2026-12-11, vervanger: noorderkwartier }]", "noorderkwartier riet")]
    [InlineData("schelfhorst afwezig: [{ van: 2026-12-01, tot: 2026-12-11, vervanger: riet }]", "riet")]
    [InlineData("schelfhorst afwezig: [{ van: 2026-12-01, tot: 2026-12-11, vervanger: team }]", "riet")]
    [InlineData("schelfhorst tot: 2026-12-01, opvolger: noorderkwartier", "riet")]
    public async Task For_who_promised_it_and_is_away_who_stands_in_is_reminded_and_nobody_when_he_is_gone(string roster, string reminded)
    {
        using var folder = new DataFolder().Roster(roster);
        await using var app = await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));
        await GivenAsync(app, await app.CaseAsync(handler: "riet"), Monday, Made);

        await LookAsync(app, At(app, 0, 9));

        (await NoticesAsync(app)).Select(notice => notice.Person).Order().ShouldBe(reminded.Split(' '));
    }

    [Fact]
    public async Task What_was_said_in_time_needs_no_reminder_and_ends_those_that_were_given()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var id = await GivenAsync(app, number, Monday, Made);
        await LookAsync(app, At(app, -3, 9));

        (await Desk(app).KeepAsync(new Act(number, "riet"), id, CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        await LookAsync(app, At(app, 0, 9));
        await LookAsync(app, At(app, 1, 9));

        (await app.RowsAsync<NoticeRow>()).ShouldHaveSingleItem().SeenAt.ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_promised_it_that_day_is_not_told_what_he_knows_and_a_withdrawn_case_reminds_of_nothing()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await GivenAsync(app, await app.CaseAsync(), Monday, At(app, 0, 9));
        var withdrawn = await app.CaseAsync(phone: "+31600000002");
        await GivenAsync(app, withdrawn, Monday, Made);
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([CaseSql.SetStatus(withdrawn, CaseNames.Status.Withdrawn, Made)], CancellationToken.None);

        await LookAsync(app, At(app, 0, 10));

        (await NoticesAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_notice_stands_above_the_list_of_whom_it_is_for_until_he_has_seen_it()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await GivenAsync(app, number, Today(app).AddDays(-1), Made);
        await LookAsync(app, At(app, 30, 9));
        var (mine, other) = (await app.SignedInAsync(), await app.SignedInAsync("riet"));

        var html = await mine.GetStringAsync("/inbox", CancellationToken.None);
        html.ShouldContain($"Melding {number}:");
        html.ShouldContain("de afspraak is verstreken. Zeg wat er is.");
        HtmlCheck.ShouldBeSound(html);
        (await other.GetStringAsync("/inbox", CancellationToken.None)).ShouldNotContain("Dit moet u weten");
        var id = (await app.RowsAsync<NoticeRow>()).Single(row => row.Person == "schelfhorst").Id;
        await DeskApp.PostAsync(other, "/inbox", $"/inbox/berichten/{id}/gezien");
        (await mine.GetStringAsync("/inbox", CancellationToken.None)).ShouldContain("Dit moet u weten");

        (await DeskApp.PostAsync(mine, "/inbox", $"/inbox/berichten/{id}/gezien")).StatusCode.ShouldBe(System.Net.HttpStatusCode.SeeOther);

        (await mine.GetStringAsync("/inbox", CancellationToken.None)).ShouldNotContain("Dit moet u weten");
    }

    private static DateTimeOffset At(DeskApp app, int day, int hour) => Succeeding.At(app, Monday.AddDays(day).ToDateTime(new TimeOnly(hour, 0)));
}
