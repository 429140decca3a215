using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>What pages weigh for a telephone that has nothing of them yet: all that comes over the wire, compressed and with its headers.</summary>
public sealed class WeightTests(House house) : IClassFixture<House>
{
    private const int Most = 120_000;

    [Theory]
    [InlineData("/inbox?van=alle")]
    [InlineData("a case")]
    [InlineData("/inbox/ronde")]
    [InlineData("/inbox/cijfers")]
    [InlineData("/inbox/aanmelden")]
    [InlineData("/probeer")]
    public async Task A_page_and_all_it_needs_is_light(string path)
    {
        var number = await FillAsync();
        await using var desk = await Desk.SignInAsync(house, width: 360);
        var wire = await desk.Page.Context.NewCDPSessionAsync(desk.Page);
        await wire.SendAsync("Network.enable");
        await wire.SendAsync("Network.setCacheDisabled", new() { ["cacheDisabled"] = true });
        double bytes = 0;
        wire.Event("Network.loadingFinished").OnEvent += (_, told) => bytes += told!.Value.GetProperty("encodedDataLength").GetDouble();
        await desk.Page.GotoAsync(path == "a case" ? $"/inbox/cases/{number}" : path);
        await desk.Page.WaitForTimeoutAsync(500);
        TestContext.Current.TestOutputHelper?.WriteLine($"{path}: {bytes:F0} bytes");
        bytes.ShouldBeInRange(2_000, Most);
    }

    /// <summary>A full list, and a case about which much was said; its number.</summary>
    private async Task<string> FillAsync()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        for (var line = 0; line < 20; line++)
            await house.TextAsync("+31600000001", "Voorbeeld", $"Er zitten ratten bij Parkweg {line} en nog veel meer woorden om te lezen");
        for (var resident = 0; resident < 26; resident++)
        {
            foreach (var text in new[] { $"Er zitten ratten bij Verzetslaan {1 + (resident * 11)}", "nee", "ja" })
                await house.TextAsync($"+316000001{resident:00}", "Voorbeeld", text);
        }
        return number;
    }
}
