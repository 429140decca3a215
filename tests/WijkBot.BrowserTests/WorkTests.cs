using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>The inbox as a work list: on a phone, with a keyboard, and without script.</summary>
public sealed class WorkTests(House house) : IClassFixture<House>
{
    private const string Colleague = "sluitersveld";

    [Fact]
    public async Task The_list_the_preview_the_result_and_the_keys_are_for_everybody()
    {
        var numbers = await ReportedAsync(3);
        await using var desk = await Desk.SignInAsync(house, Colleague, width: 360);
        await GoodAsync(desk, "lijst");
        await desk.Page.GotoAsync("/inbox?van=alle&zoek=ratten&wijk=WK014113");
        await GoodAsync(desk, "zoeken");
        await TickAsync(desk, numbers);
        await desk.PressAsync("Overdragen");
        await GoodAsync(desk, "overdragen");
        await desk.Page.GetByLabel("Aan wie").SelectOptionAsync("riet");
        await desk.Page.GetByLabel("Notitie voor uw collega").FillAsync("Ik ben er volgende week niet.");
        await desk.PressAsync("Bekijk wat er gebeurt");
        await desk.Visit.ReadsAsync("gaan naar de wijkregisseur van De Riet");
        await GoodAsync(desk, "bekijken");
        await desk.PressAsync("Overdragen (");
        await desk.Visit.ReadsAsync("Gedaan bij 3 meldingen");
        await GoodAsync(desk, "gedaan");
        await desk.PressAsync("Ongedaan maken");
        await desk.Visit.ReadsAsync("Ongedaan gemaakt bij 3 meldingen");
        await desk.Page.GotoAsync("/inbox/toetsen");
        await GoodAsync(desk, "toetsen");
        await desk.Page.GotoAsync($"/inbox/cases/{numbers[0]}");
        await GoodAsync(desk, "melding");
    }

    [Fact]
    public async Task Many_are_left_alone_without_script()
    {
        var numbers = await ReportedAsync(2);
        await using var desk = await Desk.SignInAsync(house, Colleague, width: 360, script: false);
        foreach (var number in numbers)
            await desk.Page.GotoAsync($"/inbox/cases/{number}");
        await desk.Page.GotoAsync("/inbox?van=mij");
        await TickAsync(desk, numbers);
        await desk.PressAsync("Sluimeren");
        await desk.Page.GetByLabel("Tot wanneer").SelectOptionAsync("maandag");
        await desk.PressAsync("Bekijk wat er gebeurt");
        await desk.PressAsync("Laten sluimeren (");
        await desk.Visit.ReadsAsync("Gedaan bij 2 meldingen");
        await desk.Page.GotoAsync("/inbox?van=sluimert");
        await Visit.ReadsAsync(desk.Page.GetByRole(AriaRole.Link, new() { Name = numbers[0] }));
    }

    [Fact]
    public async Task Everything_goes_with_keys_and_none_of_them_while_somebody_types()
    {
        var numbers = await ReportedAsync(2);
        await using var desk = await Desk.SignInAsync(house, Colleague);
        await desk.Page.GotoAsync("/inbox?van=mij");
        await desk.Page.Keyboard.PressAsync("j");
        (await FocusAsync(desk)).ShouldContain("/inbox/cases/");
        var first = await FocusAsync(desk);
        await desk.Page.Keyboard.PressAsync("j");
        (await FocusAsync(desk)).ShouldNotBe(first);
        await desk.Page.Keyboard.PressAsync("k");
        (await FocusAsync(desk)).ShouldBe(first);
        await desk.Page.Keyboard.PressAsync("x");
        (await desk.Page.Locator("input[name=nummer]:checked").CountAsync()).ShouldBe(1);
        await desk.Page.Keyboard.PressAsync("o");
        await desk.Page.WaitForURLAsync("**/cases/*");
        foreach (var (key, field) in new[] { ("e", "text"), ("n", "note"), ("t", "to"), ("s", "until") })
        {
            await desk.Page.Keyboard.PressAsync(key);
            (await desk.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe(field);
            await desk.Page.EvaluateAsync("() => document.activeElement.blur()");
        }
        await desk.Page.Locator("#text").FocusAsync();
        await desk.Page.Keyboard.TypeAsync("jne?g");
        (await desk.Page.Locator("#text").InputValueAsync()).ShouldBe("jne?g");
        await desk.Page.EvaluateAsync("() => document.activeElement.blur()");
        await desk.Page.Keyboard.PressAsync("?");
        await Visit.ReadsAsync(desk.Page.GetByRole(AriaRole.Dialog).GetByText("volgende melding"));
        await desk.Visit.ShouldBeAccessibleAsync(360, 1180);
        await desk.Page.Keyboard.PressAsync("Escape");
        await desk.Visit.ChordAsync("g", "t", "/inbox?van=team");
        await desk.Page.Keyboard.PressAsync("/");
        (await desk.Page.EvaluateAsync<string>("() => document.activeElement.id")).ShouldBe("zoek");

        await desk.Page.GotoAsync("/inbox/toetsen");
        await desk.PressAsync("Toetsen uitzetten");
        await desk.Page.GotoAsync("/inbox?van=mij");
        await desk.Page.Keyboard.PressAsync("j");
        (await FocusAsync(desk)).ShouldBe("");
        desk.Visit.ShouldBeWithoutComplaints();
        numbers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_tick_stays_when_the_list_is_renewed()
    {
        var numbers = await ReportedAsync(1);
        await using var desk = await Desk.SignInAsync(house, Colleague);
        await desk.Page.GotoAsync("/inbox?van=mij");
        await TickAsync(desk, numbers);
        await ReportedAsync(1);
        // a list does not move: that there is more is told above it
        await Visit.ReadsAsync(desk.Page.Locator("#nieuws").GetByText("Toon"));
        (await desk.Page.Locator($"input[value='{numbers[0]}']").IsCheckedAsync()).ShouldBeTrue();
        (await desk.Page.Locator("input[name=nummer]:checked").CountAsync()).ShouldBe(1);
    }

    private async Task<IReadOnlyList<string>> ReportedAsync(int count)
    {
        var numbers = new List<string>();
        for (var index = 0; index < count; index++)
        {
            await using var phone = await Phone.OpenAsync(house, "sms");
            numbers.Add(await phone.ReportAsync());
        }
        return numbers;
    }

    private static async Task TickAsync(Desk desk, IReadOnlyList<string> numbers)
    {
        foreach (var number in numbers)
            await desk.Page.GetByLabel($"Kies {number}").CheckAsync();
    }

    private static Task<string> FocusAsync(Desk desk) => desk.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('href') ?? ''");

    private static async Task GoodAsync(Desk desk, string name)
    {
        if (Environment.GetEnvironmentVariable("WIJKBOT_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await desk.Page.SetViewportSizeAsync(360, 740);
            await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
        }
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
    }
}
