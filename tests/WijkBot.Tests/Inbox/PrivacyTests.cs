using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public class PrivacyTests
{
    [Fact]
    public async Task Nothing_says_who_reported_anonymously_on_his_other_cases_either()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        var hidden = await app.CaseAsync(open => open with { Anonymous = true });
        var known = await app.CaseAsync();
        await app.WritesAsync("hallo");
        var browser = await app.SignedInAsync();
        foreach (var path in new[] { "/inbox?van=alle", $"/inbox/cases/{hidden}", $"/inbox/cases/{known}" })
            Clean(await browser.GetStringAsync(path, CancellationToken.None), path);
        var preview = await DeskApp.PostAsync(browser, $"/inbox/cases/{hidden}", $"/inbox/cases/{hidden}/reply", ("text", "a"), ("action", "preview"));
        Clean(await preview.Content.ReadAsStringAsync(CancellationToken.None), "preview");
        foreach (var path in new[] { "/api/v1/cases", $"/api/v1/cases/{hidden}", $"/api/v1/cases/{known}", "/openapi/v1.json" })
            Clean(await app.System().GetStringAsync(path, CancellationToken.None), path);
    }

    [Fact]
    public async Task Of_a_known_reporter_only_the_page_of_his_case_shows_the_number()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None));
        page.ShouldContain(Given.Phone);
        page.ShouldContain(Given.Name);
        Clean(await browser.GetStringAsync("/inbox?van=alle", CancellationToken.None), "list");
        Clean(await app.System().GetStringAsync($"/api/v1/cases/{number}", CancellationToken.None), "api");
    }

    [Fact]
    public async Task A_photo_is_fetched_once_kept_sealed_and_shown_to_who_is_signed_in_only()
    {
        var photos = new PhotoSource { Content = PhotoSamples.Png() };
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), photos);
        var number = await app.CaseAsync(open => open with { Photos = ["bron-1"] });
        await app.Services.GetRequiredService<PhotoFetcher>().FetchWaitingAsync(CancellationToken.None);
        var photo = (await app.RowsAsync<CasePhotoRow>()).Single();
        (photo.ContentType, photo.CaseNumber).ShouldBe(("image/png", number));
        var file = Path.Combine(app.Services.GetRequiredService<DataFolder>().Sub("media"), photo.File!);
        File.ReadAllBytes(file).AsSpan().IndexOf(photos.Content).ShouldBe(-1);
        var answer = await (await app.SignedInAsync()).GetAsync($"/inbox/photos/{photo.Id}", CancellationToken.None);
        (await answer.Content.ReadAsByteArrayAsync(CancellationToken.None)).ShouldBe(photos.Content);
        answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        answer.Headers.GetValues("Content-Security-Policy").ShouldContain(policy => policy.Contains("sandbox"));
        answer.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("inline");
        (await app.Browser().GetAsync($"/inbox/photos/{photo.Id}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_is_no_photo_is_not_kept_and_what_never_comes_is_given_up()
    {
        var photos = new PhotoSource { Content = "<html>"u8.ToArray() };
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), photos);
        var old = app.Services.GetRequiredService<TimeProvider>().GetUtcNow().AddDays(-3);
        await app.CaseAsync(open => open with { Photos = ["bron-1"] }, at: old);
        var fetcher = app.Services.GetRequiredService<PhotoFetcher>();
        await fetcher.FetchWaitingAsync(CancellationToken.None);
        (await app.RowsAsync<CasePhotoRow>()).Single().ShouldSatisfyAllConditions(photo => photo.File.ShouldBeNull(), photo => photo.Attempts.ShouldBe(8));
        photos.Content = null;
        await app.CaseAsync(open => open with { Photos = ["bron-2"] }, "+31600000002", old);
        var asked = photos.Asked;
        for (var tries = 0; tries < 20; tries++)
            await fetcher.FetchWaitingAsync(CancellationToken.None);
        (photos.Asked - asked).ShouldBe(8);
    }

    private static void Clean(string body, string where)
    {
        var plain = WebUtility.UrlDecode(WebUtility.HtmlDecode(body));
        plain.Contains(Given.Phone[3..], StringComparison.Ordinal).ShouldBeFalse($"{where} tells the number");
        plain.Contains(Given.Name, StringComparison.Ordinal).ShouldBeFalse($"{where} tells the name");
    }
}
