using System.Net;
using System.Text.RegularExpressions;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests.Scripts;

/// <summary>
/// Two thousand scripts in everything that a resident can write, on every page where it is shown, in Chromium with the content policy
/// switched off: that one stops them must not be what saves us. A hole that is planted shows that the test would see one.
/// </summary>
public sealed partial class ScriptTests(EvilHouse house) : IClassFixture<EvilHouse>
{
    /// <summary>So many are enough to see that one would be seen.</summary>
    private const int HolePages = 8;

    private readonly ScriptLook looks = new();

    [Theory]
    [InlineData("list")]
    [InlineData("case")]
    [InlineData("phone")]
    public async Task None_runs_where_all_are_shown(string where)
    {
        await using var desk = await looks.OpenAsync(house);
        var shown = new HashSet<int>();
        await foreach (var _ in VisitAsync(desk, where))
            shown.UnionWith(await ScriptLook.AtAsync(desk.Page));
        looks.Ran.ShouldBeEmpty();
        shown.Count.ShouldBe(ScriptPayloads.All.Count);
    }

    [Theory]
    [InlineData("afspraken")]
    [InlineData("search")]
    [InlineData("ronde")]
    [InlineData("many at once")]
    [InlineData("side by side")]
    [InlineData("which case")]
    public async Task None_runs_where_some_are_shown(string where)
    {
        await using var desk = await looks.OpenAsync(house);
        await GoAsync(desk, where);
        (await ScriptLook.AtAsync(desk.Page)).Count.ShouldBeGreaterThan(20);
        looks.Ran.ShouldBeEmpty();
    }

    [Fact]
    public async Task None_runs_that_comes_in_while_the_page_is_open()
    {
        await using var desk = await looks.OpenAsync(house);
        await house.TextAsync("+31600000001", "<img src=x onerror=hit(1)>", "Er zitten ratten bij Parkweg 10");
        await house.TextAsync("+31600000001", "<img src=x onerror=hit(1)>", "ja");
        await desk.Page.GotoAsync("/inbox?van=alle&zoek=parkweg");
        await desk.Page.Locator("#lijst a").First.ClickAsync();
        var some = Enumerable.Range(0, 80).Select(each => each * 25 % ScriptPayloads.All.Count).ToList();
        foreach (var number in some)
            await house.TextAsync("+31600000001", "Voorbeeld", ScriptPayloads.Numbered(number));
        await Visit.ReadsAsync(desk.Talk.GetByText($"hit({some[^1]})").First);
        (await ScriptLook.AtAsync(desk.Page)).Count.ShouldBeGreaterThanOrEqualTo(some.Distinct().Count());
        looks.Ran.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_planted_hole_is_seen()
    {
        await using var desk = await looks.OpenAsync(house);
        await desk.Page.RouteAsync("**/inbox/cases/*", async route =>
        {
            if (route.Request.ResourceType != "document")
            {
                // a picture that is not there
                await route.AbortAsync();
                return;
            }
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Body = Bubble().Replace(await answer.TextAsync(), bubble => WebUtility.HtmlDecode(bubble.Value)) });
        });
        foreach (var number in house.Full.Take(HolePages))
        {
            await desk.Page.GotoAsync($"/inbox/cases/{number}", new() { WaitUntil = WaitUntilState.DOMContentLoaded });
            await desk.Page.WaitForTimeoutAsync(250);
        }
        TestContext.Current.TestOutputHelper?.WriteLine($"through the hole {looks.Ran.Count} of {HolePages * EvilHouse.Each} ran");
        looks.Ran.Count.ShouldBeGreaterThan(HolePages * EvilHouse.Each / 4);
    }

    /// <summary>All pages that together show all scripts, one after the other.</summary>
    private async IAsyncEnumerable<Desk> VisitAsync(Desk desk, string where)
    {
        if (where == "list")
        {
            for (var next = "/inbox?van=alle"; next is not null; next = await OlderAsync(desk))
            {
                await desk.Page.GotoAsync(next);
                yield return desk;
            }
        }
        else if (where == "phone")
        {
            await desk.Page.GotoAsync("/probeer");
            await new Phone(desk.Visit).SayAsync("Er zitten ratten bij Leemhorst 5", "Klopt dit?");
            for (var first = 0; first < ScriptPayloads.All.Count; first += EvilHouse.Each)
            {
                await house.AlsoSaidByTheLastAsync(first);
                await desk.Page.ReloadAsync();
                yield return desk;
            }
        }
        else
        {
            foreach (var number in house.Full)
            {
                await desk.Page.GotoAsync($"/inbox/cases/{number}");
                yield return desk;
            }
        }
    }

    private static Task<string?> OlderAsync(Desk desk) => desk.Page.EvaluateAsync<string?>("() => document.querySelector('nav[aria-label=Bladeren] a')?.getAttribute('href')");

    private async Task GoAsync(Desk desk, string where)
    {
        switch (where)
        {
            case "afspraken":
                await desk.Page.GotoAsync("/inbox/afspraken");
                break;
            case "search":
                await desk.Page.GotoAsync("/inbox?van=alle&zoek=onanimationstart");
                break;
            case "ronde":
                await desk.Page.Context.GrantPermissionsAsync(["geolocation"]);
                await desk.Page.Context.SetGeolocationAsync(new() { Latitude = 52.351f, Longitude = 6.65f });
                await desk.Page.GotoAsync("/inbox/ronde");
                await desk.PressAsync("Waar ik nu ben");
                await desk.Visit.ReadsAsync("van waar u was");
                break;
            case "many at once":
                await desk.Page.GotoAsync("/inbox?van=alle");
                await desk.Page.EvaluateAsync("() => document.querySelectorAll('input[name=nummer]').forEach(each => { each.checked = true; })");
                await desk.PressAsync("Sluimeren");
                await desk.Page.WaitForURLAsync("**/inbox/samen");
                break;
            case "side by side":
                await desk.Page.GotoAsync($"/inbox/cases/{house.Full[0]}/bewoner");
                break;
            default:
                await desk.Page.GotoAsync($"/inbox/cases/{house.Full[0]}/bericht/{house.Entry}");
                break;
        }
    }

    [GeneratedRegex("<p class=\"text\".*?</p>", RegexOptions.Singleline)]
    private static partial Regex Bubble();
}
