using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Turns.Reporting;

namespace WijkBot.Tests.Turns;

public sealed class MergeOnSqliteTests() : MergeRules(Store.SqliteAsync);

public sealed class MergeOnServicesTests() : MergeRules(Store.PostgresAndRedisAsync);

/// <summary>Two cases about the same thing become one; who reported what keeps his number and hears what becomes of it.</summary>
public abstract class MergeRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task Every_reporter_is_kept_and_nobody_is_told_that_his_case_was_closed()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (one, two, three) = (await ReportedAsync(app), await ReportedAsync(app, phone: Second), await ReportedAsync(app, phone: Third));
        await MergesAsync(app, three, two);
        await MergesAsync(app, two, one);

        var row = await CaseAsync(app, two);
        (row.Status, row.MergedInto, row.MergedStatus).ShouldBe(("closed", one, "open"));
        (await app.ReadsAsync(one)).GetProperty("reporters").GetInt32().ShouldBe(3);
        (await app.ReadsAsync(two)).ShouldSatisfyAllConditions(
            json => json.GetProperty("mergedInto").GetString().ShouldBe(one), json => json.GetProperty("status").GetString().ShouldBe("closed"));
        (await EventsAsync(app, two, "merged")).Select(entry => (entry.Text, entry.Status)).ShouldBe([(three, null), (one, "closed")]);
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
        (await app.RowsAsync<ReporterNewsRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task He_keeps_his_number_and_what_he_says_goes_where_it_goes_on()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (one, two) = (await ReportedAsync(app), await ReportedAsync(app, phone: Second));
        await MergesAsync(app, two, one);

        await app.PostsAsync(one, "status", new { status = "resolved", reason = "Opgeruimd.", author = "sluitersveld" });
        await HearsAsync(app, First, $"Melding {one} is klaar. Opgeruimd.");
        await HearsAsync(app, Second, $"Melding {two} is klaar. Opgeruimd.");
        await app.WritesAsync("nee, het ligt er nog", Second);
        (await CaseAsync(app, one)).Status.ShouldBe("reopened");
        (await CaseAsync(app, two)).Status.ShouldBe("closed");
        (await EventsAsync(app, one, "judged")).ShouldHaveSingleItem().ConversationId.ShouldBe(Conversation(app, Second));

        await app.PostsAsync(one, "replies", new { text = "Wij komen morgen terug.", author = "sluitersveld" });
        (await SaidAsync(app, Second))[^1].ShouldBe("Wij komen morgen terug.");
        await app.WritesAsync("fijn, ik ben thuis na vier uur", Second);
        (await EventsAsync(app, one, "added")).ShouldContain(entry => entry.Text == "fijn, ik ben thuis na vier uur" && entry.ConversationId == Conversation(app, Second));
        (await EventsAsync(app, two, "added")).ShouldBeEmpty();

        await app.WritesAsync($"hoe staat het met melding {two}", Second);
        (await SaidAsync(app, Second))[^1].ShouldStartWith($"Melding {two}: afval naast de container. Het is weer open. Laatste bericht: Wij komen morgen terug");
    }

    [Fact]
    public async Task It_can_be_undone_for_a_day()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (one, two) = (await ReportedAsync(app), await ReportedAsync(app, phone: Second));
        await Succeeding.SetAsync(app, two, CaseNames.Status.InProgress);
        await MergesAsync(app, two, one);
        var merge = app.Services.GetRequiredService<Merge>();
        (await merge.UndoAsync(new Act(two, "sluitersveld"), CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        var row = await CaseAsync(app, two);
        (row.Status, row.MergedInto, row.MergedAt).ShouldBe(("in_progress", null, null));
        (await app.ReadsAsync(one)).GetProperty("reporters").GetInt32().ShouldBe(1);
        (await merge.UndoAsync(new Act(two, "sluitersveld"), CancellationToken.None)).ShouldBeOfType<ActResult.Conflict>();

        await MergesAsync(app, two, one);
        await app.Services.GetRequiredService<SqlStore>().CommitAsync(
            [new Statement("UPDATE cases SET merged_at = $2 WHERE number = $1", two, TimeProvider.System.GetUtcNow().AddDays(-1).AddMinutes(-1))], CancellationToken.None);
        (await merge.UndoAsync(new Act(two, "sluitersveld"), CancellationToken.None)).ShouldBeOfType<ActResult.Conflict>().Sentence.ShouldStartWith("Losmaken kan alleen binnen een dag");
        (await CaseAsync(app, two)).MergedInto.ShouldBe(one);
    }

    [Fact]
    public async Task What_was_promised_goes_along_and_comes_back()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (one, two) = (await ReportedAsync(app), await ReportedAsync(app, phone: Second));
        var id = await Handover.Promising.MadeAsync(app, two, ahead: 7);
        await MergesAsync(app, two, one);

        (await app.RowsAsync<AfspraakRow>()).ShouldHaveSingleItem().CaseNumber.ShouldBe(one);
        await app.WritesAsync("hoe staat het met mijn melding?", First);
        (await SaidAsync(app, First)).ShouldContain(text => text.Contains("de wijkregisseur kijkt naar de lantaarn", StringComparison.Ordinal));
        (await Handover.Promising.Desk(app).KeepAsync(new Act(two, "schelfhorst"), id, CancellationToken.None)).ShouldNotBeOfType<ActResult.Done>();

        (await app.Services.GetRequiredService<Merge>().UndoAsync(new Act(two, "sluitersveld"), CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        (await app.RowsAsync<AfspraakRow>()).ShouldHaveSingleItem().CaseNumber.ShouldBe(two);
        (await Handover.Promising.Desk(app).KeepAsync(new Act(two, "schelfhorst"), id, CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
    }

    [Fact]
    public async Task Danger_complaints_and_what_has_ended_are_not_merged()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        var danger = await ReportedAsync(app, open => open with { Danger = Danger.Police }, Second);
        var complaint = await Succeeding.ComplaintAsync(app, Second, At(14));
        var closed = await ReportedAsync(app, phone: Second);
        await Succeeding.SetAsync(app, closed, CaseNames.Status.Closed);
        var merge = app.Services.GetRequiredService<Merge>();
        foreach (var (from, into) in new[] { (number, danger), (danger, number), (number, complaint), (complaint, number), (number, closed), (closed, number), (number, "999999") })
            (await merge.IntoAsync(new Act(from, "sluitersveld"), into, CancellationToken.None)).ShouldBeOfType<ActResult.Conflict>($"{from} {into}");
        (await merge.IntoAsync(new Act(number, "sluitersveld"), number, CancellationToken.None)).ShouldBeOfType<ActResult.Refused>();
        (await app.RowsAsync<CaseRow>()).ShouldAllBe(row => row.MergedInto == null);
        (await app.RowsAsync<CaseEventRow>()).ShouldNotContain(entry => entry.Kind == "merged");
    }

    [Fact]
    public async Task Two_who_merge_two_cases_into_each_other_do_not_lose_both()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (one, two) = (await ReportedAsync(app), await ReportedAsync(app, phone: Second));
        var merge = app.Services.GetRequiredService<Merge>();
        var results = await Task.WhenAll(merge.IntoAsync(new Act(one, "a"), two, CancellationToken.None), merge.IntoAsync(new Act(two, "b"), one, CancellationToken.None));
        results.Count(result => result is ActResult.Done).ShouldBe(1);
        (await app.RowsAsync<CaseRow>()).Count(row => row.MergedInto is not null).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_merged_is_handled_where_it_goes_on()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (one, two) = (await ReportedAsync(app), await ReportedAsync(app, phone: Second));
        await MergesAsync(app, two, one);
        var act = new Act(two, "sluitersveld");
        (await app.Services.GetRequiredService<ChangeStatus>().ToAsync(act, "reopened", "", CancellationToken.None)).ShouldBeOfType<ActResult.Conflict>().Sentence.ShouldContain(one);
        (await app.Services.GetRequiredService<Reply>().SendAsync(act, "Dag", CancellationToken.None)).ShouldBeOfType<ActResult.Conflict>();
        // who is not asked about what was merged, is asked about what goes on
        (await TellsAsync(app, Third)).ShouldBe(Asked);
    }
}
