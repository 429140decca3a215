using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>The inbox as a program on a telephone, with a connection that comes and goes, in the colours of the municipality.</summary>
public sealed class AppTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Without_a_connection_it_says_so_and_keeps_what_was_typed()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house, width: 360);
        await desk.OpenAsync(number);
        await desk.Page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await desk.Page.GetByLabel("Antwoord aan de bewoner").FillAsync("Ik kom morgen om tien uur kijken");

        await desk.Page.Context.SetOfflineAsync(true);
        await desk.PressAsync("Versturen naar de bewoner");
        await desk.Visit.ReadsAsync("Uw telefoon heeft nu geen internet.");
        await desk.Page.Context.SetOfflineAsync(false);
        await desk.Page.GotoAsync($"/inbox/cases/{number}");

        (await desk.Page.GetByLabel("Antwoord aan de bewoner").InputValueAsync()).ShouldBe("Ik kom morgen om tien uur kijken");
        await desk.PressAsync("Versturen naar de bewoner");
        await desk.Visit.ReadsAsync("Uw antwoord is verstuurd");
        (await desk.Page.GetByLabel("Antwoord aan de bewoner").InputValueAsync()).ShouldBe("");
        await desk.Page.ReloadAsync();
        (await desk.Page.GetByLabel("Antwoord aan de bewoner").InputValueAsync()).ShouldBe("");
    }

    [Fact]
    public async Task Who_signs_in_next_does_not_find_what_another_typed()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        await desk.Page.GetByLabel("Antwoord aan de bewoner").FillAsync("Half getypt");
        (await desk.Page.EvaluateAsync<int>("() => sessionStorage.length")).ShouldBe(1);

        await desk.PressAsync("Afmelden");

        await desk.Visit.ReadsAsync("Open de persoonlijke link");
        (await desk.Page.EvaluateAsync<int>("() => sessionStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_typed_waits_for_whoever_typed_it_when_the_session_ended()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        await desk.Page.GetByLabel("Antwoord aan de bewoner").FillAsync("Ik kom morgen om tien uur");
        await desk.Page.Context.ClearCookiesAsync(new() { Name = "wijkbot-inbox" });

        await desk.PressAsync("Versturen naar de bewoner");
        await desk.Page.WaitForURLAsync("**/inbox/aanmelden?terug=*");
        await desk.Page.GotoAsync(await house.LinkAsync("teamleider"));
        await desk.PressAsync("Aanmelden");
        await desk.OpenAsync(number);
        (await desk.Page.GetByLabel("Antwoord aan de bewoner").InputValueAsync()).ShouldBe("Ik kom morgen om tien uur");

        await desk.Page.Context.ClearCookiesAsync(new() { Name = "wijkbot-inbox" });
        await desk.Page.GotoAsync(await house.LinkAsync("sluitersveld"));
        await desk.PressAsync("Aanmelden");
        await desk.OpenAsync(number);
        (await desk.Page.GetByLabel("Antwoord aan de bewoner").InputValueAsync()).ShouldBe("");
        (await desk.Page.EvaluateAsync<int>("() => sessionStorage.length")).ShouldBe(0);
    }

    [Fact]
    public async Task What_was_chosen_beside_the_words_is_kept_with_them()
    {
        await using var one = await Phone.OpenAsync(house, "sms");
        await using var two = await Phone.OpenAsync(house, "whatsapp");
        var first = await one.ReportAsync("Er liggen zakken naast de container bij Krommendijk 14");
        await two.AlsoAsync("Er liggen zakken naast de container bij Krommendijk 16");
        await using var desk = await Desk.SignInAsync(house, width: 360);
        await desk.OpenAsync(first);
        await desk.Page.GetByLabel("Aan alle melders").CheckAsync();
        var answer = (await desk.Page.Locator("#answer option[value]:not([value=''])").First.GetAttributeAsync("value"))!;
        await desk.Page.Locator("#answer").SelectOptionAsync(answer);
        await desk.Page.GetByLabel("Antwoord aan").FillAsync("Morgen wordt het opgehaald");
        await desk.Page.GetByLabel("Nieuwe status").SelectOptionAsync(new SelectOptionValue { Label = "In behandeling" });
        await desk.Page.GetByLabel("De bewoner krijgt bericht wie nu helpt").UncheckAsync();
        await desk.Page.Locator("#to").SelectOptionAsync("riet");
        await desk.Page.GetByText("Afspraak maken").ClickAsync();
        await desk.Page.GetByLabel("Uiterlijk op").FillAsync(Days.Ahead(3));

        await desk.Page.Context.ClearCookiesAsync(new() { Name = "wijkbot-inbox" });
        await desk.Visit.GoAsync($"/inbox/cases/{first}");
        await desk.Page.WaitForURLAsync("**/inbox/aanmelden?terug=*");
        await desk.Page.GotoAsync(await house.LinkAsync("teamleider"));
        await desk.PressAsync("Aanmelden");
        await desk.OpenAsync(first);

        (await desk.Page.GetByLabel("Aan alle melders").IsCheckedAsync()).ShouldBeTrue();
        (await desk.Page.Locator("#answer").InputValueAsync()).ShouldBe(answer);
        (await desk.Page.GetByLabel("Antwoord aan").InputValueAsync()).ShouldBe("Morgen wordt het opgehaald");
        (await desk.Page.Locator("#status").InputValueAsync()).ShouldBe("in_progress");
        (await desk.Page.GetByLabel("De bewoner krijgt bericht wie nu helpt").IsCheckedAsync()).ShouldBeFalse();
        (await desk.Page.Locator("#to").InputValueAsync()).ShouldBe("riet");
        (await desk.Page.GetByLabel("Uiterlijk op").InputValueAsync()).ShouldBe(Days.Ahead(3));
        // to all is still seen first
        await desk.PressAsync("Versturen naar de bewoner");
        await desk.Visit.ReadsAsync("Dit gaat naar 2 bewoners.");
        await desk.PressAsync("Versturen naar de bewoner");
        await desk.Visit.ReadsAsync("Uw antwoord is verstuurd");
        await desk.Page.ReloadAsync();
        (await desk.Page.GetByLabel("Aan alle melders").IsCheckedAsync()).ShouldBeFalse();
    }

    [Fact]
    public async Task A_phone_can_install_it()
    {
        await using var desk = await Desk.SignInAsync(house, width: 360);
        var manifest = await desk.Page.EvaluateAsync<string>("() => fetch(document.querySelector('link[rel=manifest]').href).then(answer => answer.text())");
        using var json = System.Text.Json.JsonDocument.Parse(manifest);
        json.RootElement.GetProperty("name").GetString().ShouldBe("WijkBot gemeente Almelo");
        json.RootElement.GetProperty("display").GetString().ShouldBe("standalone");
        foreach (var icon in json.RootElement.GetProperty("icons").EnumerateArray())
        {
            var size = await desk.Page.EvaluateAsync<string>(
                "(src) => new Promise((done) => { const image = new Image(); image.onload = () => done(`${image.naturalWidth}x${image.naturalHeight}`); image.onerror = () => done('none'); image.src = src; })",
                icon.GetProperty("src").GetString());
            size.ShouldBe(icon.GetProperty("sizes").GetString());
        }
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task It_looks_as_the_theme_of_the_municipality_says()
    {
        await using var desk = await Desk.SignInAsync(house);
        (await desk.Page.EvaluateAsync<string>("() => document.documentElement.className")).ShouldBe("almelo-theme");
        (await desk.Page.Locator(".bar").EvaluateAsync<string>("bar => getComputedStyle(bar).backgroundColor")).ShouldBe("rgb(7, 63, 57)");
        await desk.Page.EvaluateAsync("() => document.documentElement.style.setProperty('--utrecht-page-header-background-color', 'rgb(1, 2, 3)')");
        (await desk.Page.Locator(".bar").EvaluateAsync<string>("bar => getComputedStyle(bar).backgroundColor")).ShouldBe("rgb(1, 2, 3)");
    }
}
