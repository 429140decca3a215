using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Channels;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Turns.Reporting;

namespace WijkBot.Tests.Inbox;

public sealed class ReplyReadersOnSqliteTests() : ReplyReaderRules(Store.SqliteAsync);

public sealed class ReplyReadersOnServicesTests() : ReplyReaderRules(Store.PostgresAndRedisAsync);

/// <summary>The reply box tells of whom the answer goes to, and not of who reported it first: his channel, his 24 hours, his STOP.</summary>
public abstract class ReplyReaderRules(Func<Task<Store>> store)
{
    private const string Refused = "langer dan 24 uur geleden. WhatsApp weigert uw antwoord";
    private readonly LeapingClock clock = new(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Each_choice_has_its_own_window_and_its_own_stop_beside_it()
    {
        await using var app = await StartAsync();
        var number = await BothAsync(app);

        (await StatesAsync(app, number)).ShouldBe(["", "U kunt via WhatsApp vrij antwoorden tot zaterdag 28 november 10:00."]);
        await StopsAsync(app, First);
        (await StatesAsync(app, number)).ShouldBe(["Deze melder heeft STOP gestuurd. Een antwoord komt niet aan tot die START stuurt.", "U kunt via WhatsApp vrij antwoorden tot zaterdag 28 november 10:00."]);
        clock.Advance(TimeSpan.FromHours(25));
        (await StatesAsync(app, number))[1].ShouldStartWith($"Deze melder schreef {Refused}");
    }

    [Fact]
    public async Task Of_a_reporter_who_stays_unknown_only_whether_it_arrives()
    {
        await using var app = await StartAsync();
        var number = await BothAsync(app, anonymous: true);

        (await StatesAsync(app, number)).ShouldBe(["", ""]);
        clock.Advance(TimeSpan.FromHours(25));
        (await StatesAsync(app, number)).ShouldBe(["", "Bij deze melder komt een antwoord nu niet aan."]);
        (await PageAsync(app, number)).ShouldNotContain("via WhatsApp");
    }

    [Fact]
    public async Task Length_and_cost_are_those_of_whom_it_goes_to_and_for_all_the_sum_with_how_each_stands()
    {
        await using var app = await StartAsync(("Costs:SmsPerSegment", "0.08"));
        var number = await BothAsync(app);
        using var browser = await app.SignedInAsync("sluitersveld");
        var (first, second) = ($"{Conversation(app, First)}", $"{Conversation(app, Second, "whatsapp")}");

        (await CountedAsync(browser, number, first)).ShouldBe("3 tekens, 1 sms. Kost ongeveer € 0,08.");
        (await CountedAsync(browser, number, second)).ShouldBe("3 tekens");
        (await CountedAsync(browser, number, "alle")).ShouldBe("3 tekens, samen 1 sms. Kost samen ongeveer € 0,08.");
        (await PreviewAsync(browser, number, second)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("<p>3 tekens</p>"), page => page.ShouldContain($"value=\"{second}\" required checked"), page => page.ShouldContain("Antwoord aan wie u koos"));
        clock.Advance(TimeSpan.FromHours(25));
        using var later = await app.SignedInAsync("sluitersveld");
        var all = await PreviewAsync(later, number, "alle");
        all.ShouldContain("Melder 1 (via sms): kan nu een antwoord krijgen.");
        all.ShouldContain($"Melder 2 (via WhatsApp): Deze melder schreef {Refused}");
        all.ShouldContain("<p>3 tekens, samen 1 sms. Kost samen ongeveer € 0,08.</p>");
    }

    [Fact]
    public async Task The_stop_of_the_first_keeps_nothing_from_another_who_is_chosen()
    {
        await using var app = await StartAsync();
        var number = await BothAsync(app);
        await StopsAsync(app, First);
        using var browser = await app.SignedInAsync("sluitersveld");

        foreach (var (to, text) in new[] { (Conversation(app, Second, "whatsapp"), "Voor de tweede"), (Conversation(app, First), "Voor de eerste") })
            (await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("text", text), ("action", "send"), ("reader", $"{to}"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        await Eventually.ShouldAsync(async () => (await app.RowsAsync<OutboundRow>()).Where(row => row.Text.StartsWith("Voor de", StringComparison.Ordinal)).OrderBy(row => row.CreatedAt).Select(row => (row.Text, row.State, row.ErrorCode))
            .ShouldBe([("Voor de tweede", (int)DeliveryState.Accepted, null), ("Voor de eerste", (int)DeliveryState.Failed, "opted_out")], ignoreOrder: true));
    }

    [Fact]
    public async Task With_one_reporter_it_goes_to_him_of_whom_the_page_told_whoever_came_since()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        using var browser = await app.SignedInAsync("sluitersveld");
        var shown = await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        var reader = Regex.Match(shown, "<input type=\"hidden\" name=\"reader\" value=\"([^\"]+)\"").Groups[1].Value;
        reader.ShouldBe($"{Conversation(app, First)}");
        shown.ShouldContain("Antwoord aan de bewoner, via sms");

        await AlsoAsync(app);
        (await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("text", "Voor de eerste"), ("action", "send"), ("reader", reader))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await SaidAsync(app, First)).ShouldBe(["Voor de eerste"]);
    }

    [Fact]
    public async Task What_was_for_one_who_is_gone_since_goes_to_nobody_before_another_is_chosen()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        using var browser = await app.SignedInAsync("sluitersveld");
        await WithdrawsAsync(app, Second, $"Goed. U krijgt geen berichten meer over melding {number}.");

        var answer = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("text", "Voor de tweede"), ("action", "send"), ("reader", $"{Conversation(app, Second)}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        html.ShouldSatisfyAllConditions(
            page => page.ShouldContain(">Voor de tweede</textarea>"), page => page.ShouldContain("Antwoord aan wie u koos"),
            page => Regex.Matches(page, "<input type=\"([a-z]+)\" name=\"reader\"").Select(match => match.Groups[1].Value).ShouldBe(["radio"]),
            page => page.ShouldContain($"name=\"reader\" value=\"{Conversation(app, First)}\" required aria"));
        (await SaidAsync(app, First)).ShouldBeEmpty();
    }

    private async Task<DeskApp> StartAsync(params (string, string?)[] settings) => await DeskApp.StartAsync(await store(), null, clock, settings);

    /// <summary>One on SMS, and another on WhatsApp whose case goes on in his.</summary>
    private static async Task<string> BothAsync(DeskApp app, bool anonymous = false)
    {
        var number = await ReportedAsync(app);
        var other = await app.CaseAsync(open => open with { Category = Rubbish, Place = At(16), Anonymous = anonymous }, Second, channel: "whatsapp", handler: "sluitersveld");
        await MergesAsync(app, other, number);
        return number;
    }

    private static Task<Committed> StopsAsync(DeskApp app, string phone) => app.Services.GetRequiredService<SqlStore>().CommitAsync(
        [new Statement("UPDATE conversations SET opted_out = $2 WHERE id = $1", Conversation(app, phone), true)], CancellationToken.None);

    private static async Task<string> PageAsync(DeskApp app, string number)
    {
        using var browser = await app.SignedInAsync("sluitersveld");
        var html = await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return WebUtility.HtmlDecode(html);
    }

    private static async Task<string[]> StatesAsync(DeskApp app, string number) =>
        [.. Regex.Matches(await PageAsync(app, number), "<p id=\"venster-[^\"]+\"[^>]*>([^<]*)</p>").Select(match => match.Groups[1].Value)];

    private static async Task<string> CountedAsync(HttpClient browser, string number, string reader) =>
        await (await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/tel", ("text", "Dag"), ("reader", reader))).Content.ReadAsStringAsync(CancellationToken.None);

    private static async Task<string> PreviewAsync(HttpClient browser, string number, string reader)
    {
        var answer = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("text", "Dag"), ("action", "preview"), ("reader", reader));
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return WebUtility.HtmlDecode(html);
    }
}
