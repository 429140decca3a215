using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using static WijkBot.Tests.Turns.Reporting;
using static WijkBot.Tests.Turns.Succeeding;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Turns;

public sealed class SuccessionTalkOnSqliteTests() : SuccessionTalkRules(Store.SqliteAsync);

public sealed class SuccessionTalkOnServicesTests() : SuccessionTalkRules(Store.PostgresAndRedisAsync);

/// <summary>What a succession does to the conversation: who has it, what is told and what never is.</summary>
public abstract class SuccessionTalkRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task What_was_dangerous_moves_without_a_word_and_who_wants_no_messages_gets_none()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        var danger = await HeldAsync(app, open => open with { Danger = Danger.Emergency });
        var plain = await HeldAsync(app);
        var silent = await HeldAsync(app, open => open with { Danger = Danger.Police }, phone: "+31600000002");
        await HeldAsync(app, phone: "+31600000003");
        await app.WritesAsync("STOP", "+31600000003");
        var before = (await app.RowsAsync<OutboundRow>()).Count;

        await LookAsync(app, Monday);

        (await app.RowsAsync<CaseRow>()).ShouldAllBe(row => row.Handler == "noorderkwartier");
        (await TextsAsync(app)).Where(text => text.StartsWith(Told, StringComparison.Ordinal)).ShouldBe([$"{Told}melding {plain}."]);
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBe(before + 1);
        (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind == CaseNames.Events.Moved && entry.OutboundId is null).Select(entry => entry.CaseNumber).ShouldContain(silent);
        danger.ShouldNotBe(plain);
    }

    [Fact]
    public async Task A_claim_goes_along_to_a_person_who_then_has_a_working_day()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        await ClaimedAsync(app, await HeldAsync(app));

        await LookAsync(app, Monday);

        (await app.RowsAsync<ConversationRow>()).Single().ShouldSatisfyAllConditions(
            row => row.ClaimedBy.ShouldBe("noorderkwartier"), row => row.ClaimedAt.ShouldBe(At(app, Monday)));
        (await TextsAsync(app)).ShouldHaveSingleItem().ShouldStartWith(Told);
    }

    [Fact]
    public async Task A_claim_that_nobody_takes_over_is_given_back_and_who_waits_still_waits()
    {
        using var folder = new DataFolder().Roster("sluitersveld tot: 2026-11-20, opvolger: team");
        await using var app = await StartAsync(folder);
        var number = await HeldAsync(app);
        await ClaimedAsync(app, number);
        await app.WritesAsync("wanneer komt er iemand?");

        await LookAsync(app, Monday);

        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBeNull();
        (await app.RowsAsync<CaseRow>()).Single().ShouldSatisfyAllConditions(row => row.Handler.ShouldBe(CaseNames.Team), row => row.WantsPerson.ShouldBeTrue());
        (await TextsAsync(app)).ShouldBe([$"Uw melding {number} is nu bij het wijkteam van de gemeente. Een medewerker helpt u verder."]);
    }

    [Fact]
    public async Task Who_is_gone_keeps_no_conversation_of_the_case_of_another()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        await ClaimedAsync(app, await HeldAsync(app, open => open with { Place = null }, handler: "riet"));
        await LookAsync(app, Monday);
        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBe("riet");
        (await TextsAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_that_is_being_told_goes_on()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        await HeldAsync(app);
        await app.WritesAsync("er ligt een bank op straat");
        var before = await StateAsync(app);

        await LookAsync(app, Monday);

        (await StateAsync(app)).ShouldBe(before);
        await app.WritesAsync("Windslaan 14");
        await app.WritesAsync("ja");
        (await app.RowsAsync<CaseRow>()).Count.ShouldBe(2);
    }

    [Fact]
    public async Task All_who_reported_it_are_told_each_in_one_message_and_who_took_it_back_is_not()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        var (one, other) = (await ReportedAsync(app), await ReportedAsync(app, phone: First, at: 150));
        await AlsoAsync(app);
        var own = await ReportedAsync(app, phone: Second, at: 148);
        await MergesAsync(app, own, other);
        await AlsoAsync(app, Third);
        await WithdrawsAsync(app, Third, $"Goed. U krijgt geen berichten meer over melding {one}.");

        await LookAsync(app, Monday);

        await HearsAsync(app, First, $"{Told}meldingen {one}, {other}.");
        await Eventually.HoldsAsync(async () => (await app.RowsAsync<ReporterNewsRow>()).Count == 0, "all being told");
        (await SaidAsync(app, Second)).Where(text => text.StartsWith(Told, StringComparison.Ordinal)).ShouldHaveSingleItem()
            .ShouldBeOneOf($"{Told}meldingen {one}, {own}.", $"{Told}meldingen {own}, {one}.");
        (await SaidAsync(app, Third)).ShouldNotContain(text => text.StartsWith(Told, StringComparison.Ordinal));
        foreach (var number in new[] { one, other })
        {
            (await EventsAsync(app, number, CaseNames.Events.Moved)).ShouldHaveSingleItem().OutboundId.ShouldNotBeNull();
            (await EventsAsync(app, number, CaseNames.Events.Told)).ShouldHaveSingleItem().OutboundId.ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Who_reported_it_first_and_took_it_back_is_left_alone_and_the_other_is_told()
    {
        using var folder = new DataFolder().Roster(Gone);
        await using var app = await StartAsync(folder);
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        await WithdrawsAsync(app, First, $"Melding {number} is ingetrokken.");

        await LookAsync(app, Monday);

        await HearsAsync(app, Second, $"{Told}melding {number}.");
        (await SaidAsync(app, First)).ShouldNotContain(text => text.StartsWith(Told, StringComparison.Ordinal));
    }

    private async Task<DeskApp> StartAsync(DataFolder folder) => await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory));
}
