using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using WijkBot.Tests.House;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>
/// Prism, serving Twilio's own OpenAPI description: it refuses every request the description does not allow. The packages are
/// installed once into a temporary folder from the lock file in tests/twilio-openapi.
/// </summary>
public sealed class PrismMock : IAsyncDisposable
{
    private readonly Process process;

    private PrismMock(Process process, string url)
    {
        this.process = process;
        Url = url;
    }

    public string Url { get; }

    /// <summary>
    /// The description, patched so that repeated form fields are lists; null when it is not at hand. It is Twilio's and no part of
    /// this repository: WIJKBOT_TWILIO_OPENAPI names it, or it lies beside the repository in ../shared.
    /// </summary>
    public static string? Description()
    {
        var beside = Path.GetFullPath(Path.Combine(Repository.Root, "../shared/wire/twilio-openapi/twilio_api_v2010.patched.json"));
        var named = Environment.GetEnvironmentVariable("WIJKBOT_TWILIO_OPENAPI");
        return new[] { named, beside }.FirstOrDefault(path => path is not null && File.Exists(path));
    }

    /// <summary>Why it cannot run here; null when it can.</summary>
    public static string? Missing()
    {
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", "--version") { UseShellExecute = false, RedirectStandardOutput = true });
            node!.WaitForExit();
            return node.ExitCode == 0 ? null : "node does not start";
        }
        catch (Win32Exception)
        {
            return "node is not installed";
        }
    }

    public static async Task<PrismMock> StartAsync(string description, CancellationToken cancellationToken)
    {
        var folder = await InstallAsync(cancellationToken);
        var port = FreePort();
        var start = new ProcessStartInfo("node") { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardOutput = true };
        foreach (var argument in new[] { "node_modules/@stoplight/prism-cli/dist/index.js", "mock", "-h", "127.0.0.1", "-p", port.ToString(CultureInfo.InvariantCulture), "-v", "silent", description })
            start.ArgumentList.Add(argument);
        var mock = new PrismMock(Process.Start(start)!, $"http://127.0.0.1:{port}");
        mock.process.OutputDataReceived += (_, _) => { };
        mock.process.BeginOutputReadLine();
        await mock.ReadyAsync(cancellationToken);
        return mock;
    }

    private static async Task<string> InstallAsync(CancellationToken cancellationToken)
    {
        var source = Repository.PathOf("tests", "twilio-openapi");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(Path.Combine(source, "package-lock.json"), cancellationToken)));
        var folder = Path.Combine(Path.GetTempPath(), $"wijkbot-prism-{hash[..12]}");
        var done = Path.Combine(folder, "installed");
        if (File.Exists(done))
            return folder;
        Directory.CreateDirectory(folder);
        foreach (var file in new[] { "package.json", "package-lock.json" })
            File.Copy(Path.Combine(source, file), Path.Combine(folder, file), overwrite: true);
        var npm = Process.Start(new ProcessStartInfo("npm", "ci --ignore-scripts --no-audit --no-fund --silent") { WorkingDirectory = folder })!;
        await npm.WaitForExitAsync(cancellationToken);
        npm.ExitCode.ShouldBe(0, "npm ci in tests/twilio-openapi");
        await File.WriteAllTextAsync(done, "", cancellationToken);
        return folder;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient();
        var started = Stopwatch.StartNew();
        while (started.Elapsed < TimeSpan.FromMinutes(2) && !process.HasExited)
        {
            try
            {
                using var answer = await client.GetAsync(Url, cancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(250, cancellationToken);
            }
        }
        throw new InvalidOperationException("Prism did not start.");
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
        process.Dispose();
    }
}
