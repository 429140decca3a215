using System.Globalization;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests.Scripts;

/// <summary>The same scripts where something has to be done before they are shown: cases made one, what a resident has too, and photos.</summary>
public sealed class ScriptPlaceTests(EvilHouse house) : IClassFixture<EvilHouse>
{
    private readonly ScriptLook looks = new();

    [Fact]
    public async Task None_runs_where_cases_are_made_one()
    {
        var (one, other) = await house.PairAsync(500_000, 52.36, 6.66);
        await using var desk = await looks.OpenAsync(house);
        await desk.Page.GotoAsync($"/inbox/cases/{one}");
        (await ScriptLook.AtAsync(desk.Page, "section[aria-labelledby=lijkt-kop]")).Count.ShouldBeGreaterThan(20);
        await desk.PressAsync($"Samenvoegen met {other}");
        await desk.Visit.ReadsAsync("Samengevoegd. De melders horen het nieuws van de andere melding.");
        await ScriptLook.AtAsync(desk.Page);
        await desk.Page.GotoAsync($"/inbox/cases/{other}");
        await Visit.ReadsAsync(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "2 melders" }));
        (await ScriptLook.AtAsync(desk.Page)).Count.ShouldBeGreaterThan(20);
        looks.Ran.ShouldBeEmpty();
    }

    /// <summary>Of what another reported a resident reads the street, and the colleague then has two who reported it.</summary>
    [Fact]
    public async Task None_runs_where_a_resident_has_it_too()
    {
        await using var phone = new Phone(await house.VisitAsync("/probeer?kanaal=whatsapp", policy: false));
        await looks.CountAsync(phone.Page);
        var place = phone.Page.Locator(".plekken form").First;
        var (first, other) = await house.PairAsync(500_010, await NumberAsync(place, "lat"), await NumberAsync(place, "lon"));
        await phone.SayAsync("Er ligt grofvuil op straat", "Waar");
        await phone.Page.GetByText("Foto of locatie sturen").ClickAsync();
        await place.GetByRole(AriaRole.Button).ClickAsync();
        await phone.HearAsync("Gaat het hierover");
        (await ScriptLook.AtAsync(phone.Page)).Count.ShouldBeGreaterThan(20);
        await phone.SayAsync("de eerste", "We schrijven u erbij");
        (await ScriptLook.AtAsync(phone.Page)).Count.ShouldBeGreaterThan(20);
        var told = (await phone.Ours.AllInnerTextsAsync()).Last(text => text.Contains("We schrijven u erbij", StringComparison.Ordinal));
        await using var desk = await looks.OpenAsync(house);
        await desk.Page.GotoAsync($"/inbox/cases/{(told.Contains(first, StringComparison.Ordinal) ? first : other)}");
        await Visit.ReadsAsync(desk.Page.GetByRole(AriaRole.Heading, new() { Name = "2 melders" }));
        (await ScriptLook.AtAsync(desk.Page)).Count.ShouldBeGreaterThan(20);
        looks.Ran.ShouldBeEmpty();
    }

    /// <summary>No words of a resident are on the page of a photo; what is in the file is his.</summary>
    [Fact]
    public async Task None_runs_around_a_photo_or_in_it()
    {
        await house.FetchPhotosAsync();
        await using var desk = await looks.OpenAsync(house);
        var shown = 0;
        for (var at = 0; at < house.Photos.Count; at++)
        {
            await desk.Page.GotoAsync($"/inbox/cases/{house.Full[at]}/fotos/{house.Photos[at]}");
            await ScriptLook.AtAsync(desk.Page);
            shown += await desk.Page.EvaluateAsync<int>("() => [...document.querySelectorAll('.photo img')].filter(each => each.complete && each.naturalWidth > 0).length");
            // a document is saved and not opened
            if (at % EvilMedia.Kinds == 2)
                continue;
            await desk.Page.GotoAsync($"/inbox/photos/{house.Photos[at]}");
            await ScriptLook.AtAsync(desk.Page);
        }
        shown.ShouldBe(house.Photos.Count / EvilMedia.Kinds);
        looks.Ran.ShouldBeEmpty();
    }

    private static async Task<double> NumberAsync(ILocator form, string name) =>
        double.Parse(await form.Locator($"input[name={name}]").InputValueAsync(), CultureInfo.InvariantCulture);
}
