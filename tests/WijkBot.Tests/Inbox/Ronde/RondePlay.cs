using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Tests.Inbox.Ronde;

/// <summary>A colleague who walks through Almelo.</summary>
internal static partial class RondePlay
{
    public const string Page = "/inbox/ronde";

    /// <summary>Points of buurten.csv: Binnenstad Noord, and Binnenstad Zuid 439 m south of it.</summary>
    public static readonly Location North = new(52.357953, 6.664562), South = new(52.354008, 6.664401);

    /// <summary>A report with a pin.</summary>
    public static Task<string> AtAsync(this DeskApp app, Location point, Func<OpenCase, OpenCase>? with = null, string handler = "schelfhorst", string phone = Given.Phone) =>
        app.CaseAsync(open => (with ?? (same => same))(open with { Category = "ratten", Place = Pin(point) }), handler: handler, phone: phone);

    public static PlaceValue Pin(Location point, string? street = null) => new("locatie")
    {
        Latitude = point.Latitude,
        Longitude = point.Longitude,
        Street = street,
        Wijk = "WK014110",
        Certainty = PlaceCertainty.Guess,
    };

    /// <summary>So many metres north of a point.</summary>
    public static Location Further(this Location place, double metres) => place with { Latitude = place.Latitude + metres / 111_195 };

    public static Task<HttpResponseMessage> StandsAsync(HttpClient browser, Location point, int radius = 500, string order = "dicht") => DeskApp.PostAsync(browser, Page, Page,
        ("breedte", point.Latitude.ToString("0.0000", CultureInfo.InvariantCulture)), ("lengte", point.Longitude.ToString("0.0000", CultureInfo.InvariantCulture)),
        ("waar", ""), ("straal", $"{radius}"), ("orde", order));

    public static Task<HttpResponseMessage> TypesAsync(HttpClient browser, string place) => DeskApp.PostAsync(browser, Page, Page, ("breedte", ""), ("lengte", ""), ("waar", place), ("straal", "500"));

    public static async Task<string> PageAsync(HttpClient browser)
    {
        var html = await browser.GetStringAsync(Page, CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return WebUtility.HtmlDecode(html);
    }

    /// <summary>Numbers of the cases on the page, in their order.</summary>
    public static IReadOnlyList<string> Stops(string html) => [.. Regex.Matches(html, "<li id=\"zaak-([0-9]+)\"").Select(match => match.Groups[1].Value)];

    /// <summary>Numbers of the markers on the map, in the order of their numbers.</summary>
    public static IReadOnlyList<string> Markers(string html) => [.. Regex.Matches(html, "<a href=\"#zaak-([0-9]+)\"").Select(match => match.Groups[1].Value)];

    /// <summary>Fills in a form beside a case, with the fields that the page gave it.</summary>
    public static async Task<HttpResponseMessage> TicksAsync(HttpClient browser, string number, string act, string text, byte[]? photo = null, string? once = null)
    {
        var html = await browser.GetStringAsync(Page, CancellationToken.None);
        var fields = new MultipartFormDataContent
        {
            { new StringContent(Token().Match(html).Groups[1].Value), "__RequestVerificationToken" },
            { new StringContent(once ?? Guid.NewGuid().ToString("N")), "once" },
            { new StringContent(text), "tekst" },
        };
        if (photo is not null)
        {
            var file = new ByteArrayContent(photo);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/jpeg");
            fields.Add(file, "foto", "IMG_0001.jpg");
        }
        return await browser.PostAsync($"{Page}/{number}/{act}", fields, CancellationToken.None);
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
