using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Handover;

public sealed class ReminderMailOnSqliteTests() : ReminderMailRules(Store.SqliteAsync);

public sealed class ReminderMailOnServicesTests() : ReminderMailRules(Store.PostgresAndRedisAsync);

/// <summary>What colleagues must know comes by e-mail when they have not seen it in the inbox.</summary>
public abstract class ReminderMailRules(Func<Task<Store>> store)
{
    private const string Schelfhorst = "regisseur.schelfhorst@example.nl";

    [Fact]
    public async Task What_must_be_known_and_was_not_seen_is_written_once_and_what_the_morning_tells_is_left_to_it()
    {
        await using var play = await PlayAsync();
        var number = await play.App.CaseAsync();
        await GiveAsync(play, number, ("schelfhorst", NoticeKinds.AfspraakSoon), ("schelfhorst", NoticeKinds.AfspraakToday), ("teamleider", NoticeKinds.NotSolvedTwice));
        await RemindAsync(play);
        play.Letters().ShouldBeEmpty();

        play.Clock.Ahead(MailReminders.Quiet);
        await RemindAsync(play);
        play.Clock.Ahead(TimeSpan.FromHours(1));
        await RemindAsync(play);
        var letter = play.Letters(Schelfhorst).ShouldHaveSingleItem();
        letter.Subject.ShouldBe($"melding {number}: dit moet u weten");
        letter.TextBody!.ShouldContain($"Melding {number}: de afspraak is voor de volgende werkdag.");
        letter.TextBody!.ShouldContain($"https://wijkbot.example.nl/inbox/cases/{number}");
        letter.TextBody!.ShouldNotContain("voor vandaag");
        play.Letters("teamleider@example.nl").ShouldHaveSingleItem().TextBody!.ShouldContain("de bewoner zegt opnieuw dat het niet is opgelost.");
        (await play.App.RowsAsync<NoticeRow>()).Count(notice => notice.SentAt is not null).ShouldBe(2);
    }

    [Fact]
    public async Task What_was_seen_is_not_written_and_at_night_nothing_is_and_who_stands_in_gets_it()
    {
        await using var play = await PlayAsync("schelfhorst afwezig: [{ van: 2026-11-30, tot: 2026-12-04, vervanger: riet }]");
        var number = await play.App.CaseAsync();
        await GiveAsync(play, number, ("sluitersveld", NoticeKinds.NotSolvedTwice), ("schelfhorst", NoticeKinds.AfspraakSoon));
        var seen = (await play.App.RowsAsync<NoticeRow>()).Single(notice => notice.Person == "sluitersveld").Id;
        await play.App.Services.GetRequiredService<NoticeReader>().SeenAsync(seen, ["sluitersveld"], CancellationToken.None);
        play.Clock.Ahead(TimeSpan.FromHours(11));
        await RemindAsync(play);
        play.Letters().ShouldBeEmpty();

        play.Clock.Ahead(TimeSpan.FromHours(10));
        await RemindAsync(play);
        play.Letters().Where(each => each.Subject!.EndsWith("dit moet u weten", StringComparison.Ordinal)).Select(each => each.To.ToString()).ShouldBe(["regisseur.riet@example.nl"]);
    }

    private static Task<Committed> GiveAsync(MailPlay play, string number, params (string Person, string Kind)[] notices) =>
        play.App.Services.GetRequiredService<SqlStore>().CommitAsync(
            [.. notices.Select(notice => NoticeSql.Give(notice.Person, notice.Kind, number, null, play.Clock.GetUtcNow()))], CancellationToken.None);

    private static async Task RemindAsync(MailPlay play)
    {
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => play.LookAsync<MailReminders>()));
        await play.LookAsync<MailSender>();
        // one of the program's own beats may have taken it
        await Task.Delay(300, CancellationToken.None);
    }

    private async Task<MailPlay> PlayAsync(params string[] roster) => await MailPlay.StartAsync(await store(), roster);
}
