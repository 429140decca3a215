using Deque.AxeCore.Commons;

namespace WijkBot.BrowserTests.Running;

/// <summary>What every page must be, whoever looks at it and on whatever.</summary>
internal static class Looks
{
    /// <summary>A page of 1280 pixels at 400 % is this wide (WCAG 1.4.10).</summary>
    public const int At400Percent = 320;

    /// <summary>CSS pixels; a cold thumb hits it.</summary>
    private const int Finger = 44;

    /// <summary>Links within a sentence are exempt (WCAG 2.5.8); the skip link is for keyboards.</summary>
    private const string SmallTargets = """
        least => [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
          .filter(each => each.checkVisibility() && !each.matches('.skip') && !(each.matches('a') && each.closest('p, dd')?.matches('p:not([class]), dd')))
          .map(each => ({ name: each.outerHTML.slice(0, 80), box: each.getBoundingClientRect() }))
          .filter(each => each.box.width < least || each.box.height < least)
          .map(each => `${each.name} is ${each.box.width} x ${each.box.height}`)
        """;

    /// <summary>What sticks out to the right of the window and is not cut off by something that scrolls itself.</summary>
    private const string SticksOut = """
        () => document.documentElement.scrollWidth <= window.innerWidth ? [] : [...document.querySelectorAll('body *')]
          .filter(each => each.getBoundingClientRect().right > window.innerWidth + 0.5).map(each => each.outerHTML.slice(0, 80))
        """;

    /// <summary>
    /// All that axe knows, with the rule of WCAG 2.2 that it leaves out unless it is asked for. Run in the page itself, once for a page
    /// however often it is looked at: there are no frames, for which the library opens a window each time.
    /// </summary>
    private const string Look = """
        async () => {
          const found = await axe.run(document, { rules: { 'target-size': { enabled: true } }, resultTypes: ['violations'] });
          return [found.passes.map(rule => rule.id),
            found.violations.map(rule => `${rule.id}: ${rule.help} in ${rule.nodes.map(node => node.html).join(' and ')}`)];
        }
        """;

    private static readonly string s_axe = new BundledAxeScriptProvider().GetScript();

    public static async Task ShouldFitAsync(this Visit visit, params int[] widths)
    {
        foreach (var width in widths)
        {
            await visit.ResizeAsync(width);
            (await visit.Page.EvaluateAsync<string[]>(SticksOut)).ShouldBeEmpty($"{visit.Page.Url} at {width} px");
        }
    }

    public static async Task ShouldBeForFingersAsync(this Visit visit)
    {
        await visit.ResizeAsync(360, 740);
        (await visit.Page.EvaluateAsync<string[]>(SmallTargets, Finger)).ShouldBeEmpty(visit.Page.Url);
    }

    public static async Task ShouldBeAccessibleAsync(this Visit visit, params int[] widths)
    {
        if (await visit.Page.EvaluateAsync<bool>("() => !window.axe"))
            await visit.Page.EvaluateAsync(s_axe);
        foreach (var width in widths)
        {
            await visit.ResizeAsync(width);
            var found = await visit.Page.EvaluateAsync<string[][]>(Look);
            found[0].ShouldNotBeEmpty("there was something to look at");
            found[1].ShouldBeEmpty($"{visit.Page.Url} at {width} px");
        }
    }
}
