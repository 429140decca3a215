namespace WijkBot.BrowserTests.Running;

/// <summary>Pictures of pages, for who looks at them; only where WIJKBOT_TEST_PICTURES names a folder.</summary>
internal static class Pictures
{
    public static async Task PictureAsync(this Visit visit, string name, int width = 360, bool whole = true)
    {
        if (Environment.GetEnvironmentVariable("WIJKBOT_TEST_PICTURES") is not { Length: > 0 } folder)
            return;
        await visit.ResizeAsync(width, 740);
        // what was last done has the focus and stands in view, and a picture begins at the top
        await visit.Page.EvaluateAsync("() => { document.activeElement.blur(); scrollTo({ top: 0, behavior: 'instant' }); }");
        await visit.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = whole });
    }
}
