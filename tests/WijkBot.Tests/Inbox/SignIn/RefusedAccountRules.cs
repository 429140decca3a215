using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Administration;
using WijkBot.Inbox.SignIn;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class RefusedAccountOnSqliteTests() : RefusedAccountRules(Store.SqliteAsync);

public sealed class RefusedAccountOnServicesTests() : RefusedAccountRules(Store.PostgresAndRedisAsync)
{
    [Fact]
    public async Task Replicas_count_together()
    {
        var store = await Store.PostgresAndRedisAsync();
        await using var app = await StartAsync(store);
        await using var other = await StartAsync(store.Shared());
        var account = NewAccount();

        foreach (var one in Enumerable.Range(0, 60).SelectMany(_ => new[] { app, other }))
            await KeepAsync(one, account);

        (await ToldAsync(app)).Select(row => row.Details).ShouldBe([No, No, No, $"{No}\nIn dit uur al 10 keer.", $"{No}\nIn dit uur al 100 keer."]);
    }
}

/// <summary>Refused accounts are in the audit, and however many they are they do not fill it.</summary>
public abstract class RefusedAccountRules(Func<Task<Store>> store)
{
    protected const string No = "Het account is van niemand in het rooster.";

    /// <summary>An hour of its own: Redis is shared by all tests, and what another counted is none of this one's.</summary>
    private readonly LeapingClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero).AddHours(Random.Shared.Next(1_000_000)));

    [Fact]
    public async Task The_first_of_an_hour_are_told_and_of_the_rest_how_many()
    {
        await using var app = await StartAsync(await store());
        var account = NewAccount();
        for (var time = 0; time < 150; time++)
            await KeepAsync(app, account);
        await KeepAsync(app, account, "Het account heeft geen rol die hier binnenlaat.");

        var rows = await ToldAsync(app);
        rows.Select(row => row.Details).ShouldBe(
            [No, No, No, $"{No}\nIn dit uur al 10 keer.", $"{No}\nIn dit uur al 100 keer.", "Het account heeft geen rol die hier binnenlaat."], ignoreOrder: true);
        rows.ShouldAllBe(row => row.Subject == account && row.Actor == AuditNames.Unproven);
        clock.Advance(TimeSpan.FromHours(1));
        await KeepAsync(app, account);
        (await ToldAsync(app)).Count.ShouldBe(7);
    }

    [Fact]
    public async Task Ever_other_accounts_do_not_fill_it_either()
    {
        await using var app = await StartAsync(await store());
        for (var time = 0; time < 1_100; time++)
        {
            await KeepAsync(app, NewAccount());
            clock.Advance(TimeSpan.FromSeconds(1));
        }

        var rows = await ToldAsync(app);
        rows.Count.ShouldBe(RefusedAccounts.MostRows + 2);
        rows.Where(row => row.Subject == AuditNames.ManyAccounts).Select(row => row.Details).ShouldBe(
        [
            "Er worden in dit uur zo veel accounts geweigerd dat ze hier niet meer elk apart staan.",
            "In dit uur al 1000 regels van geweigerde accounts, die hier niet apart staan.",
        ], ignoreOrder: true);
        WebUtility.HtmlDecode(await (await app.SignedInAsync("teamleider")).GetStringAsync("/inbox/beheer/logboek", CancellationToken.None)).ShouldContain("Aanmelden geweigerd: heel veel accounts");
    }

    /// <summary>As when Redis is away, or was wiped.</summary>
    [Fact]
    public async Task Replicas_that_count_each_for_themselves_write_no_row_twice()
    {
        await using var app = await StartAsync(await store());
        var account = NewAccount();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var alone = new RefusedAccounts(app.Services.GetRequiredService<AuditLog>(), new MemoryHotCounts(clock), clock);
            for (var time = 0; time < 50; time++)
                await alone.KeepAsync(null, account, No, CancellationToken.None);
        }

        (await ToldAsync(app)).Count.ShouldBe(4);
    }

    protected static string NewAccount() => Session.AccountId(Guid.NewGuid().ToString());

    protected Task<DeskApp> StartAsync(Store of) => DeskApp.StartAsync(of, media: null, clock);

    protected static Task KeepAsync(DeskApp app, string account, string why = No) =>
        app.Services.GetRequiredService<RefusedAccounts>().KeepAsync(null, account, why, CancellationToken.None);

    protected static async Task<List<AuditRow>> ToldAsync(DeskApp app) =>
        [.. (await app.RowsAsync<AuditRow>()).Where(row => row.Action == AuditNames.SignInRefused).OrderBy(row => row.At).ThenBy(row => row.Details.Length)];
}
