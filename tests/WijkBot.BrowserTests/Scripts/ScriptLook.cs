using System.Collections.Concurrent;
using System.Globalization;
using System.Text.RegularExpressions;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests.Scripts;

/// <summary>Looks which scripts a page shows as text, that none of them would run by a touch, and which of them ran.</summary>
internal sealed partial class ScriptLook
{
    /// <summary>Until what runs by itself (focus, an animation, a picture that is not there) has run.</summary>
    private const string Settled = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done, 40)))";

    /// <summary>What would run, if not by itself then by a touch.</summary>
    private const string Armed = """
        () => [...document.querySelectorAll('*')].flatMap(each => [...each.attributes].filter(one => /^on/i.test(one.name) || one.name === 'srcdoc'
          || /^(href|src|action|formaction|data|xlink:href)$/i.test(one.name) && /^\s*(javascript|data:text)/i.test(one.value)).map(one => `${each.tagName} ${one.name}=${one.value.slice(0, 60)}`))
        """;

    private readonly ConcurrentDictionary<int, bool> ran = new();

    /// <summary>Numbers of those that ran.</summary>
    public ICollection<int> Ran => ran.Keys;

    /// <summary>A colleague's browser in which a script that runs is counted, and the content policy is off.</summary>
    public async Task<Desk> OpenAsync(House house)
    {
        var desk = await Desk.SignInAsync(house, policy: false);
        await CountAsync(desk.Page);
        return desk;
    }

    /// <summary>Counts what runs on this page.</summary>
    public Task CountAsync(IPage page) => page.ExposeFunctionAsync("hit", (int number) => ran[number] = true);

    /// <summary>Which are shown on the page, as text.</summary>
    public static async Task<IReadOnlyList<int>> AtAsync(IPage page, string part = "body")
    {
        await page.EvaluateAsync(Settled);
        (await page.EvaluateAsync<string[]>(Armed)).ShouldBeEmpty(page.Url);
        var text = await page.Locator(part).First.EvaluateAsync<string>("shown => shown.textContent");
        return [.. Hit().Matches(text).Select(match => int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct()];
    }

    [GeneratedRegex(@"hit\((\d+)\)")]
    private static partial Regex Hit();
}
