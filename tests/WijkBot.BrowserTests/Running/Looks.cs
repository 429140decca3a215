using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;

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

    /// <summary>All that axe knows, with the rule of WCAG 2.2 that it leaves out unless it is asked for.</summary>
    private static readonly AxeRunOptions s_everything = new() { Rules = new() { ["target-size"] = new() { Enabled = true } } };

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
        foreach (var width in widths)
        {
            await visit.ResizeAsync(width);
            var found = await visit.Page.RunAxe(s_everything);
            found.Passes.ShouldNotBeEmpty();
            found.Violations.Select(Describe).ShouldBeEmpty($"{visit.Page.Url} at {width} px");
        }
    }

    private static string Describe(AxeResultItem item) => $"{item.Id}: {item.Help} in {string.Join(" and ", item.Nodes.Select(node => node.Html))}";
}
