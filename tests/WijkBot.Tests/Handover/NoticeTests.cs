using Microsoft.Extensions.DependencyInjection;
using SmtpServer.Protocol;
using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Ops.Health;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Handover;

public sealed class NoticesOnSqliteTests() : NoticeRules(Store.SqliteAsync);

public sealed class NoticesOnServicesTests() : NoticeRules(Store.PostgresAndRedisAsync);

/// <summary>Who is written to, when, how often, and that a mailbox holds nothing of a resident.</summary>
public abstract class NoticeRules(Func<Task<Store>> store)
{
    private const string Words = "Er zitten ratten bij Windslaan 12", Schelfhorst = "regisseur.schelfhorst@example.nl";

    [Fact]
    public async Task Of_a_new_case_one_letter_with_number_kind_wijk_and_link_and_nothing_of_the_resident()
    {
        await using var play = await PlayAsync();
        await play.ReportAsync("+31600000002");
        await play.LooksAsync();
        play.Letters(Schelfhorst).ShouldBeEmpty();

        play.Clock.Ahead(MailNotices.Quiet);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => play.LooksAsync()));

        var number = (await play.App.RowsAsync<CaseRow>()).Single().Number;
        var letter = play.Letters(Schelfhorst).ShouldHaveSingleItem();
        letter.Subject.ShouldBe($"melding {number}");
        letter.TextBody!.ShouldContain($"Melding {number}, ratten, Schelfhorst, nieuw");
        letter.TextBody!.ShouldContain($"https://wijkbot.example.nl/inbox/cases/{number}");
        foreach (var secret in new[] { "Windslaan", "0600000002", "31600000002", Given.Name })
            letter.ToString().ShouldNotContain(secret);
    }

    [Fact]
    public async Task What_somebody_has_looked_at_is_not_written_about()
    {
        await using var play = await PlayAsync();
        await play.ReportAsync("+31600000002");
        var number = (await play.App.RowsAsync<CaseRow>()).Single().Number;
        await (await play.App.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        play.Clock.Ahead(MailNotices.Quiet);
        await play.LooksAsync();

        play.Letters().ShouldBeEmpty();
        (await play.App.RowsAsync<CaseNewsRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task In_ten_minutes_one_letter_and_then_what_came_since_together()
    {
        await using var play = await PlayAsync();
        for (var at = 1; at <= 3; at++)
            await play.ReportAsync($"+3160000001{at}");
        play.Clock.Ahead(MailNotices.Quiet);
        await play.LooksAsync();
        for (var at = 4; at <= 5; at++)
            await play.ReportAsync($"+3160000001{at}");
        play.Clock.Ahead(MailNotices.Quiet);
        await play.LooksAsync();
        play.Letters(Schelfhorst).ShouldHaveSingleItem().Subject.ShouldBe("nieuws in 3 meldingen");

        play.Clock.Ahead(MailNotices.Pace);
        await play.LooksAsync();
        play.Letters(Schelfhorst).Select(letter => letter.Subject).ShouldBe(["nieuws in 3 meldingen", "nieuws in 2 meldingen"]);
    }

    [Fact]
    public async Task At_night_nobody_is_written_to_but_of_danger()
    {
        await using var play = await PlayAsync();
        play.Clock.Ahead(TimeSpan.FromHours(11));
        await play.ReportAsync("+31600000002");
        await play.NewsAsync(danger: true);
        await play.LooksAsync();
        play.Letters().ShouldHaveSingleItem().Subject.ShouldStartWith("SPOED: melding");

        play.Clock.Ahead(TimeSpan.FromHours(10));
        await play.LooksAsync();
        play.Letters(Schelfhorst).Count(letter => letter.Subject!.StartsWith("melding", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task During_leave_the_stand_in_is_written_to_and_the_team_where_nobody_has_it()
    {
        await using var play = await PlayAsync("schelfhorst afwezig: [{ van: 2026-11-30, tot: 2026-12-04, vervanger: riet }]");
        await play.ReportAsync("+31600000002");
        await play.NewsAsync(handler: "team");
        play.Clock.Ahead(MailNotices.Quiet);
        await play.LooksAsync();

        play.Letters().Select(letter => letter.To.ToString()).Order().ShouldBe(["regisseur.riet@example.nl", "wijkteam@example.nl"]);
    }

    [Fact]
    public async Task Who_switched_it_off_on_his_own_page_gets_none()
    {
        await using var play = await PlayAsync();
        var browser = await play.App.SignedInAsync();
        (await browser.GetStringAsync("/inbox/mijn", CancellationToken.None)).ShouldContain("id=\"mail\" name=\"mail\" value=\"ja\" checked");
        (await DeskApp.PostAsync(browser, "/inbox/mijn", "/inbox/mijn", ("digest", "ja"))).StatusCode.ShouldBe(System.Net.HttpStatusCode.SeeOther);
        var page = await browser.GetStringAsync("/inbox/mijn", CancellationToken.None);
        page.ShouldNotContain("name=\"mail\" value=\"ja\" checked");
        page.ShouldContain("name=\"digest\" value=\"ja\" checked");

        await play.ReportAsync("+31600000002");
        play.Clock.Ahead(MailNotices.Quiet);
        await play.LooksAsync();
        play.Letters().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_is_away_gets_it_later_and_what_it_refuses_is_shown()
    {
        await using var play = await PlayAsync();
        play.Server.Answer = new SmtpResponse(SmtpReplyCode.ServiceUnavailable, "later");
        await play.ReportAsync("+31600000002");
        play.Clock.Ahead(MailNotices.Quiet);
        await play.LooksAsync();
        play.Letters().ShouldBeEmpty();
        (await play.App.RowsAsync<MailQueueRow>()).ShouldHaveSingleItem().State.ShouldBe(MailState.Waits);
        play.Clock.Ahead(TimeSpan.FromMinutes(16));
        (await play.HealthAsync()).ShouldBeOfType<DependencyState.Degraded>();

        play.Server.Answer = SmtpResponse.Ok;
        await play.LooksAsync();
        play.Letters(Schelfhorst).ShouldHaveSingleItem();
        (await play.HealthAsync()).ShouldBeOfType<DependencyState.Ok>();

        play.Server.Answer = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "nee");
        await play.ReportAsync("+31600000003");
        play.Clock.Ahead(MailNotices.Pace);
        await play.LooksAsync();
        (await play.HealthAsync()).ShouldBeOfType<DependencyState.Degraded>();
        (await play.App.RowsAsync<AuditRow>()).Where(row => row.Action == AuditNames.MailNotSent).ShouldHaveSingleItem().Subject.ShouldBe("schelfhorst");
    }

    [Fact]
    public async Task What_a_replica_took_and_did_not_send_another_sends()
    {
        await using var play = await PlayAsync();
        await play.ReportAsync("+31600000002");
        play.Clock.Ahead(MailNotices.Quiet);
        await play.LookAsync<MailNotices>();
        var sql = play.App.Services.GetRequiredService<SqlStore>();
        var now = play.Clock.GetUtcNow();
        // taken by a process that then died
        await sql.ChangeAsync(MailQueueSql.Take(now, now.AddMinutes(4), sql.SkipLocked), TakenMail.Read, CancellationToken.None);
        await play.LookAsync<MailSender>();
        play.Letters().Count.ShouldBeLessThanOrEqualTo(1);

        play.Clock.Ahead(TimeSpan.FromMinutes(5));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => play.LookAsync<MailSender>()));
        play.Letters(Schelfhorst).ShouldHaveSingleItem().MessageId.ShouldEndWith("@example.nl");
    }

    private async Task<MailPlay> PlayAsync(params string[] roster) => await MailPlay.StartAsync(await store(), roster);
}
