using System.Text;

namespace WijkBot.BrowserTests.Stops;

/// <summary>The pages of the administrator and of who keeps the answers.</summary>
internal static class AdminStops
{
    private const string Root = "/inbox/beheer", Roster = $"{Root}/rooster", Areas = $"{Root}/gebieden", Answers = $"{Root}/antwoorden";

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("the roster", $"GET {Roster}", Stop.Admin, tour => tour.GoAsync($"{Roster}?klaar=opgeslagen")),
        new("the roster, for a colleague", $"GET {Roster}", Stop.Me, tour => tour.GoAsync(Roster)) { Status = 403 },
        new("a person", $"GET {Roster}/persoon", Stop.Admin, tour => tour.GoAsync($"{Roster}/persoon?id=riet")),
        new("a new person", $"GET {Roster}/persoon", Stop.Admin, tour => tour.GoAsync($"{Roster}/persoon")),
        new("a person who is not there", $"GET {Roster}/persoon", Stop.Admin, tour => tour.GoAsync($"{Roster}/persoon?id=niemand")) { Status = 404 },
        new("the roster, leave looked at", $"POST {Roster}/bekijk", Stop.Admin, async tour =>
        {
            await tour.GoAsync($"{Roster}/persoon?id=riet");
            await tour.Page.GetByLabel("Afwezig 1: eerste dag").FillAsync("2030-07-01");
            await tour.Page.GetByLabel("Afwezig 1: laatste dag").FillAsync("2030-07-14");
            await tour.Page.GetByRole(AriaRole.Button, new() { Name = "Bekijk de verandering" }).First.ClickAsync();
            await tour.ReadsAsync("Dit wordt anders");
        }),
        new("a person, with something wrong", $"POST {Roster}/bekijk", Stop.Admin, async tour =>
        {
            await tour.GoAsync($"{Roster}/persoon?id=riet");
            await tour.Page.GetByLabel("Afwezig 1: eerste dag").FillAsync("2030-07-14");
            await tour.Page.GetByLabel("Afwezig 1: laatste dag").FillAsync("2030-07-01");
            await tour.Page.GetByRole(AriaRole.Button, new() { Name = "Bekijk de verandering" }).First.ClickAsync();
            await tour.Page.GetByRole(AriaRole.Alert).WaitForAsync();
        }) { Status = 422 },
        new("the roster, no file", $"POST {Roster}/bestand", Stop.Admin, tour => FromAsync(tour, Roster, $"{Roster}/bestand")) { Status = 422 },
        new("the roster, a file that is none", $"POST {Roster}/opslaan", Stop.Admin, tour => FromAsync(tour, Roster, $"{Roster}/opslaan", ("yaml", "regisseurs: [{}]"))) { Status = 422 },
        new("the areas", $"GET {Areas}", Stop.Admin, tour => tour.GoAsync($"{Areas}?klaar=weg")),
        new("the areas, no file", $"POST {Areas}/inlezen", Stop.Admin, async tour =>
        {
            await tour.GoAsync(Areas);
            await tour.PostPartsAsync($"{Areas}/inlezen");
        }) { Status = 422 },
        new("the areas, a year that is not there", $"POST {Areas}/gebruik", Stop.Admin, tour => FromAsync(tour, Areas, $"{Areas}/gebruik", ("jaar", "1999"))) { Status = 422 },
        new("areas that were read", $"GET {Areas}/{{id}}", Stop.Admin, async tour =>
        {
            await tour.GoAsync(Areas);
            await tour.Page.GetByLabel("Bestanden", new() { Exact = true }).SetInputFilesAsync(new FilePayload
            {
                Name = "straten.csv",
                MimeType = "text/csv",
                Buffer = Encoding.UTF8.GetBytes("straat;postcode\r\nBornsestraat;7607AB\r\n"),
            });
            await tour.PressAsync("Inlezen en vergelijken");
            await tour.Page.GetByRole(AriaRole.Button, new() { Name = "Weggooien" }).WaitForAsync();
        }),
        new("areas that are not there", $"GET {Areas}/{{id}}", Stop.Admin, tour => tour.GoAsync($"{Areas}/weg")) { Status = 404 },
        new("areas that are not there, stopped", $"POST {Areas}/{{id}}/stop", Stop.Admin, tour => FromAsync(tour, Areas, $"{Areas}/weg/stop")) { Status = 404 },
        new("areas that are not there, kept", $"POST {Areas}/{{id}}/bewaren", Stop.Admin, tour => FromAsync(tour, Areas, $"{Areas}/weg/bewaren")) { Status = 404 },
        new("who changed what", $"GET {Root}/logboek", Stop.Admin, tour => tour.GoAsync($"{Root}/logboek")),
        new("the answers", $"GET {Answers}", Stop.Leader, tour => tour.GoAsync($"{Answers}?klaar=opgeslagen")),
        new("an answer", $"GET {Answers}/een", Stop.Leader, tour => tour.GoAsync($"{Answers}/een?id=container-geleegd")),
        new("a new answer", $"GET {Answers}/een", Stop.Admin, tour => tour.GoAsync($"{Answers}/een")),
        new("an answer that is not there", $"GET {Answers}/een", Stop.Leader, tour => tour.GoAsync($"{Answers}/een?id=weg")) { Status = 404 },
        new("an answer, looked at", $"POST {Answers}/bekijk", Stop.Leader, tour => AnswerAsync(tour, "Het is gemaakt in {straat|uw buurt}.", "Voorbeeldstraat")),
        new("an answer, with something wrong", $"POST {Answers}/bekijk", Stop.Leader, tour => AnswerAsync(tour, "Het is gemaakt in {hier}.", "is geen veld")) { Status = 422 },
        new("an answer, taken out", $"POST {Answers}/bekijk", Stop.Leader, async tour =>
        {
            await tour.GoAsync($"{Answers}/een?id=container-geleegd");
            await tour.PressAsync("Uit de lijst halen");
            await tour.ReadsAsync("weg:");
        }),
        new("the answers, a version that is not there", $"POST {Answers}/versie", Stop.Leader, tour => FromAsync(tour, Answers, $"{Answers}/versie", ("versie", "999"))) { Status = 422 },
        new("the answers, a file that is none", $"POST {Answers}/opslaan", Stop.Leader, tour => FromAsync(tour, Answers, $"{Answers}/opslaan", ("yaml", "antwoorden: 1"))) { Status = 422 },
    ];

    private static Task FromAsync(Tour tour, string page, string path, params (string, string)[] fields) => WorkStops.FromAsync(tour, page, path, fields);

    private static async Task AnswerAsync(Tour tour, string text, string told)
    {
        await tour.GoAsync($"{Answers}/een");
        await tour.Page.GetByLabel("Naam in de lijst").FillAsync("Bankje gemaakt");
        await tour.Page.GetByLabel("Tekst in het Nederlands").FillAsync(text);
        await tour.PressAsync("Bekijk de verandering");
        await tour.ReadsAsync(told);
    }
}
