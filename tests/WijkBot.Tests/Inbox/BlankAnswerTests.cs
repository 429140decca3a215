using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Inbox.Live;
using WijkBot.Tests.Running;
using AwayStore = WijkBot.Tests.Turns.AwayStore;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;
using Switch = WijkBot.Tests.Turns.Switch;

namespace WijkBot.Tests.Inbox;

/// <summary>Nobody who goes to a page of the inbox gets a blank window.</summary>
public sealed class BlankAnswerTests
{
    private const string People = """
        beheerders:
          - { id: beheer, naam: de beheerder, email: beheer@example.nl }
        regisseurs:
        """;

    [Theory]
    [InlineData(null, "/inbox/aanmelden", "Naar aanmelden")]
    [InlineData("schelfhorst", "/inbox", "Naar de lijst")]
    [InlineData("beheer", "/inbox/beheer", "Naar beheer")]
    public async Task An_address_that_is_none_gives_a_page_that_leads_back(string? who, string path, string name)
    {
        using var folder = new DataFolder().Edit("roster.yaml", "regisseurs:", People);
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), ("Municipality:Directory", folder.Directory));
        var browser = who is null ? app.Browser() : await app.SignedInAsync(who);
        foreach (var address in new[] { "/inbox/bestaat-niet", "/Inbox/cijfers/2025/x", "/inbox/aanmelden/zomaar" })
        {
            var html = await PageAsync(browser, address, HttpStatusCode.NotFound);
            html.ShouldContain("<h1>Niet gevonden</h1>");
            html.ShouldContain($"<a href=\"{path}\">{name}</a>");
            html.Contains("action=\"/inbox/afmelden\"", StringComparison.Ordinal).ShouldBe(who is not null);
        }
    }

    [Theory]
    [InlineData("*/*")]
    [InlineData("text/event-stream")]
    [InlineData("image/avif,image/webp,image/*,*/*;q=0.8")]
    public async Task What_reads_no_pages_gets_none(string accept)
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        var answer = await GetAsync(app.Browser(), "/inbox/bestaat-niet", accept);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsByteArrayAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_refused_otherwise_is_said_too()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        var browser = await app.SignedInAsync();
        (await PageAsync(browser, "/inbox/afmelden", HttpStatusCode.MethodNotAllowed)).ShouldContain("<h1>Dit lukt niet</h1>");
        var hub = app.Services.GetRequiredService<LiveHub>();
        for (var tab = 0; tab < 25; tab++)
            hub.Add(new Watcher("schelfhorst", session: null, new WatchScope.List(Handlers: null, Within: null)));
        (await PageAsync(browser, "/inbox/live", HttpStatusCode.TooManyRequests)).ShouldContain("<h1>Even wachten</h1>");
    }

    [Fact]
    public async Task While_the_record_is_away_there_are_pages_too()
    {
        var away = new Switch();
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), builder => AwayStore.Put(builder, away));
        var browser = await app.SignedInAsync();
        away.On = true;
        (await PageAsync(browser, "/inbox", HttpStatusCode.ServiceUnavailable)).ShouldContain("<h1>Even geen verbinding</h1>");
        (await PageAsync(browser, "/inbox/bestaat-niet", HttpStatusCode.NotFound)).ShouldContain("<h1>Niet gevonden</h1>");
    }

    private static async Task<string> PageAsync(HttpClient browser, string address, HttpStatusCode status)
    {
        var answer = await GetAsync(browser, address, "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8");
        answer.StatusCode.ShouldBe(status, address);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.Contains("Content-Security-Policy").ShouldBeTrue();
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return WebUtility.HtmlDecode(html);
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient browser, string address, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return await browser.SendAsync(request, CancellationToken.None);
    }
}
