using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Handover;
using WijkBot.Tests.Inbox.Ronde;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Inbox;

public sealed class StatusSizeOnSqliteTests() : StatusSizeRules(Store.SqliteAsync);

public sealed class StatusSizeOnServicesTests() : StatusSizeRules(Store.PostgresAndRedisAsync);

/// <summary>What is told of a status takes two SMS at most, in the alphabet of each who reads it, whichever way it is set; and it is counted before.</summary>
public abstract class StatusSizeRules(Func<Task<Store>> store)
{
    private const string Long = "Wij hebben het afval met de veegwagen opgehaald, de container geleegd, de stoep schoongespoten en een brief bij de buren in de bus gedaan; ziet u het weer, laat het ons dan weten via dit nummer.";
    private const string Refused = "Met deze toelichting wordt het bericht te lang voor de telefoon van de bewoner: 4 sms-delen, het mogen er hooguit 2 zijn. "
        + "Door andere letters dan de onze passen er maar 70 tekens in een sms in plaats van 160. Maak de toelichting korter.";

    [Theory]
    [InlineData("inbox")]
    [InlineData("ronde")]
    [InlineData("api")]
    public async Task In_another_alphabet_there_is_less_room_and_what_was_typed_stays(string way)
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.AtAsync(RondePlay.North);
        await SpeaksAsync(app, number, "ar");
        var browser = await app.SignedInAsync();
        await RondePlay.StandsAsync(browser, RondePlay.North);

        var answer = await ByAsync(app, browser, way, number, Long);

        answer.StatusCode.ShouldBe(way == "api" ? HttpStatusCode.BadRequest : HttpStatusCode.UnprocessableEntity);
        var body = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        WebUtility.HtmlDecode(body).ShouldContain(Refused);
        if (way != "api")
            body.ShouldContain($">{Long}</textarea>");
        if (way == "inbox")
            body.ShouldContain("<option value=\"resolved\" selected");
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("open");
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
        (await ByAsync(app, browser, way, number, "Het afval is weg.")).StatusCode.ShouldBe(way == "api" ? HttpStatusCode.OK : HttpStatusCode.SeeOther);
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("resolved");
    }

    [Fact]
    public async Task Each_reporter_is_measured_and_who_hears_nothing_is_not()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await Reporting.ReportedAsync(app);
        await Reporting.AlsoAsync(app);
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement("UPDATE case_reporters SET language = 'ar'")], CancellationToken.None);
        var change = app.Services.GetRequiredService<ChangeStatus>();

        (await change.ToAsync(new Act(number, "sluitersveld"), "in_progress", Long, CancellationToken.None)).ShouldBeOfType<ActResult.Refused>().Sentence.ShouldContain("voor de telefoon van een melder: 4 sms-delen");
        // the name of the day that is promised is longer on some days
        (await PromiseAsync()).ShouldBeOfType<ActResult.Refused>().Sentence.ShouldMatch("voor de telefoon van een melder: [34] sms-delen");
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement("UPDATE case_reporters SET left_at = $1", DateTimeOffset.UnixEpoch)], CancellationToken.None);
        (await change.ToAsync(new Act(number, "sluitersveld"), "in_progress", Long, CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        (await PromiseAsync()).ShouldBeOfType<ActResult.Done>();

        Task<ActResult> PromiseAsync() => Promising.MakeAsync(app, number, what: new string('a', AfspraakDesk.LongestWhat), by: "sluitersveld");
    }

    [Theory]
    [InlineData("sms", true)]
    [InlineData("whatsapp", false)]
    public async Task Where_there_is_no_sms_or_no_message_at_all_nothing_is_too_long(string channel, bool danger)
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => danger ? open with { Danger = Danger.Police } : open, channel: channel);
        await SpeaksAsync(app, number, "ar");
        var browser = await app.SignedInAsync();

        (await ByAsync(app, browser, "inbox", number, Long)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task It_is_counted_with_the_words_around_it_while_typing_and_seen_as_it_will_be_read_before_it_goes()
    {
        await using var app = await DeskApp.StartAsync(await store(), ("Costs:SmsPerSegment", "0.08"));
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();
        (string, string)[] filled = [("status", "resolved"), ("reason", "Café’s zijn schoon.")];
        const string Counted = "Het hele bericht: 44 tekens, 1 sms. Tekens die een sms niet kent, schrijven we anders of laten we weg. Kost ongeveer € 0,08. De vraag of het is opgelost komt erbij.";

        (await TextAsync(await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/status/tel", filled))).ShouldBe(Counted);
        (await TextAsync(await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/status/tel", ("status", "resolved"), ("tekst", "Café’s zijn schoon.")))).ShouldBe(Counted);
        var preview = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/status", [.. filled, ("action", "preview")]);
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await preview.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        WebUtility.HtmlDecode(html).ShouldSatisfyAllConditions(
            page => page.ShouldContain($">Melding {number} is klaar. Café's zijn schoon.</p>"), page => page.ShouldContain($"<p>{Counted}</p>"),
            page => page.ShouldContain("id=\"reason-telling\" class=\"count\" aria-live=\"polite\">" + Counted), page => page.ShouldContain(">Café’s zijn schoon.</textarea>"));
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("open");

        await SpeaksAsync(app, number, "ar");
        (await TextAsync(await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/status/tel", ("status", "in_progress"), ("reason", Long)))).ShouldContain("4 sms'jes: te lang om te versturen.");
        var danger = await app.CaseAsync(open => open with { Danger = Danger.Police }, "+31600000002");
        (await browser.GetStringAsync($"/inbox/cases/{danger}", CancellationToken.None)).ShouldNotContain("reason-telling");
        (await TextAsync(await DeskApp.PostAsync(browser, $"/inbox/cases/{danger}", $"/inbox/cases/{danger}/status/tel", filled))).ShouldBeEmpty();
    }

    private static Task<Committed> SpeaksAsync(DeskApp app, string number, string language) =>
        app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement("UPDATE cases SET language = $2 WHERE number = $1", number, language)], CancellationToken.None);

    private static Task<HttpResponseMessage> ByAsync(DeskApp app, HttpClient browser, string way, string number, string words) => way switch
    {
        "inbox" => DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/status", ("status", "resolved"), ("reason", words)),
        "ronde" => RondePlay.TicksAsync(browser, number, "opgelost", words),
        _ => app.System().PostAsJsonAsync($"/api/v1/cases/{number}/status", new { status = "resolved", reason = words, author = "schelfhorst" }, CancellationToken.None),
    };

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(CancellationToken.None);
}
