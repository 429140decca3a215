using System.Diagnostics;
using System.Globalization;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Benchmarks;

/// <summary>The program as a process of its own, told to use the stand-in for Twilio.</summary>
internal sealed class BotProcess : IDisposable
{
    public const string PublicUrl = "https://wijkbot.example";
    public const string SmsNumber = "+31850000000";
    private readonly string[] command;
    private Process process;

    private BotProcess(string[] command, Process process, string url) => (this.command, this.process, Url) = (command, process, url);

    public string Url { get; }

    public int Id => process.Id;

    /// <summary>A loopback port nobody listens on, so that two rigs never share one.</summary>
    public static int FreePort()
    {
        using var listener = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Starts it and waits until it is ready.</summary>
    public static Task<BotProcess> StartAsync(Setting setting, TwilioStandIn twilio, int port) =>
        StartAsync([Path.Combine(setting.Program, "WijkBot"), "--urls", $"http://127.0.0.1:{port}"], setting, twilio, port);

    /// <summary>Starts <see cref="BareServer"/> out of this program itself.</summary>
    public static Task<BotProcess> StartBareAsync(Setting setting, TwilioStandIn twilio, int port)
    {
        var self = Environment.ProcessPath!;
        string[] program = Path.GetFileNameWithoutExtension(self) == "dotnet" ? [self, typeof(BotProcess).Assembly.Location] : [self];
        return StartAsync([.. program, "bare", "--url", $"http://127.0.0.1:{port}"], setting, twilio, port);
    }

    private static async Task<BotProcess> StartAsync(string[] command, Setting setting, TwilioStandIn twilio, int port)
    {
        var url = $"http://127.0.0.1:{port}";
        var bot = new BotProcess(command, Start(command, setting, twilio), url);
        try
        {
            await bot.ReadyAsync();
            return bot;
        }
        catch
        {
            bot.Dispose();
            throw;
        }
    }

    /// <summary>Starts it anew at the same address, after it has ended.</summary>
    public async Task AgainAsync(Setting setting, TwilioStandIn twilio)
    {
        process.Dispose();
        process = Start(command, setting, twilio);
        await ReadyAsync();
    }

    private static Process Start(string[] command, Setting setting, TwilioStandIn twilio)
    {
        var start = new ProcessStartInfo(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in setting.Configuration.Concat(For(twilio)))
            start.Environment[key] = value;
        var started = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        started.OutputDataReceived += (_, line) => ShowErrors(line.Data);
        started.BeginOutputReadLine();
        started.ErrorDataReceived += (_, line) => Console.Error.Write(line.Data is null ? "" : line.Data + Environment.NewLine);
        started.BeginErrorReadLine();
        return started;
    }

    /// <summary>The first few faults the program logs; they say what a run's numbers are worth.</summary>
    private static void ShowErrors(string? line)
    {
        if (line?.Contains("\"@l\":\"Error\"", StringComparison.Ordinal) == true && Interlocked.Increment(ref s_errors) <= 5)
            Console.Error.WriteLine(line.Length > 600 ? line[..600] : line);
    }

    private static int s_errors;

    private static IEnumerable<(string Key, string Value)> For(TwilioStandIn twilio) =>
    [
        ("Twilio__AccountSid", twilio.AccountSid), ("Twilio__AuthToken", twilio.AuthToken), ("Twilio__ApiBaseUrl", twilio.Url),
        ("Twilio__WebhookBaseUrl", PublicUrl), ("Twilio__SmsNumber", SmsNumber), ("Delivery__Lease", "00:00:10"), ("Twilio__TimeoutSeconds", "2"),
        // as the service file and the Dockerfile do
        ("DOTNET_GCgen0size", "4000000"),
    ];

    private async Task ReadyAsync()
    {
        using var client = new HttpClient();
        for (var tries = 0; tries < 600; tries++)
        {
            if (process.HasExited)
                throw new InvalidOperationException($"The program ended with {process.ExitCode}.");
            try
            {
                if ((await client.GetAsync(new Uri(Url + "/health/ready"))).IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // not listening yet
            }
            await Task.Delay(50);
        }
        throw new TimeoutException("The program did not become ready.");
    }

    /// <summary>User and system time it has used.</summary>
    public TimeSpan Cpu()
    {
        process.Refresh();
        return process.TotalProcessorTime;
    }

    /// <summary>Resident memory, in bytes.</summary>
    public long Memory()
    {
        process.Refresh();
        return process.WorkingSet64;
    }

    /// <summary>How often its threads gave the processor away because they had to wait; threads that ended are not counted.</summary>
    public long Switches() => Directory.EnumerateFiles($"/proc/{Id}/task", "status", new EnumerationOptions { RecurseSubdirectories = true, MaxRecursionDepth = 1 })
        .SelectMany(File.ReadLines).Where(line => line.StartsWith("voluntary_ctxt_switches:", StringComparison.Ordinal))
        .Sum(line => long.Parse(line.Split(':')[1], CultureInfo.InvariantCulture));

    /// <summary>As <c>kill -9</c>: no handler runs.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>As a service manager stops it; the exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var signal = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await process.WaitForExitAsync();
        return process.ExitCode;
    }

    public void Dispose()
    {
        if (!process.HasExited)
            Kill();
        process.Dispose();
    }
}
