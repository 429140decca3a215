using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests.Stops;

/// <summary>The lists, what is done with many at once, the walk, and a colleague's own choices.</summary>
internal static class WorkStops
{
    private const string List = "GET /inbox", Ronde = "GET /inbox/ronde", Preview = "POST /inbox/samen", Elsewhere = "/inbox/andere-wijk";

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("my list, with notices", List, Stop.Me, async tour =>
        {
            await tour.GoAsync("/inbox?van=mij");
            await tour.ReadsAsync("Dit moet u weten");
        }),
        new("the list of the team", List, Stop.Leader, tour => tour.GoAsync("/inbox?van=team")),
        new("everything, for the team leader", List, Stop.Leader, tour => tour.GoAsync("/inbox?van=alle")),
        new("everything, for who only reads", List, Stop.Reader, tour => tour.GoAsync("/inbox?van=alle")),
        new("a search with words that were said", List, Stop.Me, tour => tour.GoAsync("/inbox?van=alle&zoek=schuurtje&wijk=WK014118")),
        new("a search without result", List, Stop.Me, tour => tour.GoAsync("/inbox?van=mij&zoek=niets")),
        new("what sleeps", List, Stop.Me, tour => tour.GoAsync("/inbox?van=sluimert")),
        new("afspraken", "GET /inbox/afspraken", Stop.Me, tour => tour.GoAsync("/inbox/afspraken")),
        new("my choices", "GET /inbox/mijn", Stop.Me, tour => tour.GoAsync("/inbox/mijn?klaar=1")),
        new("keys", "GET /inbox/toetsen", Stop.Me, tour => tour.GoAsync("/inbox/toetsen")),
        new("another wijk", $"GET {Elsewhere}", Stop.Me, tour => tour.GoAsync(Elsewhere)),
        new("another wijk, for a case", $"GET {Elsewhere}", Stop.Me, tour => tour.GoAsync($"/inbox/cases/{tour.House.Far}")),
        new("another wijk, without a wijk", $"POST {Elsewhere}", Stop.Me, tour => FromAsync(tour, Elsewhere, Elsewhere)) { Status = 422 },
        new("another wijk, without a reason", $"POST {Elsewhere}", Stop.Me, tour => FromAsync(tour, Elsewhere, Elsewhere, ("wijk", "WK014113"))) { Status = 422 },
        new("the figures", "GET /inbox/cijfers", Stop.Me, tour => tour.GoAsync("/inbox/cijfers")),
        new("the figures, days in the wrong order", "GET /inbox/cijfers", Stop.Reader, tour => tour.GoAsync("/inbox/cijfers?periode=dagen&van=2026-12-01&tot=2026-11-01")),
        new("the walk, before it begins", Ronde, Stop.Me, tour => tour.GoAsync("/inbox/ronde")),
        new("the walk", Ronde, Stop.Me, WalkAsync),
        new("the walk, nowhere", "POST /inbox/ronde", Stop.Me, tour => FromAsync(tour, "/inbox/ronde", "/inbox/ronde", ("waar", "hier ergens"))) { Status = 422 },
        new("the walk, ticked off without a word", "POST /inbox/ronde/{number}/opgelost", Stop.Me, tour => TickAsync(tour, "opgelost", "")) { Status = 422 },
        new("the walk, seen with too many words", "POST /inbox/ronde/{number}/gezien", Stop.Me, tour => TickAsync(tour, "gezien", new string('x', 5000))) { Status = 422 },
        new("many to another", Preview, Stop.Me, tour => TogetherAsync(tour, "/inbox/samen", "Transfer")),
        new("many to nobody", Preview, Stop.Me, tour => TogetherAsync(tour, "/inbox/samen", "Transfer", ("stap", "1"))),
        new("many to another, looked at", Preview, Stop.Me, tour => TogetherAsync(tour, "/inbox/samen", "Transfer", ("stap", "1"), ("to", "riet"), ("transfer", "Ik ben er niet."), ("tell", "1"))),
        new("many left alone", Preview, Stop.Me, tour => TogetherAsync(tour, "/inbox/samen", "Snooze")),
        new("many, and none was chosen", Preview, Stop.Me, tour => FromAsync(tour, "/inbox/toetsen", "/inbox/samen", ("act", "Seen"))) { Status = 422 },
        new("many, done with something wrong", "POST /inbox/samen/doen", Stop.Me, tour => TogetherAsync(tour, "/inbox/samen/doen", "Transfer", ("stap", "1"))) { Status = 422 },
        new("many, done", "GET /inbox/samen/{id:guid}", Stop.Me, async tour =>
        {
            await tour.House.UnreadAsync();
            await TogetherAsync(tour, "/inbox/samen/doen", "Seen");
        }),
        new("many, that is not there", "GET /inbox/samen/{id:guid}", Stop.Me, tour => tour.GoAsync($"/inbox/samen/{Guid.Empty}")) { Status = 404 },
        new("many, undone twice", "POST /inbox/samen/{id:guid}/terug", Stop.Me, async tour =>
        {
            await tour.House.UnreadAsync();
            await TogetherAsync(tour, "/inbox/samen/doen", "Seen");
            var terug = new Uri(tour.Page.Url).AbsolutePath + "/terug";
            await tour.PostAsync(terug);
            await tour.ReadsAsync("Ongedaan gemaakt bij");
            await tour.PostAsync(terug);
        }) { Status = 409 },
    ];

    /// <summary>Sends a form from a page.</summary>
    public static async Task FromAsync(Tour tour, string page, string path, params (string, string)[] fields)
    {
        await tour.GoAsync(page);
        await tour.PostAsync(path, fields);
    }

    private static Task TogetherAsync(Tour tour, string path, string act, params (string, string)[] fields) =>
        FromAsync(tour, "/inbox/toetsen", path, [("act", act), ("nummer", tour.House.First), ("nummer", tour.House.Second), .. fields]);

    private static async Task WalkAsync(Tour tour)
    {
        await tour.GoAsync("/inbox/ronde");
        await tour.Page.GetByLabel("Adres of plek").FillAsync("Binnenstad Noord");
        await tour.PressAsync("Toon de ronde");
        await tour.ReadsAsync("binnen 500 meter van Binnenstad Noord");
    }

    private static async Task TickAsync(Tour tour, string act, string text)
    {
        await WalkAsync(tour);
        await tour.PostPartsAsync($"/inbox/ronde/{tour.House.First}/{act}", ("tekst", text));
        await Visit.ReadsAsync(tour.Page.GetByRole(AriaRole.Alert));
    }
}
