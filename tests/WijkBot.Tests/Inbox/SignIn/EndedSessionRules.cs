using System.Net;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using WijkBot.Inbox;
using WijkBot.Inbox.SignIn;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using AwayStore = WijkBot.Tests.Turns.AwayStore;
using Switch = WijkBot.Tests.Turns.Switch;

namespace WijkBot.Tests.Inbox;

public sealed class EndedSessionOnSqliteTests() : EndedSessionRules(Store.SqliteAsync)
{
    /// <summary>Of a browser's own cookie it is nobody's fault that the record is away.</summary>
    [Fact]
    public async Task While_the_record_is_away_this_browser_is_signed_out_and_told_that_this_is_all()
    {
        var away = new Switch();
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), builder => AwayStore.Put(builder, away));
        var (browser, copy) = await InAsync(app);
        await browser.GetStringAsync("/inbox", CancellationToken.None);
        away.For = sql => sql.StartsWith("INSERT INTO ended_sessions", StringComparison.Ordinal);

        var answer = await DeskApp.PostAsync(browser, "/inbox", "/inbox/afmelden");

        answer.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await answer.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("U bent op dit apparaat afgemeld");
        (await SeesAsync(browser)).ShouldBeFalse();
        (await SeesAsync(With(app, copy))).ShouldBeTrue();
    }

    [Fact]
    public async Task However_many_pages_are_asked_for_the_record_is_asked_once_in_a_while_and_away_it_is_no_fault()
    {
        var (away, asked) = (new Switch(), 0);
        var clock = new LeapingClock(TimeProvider.System.GetUtcNow());
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), builder =>
        {
            AwayStore.Put(builder, away);
            builder.Services.AddSingleton<TimeProvider>(clock);
        });
        var (browser, _) = await InAsync(app);
        var isAway = false;
        away.For = sql => sql.Contains("FROM ended_sessions", StringComparison.Ordinal) && Interlocked.Increment(ref asked) > 0 && isAway;
        clock.Advance(EndedSessions.Fresh);

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => browser.GetStringAsync("/inbox", CancellationToken.None)));
        asked.ShouldBe(1);

        isAway = true;
        clock.Advance(EndedSessions.Fresh);
        foreach (var _ in Enumerable.Range(0, 5))
            (await SeesAsync(browser)).ShouldBeTrue();
        asked.ShouldBe(2);
    }
}

public sealed class EndedSessionOnServicesTests() : EndedSessionRules(Store.PostgresAndRedisAsync)
{
    [Fact]
    public async Task Whoever_signs_out_at_one_replica_is_out_at_the_other()
    {
        var store = await Store.PostgresAndRedisAsync();
        await using var app = await DeskApp.StartAsync(store);
        await using var other = await DeskApp.StartAsync(store.Shared());
        var (browser, copy) = await InAsync(app);
        using var there = With(other, copy);
        (await SeesAsync(there)).ShouldBeTrue();
        await using var listens = await Listening.ToAsync(there, "/inbox/live");

        await DeskApp.PostAsync(browser, "/inbox", "/inbox/afmelden");

        await Eventually.ShouldAsync(async () => (await SeesAsync(there)).ShouldBeFalse());
        await listens.RestAsync();
    }
}

/// <summary>Whoever signs out is out, and everybody with a copy of his cookie with him.</summary>
public abstract class EndedSessionRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task A_copy_of_the_cookie_opens_nothing_after_signing_out_and_another_session_goes_on()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (browser, copy) = await InAsync(app);
        var (second, _) = await InAsync(app);
        using var thief = With(app, copy);
        (await SeesAsync(thief)).ShouldBeTrue();

        await DeskApp.PostAsync(browser, "/inbox", "/inbox/afmelden");

        (await SeesAsync(thief)).ShouldBeFalse();
        (await thief.GetAsync("/inbox/live", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await SeesAsync(second)).ShouldBeTrue();
        var row = (await app.RowsAsync<EndedSessionRow>()).ShouldHaveSingleItem();
        (row.Until - TimeProvider.System.GetUtcNow()).ShouldBeInRange(Session.Longest - TimeSpan.FromMinutes(2), Session.Longest);
    }

    [Fact]
    public async Task Pages_that_listen_in_that_session_hear_nothing_any_more()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open);
        var (browser, copy) = await InAsync(app);
        var (second, _) = await InAsync(app);
        await using var ends = await Listening.ToAsync(With(app, copy), $"/inbox/live?zaak={number}");
        await using var goesOn = await Listening.ToAsync(second, $"/inbox/live?zaak={number}");

        await DeskApp.PostAsync(browser, "/inbox", "/inbox/afmelden");

        await ends.RestAsync();
        await app.WritesAsync("Nog steeds");
        await goesOn.HearsAsync("delen", "Nog steeds");
    }

    /// <summary>The line between replicas promises nothing.</summary>
    [Fact]
    public async Task What_another_replica_wrote_is_found_within_seconds_without_being_told()
    {
        var clock = new LeapingClock(TimeProvider.System.GetUtcNow());
        await using var app = await DeskApp.StartAsync(await store(), media: null, clock);
        var (browser, copy) = await InAsync(app);
        clock.Advance(EndedSessions.Fresh);
        (await SeesAsync(browser)).ShouldBeTrue();

        var sql = app.Services.GetRequiredService<SqlStore>();
        await sql.CommitAsync([new Statement("INSERT INTO ended_sessions (session_id, until) VALUES ($1, $2)", IdIn(app, copy), clock.GetUtcNow().AddHours(1))], CancellationToken.None);
        clock.Advance(EndedSessions.Fresh);

        (await SeesAsync(browser)).ShouldBeFalse();
    }

    [Fact]
    public async Task It_is_forgotten_once_the_session_would_have_ended_by_itself()
    {
        var clock = new LeapingClock(TimeProvider.System.GetUtcNow());
        await using var app = await DeskApp.StartAsync(await store(), media: null, clock);
        var (browser, _) = await InAsync(app);
        await DeskApp.PostAsync(browser, "/inbox", "/inbox/afmelden");
        var sweep = new InboxSweep(app.Services.GetRequiredService<SqlStore>(), clock, NullLogger<InboxSweep>.Instance);

        clock.Advance(Session.Longest - TimeSpan.FromMinutes(1));
        await sweep.LookAsync(CancellationToken.None);
        (await app.RowsAsync<EndedSessionRow>()).Count.ShouldBe(1);
        clock.Advance(TimeSpan.FromMinutes(2));
        await sweep.LookAsync(CancellationToken.None);
        (await app.RowsAsync<EndedSessionRow>()).ShouldBeEmpty();
    }

    private static string IdIn(DeskApp app, string cookie)
    {
        var sealedBy = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Session.Scheme).TicketDataFormat;
        return Session.IdOf(sealedBy.Unprotect(cookie["wijkbot-inbox=".Length..])!.Principal)!;
    }

    protected static async Task<(HttpClient Browser, string Copy)> InAsync(DeskApp app)
    {
        var browser = app.Browser();
        var token = await app.Services.GetRequiredService<SignInLinks>().CreateAsync("schelfhorst", CancellationToken.None);
        var answer = await DeskApp.PostAsync(browser, "/" + SignInLinks.PathOf(token!), "/inbox/aanmelden", ("code", token!));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("wijkbot-inbox=", StringComparison.Ordinal)).Split(';')[0];
        return (browser, cookie);
    }

    /// <summary>Another browser that has the cookie.</summary>
    protected static HttpClient With(DeskApp app, string cookie)
    {
        var client = app.System(key: null);
        client.DefaultRequestHeaders.Add("Cookie", cookie);
        return client;
    }

    protected static async Task<bool> SeesAsync(HttpClient browser) => (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode == HttpStatusCode.OK;
}
