using System.Net;
using System.Text.RegularExpressions;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class PartnerOnSqliteTests() : PartnerRules(Store.SqliteAsync);

public sealed class PartnerOnServicesTests() : PartnerRules(Store.PostgresAndRedisAsync);

/// <summary>A case that is a partner's work: what the resident agreed to is kept, and no more than that is passed on.</summary>
public abstract partial class PartnerRules(Func<Task<Store>> store)
{
    private const string Waste = "Er ligt grofvuil bij Windslaan 14";

    [Fact]
    public async Task What_was_agreed_is_kept_and_told_once_it_is_passed_on()
    {
        await using var app = await StartAsync();
        var number = await TellAsync(app, Waste, "ja", "1");
        var row = await CaseAsync(app);
        (row.Partner, row.PartnerConsent).ShouldBe(("twente-milieu", "yes+phone"));
        row.PartnerConsentAt.ShouldNotBeNull();
        var browser = await app.SignedInAsync();
        var page = await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        HtmlCheck.ShouldBeSound(page);
        var text = TextOf(page);
        text.ShouldContain($"Melding: {number}, gemeente Almelo");
        text.ShouldContain("Omschrijving: " + Waste);
        text.ShouldContain("Waar: Windslaan 14 (Schelfhorst)");
        text.ShouldContain("Telefoon: " + Given.Phone);
        MailOf(page).ShouldBe($"mailto:twente-milieu@example.nl?subject=Melding%20{number}&body={Uri.EscapeDataString(text.ReplaceLineEndings("\r\n"))}");

        (await PassAsync(browser, number, "twente-milieu", "a", ("remark", "gemaild aan Jan"))).ShouldBe(HttpStatusCode.SeeOther);
        (await PassAsync(browser, number, "twente-milieu", "a", ("remark", "gemaild aan Jan"))).ShouldBe(HttpStatusCode.SeeOther);

        var passed = (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind == "passed_on").ShouldHaveSingleItem();
        (passed.By, passed.Text).ShouldBe(("schelfhorst", "gemaild aan Jan"));
        var told = (await app.RowsAsync<OutboundRow>()).Single(sent => sent.Id == passed.OutboundId);
        told.Text.ShouldBe($"Uw melding {number} is doorgegeven aan Twente Milieu. Wij blijven meekijken.");
        (await CaseAsync(app)).ShouldSatisfyAllConditions(now => now.Status.ShouldBe("in_progress"), now => now.PassedOnAt.ShouldNotBeNull());
        var after = await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        after.ShouldContain("Dit is al doorgegeven.");
        after.ShouldNotContain("/pass-on\"");
        (await PassAsync(browser, number, "twente-milieu", "b")).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Other_systems_see_the_partner_and_what_was_agreed()
    {
        await using var app = await StartAsync();
        var number = await TellAsync(app, Waste, "ja", "1");
        var json = await app.ReadsAsync(number);
        json.GetProperty("partner").GetProperty("id").GetString().ShouldBe("twente-milieu");
        json.GetProperty("partner").GetProperty("consent").GetBoolean().ShouldBeTrue();
        json.GetProperty("partner").GetProperty("with").EnumerateArray().Select(each => each.GetString()).ShouldBe(["phone"]);
        var consent = json.GetProperty("timeline").EnumerateArray().Single(entry => entry.GetProperty("kind").GetString() == "consent");
        consent.GetProperty("text").GetString().ShouldBe("Twente Milieu: ja, met nummer");
        consent.GetProperty("by").GetString().ShouldBe("resident");
    }

    [Theory]
    [InlineData("2")]
    [InlineData("ja")]
    public async Task Without_a_yes_to_it_the_number_stays_here_also_when_it_stands_in_the_words(string answer)
    {
        await using var app = await StartAsync();
        var number = await TellAsync(app, "Er ligt grofvuil bij Windslaan 14, mijn nummer is 0612345678", "ja", answer);
        var page = await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        TextOf(page).ShouldContain("[nummer]");
        (TextOf(page) + Uri.UnescapeDataString(MailOf(page))).ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("0612345678"), text => text.ShouldNotContain(Given.Phone[3..]));
    }

    [Fact]
    public async Task Whoever_becomes_anonymous_afterwards_takes_his_number_back()
    {
        await using var app = await StartAsync();
        var number = await TellAsync(app, Waste + ", mijn nummer is 0612345678", "ja", "1", "anoniem");
        (await CaseAsync(app)).Anonymous.ShouldBeTrue();
        var page = await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        TextOf(page).ShouldContain("[nummer]");
        (TextOf(page) + Uri.UnescapeDataString(MailOf(page))).ShouldSatisfyAllConditions(
            text => text.ShouldNotContain("0612345678"), text => text.ShouldNotContain(Given.Phone[3..]));
    }

    [Theory]
    [InlineData("nee", "De bewoner wil niet dat dit wordt doorgegeven.")]
    [InlineData("dank u wel", "De bewoner heeft niet gezegd of het mag.")]
    public async Task Without_consent_there_is_no_button_and_nothing_is_done(string answer, string why)
    {
        await using var app = await StartAsync();
        var number = await TellAsync(app, Waste, "ja", answer);
        var browser = await app.SignedInAsync();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None));
        page.ShouldContain("Twente Milieu");
        page.ShouldContain(why);
        page.ShouldNotContain("mailto:");
        page.ShouldNotContain("/pass-on\"");
        (await PassAsync(browser, number, "twente-milieu", "a")).ShouldBe(HttpStatusCode.Conflict);
        (await app.RowsAsync<CaseEventRow>()).ShouldNotContain(entry => entry.Kind == "passed_on");
        (await CaseAsync(app)).ShouldSatisfyAllConditions(row => row.Status.ShouldBe("open"), row => row.PassedOnAt.ShouldBeNull());
    }

    [Fact]
    public async Task It_is_passed_on_to_nobody_else_than_was_agreed()
    {
        await using var app = await StartAsync();
        var number = await TellAsync(app, Waste, "ja", "1");
        var browser = await app.SignedInAsync();
        (await PassAsync(browser, number, "beter-wonen", "a")).ShouldBe(HttpStatusCode.Conflict);
        (await PassAsync(browser, number, "niemand", "b")).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PassAsync(browser, number, "twente-milieu", "c", ("remark", new string('a', 1001)))).ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await CaseAsync(app)).PassedOnAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_resident_is_told_in_his_own_language()
    {
        await using var app = await StartAsync();
        var number = await TellAsync(app, "There is bulky waste at Windslaan 14", "yes", "2");
        (await PassAsync(await app.SignedInAsync(), number, "twente-milieu", "a")).ShouldBe(HttpStatusCode.SeeOther);
        (await app.RowsAsync<OutboundRow>()).OrderBy(sent => sent.Position).Last().Text.ShouldBe($"Your report {number} was passed on to Twente Milieu. We keep an eye on it.");
    }

    [Fact]
    public async Task A_landlord_who_was_chosen_is_the_partner_also_when_nothing_more_is_said()
    {
        await using var app = await StartAsync();
        var number = await TellAsync(app, "Er zitten muizen in mijn huis, Windslaan 14", "ja");
        var browser = await app.SignedInAsync();
        WebUtility.HtmlDecode(await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("misschien Beter Wonen of Sint Joseph Almelo");
        await app.WritesAsync("2");
        (await CaseAsync(app)).ShouldSatisfyAllConditions(row => row.Partner.ShouldBe("sint-joseph"), row => row.PartnerConsent.ShouldBeNull());
    }

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());

    private static async Task<string> TellAsync(DeskApp app, params string[] texts)
    {
        foreach (var text in texts)
            await app.WritesAsync(text);
        return (await CaseAsync(app)).Number;
    }

    private static async Task<CaseRow> CaseAsync(DeskApp app) => (await app.RowsAsync<CaseRow>()).ShouldHaveSingleItem();

    private static async Task<HttpStatusCode> PassAsync(HttpClient browser, string number, string partner, string once, params (string Name, string Value)[] more) =>
        (await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/pass-on", [("partner", partner), ("once", once), .. more])).StatusCode;

    private static string TextOf(string page) => WebUtility.HtmlDecode(Text().Match(page).Groups[1].Value);

    private static string MailOf(string page) => WebUtility.HtmlDecode(Mail().Match(page).Groups[1].Value);

    [GeneratedRegex("id=\"partner-tekst\">([^<]*)<")]
    private static partial Regex Text();

    [GeneratedRegex("href=\"(mailto:[^\"]*)\"")]
    private static partial Regex Mail();
}
