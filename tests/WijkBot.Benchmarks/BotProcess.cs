using System.Diagnostics;
using System.Globalization;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Benchmarks;

/// <summary>The program as a process of its own, told to use the stand-in for Twilio.</summary>
internal sealed class BotProcess : IDisposable
{
    public const string PublicUrl = "https://wijkbot.example";
    public const string SmsNumber = "+31850000000";
    private readonly Process process;

    private BotProcess(Process process, string url) => (this.process, Url) = (process, url);

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
        started.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        started.BeginErrorReadLine();
        var bot = new BotProcess(started, url);
        await bot.ReadyAsync();
        return bot;
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
        ("Twilio__WebhookBaseUrl", PublicUrl), ("Twilio__SmsNumber", SmsNumber), ("Delivery__Lease", "00:00:10"),
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

    /// <summary>CPU time of every process of this name so far, the ended children of its parents included.</summary>
    /// <param name="name">As the kernel keeps it; servers write other things into their command line.</param>
    public static TimeSpan CpuOfAll(string name)
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder[6])))
        {
            try
            {
                if (File.ReadAllText(folder + "/comm").Trim() == name)
                    ticks += Ticks(File.ReadAllText(folder + "/stat"));
            }
            catch (IOException)
            {
                // it ended meanwhile; its time is its parent's now
            }
        }
        return TimeSpan.FromMilliseconds(ticks * 10);
    }

    /// <summary>utime, stime, cutime and cstime, in hundredths of a second.</summary>
    private static long Ticks(string stat) =>
        stat[(stat.LastIndexOf(')') + 2)..].Split(' ').Skip(11).Take(4).Sum(field => long.Parse(field, CultureInfo.InvariantCulture));
}
