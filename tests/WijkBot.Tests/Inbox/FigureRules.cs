using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Cases.Figures;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class FiguresOnSqliteTests() : FigureRules(Store.SqliteAsync);

public sealed class FiguresOnServicesTests() : FigureRules(Store.PostgresAndRedisAsync);

/// <summary>A known set of cases, and the numbers that follow from it.</summary>
public abstract class FigureRules(Func<Task<Store>> store)
{
    private const string Schelfhorst = "WK014118", Sluitersveld = "WK014113";

    /// <summary>Friday, 13:00 in Almelo.</summary>
    private readonly LeapingClock clock = new(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
    private int phones = 100;

    [Fact]
    public async Task What_came_in_is_counted_by_wijk_and_kind_in_the_days_of_Almelo()
    {
        await using var app = await StartAsync();
        await CaseAsync(app, Schelfhorst, "2026-11-01T00:30+01:00", "ratten");
        await CaseAsync(app, Schelfhorst, "2026-10-31T23:30+01:00", "boom");
        await CaseAsync(app, Sluitersveld, "2026-11-26T10:00+01:00", "ratten", channel: "whatsapp");
        await CaseAsync(app, null, "2026-11-26T10:00+01:00", null, CaseType.Question);
        await CaseAsync(app, "WK999999", "2026-10-02T10:00+02:00", "boom");

        var month = await CountsAsync(app, "2026-11-01", "2026-11-30");
        Lines(month.Categories).ShouldBe(["WK014113 ratten 1", "WK014118 ratten 1", "  1"], ignoreOrder: true);
        Lines(month.Types).ShouldBe(["WK014113 report 1", "WK014118 report 1", " question 1"], ignoreOrder: true);
        Lines(month.Channels).ShouldBe(["WK014113 whatsapp 1", "WK014118 sms 1", " sms 1"], ignoreOrder: true);
        Lines((await CountsAsync(app, "2026-10-01", "2026-11-30")).Months)
            .ShouldBe(["WK014118 2026-10-01 1", "WK014118 2026-11-01 1", "WK014113 2026-11-01 1", " 2026-11-01 1", " 2026-10-01 1"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_first_answer_is_measured_in_working_time_and_beside_what_was_promised()
    {
        await using var app = await StartAsync();
        await AnsweredAsync(app, await CaseAsync(app, Schelfhorst, "2026-11-02T09:00+01:00"), "2026-11-02T11:00+01:00", "2026-11-04T17:00+01:00");
        await AnsweredAsync(app, await CaseAsync(app, Schelfhorst, "2026-11-06T16:30+01:00"), "2026-11-09T09:00+01:00", "2026-11-06T17:00+01:00");
        await AnsweredAsync(app, await CaseAsync(app, Schelfhorst, "2026-11-07T12:00+01:00"), "2026-11-10T10:30+01:00", null);
        await AnsweredAsync(app, await CaseAsync(app, Sluitersveld, "2026-11-09T09:00+01:00"), null, "2026-11-11T17:00+01:00");
        await AnsweredAsync(app, await CaseAsync(app, Sluitersveld, "2026-11-27T12:00+01:00"), null, "2026-12-01T17:00+01:00");
        await ChangeAsync(app, "UPDATE cases SET status = 'withdrawn' WHERE number = $1", await CaseAsync(app, Sluitersveld, "2026-11-09T09:00+01:00"));

        var counts = await CountsAsync(app, "2026-11-01", "2026-11-30");

        Lines(counts.Promises).ShouldBe(["WK014118 in_time 1", "WK014118 late 1", "WK014118 rest 1", "WK014113 late 1", "WK014113 running 1", "WK014113 rest 1"], ignoreOrder: true);
        counts.Took[Schelfhorst].ShouldBe([TimeSpan.FromHours(1), TimeSpan.FromHours(2), TimeSpan.FromHours(10.5)]);
        Lines(counts.Speeds).ShouldBe(["WK014118 2 2", "WK014118 16 1", "WK014113 not_yet 3"], ignoreOrder: true);
        counts.Speeds.Rows.Select((_, row) => counts.Speeds.RowTotal(row)).ShouldBe(counts.Categories.Rows.Select((_, row) => counts.Categories.RowTotal(row)));
    }

    [Fact]
    public async Task What_residents_say_what_comes_back_and_what_is_late_is_counted()
    {
        await using var app = await StartAsync();
        var content = await CaseAsync(app, Schelfhorst, "2026-11-20T10:00+01:00");
        await SaidAsync(app, content, ("2026-11-21T10:00+01:00", "resolved"), ("2026-11-22T10:00+01:00", "yes"));
        var cross = await CaseAsync(app, Schelfhorst, "2026-10-20T10:00+02:00");
        await SaidAsync(app, cross, ("2026-10-21T10:00+02:00", "resolved"), ("2026-10-22T10:00+02:00", "no"), ("2026-11-03T10:00+01:00", "resolved"), ("2026-11-04T10:00+01:00", "no"), ("2026-11-05T10:00+01:00", "resolved"), ("2026-11-06T10:00+01:00", "no"));
        await SaidAsync(app, await CaseAsync(app, null, "2026-11-20T10:00+01:00"), ("2026-11-26T10:00+01:00", "resolved"));
        await SaidAsync(app, await CaseAsync(app, null, "2026-11-01T10:00+01:00"), ("2026-11-02T10:00+01:00", "resolved"), ("2026-11-16T11:00+01:00", "unanswered"));
        var danger = await CaseAsync(app, Sluitersveld, "2026-11-20T10:00+01:00");
        await ChangeAsync(app, "UPDATE cases SET danger = 'emergency' WHERE number = $1", danger);
        await SaidAsync(app, danger, ("2026-11-21T10:00+01:00", "resolved"));
        await ChangeAsync(app, "UPDATE cases SET risen_at = $2 WHERE number = $1", await CaseAsync(app, Sluitersveld, "2026-10-01T10:00+02:00"), At("2026-11-03T10:00+01:00"));

        var counts = await CountsAsync(app, "2026-11-01", "2026-11-30");
        Lines(counts.Outcomes).ShouldBe(["WK014118 confirmed 1", "WK014118 not 2", " waiting 1", " no_answer 1", "WK014113 not_asked 1"], ignoreOrder: true);
        Lines(counts.Reopened).ShouldBe(["WK014118  1"]);
        Lines(counts.SecondNo).ShouldBe(["WK014118  1"]);
        Lines(counts.OverTime).ShouldBe(["WK014113  1"]);
        var before = await CountsAsync(app, "2026-10-01", "2026-10-31");
        new[] { before.Outcomes, before.Reopened, before.SecondNo, before.OverTime }.SelectMany(Lines).ShouldBe(["WK014118 not 1", "WK014118  1"]);
    }

    [Fact]
    public async Task Afspraken_count_on_their_day_and_segments_where_they_were_sent()
    {
        await using var app = await StartAsync();
        var number = await CaseAsync(app, Schelfhorst, "2026-10-20T10:00+02:00");
        await ResolveAsync(app, number, "ja");
        foreach (var (day, state) in new[] { ("2026-11-30", "running"), ("2026-11-01", "kept"), ("2026-11-02", "missed"), ("2026-11-03", "moved"), ("2026-12-01", "running"), ("2026-10-31", "kept") })
            await PromiseAsync(app, number, day, state);
        await ResolveAsync(app, await CaseAsync(app, null, "2026-10-20T10:00+02:00", channel: "whatsapp"), null);
        await Eventually.ShouldAsync(async () => (await app.RowsAsync<OutboundRow>()).ShouldAllBe(each => each.Segments > 0));
        await ChangeAsync(app, "UPDATE outbound SET segments = 2");
        var sent = await app.RowsAsync<OutboundRow>();

        var counts = await CountsAsync(app, "2026-11-01", "2026-11-30");
        Lines(counts.Afspraken).ShouldBe(["WK014118 running 1", "WK014118 kept_late 1", "WK014118 missed 1", "WK014118 moved 1"], ignoreOrder: true);
        counts.Segments.Total.ShouldBe(2 * sent.Count);
        sent.Count.ShouldBeGreaterThan(2);
        counts.Segments.Columns.ShouldBe(["sms", "whatsapp"]);
        await ChangeAsync(app, "UPDATE outbound SET to_cipher = $1", new byte[] { 1 });
        (await CountsAsync(app, "2026-11-01", "2026-11-30")).Segments.Total.ShouldBe(0);
    }

    /// <summary>It is Friday the 27th: what nobody said a word of is not still to come, and late is not in time. Days are those of Almelo.</summary>
    [Fact]
    public async Task An_afspraak_past_its_day_of_which_nothing_was_said_is_counted_apart_and_so_is_what_was_kept_late()
    {
        await using var app = await StartAsync();
        var number = await CaseAsync(app, Schelfhorst, "2026-10-20T10:00+02:00");
        foreach (var (day, state, said) in new[]
        {
            ("2026-11-26", "running", null), ("2026-11-02", "running", null), ("2026-11-27", "running", null), ("2026-11-28", "running", null),
            ("2026-11-10", "kept", "2026-11-10T23:30+01:00"), ("2026-11-10", "kept", "2026-11-11T00:30+01:00"), ("2026-11-10", "kept", "2026-11-09T09:00+01:00"), ("2026-11-10", "missed", "2026-11-12T09:00+01:00"),
        })
            await PromiseAsync(app, number, day, state, said);

        var counts = await CountsAsync(app, "2026-11-01", "2026-11-30");
        Lines(counts.Afspraken).ShouldBe(["WK014118 kept 2", "WK014118 kept_late 1", "WK014118 missed 1", "WK014118 unsaid 2", "WK014118 running 2"]);
        await ChangeAsync(app, "UPDATE cases SET status = 'withdrawn' WHERE number = $1", number);
        Lines((await CountsAsync(app, "2026-11-01", "2026-11-30")).Afspraken).ShouldBe(["WK014118 kept 2", "WK014118 kept_late 1", "WK014118 missed 1"]);
    }

    /// <summary>On the page, in both files, and held back as all else: the one of no known wijk is not the sum minus the others.</summary>
    [Fact]
    public async Task What_became_of_afspraken_stands_in_the_page_and_the_files_and_small_counts_do_not()
    {
        await using var app = await StartAsync();
        await PromisesAsync(Schelfhorst, 6);
        await PromisesAsync(Sluitersveld, 5);
        const string Choice = "periode=dagen&van=2026-11-01&tot=2026-11-30";
        var browser = await app.SignedInAsync("teamleider");

        var html = await HtmlAsync(browser, $"/inbox/cijfers?{Choice}");
        html.ShouldContain("Dag voorbij, niets gezegd: niemand heeft gezegd wat ervan kwam.");
        html.ShouldNotContain("Nagekomen is ook wat later is nagekomen");
        string[] columns = ["Later nagekomen", "Dag voorbij, niets gezegd"];
        foreach (var column in columns)
        {
            html.ShouldContain($">{column}</th>");
            (await OfAsync(column)).ShouldBe(["6", "5", "0", "11"]);
        }
        (await OfAsync("Op tijd nagekomen")).Concat(await OfAsync("Loopt nog")).ShouldAllBe(number => number == "0");
        await PromisesAsync(null, 1);
        foreach (var column in columns)
            (await OfAsync(column)).ShouldSatisfyAllConditions(all => all[2].ShouldBeOneOf("< 5", "x"), all => all.Count(number => number is "x" or "< 5").ShouldBeGreaterThan(1));

        async Task PromisesAsync(string? wijk, int times)
        {
            var number = await CaseAsync(app, wijk, "2026-10-20T10:00+02:00");
            for (var time = 0; time < times; time++)
            {
                await PromiseAsync(app, number, "2026-11-02", "running");
                await PromiseAsync(app, number, "2026-11-02", "kept", "2026-11-04T09:00+01:00");
            }
        }

        async Task<string[]> OfAsync(string column)
        {
            var lines = (await browser.GetStringAsync($"/inbox/cijfers/cijfers.csv?{Choice}", CancellationToken.None)).Split("\r\n");
            return [.. new[] { "Schelfhorst", "Sluitersveld", "Wijk onbekend", "Alle wijken" }.Select(wijk =>
                lines.Single(line => line.Contains($";Afspraken;{wijk};", StringComparison.Ordinal) && line.Contains(column, StringComparison.Ordinal)).Split(';')[^1])];
        }
    }

    [Fact]
    public async Task A_regisseur_sees_the_row_of_his_own_wijk_and_the_team_leader_all()
    {
        await using var app = await StartAsync();
        for (var index = 0; index < 12; index++)
            await CaseAsync(app, index < 8 ? Schelfhorst : Sluitersveld, "2026-11-20T10:00+01:00");

        var own = await HtmlAsync(await app.SignedInAsync(), "/inbox/cijfers");
        own.ShouldContain("<strong>Schelfhorst</strong>");
        own.ShouldNotContain("Sluitersveld");
        (await (await app.SignedInAsync()).GetAsync($"/inbox/cijfers?wijk={Sluitersveld}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await (await app.SignedInAsync()).GetAsync($"/inbox/cijfers/cijfers.csv?wijk={Sluitersveld}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var all = await HtmlAsync(await app.SignedInAsync("teamleider"), "/inbox/cijfers?periode=dagen&van=2026-11-01&tot=2026-11-30");
        all.ShouldContain("Ontvangen per wijk");
        // four in one wijk: the other one's eight would tell it
        all.ShouldContain("< 5");
        all.ShouldContain("niet getoond");
        all.ShouldNotContain(">8<");
        all.ShouldContain("Daarom staan er geen kosten bij.");
    }

    [Theory]
    [InlineData("van=2026-11-30&tot=2026-11-01", "De eerste dag moet voor de laatste dag liggen.")]
    [InlineData("van=2026-11-01", "Vul bij Van dag tot dag")]
    [InlineData("van=1826-11-01&tot=2026-11-01", "Kies hooguit drie jaar.")]
    [InlineData("van=0001-01-01&tot=0001-01-02", "Deze dagen kunnen niet.")]
    [InlineData("van=<script>&tot=x", "Vul bij Van dag tot dag")]
    public async Task Days_that_are_none_are_said_and_nothing_is_counted(string days, string sentence)
    {
        await using var app = await StartAsync();
        var leader = await app.SignedInAsync("teamleider");
        var html = await HtmlAsync(leader, $"/inbox/cijfers?periode=dagen&{days}");
        html.ShouldContain(sentence);
        html.ShouldNotContain("Ontvangen per");
        (await leader.GetAsync($"/inbox/cijfers/cijfers.xlsx?periode=dagen&{days}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store(), null, clock);

    private static DateTimeOffset At(string moment) => DateTimeOffset.Parse(moment, System.Globalization.CultureInfo.InvariantCulture).ToUniversalTime();

    private Task<string> CaseAsync(DeskApp app, string? wijk, string at, string? category = "ratten", CaseType type = CaseType.Report, string channel = "sms") =>
        app.CaseAsync(open => open with { Type = type, Category = category, Place = wijk is null ? null : new PlaceValue("Windslaan") { Wijk = wijk, Certainty = PlaceCertainty.Exact } }, Phone(++phones), At(at), channel);

    private static string Phone(int at) => $"+31600000{at}";

    private static Task<Committed> ChangeAsync(DeskApp app, string sql, params object?[] values) =>
        app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement(sql, values)], CancellationToken.None);

    private static async Task AnsweredAsync(DeskApp app, string number, string? answered, string? due)
    {
        if (due is not null)
            await ChangeAsync(app, "UPDATE cases SET answer_due_at = $2 WHERE number = $1", number, At(due));
        if (answered is not null)
            await ChangeAsync(app, "UPDATE cases SET answered_at = $2 WHERE number = $1", number, At(answered));
    }

    /// <summary>Said to be done, and what the last resident who wrote says of it.</summary>
    private async Task ResolveAsync(DeskApp app, string number, string? says)
    {
        clock.Advance(TimeSpan.FromMinutes(1));
        await app.PostsAsync(number, "status", new { status = "resolved", reason = "Het is opgeruimd.", author = "riet" });
        clock.Advance(TimeSpan.FromMinutes(1));
        if (says is not null)
            await app.WritesAsync(says, Phone(phones));
    }

    /// <summary>What happened to a case: done, or the word of the resident.</summary>
    private static async Task SaidAsync(DeskApp app, string number, params (string At, string What)[] all)
    {
        foreach (var (at, what) in all)
        {
            IEnumerable<Statement> said = what switch
            {
                "resolved" => [CaseSql.Event(number, CaseNames.Events.Status, "riet", "Klaar.", At(at), status: what), CaseSql.SetStatus(number, what, At(at))],
                "unanswered" => [CaseSql.Event(number, CaseNames.Events.Unanswered, CaseNames.Bot, "", At(at), status: "closed")],
                "no" => [OutcomeSql.CountNo(number), OutcomeSql.RecordSecondNo(number, At(at)), CaseSql.Event(number, CaseNames.Events.Judged, CaseNames.Resident, "no het ligt er nog", At(at), status: "reopened"), CaseSql.SetStatus(number, "reopened", At(at))],
                _ => [CaseSql.Event(number, CaseNames.Events.Judged, CaseNames.Resident, what, At(at), status: "closed")],
            };
            await app.Services.GetRequiredService<SqlStore>().CommitAsync([.. said], CancellationToken.None);
        }
    }

    private static async Task PromiseAsync(DeskApp app, string number, string day, string state, string? said = null)
    {
        var id = Guid.NewGuid();
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([AfspraakSql.Make(id, number, "kijken", Afspraak.ReadDay(day)!.Value, "riet", At("2026-10-20T11:00+02:00"))], CancellationToken.None);
        if (state != AfspraakStates.Running)
            await app.Services.GetRequiredService<SqlStore>().CommitAsync([AfspraakSql.End(id, state, "", null, At(said ?? "2026-11-03T11:00+01:00"))], CancellationToken.None);
    }

    private static Task<FigureCounts> CountsAsync(DeskApp app, string from, string to) => app.Services.GetRequiredService<FigureReader>().OfAsync(
        FigurePeriod.Of(Afspraak.ReadDay(from)!.Value, Afspraak.ReadDay(to)!.Value, app.Services.GetRequiredService<MunicipalityData>()), CancellationToken.None);

    private static IEnumerable<string> Lines(CountTable table) =>
        from row in Enumerable.Range(0, table.Rows.Count)
        from column in Enumerable.Range(0, table.Columns.Count)
        where table[row, column] != 0
        select $"{table.Rows[row]} {table.Columns[column]} {table[row, column]}";

    private static async Task<string> HtmlAsync(HttpClient browser, string path)
    {
        var html = await browser.GetStringAsync(path, CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return WebUtility.HtmlDecode(html);
    }
}
