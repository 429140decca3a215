using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Turns;

namespace WijkBot.Tests.Turns;

public sealed class UnansweredClaimsOnSqliteTests() : UnansweredClaimRules(Store.SqliteAsync);

public sealed class UnansweredClaimsOnServicesTests() : UnansweredClaimRules(Store.PostgresAndRedisAsync);

/// <summary>Who takes a conversation and does not answer for a working day, loses it to the team; once, and the resident is told.</summary>
public abstract class UnansweredClaimRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task After_a_working_day_it_goes_to_the_team_once_however_many_look()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ClaimedAsync(app);
        await app.WritesAsync("bent u daar?");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Looking(app, LaterThan(app)).LookAsync(CancellationToken.None)));

        var row = (await app.RowsAsync<CaseRow>()).Single();
        (row.Handler, row.WantsPerson, row.Unread).ShouldBe((CaseNames.Team, true, true));
        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBeNull();
        (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind == CaseNames.Events.GivenBack).ShouldHaveSingleItem().By.ShouldBe(CaseNames.Bot);
        (await SorryAsync(app)).ShouldBe(1);
        (await (await app.SignedInAsync("riet")).GetStringAsync("/inbox?van=team", CancellationToken.None)).ShouldContain($"/inbox/cases/{number}");
    }

    [Fact]
    public async Task What_the_resident_says_then_is_in_the_case_and_a_reply_ends_the_wait()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ClaimedAsync(app);
        await Looking(app, LaterThan(app)).LookAsync(CancellationToken.None);

        await app.WritesAsync("het hek is ook kapot");
        await app.PostsAsync(number, "replies", new { text = "Ik kijk ernaar.", author = "riet" });
        await app.WritesAsync("fijn");

        (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind == CaseNames.Events.Added).Select(entry => entry.Text)
            .ShouldBe(["het hek is ook kapot", "fijn"], ignoreOrder: true);
    }

    [Fact]
    public async Task Within_a_working_day_and_outside_opening_hours_nothing_is_taken_away()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await ClaimedAsync(app);
        await app.WritesAsync("bent u daar?");

        await Looking(app, FirstOpen(app)).LookAsync(CancellationToken.None);
        await Looking(app, NightAfter(LaterThan(app))).LookAsync(CancellationToken.None);

        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBe("schelfhorst");
        (await SorryAsync(app)).ShouldBe(0);
    }

    [Fact]
    public async Task Who_has_answered_keeps_the_conversation()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ClaimedAsync(app);
        await app.WritesAsync("bent u daar?");
        await app.PostsAsync(number, "replies", new { text = "Ja, ik ben er.", author = "schelfhorst" });

        await Looking(app, LaterThan(app)).LookAsync(CancellationToken.None);

        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBe("schelfhorst");
    }

    [Fact]
    public async Task Who_answers_between_looking_and_taking_away_keeps_it()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ClaimedAsync(app);
        var turns = new Meanwhile(app.Services.GetRequiredService<IPlayTurns>(), () => app.PostsAsync(number, "replies", new { text = "Ik ben er.", author = "schelfhorst" }));

        await Looking(app, LaterThan(app), turns).LookAsync(CancellationToken.None);

        turns.Played.ShouldBe(1);
        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBe("schelfhorst");
        (await SorryAsync(app)).ShouldBe(0);
    }

    private static async Task<int> SorryAsync(DeskApp app) =>
        (await app.RowsAsync<OutboundRow>()).Count(row => row.Text.StartsWith("Sorry, u heeft nog geen antwoord.", StringComparison.Ordinal));

    /// <summary>A resident who asked for a person, and the colleague who took the conversation.</summary>
    private static async Task<string> ClaimedAsync(DeskApp app)
    {
        await app.WritesAsync("mens");
        var number = (await app.RowsAsync<CaseRow>()).Single().Number;
        (await app.Services.GetRequiredService<WijkBot.Handover.Claim>().TakeAsync(new Act(number, "schelfhorst"), "", CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        return number;
    }

    private static UnansweredClaims Looking(DeskApp app, DateTime local, IPlayTurns? turns = null)
    {
        var services = app.Services;
        var municipality = services.GetRequiredService<MunicipalityData>();
        var clock = new FakeTimeProvider(new DateTimeOffset(local, municipality.TimeZone.GetUtcOffset(local)));
        return new UnansweredClaims(services.GetRequiredService<SqlStore>(), turns ?? services.GetRequiredService<IPlayTurns>(), municipality, clock, NullLogger<UnansweredClaims>.Instance);
    }

    private static DateTime FirstOpen(DeskApp app) => Hours(app).NextOpen(Now(app))!.Value;

    private static DateTime LaterThan(DeskApp app)
    {
        var over = Hours(app).WorkingDayAfter(Now(app).AddMinutes(1))!.Value;
        return Hours(app).NextOpen(new DateTimeOffset(over, TimeSpan.Zero))!.Value;
    }

    private static DateTime NightAfter(DateTime day) => day.Date.AddHours(23);

    private static OpeningHours Hours(DeskApp app) => app.Services.GetRequiredService<MunicipalityData>().Hours;

    private static DateTimeOffset Now(DeskApp app) => app.Services.GetRequiredService<MunicipalityData>().Local(TimeProvider.System.GetUtcNow());

    /// <summary>Something happens right before the turn.</summary>
    private sealed class Meanwhile(IPlayTurns real, Func<Task> happens) : IPlayTurns
    {
        public int Played { get; private set; }

        public async Task<StaffTurnResult> PlayAsync(StaffTurn turn, CancellationToken cancellationToken)
        {
            Played++;
            await happens();
            return await real.PlayAsync(turn, cancellationToken);
        }
    }
}
