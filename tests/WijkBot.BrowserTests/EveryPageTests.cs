using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>What holds for every page: it fits, can be touched, is accessible, and the browser has nothing to complain of.</summary>
public sealed class EveryPageTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData("sms", false)]
    [InlineData("sms", true)]
    [InlineData("whatsapp", false)]
    [InlineData("whatsapp", true)]
    public async Task The_phone(string kanaal, bool talked)
    {
        await using var phone = await Phone.OpenAsync(house, kanaal);
        if (talked)
        {
            await phone.ReportAsync();
            await phone.SayAsync("Er ligt een hele grote berg afval", "Waar is het?");
        }
        if (kanaal == "whatsapp")
            await phone.Page.GetByText("Foto of locatie sturen").ClickAsync();
        await ShouldBeGoodAsync(phone.Visit);
    }

    [Fact]
    public async Task The_phone_with_an_error()
    {
        await using var visit = await house.VisitAsync("/probeer?kanaal=whatsapp&fout=groot");
        await ShouldBeGoodAsync(visit);
    }

    [Fact]
    public async Task The_sign_in()
    {
        await using var visit = await house.VisitAsync(await house.LinkAsync());
        await ShouldBeGoodAsync(visit);
        await visit.GoAsync("/inbox/aanmelden");
        await ShouldBeGoodAsync(visit);
        await visit.GoAsync("/inbox/aanmelden?code=verlopen");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await visit.ReadsAsync("Deze link werkt niet meer");
        visit.ForgetRefusal(403);
        await ShouldBeGoodAsync(visit);
    }

    /// <summary>Before signing in, and behind it.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_address_that_is_none(bool signedIn)
    {
        await using var desk = signedIn ? await Desk.SignInAsync(house, width: 360) : new Desk(await house.VisitAsync("/inbox/aanmelden", width: 360));
        await desk.Page.GotoAsync("/inbox/bestaat-niet");
        desk.Visit.ForgetRefusal(404);
        await desk.Visit.PictureAsync(signedIn ? "adres-is-er-niet" : "adres-is-er-niet-buiten");
        await ShouldBeGoodAsync(desk.Visit);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = signedIn ? "Naar de lijst" : "Naar aanmelden" }).ClickAsync();
        await desk.Page.WaitForURLAsync(signedIn ? "**/inbox" : "**/inbox/aanmelden");
    }

    [Fact]
    public async Task The_list_and_a_case_that_is_not_there()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house);
        await ShouldBeGoodAsync(desk.Visit);
        await desk.Page.GotoAsync("/inbox?van=mij&zoek=niets");
        await ShouldBeGoodAsync(desk.Visit);
        await desk.Page.GotoAsync("/inbox/cases/1");
        desk.Visit.ForgetRefusal(404);
        await ShouldBeGoodAsync(desk.Visit);
    }

    [Fact]
    public async Task A_case_at_every_stage()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync("Er zitten ratten bij Robbenhaarsweg 12 " + new string('x', 120));
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        await ShouldBeGoodAsync(desk.Visit);
        await desk.PressAsync("Gesprek overnemen");
        await desk.NoteAsync("Hond");
        await desk.Page.GetByLabel("Antwoord aan de bewoner").FillAsync("Tot morgen");
        await desk.PressAsync("Eerst bekijken");
        await desk.Visit.ReadsAsync("Zo leest de bewoner het");
        await ShouldBeGoodAsync(desk.Visit);
        await desk.ChangeStatusAsync("In behandeling", "");
        await ShouldBeGoodAsync(desk.Visit);
    }

    /// <summary>What measures a page is script itself: without it there is nothing to see.</summary>
    internal static async Task ShouldBeGoodAsync(Visit visit)
    {
        if (!visit.Script)
            return;
        await visit.ShouldFitAsync(360, Looks.At400Percent, 1180);
        await visit.ShouldBeForFingersAsync();
        // at 400 % it is narrower than on a telephone, and laid out alike
        await visit.ShouldBeAccessibleAsync(Looks.At400Percent, 1180);
        visit.ShouldBeWithoutComplaints();
    }
}

/// <summary>Without the phone page, as a municipality runs it.</summary>
public sealed class HomePageTests(ProductionHouse house) : IClassFixture<ProductionHouse>
{
    [Fact]
    public async Task The_front_page()
    {
        await using var visit = await house.VisitAsync("/");
        await visit.ReadsAsync("De wijkregisseur, met één bericht");
        await visit.ShouldFitAsync(360, Looks.At400Percent, 1180);
        await visit.ShouldBeForFingersAsync();
        await visit.ShouldBeAccessibleAsync(360, 1180);
        visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task Every_page_forbids_what_does_not_come_from_here()
    {
        await using var visit = await house.VisitAsync("/");
        foreach (var path in new[] { "/", "/inbox/aanmelden" })
        {
            var policy = (await visit.GoAsync(path))!.Headers["content-security-policy"];
            policy.ShouldContain("default-src 'none'");
            policy.ShouldNotContain("unsafe");
            // what is written into the page by whatever way does not run
            await visit.Page.EvaluateAsync("() => { const it = document.createElement('script'); it.textContent = 'window.gekraakt = true'; document.body.append(it); }");
            (await visit.Page.EvaluateAsync<bool>("() => window.gekraakt === true")).ShouldBeFalse();
        }
    }
}

/// <summary>With what residents are told of addresses that are asked elsewhere.</summary>
public sealed class NoticeTests(AskingHouse house) : IClassFixture<AskingHouse>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_phone_tells_in_every_language_where_addresses_go(bool script)
    {
        await using var visit = await house.VisitAsync("/probeer", script: script);
        await visit.Page.GetByText("العربية").ClickAsync();
        await visit.ReadsAsync("the map service of the Dutch government");
        if (script)
            await EveryPageTests.ShouldBeGoodAsync(visit);
    }
}
