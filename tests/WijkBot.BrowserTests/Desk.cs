using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>The inbox in the hands of a colleague.</summary>
internal sealed class Desk(Visit visit) : IAsyncDisposable
{
    public Visit Visit => visit;
    public IPage Page => visit.Page;
    public ILocator Talk => Page.Locator(".talk");
    public ILocator Status => Page.Locator(".mark.status");

    /// <summary>Signs in with a fresh link, as one does: opens it and presses the button.</summary>
    public static async Task<Desk> SignInAsync(House house, string colleague = "teamleider", int width = 1180, bool script = true, bool policy = true)
    {
        var desk = new Desk(await house.VisitAsync(await house.LinkAsync(colleague), width, script, policy: policy));
        await desk.PressAsync("Aanmelden");
        await desk.Page.WaitForURLAsync("**/inbox");
        return desk;
    }

    /// <summary>Finds a case in the list and opens it.</summary>
    public async Task OpenAsync(string number)
    {
        await Page.GotoAsync("/inbox?van=alle");
        await Page.GetByRole(AriaRole.Link, new() { Name = number }).ClickAsync();
        await Visit.ReadsAsync(Page.GetByRole(AriaRole.Heading, new() { Name = number }));
    }

    /// <summary>Opens a case until so many photos of it have come in.</summary>
    public async Task OpenWithPhotosAsync(string number, int photos)
    {
        for (var waited = 0; waited < Visit.Patience; waited += 500)
        {
            await Page.GotoAsync($"/inbox/cases/{number}");
            if (await Page.Locator("section[aria-labelledby=samenvatting] .photos img").CountAsync() == photos)
                return;
            await Task.Delay(500, TestContext.Current.CancellationToken);
        }
        throw new TimeoutException("the photos did not come in");
    }

    public Task PressAsync(string button) => Page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();

    public async Task AnswerAsync(string text)
    {
        await Page.GetByLabel("Antwoord aan de bewoner").FillAsync(text);
        await PressAsync("Versturen naar de bewoner");
        await visit.ReadsAsync("Uw antwoord is verstuurd");
    }

    public async Task NoteAsync(string text)
    {
        await Page.GetByLabel("Alleen collega's lezen dit").FillAsync(text);
        await PressAsync("Notitie opslaan");
        await visit.ReadsAsync("De notitie is opgeslagen");
    }

    public async Task ChangeStatusAsync(string status, string reason)
    {
        await Page.GetByLabel("Nieuwe status").SelectOptionAsync(new SelectOptionValue { Label = status });
        await Page.GetByLabel("Toelichting voor de bewoner").FillAsync(reason);
        await PressAsync("Status veranderen");
        await visit.ReadsAsync("De status is veranderd");
    }

    /// <summary>Waits until the delivery state of an answer reads like this; a page without script is opened again.</summary>
    public async Task DeliveredAsync(string answer, string state)
    {
        var line = Talk.Locator(".bubble.colleague").Filter(new() { HasText = answer }).Locator(".when");
        for (var tries = 0; tries < 40 && !(await line.InnerTextAsync()).EndsWith(state, StringComparison.Ordinal); tries++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            await Page.ReloadAsync();
        }
        (await line.InnerTextAsync()).ShouldEndWith(state);
    }

    public ValueTask DisposeAsync() => visit.DisposeAsync();
}
