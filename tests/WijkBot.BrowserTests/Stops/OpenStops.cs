using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests.Stops;

/// <summary>What can be opened without signing in.</summary>
internal static class OpenStops
{
    private const string SignIn = "GET /inbox/aanmelden";

    public static IReadOnlyList<Stop> All { get; } =
    [
        new("sign-in", SignIn, null, tour => tour.GoAsync("/inbox/aanmelden")),
        new("sign-in by a link", SignIn, null, async tour => await tour.GoAsync(await tour.House.LinkAsync())),
        new("sign-in, an account without a role", SignIn, null, tour => tour.GoAsync("/inbox/aanmelden?geweigerd=rol")),
        new("sign-in, an account that is nobody's", SignIn, null, tour => tour.GoAsync("/inbox/aanmelden?geweigerd=ja")),
        new("sign-in, after signing out", SignIn, null, async tour =>
        {
            // by itself: the others stay signed in
            await tour.GoAsync(await tour.House.LinkAsync(Stop.Me));
            await tour.PressAsync("Aanmelden");
            await tour.PressAsync("Afmelden");
            await tour.Page.WaitForURLAsync("**/aanmelden**");
        }),
        new("sign-in, where one wanted to go", SignIn, null, tour => tour.GoAsync("/inbox/afspraken")),
        new("sign-in, a code was mailed", "POST /inbox/aanmelden/code", null, AskAsync),
        new("sign-in, no address", "POST /inbox/aanmelden/code", null, tour => SendAsync(tour, "/inbox/aanmelden/code", ("adres", ""))) { Status = 422 },
        new("sign-in, a wrong code", "POST /inbox/aanmelden/controle", null, async tour =>
        {
            await AskAsync(tour);
            await tour.Page.GetByLabel("De code van zes cijfers").FillAsync("000 000");
            await tour.PressAsync("Aanmelden");
            await tour.ReadsAsync("Deze code klopt niet");
        }) { Status = 403 },
        new("sign-in, a link that was used", "POST /inbox/aanmelden", null, tour => SendAsync(tour, "/inbox/aanmelden", ("code", "gebruikt"))) { Status = 403 },
        new("a form that was open too long", "POST /inbox/aanmelden", null, async tour =>
        {
            await tour.GoAsync("/inbox/aanmelden");
            await tour.Page.Context.ClearCookiesAsync();
            await tour.PostAsync("/inbox/aanmelden", ("code", "gebruikt"));
        }) { Status = 400 },
        new("no connection", "GET /inbox/geen-verbinding", null, tour => tour.GoAsync("/inbox/geen-verbinding")),
        new("the phone", "GET /probeer", null, tour => tour.GoAsync("/probeer?kanaal=whatsapp")),
        new("the phone, something went wrong", "GET /probeer", null, tour => tour.GoAsync("/probeer?kanaal=whatsapp&fout=groot")),
        new("what is understood, empty", "GET /probeer/begrip", null, tour => tour.GoAsync("/probeer/begrip")),
        new("what is understood", "POST /probeer/begrip", null, tour => ReadAsync(tour, "Er ligt afval bij Robbenhaarsweg 12 en mijn buurman ligt op de grond")),
        new("what is understood of a long word", "POST /probeer/begrip", null, tour => ReadAsync(tour, $"ratten {new string('x', 300)}")),
    ];

    private static async Task AskAsync(Tour tour)
    {
        await tour.GoAsync("/inbox/aanmelden");
        await tour.Page.GetByLabel("Uw e-mailadres bij de gemeente").FillAsync("regisseur.schelfhorst@example.nl");
        await tour.PressAsync("Mail mij een code");
        await tour.ReadsAsync("De code werkt vijf minuten.");
    }

    private static async Task SendAsync(Tour tour, string path, params (string, string)[] fields)
    {
        await tour.GoAsync("/inbox/aanmelden");
        await tour.PostAsync(path, fields);
    }

    private static async Task ReadAsync(Tour tour, string text)
    {
        await tour.GoAsync("/probeer/begrip");
        await tour.Page.GetByLabel("Bericht", new() { Exact = true }).FillAsync(text);
        await tour.PressAsync("Lees dit bericht");
        await Visit.ReadsAsync(tour.Page.Locator(".begrip-json"));
    }
}
