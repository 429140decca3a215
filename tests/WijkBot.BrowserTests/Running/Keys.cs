namespace WijkBot.BrowserTests.Running;

/// <summary>Getting somewhere with the keyboard alone.</summary>
internal static class Keys
{
    public const string Focused = "() => document.activeElement?.id || document.activeElement?.textContent.trim() || ''";

    private const string ShowsFocus = "() => { const look = getComputedStyle(document.activeElement); return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2; }";

    /// <summary>Presses Tab until something is reached, and sees on the way that each stop can be seen.</summary>
    public static async Task TabToAsync(this Visit visit, string goal)
    {
        var stops = new List<string>();
        for (var presses = 0; presses < 60; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            stops.Add(await visit.Page.EvaluateAsync<string>(Focused));
            (await visit.Page.EvaluateAsync<bool>(ShowsFocus)).ShouldBeTrue($"the focus cannot be seen at {stops[^1]}");
            if (stops[^1].Contains(goal, StringComparison.Ordinal))
                return;
        }
        stops.ShouldContain(goal);
    }

    public static async Task PressAsync(this Visit visit, string goal)
    {
        await visit.TabToAsync(goal);
        await visit.Page.Keyboard.PressAsync("Enter");
    }
}
