using System.Net;

namespace WijkBot.Tests.Pages;

/// <summary>While addresses may be asked elsewhere, residents are told so in every language they may write in.</summary>
public sealed class AddressNoticeTests
{
    private static readonly string[] Told =
    [
        "zoekt WijkBot het op bij PDOK",
        "it looks it up at PDOK, the map service of the Dutch government",
        "Hollanda devletinin harita hizmeti PDOK'ta arar",
        "dann sucht WijkBot sie bei PDOK",
        "sprawdza go w PDOK",
        "خدمة الخرائط الحكومية في هولندا",
    ];

    [Theory]
    [InlineData("Development", "/probeer")]
    [InlineData("Production", "/")]
    public async Task Residents_are_told_where_they_write_and_where_they_read(string environment, string path)
    {
        await using var on = await PhoneApp.StartAsync(environment, "--Wijken:Locatieserver:Enabled=true");
        var page = await GetAsync(on, path);

        foreach (var text in Told)
            page.ShouldContain(text);
        foreach (var language in new[] { "en", "tr", "de", "pl" })
            page.ShouldContain($"<p lang=\"{language}\" dir=\"ltr\">");
        page.ShouldContain("<p lang=\"ar\" dir=\"rtl\">");
    }

    [Theory]
    [InlineData("Development", "/probeer")]
    [InlineData("Production", "/")]
    public async Task Nothing_is_told_of_what_is_off(string environment, string path)
    {
        await using var off = await PhoneApp.StartAsync(environment);

        (await GetAsync(off, path)).ShouldNotContain("PDOK");
    }

    private static async Task<string> GetAsync(PhoneApp app, string path)
    {
        using var browser = app.NewBrowser();
        return WebUtility.HtmlDecode(await browser.GetStringAsync(path, TestContext.Current.CancellationToken));
    }
}
