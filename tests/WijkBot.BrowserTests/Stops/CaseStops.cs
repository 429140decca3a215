namespace WijkBot.BrowserTests.Stops;

/// <summary>The page of a case, of its photos, and of who reported it.</summary>
internal static class CaseStops
{
    private const string Case = "GET /inbox/cases/{number}", Resident = "GET /inbox/cases/{number}/bewoner";
    private const string Belongs = "/inbox/cases/{number}/bericht/{entry:guid}", Photo = "GET /inbox/cases/{number}/fotos/{id:guid}";

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("a case", Case, Stop.Me, tour => tour.GoAsync($"/inbox/cases/{tour.House.First}")),
        new("a case, something was done", Case, Stop.Me, tour => tour.GoAsync($"/inbox/cases/{tour.House.Second}?klaar=put")),
        new("a case with photos", Case, Stop.Me, tour => tour.Desk.OpenWithPhotosAsync(tour.House.Pictured, 2)),
        new("a case, for who only reads", Case, Stop.Reader, tour => tour.GoAsync($"/inbox/cases/{tour.House.First}")),
        new("a case that is not there", Case, Stop.Me, tour => tour.GoAsync("/inbox/cases/1")) { Status = 404 },
        new("a photo", Photo, Stop.Me, async tour =>
        {
            await tour.Desk.OpenWithPhotosAsync(tour.House.Pictured, 2);
            await tour.GoAsync((await tour.Page.Locator("section[aria-labelledby=samenvatting] .photos a").First.GetAttributeAsync("href"))!);
        }),
        new("a photo that is not there", Photo, Stop.Me, tour => tour.GoAsync($"/inbox/cases/{tour.House.Pictured}/fotos/{Guid.Empty}")) { Status = 404 },
        new("the cases of one resident, one of them closed", Resident, Stop.Me, tour => tour.GoAsync($"/inbox/cases/{tour.House.First}/bewoner")),
        new("the cases of one resident, for the team leader", Resident, Stop.Leader, tour => tour.GoAsync($"/inbox/cases/{tour.House.Far}/bewoner")),
        new("the cases of one resident who has no other", Resident, Stop.Me, tour => tour.GoAsync($"/inbox/cases/{tour.House.Pictured}/bewoner")),
        new("to which case words belong", $"GET {Belongs}", Stop.Me, tour => tour.GoAsync(Question(tour))),
        new("to which case words belong, for who only reads", $"GET {Belongs}", Stop.Reader, tour => tour.GoAsync(Question(tour))),
        new("words that are not there", $"GET {Belongs}", Stop.Me, tour => tour.GoAsync($"/inbox/cases/{tour.House.First}/bericht/{Guid.Empty}")) { Status = 404 },
        new("to which case words belong, to none", $"POST {Belongs}", Stop.Me, tour => WorkStops.FromAsync(tour, Question(tour), Question(tour), ("to", "1"))) { Status = 422 },
    ];

    private static string Question(Tour tour) => $"/inbox/cases/{tour.House.Second}/bericht/{tour.House.Entry}";
}

/// <summary>The forms on the page of a case, with something wrong: the page comes back with what was typed.</summary>
internal static class CaseFormStops
{
    /// <summary>Each with what it lacks, or with nothing to undo.</summary>
    private static readonly (string Form, int Status, (string, string)[] Fields)[] s_forms =
    [
        ("claim", 409, [("from", "riet")]), ("give-back", 409, []), ("reply", 422, [("text", "")]), ("note", 422, [("note", "")]),
        ("status", 422, [("status", "resolved"), ("reason", "")]), ("pass-on", 422, [("partner", "niemand")]), ("merge", 409, [("into", "1")]), ("unmerge", 409, []),
        ("transfer", 422, [("from", Stop.Me), ("to", "riet"), ("transfer", "")]), ("take", 409, [("from", "team")]), ("snooze", 422, [("until", "dag"), ("day", "")]), ("wake", 409, []),
        ("afspraak", 422, [("what", "kijken"), ("day", "")]), ("afspraak-nagekomen", 422, []), ("afspraak-verzet", 422, [("day", Days.Ahead(2)), ("why", "ziek")]), ("afspraak-mislukt", 422, [("why", "ziek")]),
    ];

    public static IReadOnlyList<Stop> All { get; } =
    [
        .. s_forms.Select(form => new Stop($"a case, wrong in {form.Form}", Of(form.Form), Stop.Me, tour => SendAsync(tour, form.Form, form.Fields)) { Status = form.Status }),
        new("a case, the answer looked at", Of("reply"), Stop.Me, tour => SendAsync(tour, "reply", [("text", "Tot morgen"), ("action", "preview")])),
        new("a case in a closed wijk, a form sent all the same", Of("note"), Stop.Me, tour => WorkStops.FromAsync(tour, "/inbox/toetsen", $"/inbox/cases/{tour.House.Far}/note", ("note", "hond"))) { Status = 403 },
    ];

    private static string Of(string form) => $"POST /inbox/cases/{{number}}/{form}";

    private static Task SendAsync(Tour tour, string form, (string, string)[] fields) =>
        WorkStops.FromAsync(tour, $"/inbox/cases/{tour.House.First}", $"/inbox/cases/{tour.House.First}/{form}", fields);
}
