using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class PhotoPageOnSqliteTests() : PhotoPageRules(Store.SqliteAsync);

public sealed class PhotoPageOnServicesTests() : PhotoPageRules(Store.PostgresAndRedisAsync);

/// <summary>Photos of a case: on its page, each on a page of its own, and what there is to say when there is nothing to see.</summary>
public abstract class PhotoPageRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task Each_has_a_page_with_who_and_when_and_the_way_to_the_others()
    {
        var source = new PhotoSource { Content = PhotoSamples.Jpeg() };
        await using var app = await DeskApp.StartAsync(await store(), source);
        var number = await app.CaseAsync(open => open with { Photos = ["bron-1", "bron-2", "bron-3"] });
        var other = await app.CaseAsync(phone: "+31600000002");
        await FetchAsync(app);
        var photos = await OfAsync(app, number);
        using var browser = await app.SignedInAsync();

        var answer = await browser.GetAsync($"/inbox/cases/{number}/fotos/{photos[1].Id}", CancellationToken.None);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);

        HtmlCheck.ShouldBeSound(html);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        answer.Headers.GetValues("Referrer-Policy").ShouldNotBeEmpty();
        html.ShouldContain($"Foto 2 van 3 bij {number}");
        html.ShouldContain("alt=\"Foto van de bewoner, via sms, vandaag ");
        html.ShouldContain($"fotos/{photos[0].Id}\" rel=\"prev\"");
        html.ShouldContain($"fotos/{photos[2].Id}\" rel=\"next\"");
        html.ShouldContain($"/inbox/cases/{number}#foto-{photos[1].Id}");
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain($"id=\"foto-{photos[1].Id}\"");
        (await browser.GetAsync($"/inbox/cases/{other}/fotos/{photos[1].Id}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        Encoding.Latin1.GetString(await browser.GetByteArrayAsync($"/inbox/photos/{photos[1].Id}", CancellationToken.None)).ShouldNotContain(PhotoSamples.Secret);
    }

    [Theory]
    [InlineData("wacht", "Bijlage wordt opgehaald")]
    [InlineData("geweigerd", "Bijlage kon niet worden opgehaald, of is geen foto.")]
    [InlineData("weg", "Deze foto is er niet meer.")]
    [InlineData("kapot", "Deze foto is beschadigd, of kan niet zonder plaatsgegevens worden getoond.")]
    [InlineData("film", "Deze foto is beschadigd, of kan niet zonder plaatsgegevens worden getoond.")]
    [InlineData("document", "Dit is een document (pdf).")]
    public async Task What_cannot_be_shown_is_told(string how, string told)
    {
        var source = new PhotoSource { Content = how switch { "wacht" => null, "geweigerd" => "geen foto"u8.ToArray(), "kapot" => PhotoSamples.Png()[..30], "film" => MorePhotos.Heic("moov"), "document" => "%PDF-1.7"u8.ToArray(), _ => PhotoSamples.Png() } };
        await using var app = await DeskApp.StartAsync(await store(), source);
        var number = await app.CaseAsync(open => open with { Photos = ["bron-1"] });
        await FetchAsync(app);
        var photo = (await OfAsync(app, number)).Single();
        if (how == "weg")
            File.Delete(Path.Combine(app.Services.GetRequiredService<DataFolder>().Sub("media"), photo.File!));
        using var browser = await app.SignedInAsync();

        var html = await browser.GetStringAsync($"/inbox/cases/{number}/fotos/{photo.Id}", CancellationToken.None);

        HtmlCheck.ShouldBeSound(html);
        html.ShouldContain(told);
        html.ShouldNotContain("<img");
        if (how is "kapot" or "film" or "weg")
            (await browser.GetAsync($"/inbox/photos/{photo.Id}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        if (how is "wacht" or "geweigerd")
            (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain(told);
    }

    private static Task FetchAsync(DeskApp app) => app.Services.GetRequiredService<PhotoFetcher>().FetchWaitingAsync(CancellationToken.None);

    private static async Task<IReadOnlyList<CasePhotoRow>> OfAsync(DeskApp app, string number) =>
        (await app.Services.GetRequiredService<CaseReader>().CaseAsync(number, CancellationToken.None))!.Photos;
}
