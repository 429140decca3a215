using System.Collections.Concurrent;

namespace WijkBot.BrowserTests.Running;

/// <summary>A browser window, and everything the browser complained about in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    /// <summary>Room for a busy machine; what is waited for usually comes within a second.</summary>
    public const int Patience = 40_000;

    private readonly IBrowserContext profile;
    private readonly ConcurrentQueue<string> complaints = new();

    public Visit(IBrowserContext profile, IPage page, bool script)
    {
        this.profile = profile;
        Page = page;
        Script = script;
        page.SetDefaultTimeout(Patience);
        page.Response += (_, answer) =>
        {
            // of where forms lead on, the last
            if (answer.Request.IsNavigationRequest && answer.Request.Frame == page.MainFrame)
                Answer = answer;
        };
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                complaints.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    public IPage Page { get; }

    /// <summary>What the page that is shown came with.</summary>
    public IResponse? Answer { get; private set; }

    /// <summary>Off: the page must be opened again to see what is new.</summary>
    public bool Script { get; }

    public async Task<IResponse?> GoAsync(string path) => await Page.GotoAsync(path);

    /// <summary>Waits for words on the page.</summary>
    public Task ReadsAsync(string words) => ReadsAsync(Page.GetByText(words).First);

    public static async Task ReadsAsync(ILocator place) =>
        await place.WaitForAsync(new() { State = WaitForSelectorState.Visible });

    public async Task ResizeAsync(int width, int height = 820) => await Page.SetViewportSizeAsync(width, height);

    /// <summary>Errors, warnings and breaches of the content policy all stand in the browser's console.</summary>
    public void ShouldBeWithoutComplaints() => complaints.ShouldBeEmpty();

    /// <summary>The console tells of a refusal that the test provoked; anything else it tells remains.</summary>
    public void ForgetRefusal(int status)
    {
        var rest = complaints.Where(complaint => !complaint.Contains($"status of {status}", StringComparison.Ordinal)).ToList();
        complaints.Count.ShouldBeGreaterThan(rest.Count);
        complaints.Clear();
        rest.ForEach(complaints.Enqueue);
    }

    public ValueTask DisposeAsync() => profile.DisposeAsync();
}
