using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Languages;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Handover.Promising;

namespace WijkBot.Tests.Handover;

public sealed class AfspraakOnSqliteTests() : AfspraakTellingRules(Store.SqliteAsync);

public sealed class AfspraakOnServicesTests() : AfspraakTellingRules(Store.PostgresAndRedisAsync);

/// <summary>What is promised is recorded for good, told to the resident, and so is what became of it.</summary>
public abstract class AfspraakTellingRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task A_promise_is_kept_told_and_in_the_timeline_with_its_message()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();

        await MadeAsync(app, number);

        var row = (await app.RowsAsync<AfspraakRow>()).Single();
        (row.CaseNumber, row.What, row.Day, row.PromisedBy, row.State).ShouldBe((number, What, Day(app, 7), "schelfhorst", AfspraakStates.Running));
        (await TextsAsync(app)).ShouldBe([$"Afspraak bij melding {number}: de wijkregisseur kijkt naar de lantaarn, uiterlijk {Told(app, 7)}."]);
        var entry = (await app.RowsAsync<CaseEventRow>()).Single(entry => entry.Kind == CaseNames.Events.Promised);
        (entry.By, entry.OutboundId).ShouldBe(("schelfhorst", (await app.RowsAsync<OutboundRow>()).Single().Id));
    }

    /// <summary>Else the resident would be told that it is not done, and that somebody still comes.</summary>
    [Theory]
    [InlineData(CaseNames.Status.Resolved)]
    [InlineData(CaseNames.Status.Closed)]
    [InlineData(CaseNames.Status.Declined)]
    public async Task While_something_is_promised_a_case_does_not_end(string status)
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var promised = await MadeAsync(app, number);
        var change = app.Services.GetRequiredService<ChangeStatus>();

        (await ToAsync("in_progress")).ShouldBeOfType<ActResult.Done>();
        var refused = (await ToAsync(status)).ShouldBeOfType<ActResult.Refused>();
        refused.Sentence.ShouldBe($"Er loopt nog een afspraak: “{What}”. Zeg daarbij eerst of die is nagekomen of niet gelukt: de bewoner hoort dat. Daarna kan de melding dicht.");
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("in_progress");
        (await Desk(app).MissAsync(new Act(number, "riet"), promised, "het hoeft niet meer", CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        (await ToAsync(status)).ShouldBeOfType<ActResult.Done>();

        Task<ActResult> ToAsync(string to) => change.ToAsync(new Act(number, "schelfhorst"), to, "Het is bekeken.", CancellationToken.None);
    }

    [Fact]
    public async Task Kept_moved_and_missed_are_told_and_a_moved_one_points_to_what_took_its_place()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var first = await MadeAsync(app, number);

        (await Desk(app).MoveAsync(new Act(number, "riet"), first, Day(app, 9), "de monteur is ziek", CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        var second = (await app.RowsAsync<AfspraakRow>()).Single(row => row.State == AfspraakStates.Running);
        (await Desk(app).KeepAsync(new Act(number, "riet"), second.Id, CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        var third = await MadeAsync(app, number, 3);
        (await Desk(app).MissAsync(new Act(number, "riet"), third, "er was geen onderdeel", CancellationToken.None)).ShouldBeOfType<ActResult.Done>();

        var moved = (await app.RowsAsync<AfspraakRow>()).Single(row => row.Id == first);
        (moved.State, moved.Reason, moved.Successor).ShouldBe((AfspraakStates.Moved, "de monteur is ziek", second.Id));
        (second.PromisedBy, second.Day, second.What).ShouldBe(("riet", Day(app, 9), What));
        (await TextsAsync(app)).Skip(1).ShouldBe(
        [
            $"De afspraak bij melding {number} (de wijkregisseur kijkt naar de lantaarn) verschuift naar {Told(app, 9)}. Reden: de monteur is ziek.",
            $"De afspraak bij melding {number} is nagekomen: de wijkregisseur kijkt naar de lantaarn.",
            $"Afspraak bij melding {number}: de wijkregisseur kijkt naar de lantaarn, uiterlijk {Told(app, 3)}.",
            $"De afspraak bij melding {number} (de wijkregisseur kijkt naar de lantaarn) is niet gelukt. Reden: er was geen onderdeel.",
        ]);
        (await app.ReadsAsync(number)).GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString())
            .ShouldBe(["opened", "promised", "promise_moved", "promise_kept", "promised", "promise_missed"]);
    }

    [Fact]
    public async Task What_became_of_it_is_said_once_and_pressed_twice_does_nothing_more()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var once = new OnceKey("een", "test", OnceKey.Hash("x"), 303, "");
        (await MakeAsync(app, number, once: once)).ShouldBeOfType<ActResult.Done>();
        (await MakeAsync(app, number, once: once)).ShouldBeOfType<ActResult.Repeated>();
        var id = (await app.RowsAsync<AfspraakRow>()).Single().Id;

        var results = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Desk(app).KeepAsync(new Act(number, "riet"), id, CancellationToken.None)));

        results.Count(result => result is ActResult.Done).ShouldBe(1);
        results.Count(result => result is ActResult.Conflict).ShouldBe(2);
        (await TextsAsync(app)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_is_not_right_is_refused_with_a_sentence_and_nothing_is_told()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var other = await app.CaseAsync(phone: "+31600000002");
        var id = await GivenAsync(app, other, Today(app), TimeProvider.System.GetUtcNow());

        foreach (var (what, day) in new[] { ("", Day(app, 1)), (new string('x', 161), Day(app, 1)), (What, Day(app, -1)), (What, ""), (What, Day(app, 400)), ("مرحبا", Day(app, 1)) })
            (await Desk(app).MakeAsync(new Act(number, "riet"), what, day, CancellationToken.None)).ShouldBeOfType<ActResult.Refused>(what + day).Sentence.ShouldEndWith(".");
        (await Desk(app).KeepAsync(new Act(number, "riet"), id, CancellationToken.None)).ShouldBeOfType<ActResult.Refused>();
        (await Desk(app).MissAsync(new Act(other, "riet"), id, " ", CancellationToken.None)).ShouldBeOfType<ActResult.Refused>();
        (await Desk(app).MoveAsync(new Act(other, "riet"), id, Day(app, 0), "waarom", CancellationToken.None)).ShouldBeOfType<ActResult.Refused>();
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([CaseSql.SetStatus(number, CaseNames.Status.Closed, DateTimeOffset.UnixEpoch)], CancellationToken.None);
        (await MakeAsync(app, number)).ShouldBeOfType<ActResult.Conflict>();

        (await app.RowsAsync<AfspraakRow>()).ShouldHaveSingleItem().State.ShouldBe(AfspraakStates.Running);
        (await TextsAsync(app)).ShouldAllBe(text => !text.Contains("afspraak", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Where_there_was_danger_it_is_recorded_without_a_word()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open with { Danger = Danger.Emergency });

        await MadeAsync(app, number);

        (await TextsAsync(app)).ShouldBeEmpty();
        (await app.RowsAsync<CaseEventRow>()).Single(entry => entry.Kind == CaseNames.Events.Promised).OutboundId.ShouldBeNull();
    }

    [Fact]
    public async Task Who_wants_no_messages_hears_it_when_he_wants_them_again()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await app.WritesAsync("stop");
        await MadeAsync(app, number);
        await Task.Delay(500, CancellationToken.None);
        app.Sent.Texts.ShouldAllBe(text => !text.Contains("Afspraak", StringComparison.Ordinal));

        await app.WritesAsync("start");

        (await TextsAsync(app))[^1].ShouldContain($"Afspraak bij melding {number}: de wijkregisseur kijkt naar de lantaarn, uiterlijk {Told(app, 7)}.");
    }

    [Fact]
    public async Task Who_asks_how_it_stands_hears_what_was_promised()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await MadeAsync(app, number);

        await app.WritesAsync("hoe staat het met mijn melding?");

        string.Join('\n', await TextsAsync(app)).ShouldContain($"Afspraak: de wijkregisseur kijkt naar de lantaarn, uiterlijk {Told(app, 7)}.");
    }

    [Fact]
    public async Task A_complaint_about_a_promise_goes_to_the_leader_and_is_linked_to_its_case()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await GivenAsync(app, number, Today(app).AddDays(-2), TimeProvider.System.GetUtcNow().AddDays(-9));

        await app.WritesAsync("ik heb een klacht");
        await app.WritesAsync("De wijkregisseur zou naar de lantaarn kijken en kwam niet");
        await app.WritesAsync("2");

        var complaint = (await app.RowsAsync<CaseRow>()).Single(row => row.Type == "complaint");
        complaint.Handler.ShouldBe("teamleider");
        (await app.RowsAsync<CaseEventRow>()).Single(entry => entry.Kind == CaseNames.Events.Complained).ShouldSatisfyAllConditions(
            entry => entry.CaseNumber.ShouldBe(number), entry => entry.Text.ShouldBe(complaint.Number));
        var link = $"href=\"/inbox/cases/{complaint.Number}\"";
        (await (await app.SignedInAsync("teamleider")).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain(link);
        // whom it may be about knows that it is there
        (await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldSatisfyAllConditions(
            page => page.ShouldContain($"leest die klacht: {complaint.Number}."), page => page.ShouldNotContain(link));
    }

    [Fact]
    public async Task Who_promised_it_does_not_read_the_complaint_about_it_not_even_who_leads_the_team()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await GivenAsync(app, await app.CaseAsync(), Today(app).AddDays(-2), TimeProvider.System.GetUtcNow().AddDays(-9), by: "teamleider");

        foreach (var text in new[] { "ik heb een klacht", "De teamleider zou naar de lantaarn kijken en kwam niet", "2" })
            await app.WritesAsync(text);

        (await app.RowsAsync<CaseRow>()).Single(row => row.Type == "complaint").Handler.ShouldBe(CaseNames.Team);
        string.Join('\n', await TextsAsync(app)).ShouldContain("Een ander uit het team leest het, niet de teamleider zelf.");
    }

    private static string Told(DeskApp app, int ahead) =>
        SpokenDay.WithDate(Today(app).AddDays(ahead), "nl", app.Services.GetRequiredService<WijkBot.Wijken.WijkenInUse>().Duty.LocalAt(TimeProvider.System.GetUtcNow()));
}
