using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Handover;

public sealed class DigestOnSqliteTests() : DigestRules(Store.SqliteAsync);

public sealed class DigestOnServicesTests() : DigestRules(Store.PostgresAndRedisAsync);

/// <summary>The e-mail of each working morning.</summary>
public abstract class DigestRules(Func<Task<Store>> store)
{
    private const string Schelfhorst = "regisseur.schelfhorst@example.nl";

    [Fact]
    public async Task Each_working_morning_one_letter_with_what_is_late_and_what_is_new()
    {
        await using var play = await MailPlay.StartAsync(await store(), []);
        await play.App.Services.GetRequiredService<Preferences>().SaveAsync("schelfhorst", new HashSet<string> { Preferences.Digest }, CancellationToken.None);
        var old = await play.App.CaseAsync(open => open with { Category = "ratten" }, at: play.Clock.GetUtcNow().AddDays(-6));
        await play.App.Services.GetRequiredService<SqlStore>().CommitAsync(
            [new Statement("UPDATE cases SET answer_due_at = $2, due_at = $3 WHERE number = $1", old, play.Clock.GetUtcNow().AddDays(-4), play.Clock.GetUtcNow().AddDays(4))], CancellationToken.None);
        play.Clock.Ahead(TimeSpan.FromHours(4));
        var fresh = await play.App.CaseAsync(phone: "+31600000002");
        await play.LooksAsync();
        play.Letters(Schelfhorst).ShouldBeEmpty();

        play.Clock.Ahead(TimeSpan.FromHours(17));
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => play.LooksAsync()));
        await play.LooksAsync();

        var letter = play.Letters(Schelfhorst).ShouldHaveSingleItem();
        letter.Subject.ShouldBe("Vandaag: 1 te laat, 0 toegezegd, 1 nieuw");
        letter.TextBody!.ShouldContain("U heeft 2 open meldingen.");
        letter.TextBody!.ShouldContain($"Te laat (1)");
        letter.TextBody!.ShouldContain($"Melding {old}, ratten, termijn was 27 november");
        letter.TextBody!.ShouldContain($"Nieuw (1)");
        letter.TextBody!.ShouldContain($"Melding {fresh}");
        letter.TextBody!.ShouldNotContain("afval");
    }

    [Fact]
    public async Task What_was_promised_for_that_day_stands_in_it_without_its_words()
    {
        await using var play = await MailPlay.StartAsync(await store(), []);
        var number = await play.App.CaseAsync();
        var tomorrow = Afspraak.Kept(DateOnly.FromDateTime(play.Clock.GetUtcNow().UtcDateTime).AddDays(1));
        (await play.App.Services.GetRequiredService<AfspraakDesk>().MakeAsync(new Act(number, "schelfhorst"), "Ik haal de bank weg", tomorrow, CancellationToken.None)).ShouldBeOfType<ActResult.Done>();

        play.Clock.Ahead(TimeSpan.FromHours(21));
        await play.LooksAsync();

        var letter = play.Letters(Schelfhorst).Where(one => one.Subject!.StartsWith("Vandaag", StringComparison.Ordinal)).ShouldHaveSingleItem();
        letter.Subject!.ShouldContain("1 toegezegd");
        letter.TextBody!.ShouldContain($"Melding {number}, vandaag beloofd");
        letter.TextBody!.ShouldNotContain("bank");
    }

    [Fact]
    public async Task What_somebody_promised_stands_in_his_when_another_has_the_case_by_now()
    {
        await using var play = await MailPlay.StartAsync(await store(), []);
        var number = await play.App.CaseAsync(handler: "riet");
        var tomorrow = Afspraak.Kept(DateOnly.FromDateTime(play.Clock.GetUtcNow().UtcDateTime).AddDays(1));
        (await play.App.Services.GetRequiredService<AfspraakDesk>().MakeAsync(new Act(number, "schelfhorst"), "Ik haal de bank weg", tomorrow, CancellationToken.None)).ShouldBeOfType<ActResult.Done>();

        play.Clock.Ahead(TimeSpan.FromHours(21));
        await play.LooksAsync();

        foreach (var address in new[] { Schelfhorst, "regisseur.riet@example.nl" })
            play.Letters(address).Where(one => one.Subject!.StartsWith("Vandaag", StringComparison.Ordinal)).ShouldHaveSingleItem().TextBody!.ShouldContain($"Melding {number}, vandaag beloofd");
    }
}
