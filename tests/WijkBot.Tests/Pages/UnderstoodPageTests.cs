using System.Net;

namespace WijkBot.Tests.Pages;

public sealed class UnderstoodPageTests
{
    private const string Report = "Er liggen sinds gisteren tegels los bij Robbenhaarsweg 12, mijn buurman ligt op de grond";

    [Fact]
    public async Task A_first_message_is_shown_with_what_was_understood_and_the_words_that_told_it()
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();
        (await PageAsync(await browser.GetAsync("/probeer/begrip", Cancel))).ShouldContain("Nog niets gelezen");

        var page = await PageAsync(await ReadAsync(browser, Report));

        foreach (var shown in new[] { "acuut: 112", "straat: Robbenhaarsweg", "wijk: Sluitersveld", "sinds gisteren", "Nederlands", "\"danger\": \"emergency\"", "danger emergency: buurman ligt op de grond" })
            page.ShouldContain(shown);
        page.ShouldMatch("<mark class=\"op-danger\" title=\"Gevaar[^\"]*\">grond</mark>");
        page.ShouldContain("<mark class=\"op-place\" title=\"Plaats\">Robbenhaarsweg</mark>");
    }

    [Fact]
    public async Task What_others_may_see_of_it_is_shown_without_who_it_is_about()
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();

        var page = await PageAsync(await ReadAsync(browser, "Mijn buurman Henk Wolters gooit afval voor Robbenhaarsweg 12, bel 06 97000001"));

        page.ShouldContain("<th scope=\"row\">In het openbaar</th>");
        page.ShouldContain("<bdi>Mijn buurman [naam] gooit afval voor Robbenhaarsweg [huisnummer], bel [telefoonnummer]</bdi>");
    }

    [Fact]
    public async Task An_answer_is_read_as_an_answer_to_what_was_asked()
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();

        var page = await PageAsync(await ReadAsync(browser, "doe de tweede maar", "choice", "de stoep/het fietspad"));

        page.ShouldContain("<bdi>2</bdi><bdi>het fietspad</bdi>");
        page.ShouldContain("\"slot\": \"choice\"");
    }

    [Theory]
    [InlineData("  ", "first")]
    [InlineData("ratten", "weetniet")]
    public async Task What_cannot_be_read_is_said(string text, string kind)
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();

        (await PageAsync(await ReadAsync(browser, text, kind))).ShouldContain("role=\"alert\"");
    }

    [Fact]
    public async Task What_is_typed_is_shown_and_never_run()
    {
        await using var app = await PhoneApp.StartAsync();
        using var browser = app.NewBrowser();

        using var answer = await ReadAsync(browser, "<script>alert(1)</script> ratten");
        var html = await answer.Content.ReadAsStringAsync(Cancel);

        html.ShouldNotContain("<script>alert");
        html.ShouldContain("ratten");
    }

    [Fact]
    public async Task Another_site_cannot_send_it_and_where_the_phone_is_off_it_is_not_there()
    {
        await using var on = await PhoneApp.StartAsync();
        using var visitor = on.NewBrowser();
        visitor.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        (await ReadAsync(visitor, "ratten")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);

        await using var off = await PhoneApp.StartAsync("Production");
        using var other = off.NewBrowser();
        (await ReadAsync(other, "ratten")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync("/probeer/begrip", Cancel)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Task<HttpResponseMessage> ReadAsync(HttpClient browser, string text, string kind = "first", string options = "") =>
        browser.PostAsync("/probeer/begrip", new FormUrlEncodedContent([new("tekst", text), new("soort", kind), new("opties", options)]), Cancel);

    private static async Task<string> PageAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
    }
}
