using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Handover;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Turns.Reporting;

namespace WijkBot.Tests.Turns;

public sealed class ReportersOnSqliteTests() : ReporterRules(Store.SqliteAsync);

public sealed class ReportersOnServicesTests() : ReporterRules(Store.PostgresAndRedisAsync);

/// <summary>Several residents have the same: one case, and each of them hears of it and says for himself whether it is solved.</summary>
public abstract class ReporterRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task Who_has_it_too_is_a_reporter_of_the_one_case()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);

        (await app.RowsAsync<CaseRow>()).ShouldHaveSingleItem().Unread.ShouldBeTrue();
        var row = (await app.RowsAsync<ReporterRow>()).ShouldHaveSingleItem();
        (row.CaseNumber, row.Channel, row.Language, row.Anonymous, row.Description).ShouldBe((number, "sms", "nl", false, "Er liggen zakken naast de container bij Robbenhaarsweg 12"));
        var said = (await EventsAsync(app, number, "also")).ShouldHaveSingleItem();
        (said.By, said.Text, said.ConversationId).ShouldBe(("resident", row.Description, row.ConversationId));
        (await app.ReadsAsync(number)).ShouldSatisfyAllConditions(
            json => json.GetProperty("reporters").GetInt32().ShouldBe(2), json => json.GetProperty("mergedInto").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null));
    }

    [Fact]
    public async Task What_he_adds_stands_in_the_case_as_his_and_changes_nothing_of_it()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        await app.WritesAsync("het is trouwens nummer 16", Second);
        await app.WritesAsync("", Second, with: message => message with { Media = [new Media("foto-2", "image/jpeg")] });

        var row = await CaseAsync(app, number);
        (row.HouseNumber, row.Description, row.Anonymous).ShouldBe(("14", "Mijn geheime woorden", false));
        (await EventsAsync(app, number, "added")).Select(entry => (entry.Text, entry.ConversationId == Conversation(app, Second)))
            .ShouldBe([("het is trouwens nummer 16", true), ("(foto)", true)]);
        (await app.RowsAsync<CasePhotoRow>()).ShouldHaveSingleItem().CaseNumber.ShouldBe(number);
        (await EventsAsync(app, number, "corrected")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Status_news_goes_to_all_and_each_is_asked_for_himself()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        await AlsoAsync(app, Third);
        await app.PostsAsync(number, "status", new { status = "resolved", reason = "Alles is opgeruimd.", author = "sluitersveld" });
        foreach (var phone in new[] { First, Second, Third })
            await HearsAsync(app, phone, $"Melding {number} is klaar. Alles is opgeruimd.");
        (await app.RowsAsync<ReporterNewsRow>()).ShouldBeEmpty();
        (await EventsAsync(app, number, "status")).ShouldHaveSingleItem().OutboundId.ShouldNotBeNull();
        (await EventsAsync(app, number, "told")).Select(entry => (entry.Status, entry.OutboundId is not null)).ShouldBe([("resolved", true), ("resolved", true)]);

        await app.WritesAsync("ja", Second);
        (await CaseAsync(app, number)).Status.ShouldBe("closed");
        await app.WritesAsync("nee, het ligt er nog", Third);
        (await CaseAsync(app, number)).Status.ShouldBe("reopened");
        await HearsAsync(app, First, $"Melding {number} is weer open.");
        await HearsAsync(app, Second, $"Melding {number} is weer open.");
        (await EventsAsync(app, number, "judged")).Select(entry => (entry.Text, entry.ConversationId)).ShouldBe(
            [("yes", Conversation(app, Second)), ("no nee, het ligt er nog", Conversation(app, Third))]);

        // what one of them still says of what was, ends nothing that is open again
        await app.WritesAsync("ja", First);
        (await CaseAsync(app, number)).Status.ShouldBe("reopened");
    }

    [Fact]
    public async Task Who_wants_no_messages_gets_none_and_hears_it_later()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        await app.WritesAsync("STOP", Second);
        await app.PostsAsync(number, "status", new { status = "in_progress", reason = "Morgen komt er iemand.", author = "sluitersveld" });
        await HearsAsync(app, First, $"Melding {number}: we zijn ermee bezig.");
        await Eventually.HoldsAsync(async () => (await app.RowsAsync<ReporterNewsRow>()).Count == 0, "the news being told");
        var morning = $"Melding {number}: we zijn ermee bezig. Morgen komt er iemand.";
        await Eventually.HoldsAsync(() => Task.FromResult(app.Sent.Texts.Contains(morning)), "the first being sent it");
        app.Sent.Texts.Count(text => text == morning).ShouldBe(1);
        await app.WritesAsync("START", Second);
        (await SaidAsync(app, Second))[^1].ShouldContain(morning);
    }

    [Fact]
    public async Task Whoever_takes_it_back_hears_no_more_and_the_case_stays_for_the_others()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        await AlsoAsync(app, Third);
        await WithdrawsAsync(app, First, "Melding " + number + " is ingetrokken.");
        await WithdrawsAsync(app, Second, $"Goed. U krijgt geen berichten meer over melding {number}.");

        (await CaseAsync(app, number)).Status.ShouldBe("open");
        (await EventsAsync(app, number, "left")).Count.ShouldBe(2);
        (await app.ReadsAsync(number)).GetProperty("reporters").GetInt32().ShouldBe(1);
        await app.PostsAsync(number, "status", new { status = "waiting", reason = "", author = "sluitersveld" });
        await HearsAsync(app, Third, $"Melding {number}: we wachten nog op een ander.");
        (await SaidAsync(app, First)).ShouldNotContain(text => text.Contains("we wachten", StringComparison.Ordinal));
        (await SaidAsync(app, Second)).ShouldNotContain(text => text.Contains("we wachten", StringComparison.Ordinal));

        await WithdrawsAsync(app, Third, $"Goed. U krijgt geen berichten meer over melding {number}.");
        await app.PostsAsync(number, "status", new { status = "in_progress", reason = "", author = "sluitersveld" });
        (await app.RowsAsync<ReporterNewsRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whoever_took_it_back_does_not_hear_that_it_was_passed_on_and_the_others_do()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        await WithdrawsAsync(app, First, "Melding " + number + " is ingetrokken.");
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([PartnerSql.Agree(number, "twente-milieu", new WijkBot.Conversations.Consent(true), TimeProvider.System.GetUtcNow())], CancellationToken.None);
        var browser = await app.SignedInAsync("sluitersveld");
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("Wie het meldde wil er niets meer van horen en krijgt geen bericht.");

        var done = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/pass-on", ("partner", "twente-milieu"));

        (await browser.GetStringAsync(done.Headers.Location, CancellationToken.None)).ShouldContain("De andere melders krijgen bericht dat het is doorgegeven.");
        await HearsAsync(app, Second, $"Uw melding {number} is doorgegeven aan Twente Milieu.");
        (await SaidAsync(app, First)).ShouldNotContain(text => text.Contains("doorgegeven", StringComparison.Ordinal));
        (await EventsAsync(app, number, "passed_on")).ShouldHaveSingleItem().OutboundId.ShouldBeNull();
    }

    [Fact]
    public async Task To_stay_unknown_is_the_wish_of_the_one_who_says_it()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        await app.WritesAsync("anoniem", Second);
        (await CaseAsync(app, number)).Anonymous.ShouldBeFalse();
        (await app.RowsAsync<ReporterRow>()).ShouldHaveSingleItem().Anonymous.ShouldBeTrue();
        // his conversation is shown with another case of his: there he is unknown too
        var other = await ReportedAsync(app, open => open with { Category = "ratten" }, Second);
        var page = await (await app.SignedInAsync("teamleider")).GetStringAsync($"/inbox/cases/{other}", CancellationToken.None);
        page.ShouldContain("Anoniem: naam en nummer blijven verborgen.");
        page.ShouldNotContain(Second[3..]);
    }

    [Fact]
    public async Task He_sees_how_it_stands_and_not_what_was_answered_to_another()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await app.PostsAsync(number, "replies", new { text = "Alleen voor de eerste", author = "sluitersveld" });
        await AlsoAsync(app);
        await app.WritesAsync("hoe staat het met mijn melding?", Second);
        (await SaidAsync(app, Second))[^1].ShouldSatisfyAllConditions(
            text => text.ShouldStartWith($"Melding {number}: afval naast de container. Wij hebben het ontvangen."), text => text.ShouldNotContain("Alleen voor"));
        await app.PostsAsync(number, "status", new { status = "in_progress", reason = "Morgen.", author = "sluitersveld" });
        await HearsAsync(app, Second, $"Melding {number}: we zijn ermee bezig. Morgen.");
        await app.WritesAsync("menu", Second);
        await app.WritesAsync("hoe staat het met mijn melding?", Second);
        (await SaidAsync(app, Second))[^1].ShouldStartWith($"Melding {number}: afval naast de container. We zijn ermee bezig. Laatste bericht: Morgen");
    }

    [Fact]
    public async Task Two_who_say_no_to_the_same_result_are_one_time_and_the_next_time_rises_once()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        for (var time = 1; time <= 2; time++)
        {
            await app.PostsAsync(number, "status", new { status = "resolved", reason = $"Klaar, keer {time}.", author = "sluitersveld" });
            foreach (var phone in new[] { First, Second })
                await HearsAsync(app, phone, $"Melding {number} is klaar. Klaar, keer {time}.");
            foreach (var phone in new[] { First, Second })
                await app.WritesAsync("nee", phone);
            (await CaseAsync(app, number)).NotSolved.ShouldBe(time, string.Join(" | ", (await SaidAsync(app, First)).Concat(await SaidAsync(app, Second))));
            (await app.RowsAsync<NoticeRow>()).Count(notice => notice.Kind == NoticeKinds.NotSolvedTwice).ShouldBe(time - 1);
            (await EventsAsync(app, number, "risen")).Count.ShouldBe(time - 1);
        }
    }

    [Fact]
    public async Task An_answer_of_any_reporter_sets_the_clock_going_again()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        await app.PostsAsync(number, "replies", new { text = "Waar precies?", author = "sluitersveld" });
        (await CaseAsync(app, number)).StoppedAt.ShouldNotBeNull();
        await app.WritesAsync("naast de glasbak", Second);
        (await CaseAsync(app, number)).StoppedAt.ShouldBeNull();
    }

    [Fact]
    public async Task What_was_promised_and_what_became_of_it_is_told_to_all()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        var id = await Promising.MadeAsync(app, number, ahead: 7);
        foreach (var phone in new[] { First, Second })
            await HearsAsync(app, phone, $"Afspraak bij melding {number}: de wijkregisseur kijkt naar de lantaarn");
        await Promising.Desk(app).MissAsync(new Act(number, "schelfhorst"), id, "de ladder was stuk", CancellationToken.None);
        foreach (var phone in new[] { First, Second })
            await Eventually.HoldsAsync(async () => (await SaidAsync(app, phone)).Any(text => text.Contains("de ladder was stuk", StringComparison.Ordinal)), "why it was missed being told");
        (await EventsAsync(app, number, "promised")).ShouldHaveSingleItem().ConversationId.ShouldBeNull();
        (await EventsAsync(app, number, "told")).Count.ShouldBe(2);

        // who takes it back hears no more, and the others do
        await WithdrawsAsync(app, First, "Melding " + number + " is ingetrokken.");
        await Promising.MadeAsync(app, number, ahead: 9);
        await Eventually.HoldsAsync(async () => (await SaidAsync(app, Second)).Count(text => text.StartsWith("Afspraak bij", StringComparison.Ordinal)) == 2, "the second being told");
        (await SaidAsync(app, First)).Count(text => text.StartsWith("Afspraak bij", StringComparison.Ordinal)).ShouldBe(1);
    }
}
