using System.Net;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Locatieserver;
using static WijkBot.Tests.Inbox.Ronde.RondePlay;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Inbox.Ronde;

public sealed class RondeListOnSqliteTests() : RondeListRules(Store.SqliteAsync);

public sealed class RondeListOnServicesTests() : RondeListRules(Store.PostgresAndRedisAsync);

/// <summary>What a walk passes, from where a colleague is or from what he typed.</summary>
public abstract class RondeListRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task What_is_open_within_reach_is_listed_the_nearest_first_whoever_has_it()
    {
        await using var app = await StartAsync();
        var south = await app.AtAsync(South, handler: "riet");
        var near = await app.AtAsync(North.Further(85));
        var corner = await app.AtAsync(North with { Latitude = North.Latitude + 450 / 111_195.0, Longitude = North.Longitude + 450 / 67_900.0 });
        await app.AtAsync(North.Further(1200));
        var ended = await app.AtAsync(North);
        await app.PostsAsync(ended, "status", new { status = "closed", reason = "Het was al gedaan.", author = "schelfhorst" });
        await app.AtAsync(North, open => open with { Type = CaseType.Complaint });
        var (browser, colleague) = (await app.SignedInAsync("teamleider"), await app.SignedInAsync());

        await StandsAsync(browser, North);
        var html = await PageAsync(browser);

        await StandsAsync(colleague, North);
        Stops(await PageAsync(colleague)).ShouldBe([near], "what is in another wijk is not his to see");
        Stops(html).ShouldBe([near, south]);
        Markers(html).ShouldBe([near, south]);
        html.ShouldContain("<strong>80 m</strong>");
        html.ShouldContain("<strong>440 m</strong>");
        html.ShouldNotContain(corner);
        html.ShouldContain("2 open meldingen binnen 500 meter van waar u was");
        html.ShouldNotContain(Given.Phone);
        html.ShouldNotContain(Given.Name);
        (await StandsAsync(browser, North, radius: 250)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        Stops(await PageAsync(browser)).ShouldBe([near]);
    }

    [Fact]
    public async Task In_walking_order_nobody_walks_to_and_fro()
    {
        await using var app = await StartAsync();
        var up = new List<string>();
        foreach (var metres in new[] { 100, 200, 300 })
            up.Add(await app.AtAsync(North.Further(metres)));
        var down = await app.AtAsync(North.Further(-150));
        var browser = await app.SignedInAsync();

        await StandsAsync(browser, North);
        Stops(await PageAsync(browser)).ShouldBe([up[0], down, up[1], up[2]]);
        await StandsAsync(browser, North, order: "loop");
        Stops(await PageAsync(browser)).ShouldBe([up[0], up[1], up[2], down]);
    }

    [Fact]
    public async Task Where_a_colleague_stands_is_in_no_address_and_in_no_cookie_that_can_be_read()
    {
        await using var app = await StartAsync();
        await app.AtAsync(North);
        var browser = await app.SignedInAsync();

        var answer = await StandsAsync(browser, North);

        answer.Headers.Location!.OriginalString.ShouldBe("/inbox/ronde#kaart");
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("wijkbot-ronde=", StringComparison.Ordinal));
        cookie.ShouldSatisfyAllConditions(set => set.ShouldNotContain("52.3"), set => set.ShouldContain("httponly"), set => set.ShouldContain("path=/inbox/ronde"), set => set.ShouldNotContain("expires"));
        using var other = await app.SignedInAsync("riet");
        other.DefaultRequestHeaders.Add("Cookie", cookie.Split(';')[0]);
        Stops(await PageAsync(other)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_case_without_a_point_is_told_apart()
    {
        await using var app = await StartAsync();
        var words = await app.CaseAsync(open => open with { Category = "ratten", Place = Words("BU01411000", "Marktstraat") });
        await app.CaseAsync(open => open with { Place = Words("BU01411001", "Hofstraat") });
        var browser = await app.SignedInAsync();

        (await TypesAsync(browser, "Binnenstad Noord")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var html = await PageAsync(browser);

        Stops(html).ShouldBe([words]);
        Markers(html).ShouldBeEmpty();
        html.ShouldContain("vanaf het midden van Binnenstad Noord");
        html.ShouldContain("<a href=\"/inbox?van=alle&wijk=WK014110\">2 open meldingen zonder punt op de kaart in Binnenstad</a>");
    }

    [Theory]
    [InlineData("", "Typ een straat met huisnummer")]
    [InlineData("Marktstraat 5, Enschede", "Dat ligt niet in Almelo")]
    [InlineData("Ootmarsumsestraat", "Dat kan in")]
    [InlineData("hoe laat is het?", "Typ een straat met huisnummer")]
    [InlineData("Onbekendeweglaan 12", "Zet de postcode of de buurt erbij")]
    public async Task A_place_that_is_not_known_is_told_and_stays_filled_in(string place, string sentence)
    {
        await using var app = await StartAsync();
        var answer = await TypesAsync(await app.SignedInAsync(), place);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None));
        html.ShouldContain(sentence);
        html.ShouldContain($"value=\"{place}\"");
    }

    [Fact]
    public async Task A_telephone_that_is_elsewhere_is_told_so()
    {
        await using var app = await StartAsync();
        var browser = await app.SignedInAsync();
        (await (await StandsAsync(browser, new Location(52.09, 5.12))).Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("U bent nu niet in Almelo");
        (await DeskApp.PostAsync(browser, Page, Page, ("breedte", "x"), ("lengte", "6.66"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task An_address_of_the_register_and_a_place_of_the_list_are_points()
    {
        await using var register = await LocatieserverStandIn.StartAsync();
        register.Answer = LocatieserverStandIn.Text("""
            {"response":{"numFound":1,"docs":[{"type":"adres","straatnaam":"Robbenhaarsweg","huisnummer":12,"postcode":"7603ZZ","gemeentecode":"0141","gemeentenaam":"Almelo",
            "wijkcode":"WK014113","wijknaam":"Sluitersveld","buurtcode":"BU01411304","buurtnaam":"Robbenhaar","centroide_ll":"POINT(6.68 52.37)"}]}}
            """);
        using var folder = new DataFolder().Edit("punten.csv", "soort,naam,lat,lon", "soort,naam,lat,lon\nhotel,Theaterhotel,52.3600,6.6700");
        await using var app = await DeskApp.StartAsync(await store(), ("Municipality:Directory", folder.Directory), ("Wijken:Locatieserver:Enabled", "true"), ("Wijken:Locatieserver:BaseUrl", register.Url));
        var (address, hotel) = (await app.AtAsync(new Location(52.3701, 6.68)), await app.AtAsync(new Location(52.3601, 6.67)));
        var browser = await app.SignedInAsync();

        await TypesAsync(browser, "Robbenhaarsweg 12");
        Stops(await PageAsync(browser)).ShouldBe([address]);
        (await PageAsync(browser)).ShouldNotContain("vanaf het midden van");
        await TypesAsync(browser, "Theaterhotel");
        Stops(await PageAsync(browser)).ShouldBe([hotel]);
    }

    [Fact]
    public async Task More_than_anybody_walks_along_is_cut_off_and_told()
    {
        await using var app = await StartAsync();
        for (var at = 0; at < 101; at++)
            await app.AtAsync(North.Further(at * 2));
        var browser = await app.SignedInAsync();

        await StandsAsync(browser, North);
        var html = await PageAsync(browser);

        Stops(html).Count.ShouldBe(100);
        Markers(html).Count.ShouldBe(20);
        html.ShouldContain("Er zijn er meer");
        html.ShouldContain("1 tot en met 20");
    }

    private static PlaceValue Words(string buurt, string street) => new(street) { Street = street, Wijk = "WK014110", Buurt = buurt, Certainty = PlaceCertainty.Exact };

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());
}
