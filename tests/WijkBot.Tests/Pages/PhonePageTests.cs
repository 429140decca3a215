using System.Net;
using System.Text.RegularExpressions;

namespace WijkBot.Tests.Pages;

public sealed partial class PhonePageTests
{
    [Fact]
    public async Task The_front_page_leads_to_the_phone_when_it_is_on_and_else_says_what_this_is()
    {
        await using var on = await PhoneApp.StartAsync();
        using var visitor = on.NewBrowser();
        (await GetAsync(visitor, "/")).ShouldContain("Probeer het als bewoner");

        await using var off = await PhoneApp.StartAsync("Production");
        using var other = off.NewBrowser();
        var home = await GetAsync(other, "/");
        home.ShouldContain("wijkregisseur");
        home.ShouldNotContain("/probeer");
        using var phone = await other.GetAsync("/probeer", TestContext.Current.CancellationToken);
        phone.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Without_a_script_one_message_brings_an_answer_with_its_price_and_a_case_after_the_last()
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();
        (await GetAsync(browser, "/probeer")).ShouldContain("Nog geen melding");

        var page = await WriteAsync(browser, "Er zitten ratten bij Robbenhaarsweg 12");
        page.ShouldContain("Er zitten ratten bij Robbenhaarsweg 12");
        page = await UntilAsync(browser, "sms", html => SegmentsUnderMessage().IsMatch(html));
        var spent = int.Parse(Total().Match(page).Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
        spent.ShouldBe(SegmentsUnderMessage().Matches(page).Sum(found => int.Parse(found.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)));

        page = await AnswerUntilCaseAsync(browser);
        page.ShouldContain("Ratten", Case.Insensitive);
        page.ShouldContain("Robbenhaarsweg 12");
        page.ShouldContain("href=\"/inbox\"");
    }

    [Fact]
    public async Task On_WhatsApp_choices_are_buttons_and_on_SMS_they_are_numbered()
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();
        await WriteAsync(browser, "Er zitten ratten bij Robbenhaarsweg 12", "whatsapp");
        var page = await UntilAsync(browser, "whatsapp", html => html.Contains("name=\"keuze\"", StringComparison.Ordinal));
        page.ShouldContain("bel-knoppen");
        page.ShouldNotContain("Totaal van ons");

        using var other = app.NewBrowser();
        await WriteAsync(other, "Er zitten ratten bij Robbenhaarsweg 12");
        page = await UntilAsync(other, "sms", html => SegmentsUnderMessage().IsMatch(html));
        page.ShouldNotContain("name=\"keuze\"");
        WebUtility.HtmlDecode(page).ShouldContain("\n1 ");
    }

    [Fact]
    public async Task The_page_asks_only_for_what_is_new()
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();
        await WriteAsync(browser, "Er zitten ratten bij Robbenhaarsweg 12");
        var page = await UntilAsync(browser, "sms", html => SegmentsUnderMessage().IsMatch(html));
        var mark = Mark().Match(page).Groups[1].Value;

        using var nothing = await browser.GetAsync($"/probeer/gesprek?kanaal=sms&na={mark}", TestContext.Current.CancellationToken);
        nothing.StatusCode.ShouldBe(HttpStatusCode.NoContent);
        await WriteAsync(browser, "ja");
        using var news = await browser.GetAsync($"/probeer/gesprek?kanaal=sms&na={mark}", TestContext.Current.CancellationToken);
        news.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await news.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldContain("id=\"scherm\"");
        html.ShouldContain("id=\"zaak\"");
        html.ShouldNotContain("<html");
    }

    [Fact]
    public async Task Nobody_sees_the_conversation_or_the_case_of_another()
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();
        using var stranger = app.NewBrowser();
        await WriteAsync(browser, "Er zitten ratten bij Robbenhaarsweg 12");
        await AnswerUntilCaseAsync(browser);
        var page = await GetAsync(stranger, "/probeer");
        page.ShouldContain("Nog geen melding");
        page.ShouldNotContain("Robbenhaarsweg");
    }

    [Fact]
    public async Task What_a_resident_types_is_shown_and_never_run()
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();
        var page = await WriteAsync(browser, "<script>alert(1)</script> ratten");
        page.ShouldNotContain("<script>alert");
        WebUtility.HtmlDecode(page).ShouldContain("<script>alert(1)</script> ratten");
    }

    [Theory]
    [InlineData("/probeer")]
    [InlineData("/probeer?kanaal=whatsapp")]
    [InlineData("/probeer?kanaal=whatsapp&fout=groot")]
    public async Task The_page_keeps_to_the_content_policy_and_is_in_Dutch(string path)
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();
        using var answer = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        answer.Headers.GetValues("Content-Security-Policy").Single().ShouldContain("default-src 'none'");
        var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("<html lang=\"nl\">");
        html.ShouldNotContain(" style=");
        html.ShouldNotContain(" onclick=");
        Regex.Count(html, "<h1", RegexOptions.None, TimeSpan.FromSeconds(1)).ShouldBe(1);
        InlineScript().IsMatch(html).ShouldBeFalse();
        Ids().Matches(html).Select(id => id.Groups[1].Value).ShouldBeUnique();
    }

    [Theory]
    [InlineData("telefoon.css", "text/css")]
    [InlineData("telefoon.js", "text/javascript")]
    [InlineData("wijkbot.svg", "image/svg+xml")]
    public async Task Its_files_are_served_and_kept_by_the_browser(string file, string type)
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();
        var page = WebUtility.HtmlDecode(await GetAsync(browser, "/probeer"));
        var url = Regex.Match(page, $"\"(/pagina/{Regex.Escape(file)}[^\"]+)\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Groups[1].Value;
        using var answer = await browser.GetAsync(url, TestContext.Current.CancellationToken);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        answer.Headers.CacheControl!.MaxAge.ShouldBe(TimeSpan.FromDays(365));
        using var none = await browser.GetAsync("/pagina/Program.cs", TestContext.Current.CancellationToken);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<string> GetAsync(HttpClient browser, string path) =>
        await browser.GetStringAsync(path, TestContext.Current.CancellationToken);

    private static async Task<string> WriteAsync(HttpClient browser, string text, string kanaal = "sms")
    {
        using var form = new FormUrlEncodedContent([new("kanaal", kanaal), new("tekst", text)]);
        using var answer = await browser.PostAsync("/probeer/bericht", form, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>Says yes until the case is there: how many questions there are is up to the dialog.</summary>
    private static async Task<string> AnswerUntilCaseAsync(HttpClient browser)
    {
        for (var answers = 0; answers < 5; answers++)
        {
            var page = await WriteAsync(browser, "1");
            if (!page.Contains("Nog geen melding", StringComparison.Ordinal))
                return page;
        }
        throw new TimeoutException("No case came of it.");
    }

    private static async Task<string> UntilAsync(HttpClient browser, string kanaal, Func<string, bool> isSo)
    {
        var page = "";
        for (var tries = 0; tries < 100 && !isSo(page); tries++)
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
            page = await GetAsync(browser, $"/probeer?kanaal={kanaal}");
        }
        isSo(page).ShouldBeTrue(page);
        return page;
    }

    [GeneratedRegex(@"</time> (?:&#xB7;|·) (\d+) SMS")]
    private static partial Regex SegmentsUnderMessage();

    [GeneratedRegex(@"Totaal van ons: <strong>(\d+) SMS")]
    private static partial Regex Total();

    [GeneratedRegex(@"data-mark=""([^""]+)""")]
    private static partial Regex Mark();

    [GeneratedRegex(@"<script(?![^>]* src=)")]
    private static partial Regex InlineScript();

    [GeneratedRegex(@" id=""([^""]+)""")]
    private static partial Regex Ids();
}
