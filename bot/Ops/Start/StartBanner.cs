using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace WijkBot.Ops.Start;

/// <summary>Says where to go and what is switched off: on the console in Development, in the log elsewhere.</summary>
internal sealed partial class StartBanner(
    IEnumerable<IStartNote> notes, IServer server, IHostEnvironment environment, ILogger<StartBanner> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var lines = LinesFor(Home());
        if (environment.IsDevelopment())
        {
            Console.Out.WriteLine($"{Environment.NewLine}{string.Join(Environment.NewLine, lines)}{Environment.NewLine}");
            return Task.CompletedTask;
        }

        foreach (var line in lines)
        {
            Note(log, line);
        }

        return Task.CompletedTask;
    }

    /// <summary>The banner for a server at <paramref name="home"/>.</summary>
    internal IReadOnlyList<string> LinesFor(Uri home)
        => [$"WijkBot listens on {home}",
            .. notes.OrderBy(note => note.Order).Select(note => note.Line(home)).OfType<string>().Select(line => $"  {line}")];

    /// <summary>A server without an address of its own (under test, behind IIS) is spoken of as localhost.</summary>
    private Uri Home()
    {
        var address = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost";
        var reachable = address.Replace("//[::]", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal);
        return new Uri(reachable.TrimEnd('/') + "/");
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(1, LogLevel.Information, "{Note}")]
    private static partial void Note(ILogger logger, string note);
}
