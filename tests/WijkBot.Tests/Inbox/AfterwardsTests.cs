using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using WijkBot.Cases;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class AfterwardsOnSqliteTests() : AfterwardsRules(Store.SqliteAsync);

public sealed class AfterwardsOnServicesTests() : AfterwardsRules(Store.PostgresAndRedisAsync);

/// <summary>What a resident says after a person has spoken is found where the person looks.</summary>
public abstract class AfterwardsRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task What_is_said_after_a_reply_without_a_claim_is_in_the_case_with_one_receipt()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        await app.PostsAsync(number, "replies", new { text = "Waar ligt het precies?", author = "schelfhorst" });

        await app.WritesAsync("achter het schuurtje");
        await app.WritesAsync("naast de haag");

        (await TimelineAsync(app, number, "added")).Select(Text).ShouldBe(["achter het schuurtje", "naast de haag"]);
        (await app.RowsAsync<CaseRow>()).Single().Unread.ShouldBeTrue();
        (await SaidAsync(app)).Where(row => row.Author == CaseNames.Bot).ShouldHaveSingleItem().Text.ShouldContain(number);
        (await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("achter het schuurtje");
    }

    [Fact]
    public async Task A_report_of_another_kind_is_a_case_of_its_own_all_the_same()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(open => open with { Category = "grofvuil" });
        await app.PostsAsync(number, "replies", new { text = "Waar ligt het precies?", author = "schelfhorst" });

        await app.WritesAsync("Er zitten ratten bij Robbenhaarsweg 12");
        await app.WritesAsync("ja");

        (await app.RowsAsync<CaseRow>()).Select(row => row.Category).ShouldBe(["grofvuil", "ratten"], ignoreOrder: true);
        (await TimelineAsync(app, number, "added")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Photo_pin_and_words_to_a_colleague_who_took_over_are_in_the_case_and_on_the_page()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(channel: "whatsapp");
        var other = await app.CaseAsync(channel: "whatsapp");
        var browser = await app.SignedInAsync();
        (await PostAsync(browser, number, "claim", ("from", ""))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        await app.WritesAsync("", channel: "whatsapp", with: message => message with { Media = [new Media("bron/1", "image/jpeg")] });
        await app.WritesAsync("", channel: "whatsapp", with: message => message with { Location = new Location(52.37245, 6.65812, "Bij de Lidl", "Windslaan 14") });
        await app.WritesAsync("daar bij het hek", channel: "whatsapp");

        (await app.RowsAsync<CasePhotoRow>()).ShouldHaveSingleItem().CaseNumber.ShouldBe(number);
        (await TimelineAsync(app, number, "added")).Select(Text).Last().ShouldBe("daar bij het hek");
        (await TimelineAsync(app, number, "added")).Select(Text).ShouldContain(text => text!.Contains("52.37245, 6.65812 (Bij de Lidl, Windslaan 14)", StringComparison.Ordinal));
        (await TimelineAsync(app, other, "added")).ShouldBeEmpty();
        (await SaidAsync(app)).ShouldBeEmpty();
        var talk = Between(await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None), "<ol class=\"talk\"", "</ol>");
        talk.ShouldContain("Bijlage wordt opgehaald");
        talk.ShouldContain("52.37245, 6.65812 (Bij de Lidl, Windslaan 14), vermoedelijk ");
        // two cases are open: it is asked where each message belongs, and nothing else in the talk is a link
        Regex.Replace(talk, "<p class=\"belongs\".*?</p>", "", RegexOptions.Singleline).ShouldNotContain("href");
    }

    [Theory]
    [InlineData("ja top bedankt", "closed", "yes ja top bedankt", "closed")]
    [InlineData("deels, er ligt nog een zak", "resolved", "partly deels, er ligt nog een zak", null)]
    [InlineData("nog steeds niet weg", "reopened", "no nog steeds niet weg", "reopened")]
    public async Task Whether_it_was_solved_is_in_the_record_with_the_words(string words, string status, string text, string? became)
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        await app.PostsAsync(number, "status", new { status = "resolved", reason = "Het is opgehaald.", author = "schelfhorst" });

        await app.WritesAsync(words);

        (await app.ReadsAsync(number)).GetProperty("status").GetString().ShouldBe(status);
        var judged = (await TimelineAsync(app, number, "judged")).ShouldHaveSingleItem();
        Text(judged).ShouldBe(text);
        judged.GetProperty("status").GetString().ShouldBe(became);
        var page = WebUtility.HtmlDecode(await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None));
        page.ShouldContain($"<p class=\"text\" dir=\"auto\">{words}</p>");
        page.ShouldNotContain(text);
    }

    [Fact]
    public async Task No_said_to_the_news_itself_reopens_the_case_while_another_question_is_open()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(open => open with { Category = "grofvuil" });
        await app.WritesAsync("de lantaarnpaal is kapot");
        await app.PostsAsync(number, "status", new { status = "resolved", reason = "Het is opgehaald.", author = "schelfhorst" });

        await app.WritesAsync("nee, het ligt er nog");

        (await app.ReadsAsync(number)).GetProperty("status").GetString().ShouldBe("reopened");
        Text((await TimelineAsync(app, number, "judged")).ShouldHaveSingleItem()).ShouldBe("no nee, het ligt er nog");
        (await SaidAsync(app))[^1].Text.ShouldContain("Waar is het?");
    }

    [Fact]
    public async Task While_somebody_has_taken_over_it_is_asked_with_the_news_and_again_when_it_is_given_back()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();
        (await PostAsync(browser, number, "claim", ("from", ""))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await app.PostsAsync(number, "status", new { status = "resolved", reason = "Het is opgehaald.", author = "schelfhorst" });
        (await SaidAsync(app))[^1].Text.ShouldContain($"Is melding {number} opgelost?");
        await app.WritesAsync("wat hebben ze er dan mee gedaan?");

        (await PostAsync(browser, number, "give-back")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await SaidAsync(app))[^1].Text.ShouldContain($"Is melding {number} opgelost?");
    }

    private static async Task<IReadOnlyList<JsonElement>> TimelineAsync(DeskApp app, string number, string kind) =>
        [.. (await app.ReadsAsync(number)).GetProperty("timeline").EnumerateArray().Where(entry => entry.GetProperty("kind").GetString() == kind)];

    private static string? Text(JsonElement entry) => entry.GetProperty("text").GetString();

    private static async Task<IReadOnlyList<OutboundRow>> SaidAsync(DeskApp app) => [.. (await app.RowsAsync<OutboundRow>()).OrderBy(row => row.Position)];

    private static string Between(string html, string from, string to) => html[html.IndexOf(from, StringComparison.Ordinal)..].Split(to)[0];

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string number, string form, params (string, string)[] fields) =>
        DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/{form}", fields);

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());
}
