using System.Globalization;

namespace WijkBot.BrowserTests.Running;

/// <summary>Getting somewhere with the keyboard alone.</summary>
internal static class Keys
{
    /// <summary>What has the focus: its id, else the value or name of a field, else its words.</summary>
    public const string Focused = """
        () => {
          const here = document.activeElement === document.body ? null : document.activeElement;
          const field = here?.matches('input, select, textarea') ? (here.matches('[type=checkbox], [type=radio]') ? here.value : here.name) : '';
          return here?.id || field || here?.textContent.trim() || '';
        }
        """;

    /// <summary>A long page with dates in it has many stops.</summary>
    private const int MostStops = 150;

    /// <summary>Behind the last stop is the browser's own bar, and a page that is still coming, or changes by itself just then, has the focus nowhere.</summary>
    private const int MostNowhere = 5;

    private const string ShowsFocus = "() => { const look = getComputedStyle(document.activeElement); return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2; }";

    private const string Behind = "told => !!(document.getElementById(told).compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)";

    /// <summary>Presses Tab until something is reached, and sees on the way that each stop can be seen.</summary>
    /// <param name="whole">The goal is all that stands there, not a part of it.</param>
    public static async Task TabToAsync(this Visit visit, string goal, bool whole = false)
    {
        var stops = new List<string>();
        for (var presses = 0; presses < MostStops; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            stops.Add(await visit.Page.EvaluateAsync<string>(Focused));
            if (stops[^1].Length == 0 && stops.Count(stop => stop.Length == 0) <= MostNowhere)
                continue;
            (await visit.Page.EvaluateAsync<bool>(ShowsFocus)).ShouldBeTrue($"the focus cannot be seen at {stops[^1]}");
            if (whole ? stops[^1] == goal : stops[^1].Contains(goal, StringComparison.Ordinal))
                return;
        }
        stops.ShouldContain(goal);
    }

    /// <summary>Presses one key and then another until the page comes: on a busy machine the second may come too late to belong to the first.</summary>
    public static async Task ChordAsync(this Visit visit, string first, string second, string page)
    {
        for (var tries = 0; tries < 10 && !visit.Page.Url.EndsWith(page, StringComparison.Ordinal); tries++)
        {
            await visit.Page.Keyboard.PressAsync(first);
            await visit.Page.Keyboard.PressAsync(second);
            await visit.Page.WaitForTimeoutAsync(500);
        }
        await visit.Page.WaitForURLAsync($"**{page}");
    }

    public static async Task PressAsync(this Visit visit, string goal, bool whole = false)
    {
        await visit.TabToAsync(goal, whole);
        await visit.Page.Keyboard.PressAsync("Enter");
    }

    /// <summary>Fills in a field.</summary>
    public static async Task TypeAsync(this Visit visit, string field, string text)
    {
        await visit.TabToAsync(field, whole: true);
        await visit.Page.Keyboard.TypeAsync(text);
    }

    /// <summary>Fills in a date, which is typed in the order of the browser's language: so day and month must be the same.</summary>
    public static async Task TypeDateAsync(this Visit visit, string field, DateOnly day)
    {
        day.Day.ShouldBe(day.Month);
        await visit.TypeAsync(field, day.ToString("ddMMyyyy", CultureInfo.InvariantCulture));
        (await visit.Page.EvaluateAsync<string>("() => document.activeElement.value")).ShouldBe(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
    }

    /// <summary>A new page: its first stop is the link over what stands on every page.</summary>
    public static async Task ShouldBeginAsync(this Visit visit)
    {
        await visit.Page.WaitForLoadStateAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>(Focused)).ShouldBe("Naar de inhoud");
    }

    /// <summary>The page of before, with what became of the form: the next stop comes behind that, and one need not begin anew.</summary>
    public static async Task ShouldGoOnBehindAsync(this Visit visit, string told)
    {
        await visit.Page.WaitForLoadStateAsync();
        await visit.Page.Keyboard.PressAsync("Tab");
        var here = await visit.Page.EvaluateAsync<string>(Focused);
        (await visit.Page.EvaluateAsync<bool>(ShowsFocus)).ShouldBeTrue($"the focus cannot be seen at {here}");
        (await visit.Page.EvaluateAsync<bool>(Behind, told)).ShouldBeTrue($"the focus is not behind #{told} but at {here}");
    }
}
