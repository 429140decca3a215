using System.Globalization;
using System.Text.RegularExpressions;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>The phone page in the hands of a resident.</summary>
internal sealed partial class Phone(Visit visit) : IAsyncDisposable
{
    public Visit Visit => visit;
    public IPage Page => visit.Page;

    /// <summary>The bubbles of the municipality.</summary>
    public ILocator Ours => Page.Locator(".bel.van-ons");

    /// <summary>The pane with the case.</summary>
    public ILocator Case => Page.Locator("#zaak");

    public static async Task<Phone> OpenAsync(House house, string kanaal, int width = 1180, bool script = true) =>
        new(await house.VisitAsync($"/probeer?kanaal={kanaal}", width, script));

    /// <summary>Types and sends.</summary>
    public async Task SayAsync(string text)
    {
        await Page.GetByLabel("Uw bericht").FillAsync(text);
        await Page.GetByRole(AriaRole.Button, new() { Name = "Verstuur", Exact = true }).ClickAsync();
    }

    /// <summary>Types, sends, and waits for a new message of ours with these words.</summary>
    public async Task SayAsync(string text, string answer)
    {
        var before = await Ours.CountAsync();
        await SayAsync(text);
        await HearAsync(answer, before);
    }

    /// <summary>Waits for a message of ours with these words, after the first <paramref name="known"/> ones.</summary>
    public async Task HearAsync(string words, int known = 0)
    {
        for (var waited = 0; waited < Visit.Patience; waited += 100)
        {
            if ((await Ours.AllInnerTextsAsync()).Skip(known).Any(text => text.Contains(words, StringComparison.Ordinal)))
                return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
            if (!visit.Script)
                await Page.ReloadAsync();
        }
        string.Join('\n', (await Ours.AllInnerTextsAsync()).Skip(known)).ShouldContain(words);
    }

    /// <summary>Waits for one of two; whether it was the second.</summary>
    private async Task<bool> HearEitherAsync(string words, string others, int known)
    {
        for (var waited = 0; waited < Visit.Patience; waited += 100)
        {
            var texts = (await Ours.AllInnerTextsAsync()).Skip(known).ToList();
            if (texts.Exists(text => text.Contains(others, StringComparison.Ordinal)))
                return true;
            if (texts.Exists(text => text.Contains(words, StringComparison.Ordinal)))
                return false;
            await Task.Delay(100, TestContext.Current.CancellationToken);
            if (!visit.Script)
                await Page.ReloadAsync();
        }
        await HearAsync(words, known);
        return false;
    }

    /// <summary>Has what another reported too.</summary>
    public async Task AlsoAsync(string text)
    {
        await SayAsync(text, "Gaat het hierover");
        await SayAsync("ja", "We schrijven u erbij");
    }

    /// <summary>Sends a photo, after so many others.</summary>
    public async Task SendPhotoAsync(int before, byte[] png)
    {
        var attach = Page.Locator("#bijlage");
        await attach.GetByText("Foto of locatie sturen").ClickAsync();
        await attach.GetByLabel("Foto (hoogstens 8 MB)").SetInputFilesAsync(new FilePayload { Name = $"foto{before}.png", MimeType = "image/png", Buffer = png });
        await attach.GetByRole(AriaRole.Button, new() { Name = "Stuur foto" }).ClickAsync();
        await Visit.ReadsAsync(Page.Locator(".bel.van-bewoner img").Nth(before));
    }

    public Task PressAsync(string button) => Page.Locator(".bel-knoppen").Last.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>A report that becomes a case in two messages; its number.</summary>
    public async Task<string> ReportAsync(string text = "Er zitten ratten bij Robbenhaarsweg 12")
    {
        var before = await Ours.CountAsync();
        await SayAsync(text);
        if (await HearEitherAsync("Klopt dit?", "Gaat het hierover", before))
            await SayAsync("nee", "Klopt dit?");
        await SayAsync("ja", "Dit is melding");
        await Visit.ReadsAsync(Case.Locator(".nummer"));
        await ArrivedAsync();
        return await Case.Locator(".nummer").InnerTextAsync();
    }

    /// <summary>Waits until nothing of ours is on its way any more: what is bears no price yet.</summary>
    private async Task ArrivedAsync()
    {
        for (var waited = 0; waited < Visit.Patience && await Ours.Filter(new() { HasText = "onderweg" }).CountAsync() > 0; waited += 100)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
            if (!visit.Script)
                await Page.ReloadAsync();
        }
        (await Ours.Filter(new() { HasText = "onderweg" }).CountAsync()).ShouldBe(0);
    }

    /// <summary>The SMS segments that stand under each message of ours.</summary>
    public async Task<IReadOnlyList<int>> SegmentsAsync() =>
        [.. (await Ours.Locator(".bel-onder").AllInnerTextsAsync()).Select(text => int.Parse(Segments().Match(text).Groups[1].Value, CultureInfo.InvariantCulture))];

    public ValueTask DisposeAsync() => visit.DisposeAsync();

    [GeneratedRegex(@"· (\d+) SMS$")]
    private static partial Regex Segments();
}
