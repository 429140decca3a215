using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Conversations;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Turns;

namespace WijkBot.Tests.Turns;

public sealed class OutcomeOnSqliteTests() : OutcomeRules(Store.SqliteAsync);

public sealed class OutcomeOnServicesTests() : OutcomeRules(Store.PostgresAndRedisAsync);

/// <summary>It is the resident who says whether it was solved, and what he says is counted apart.</summary>
public abstract class OutcomeRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task After_the_second_no_it_is_with_the_team_leader_too_and_its_handler_keeps_it()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();

        await SaysNoAsync(app, number, "nee");
        (await app.RowsAsync<NoticeRow>()).ShouldBeEmpty();
        await app.WritesAsync("het ligt er nog");
        await SaysNoAsync(app, number, "nee, het ligt er nog steeds");

        (await app.RowsAsync<NoticeRow>()).Select(notice => (notice.Person, notice.Kind, notice.CaseNumber)).ShouldBe([("teamleider", NoticeKinds.NotSolvedTwice, number)]);
        var row = (await app.RowsAsync<CaseRow>()).Single();
        (row.Handler, row.Status, row.NotSolved).ShouldBe(("schelfhorst", CaseNames.Status.Reopened, 2));
        (await app.RowsAsync<OutboundRow>()).OrderBy(sent => sent.Position).Last().Text.ShouldBe("Dat is jammer. Uw melding is weer open. Ook de teamleider van de gemeente leest nu mee.");
        var html = await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        html.ShouldContain("2e keer niet opgelost");
        html.ShouldContain("zegt: niet opgelost");
    }

    /// <summary>From then on the resident is told each time that the team leader reads it: so he hears of it each time. Figures count the case once.</summary>
    [Fact]
    public async Task The_third_and_the_fourth_no_are_told_to_the_team_leader_as_well_and_counted_once()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        for (var time = 1; time <= 4; time++)
        {
            await SaysNoAsync(app, number, "nee");
            await app.WritesAsync($"het ligt er nog, keer {time}");
            (await app.RowsAsync<OutboundRow>()).OrderBy(sent => sent.Position).Last().Text.ShouldBe(
                time == 1 ? "Dank u. De wijkregisseur van de gemeente leest het." : "Dank u. De wijkregisseur van de gemeente en de teamleider lezen het.");
            (await app.RowsAsync<NoticeRow>()).Count(notice => (notice.Person, notice.Kind, notice.CaseNumber) == ("teamleider", NoticeKinds.NotSolvedTwice, number)).ShouldBe(time - 1);
        }
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Risen).ShouldBe(1);
        (await (await app.SignedInAsync("teamleider")).GetStringAsync("/inbox", CancellationToken.None)).ShouldContain($"Melding {number}: de bewoner zegt opnieuw dat het niet is opgelost.");
    }

    /// <summary>Both say it of the same result: that is one no, and nobody is told that the team leader reads it.</summary>
    [Fact]
    public async Task What_two_reporters_say_of_one_result_counts_once()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await Reporting.ReportedAsync(app);
        await Reporting.AlsoAsync(app);
        await ResolveAsync(app, number);
        await Reporting.HearsAsync(app, Reporting.Second, "Melding ");

        await app.WritesAsync("nee, het ligt er nog", Reporting.First);
        await app.WritesAsync("nee, het ligt er nog steeds", Reporting.Second);

        foreach (var phone in new[] { Reporting.First, Reporting.Second })
            (await Reporting.SaidAsync(app, phone))[^1].ShouldBe("Dat is jammer. Uw melding is weer open. De wijkregisseur van de gemeente leest wat u schrijft.");
        (await Reporting.CaseAsync(app, number)).NotSolved.ShouldBe(1);
        (await app.RowsAsync<NoticeRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_weeks_without_an_answer_close_it_quietly_once_and_who_answers_later_is_heard()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await ResolveAsync(app, number);
        var said = (await app.RowsAsync<OutboundRow>()).Count;

        await LookAsync(app, TimeProvider.System.GetUtcNow().AddDays(13));
        (await StatusAsync(app)).ShouldBe(CaseNames.Status.Resolved);
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => LookAsync(app, TimeProvider.System.GetUtcNow().AddDays(15))));

        (await StatusAsync(app)).ShouldBe(CaseNames.Status.Closed);
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Unanswered).ShouldBe(1);
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBe(said);
        await app.WritesAsync("nee");
        (await StatusAsync(app)).ShouldBe(CaseNames.Status.Reopened);
    }

    [Fact]
    public async Task Who_said_partly_is_not_taken_for_silent()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await ResolveAsync(app, number);
        await app.WritesAsync("deels");

        await LookAsync(app, TimeProvider.System.GetUtcNow().AddDays(30));

        (await StatusAsync(app)).ShouldBe(CaseNames.Status.Resolved);
    }

    [Fact]
    public async Task What_residents_say_is_counted_apart_per_wijk_and_period()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var answers = new[] { "ja", "deels", "nee", "", "" };
        for (var index = 0; index < answers.Length; index++)
        {
            var phone = $"+3160000010{index}";
            var number = await app.CaseAsync(open => open with { Place = index == 0 ? null : Succeeding.Sluitersveld }, phone);
            await ResolveAsync(app, number);
            if (answers[index].Length > 0)
                await app.WritesAsync(answers[index], phone);
        }
        var last = (await app.RowsAsync<CaseRow>()).MaxBy(row => row.CreatedAt)!.Number;
        await app.PostsAsync(last, "status", new { status = "closed", reason = "Het was al gedaan.", author = "riet" });
        var now = TimeProvider.System.GetUtcNow();

        (await OfAsync(app, now, now.AddDays(-1), now.AddDays(1))).ShouldBe(new Dictionary<string, OutcomeCounts>
        {
            [""] = new(1, 1, 0, 0, 0, 0, 0),
            ["WK014113"] = new(4, 0, 1, 1, 0, 2, 0),
        }, ignoreOrder: true);
        (await OfAsync(app, now.AddDays(15), now.AddDays(-1), now.AddDays(1), "WK014113")).ShouldBe(new Dictionary<string, OutcomeCounts> { ["WK014113"] = new(4, 0, 1, 1, 2, 0, 0) });
        (await OfAsync(app, now, now.AddDays(1), now.AddDays(2))).ShouldBeEmpty();
    }

    /// <summary>Where there was danger, of who took it back, and where the message did not arrive, nobody is asked: that is no silence of theirs.</summary>
    [Theory]
    [InlineData(true, false, false)]
    [InlineData(false, true, false)]
    [InlineData(false, false, true)]
    public async Task Whoever_was_not_asked_is_not_counted_as_silent(bool danger, bool left, bool stopped)
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open with { Danger = danger ? Danger.Emergency : Danger.None });
        var (sql, now) = (app.Services.GetRequiredService<SqlStore>(), TimeProvider.System.GetUtcNow());
        if (left)
            await sql.CommitAsync([new Statement("UPDATE cases SET reporter_left_at = $2 WHERE number = $1", number, now)], CancellationToken.None);
        if (stopped)
            await app.WritesAsync("stop");
        await ResolveAsync(app, number);
        if (stopped)
            await Eventually.HoldsAsync(async () => (await app.RowsAsync<OutboundRow>()).MaxBy(row => row.CreatedAt)!.State == (int)DeliveryState.Failed, "a message that is not sent");
        (await OfAsync(app, now.AddMinutes(1), now.AddDays(-1), now.AddDays(1))).Values.ShouldHaveSingleItem().ShouldBe(new OutcomeCounts(1, 0, 0, 0, 0, 0, 1));

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => LookAsync(app, now.AddDays(15))));

        (await StatusAsync(app)).ShouldBe(CaseNames.Status.Closed);
        (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind is CaseNames.Events.Unanswered or CaseNames.Events.NotAsked).Select(entry => entry.Kind).ShouldBe([CaseNames.Events.NotAsked]);
        (await OfAsync(app, now.AddDays(16), now.AddDays(-1), now.AddDays(1))).Values.ShouldHaveSingleItem().ShouldBe(new OutcomeCounts(1, 0, 0, 0, 0, 0, 1));
        System.Net.WebUtility.HtmlDecode(await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("of het is opgelost, is aan niemand gevraagd");
    }

    /// <summary>He took it back a day after he was asked.</summary>
    [Fact]
    public async Task Whoever_was_asked_before_he_left_was_asked()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (number, sql) = (await app.CaseAsync(), app.Services.GetRequiredService<SqlStore>());
        await ResolveAsync(app, number);
        var now = TimeProvider.System.GetUtcNow();
        await sql.CommitAsync([new Statement("UPDATE cases SET reporter_left_at = $2 WHERE number = $1", number, now.AddDays(1))], CancellationToken.None);

        await LookAsync(app, now.AddDays(15));

        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Unanswered).ShouldBe(1);
        (await OfAsync(app, now.AddDays(16), now.AddDays(-1), now.AddDays(1))).Values.ShouldHaveSingleItem().ShouldBe(new OutcomeCounts(1, 0, 0, 0, 1, 0, 0));
    }

    [Fact]
    public async Task What_was_done_again_after_a_no_is_counted_again_and_the_no_stays()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await SaysNoAsync(app, number, "nee");
        await ResolveAsync(app, number);
        await app.WritesAsync("ja");

        var now = TimeProvider.System.GetUtcNow();
        (await OfAsync(app, now, now.AddDays(-1), now.AddDays(1))).Values.Aggregate(OutcomeCounts.None, (sum, one) => sum.And(one)).ShouldBe(new OutcomeCounts(2, 1, 0, 1, 0, 0, 0));
    }

    /// <summary>The database gives rows as they lie: here the answer lies before what it is about, and of two at one moment the later before the earlier.</summary>
    [Fact]
    public async Task What_was_said_counts_in_the_order_in_which_it_was_said()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (number, now) = (await app.CaseAsync(), TimeProvider.System.GetUtcNow());
        Statement Said(int id, int minutes, string kind, string text, string? status) => new(
            "INSERT INTO case_events (id, case_number, at, kind, by, text, status) VALUES ($1, $2, $3, $4, 'riet', $5, $6)",
            new Guid(id, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), number, now.AddMinutes(minutes), kind, text, status);
        await app.Services.GetRequiredService<SqlStore>().CommitAsync(
        [
            Said(4, -10, CaseNames.Events.Judged, "yes mooi", null), Said(3, -10, CaseNames.Events.Status, "Het is opgeruimd.", "resolved"),
            Said(2, -20, CaseNames.Events.Judged, "no nog niet", "reopened"), Said(1, -30, CaseNames.Events.Status, "", "resolved"),
        ], CancellationToken.None);

        (await OfAsync(app, now, now.AddDays(-1), now.AddDays(1))).Values.ShouldHaveSingleItem().ShouldBe(new OutcomeCounts(2, 1, 0, 1, 0, 0, 0));
    }

    private static Task<IReadOnlyDictionary<string, OutcomeCounts>> OfAsync(DeskApp app, DateTimeOffset now, DateTimeOffset from, DateTimeOffset to, string? wijk = null) =>
        new Outcomes(app.Services.GetRequiredService<SqlStore>(), new FakeTimeProvider(now)).OfAsync(from, to, wijk, CancellationToken.None);

    private static Task ResolveAsync(DeskApp app, string number) => app.PostsAsync(number, "status", new { status = "resolved", reason = "Het is opgeruimd.", author = "riet" });

    private static async Task SaysNoAsync(DeskApp app, string number, string words)
    {
        await ResolveAsync(app, number);
        await app.WritesAsync(words);
    }

    private static async Task<string> StatusAsync(DeskApp app) => (await app.RowsAsync<CaseRow>()).Single().Status;

    private static Task LookAsync(DeskApp app, DateTimeOffset now) =>
        new SilentOutcomes(app.Services.GetRequiredService<SqlStore>(), new FakeTimeProvider(now), NullLogger<SilentOutcomes>.Instance).LookAsync(CancellationToken.None);
}
