using WijkBot.BrowserTests.Running;
using WijkBot.Tests.Running;

[assembly: AssemblyFixture(typeof(Chrome))]

namespace WijkBot.BrowserTests.Running;

/// <summary>One Chromium for all tests, started by the first that needs it. The system's own: none is downloaded.</summary>
public sealed class Chrome : IAsyncDisposable
{
    private const string Variable = "CHROMIUM";

    /// <summary>Without calls home, and fit for a machine without screen or user namespaces.</summary>
    private static readonly string[] s_arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private readonly SemaphoreSlim gate = new(1);
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>A browser profile of its own: no cookie is shared with another.</summary>
    public async Task<IBrowserContext> ProfileAsync(BrowserNewContextOptions options)
    {
        await gate.WaitAsync(TestContext.Current.CancellationToken);
        try
        {
            browser ??= await StartAsync();
        }
        finally
        {
            gate.Release();
        }
        return await browser.NewContextAsync(options);
    }

    private async Task<IBrowser> StartAsync()
    {
        var program = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } named ? named : "/usr/bin/chromium";
        if (!File.Exists(program))
            Services.Missing($"There is no Chromium at {program}. Install it (Debian: chromium), or name it with {Variable}.");
        playwright = await Playwright.CreateAsync();
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = program, Args = s_arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.CloseAsync();
        playwright?.Dispose();
        gate.Dispose();
    }
}
