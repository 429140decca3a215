using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WijkBot.Tests.Running;

/// <summary>Other programs, for tests that start and stop servers of their own.</summary>
internal static class Shell
{
    /// <summary>Runs it to its end; its exit code.</summary>
    public static async Task<int> TryAsync(string program, params string[] args)
    {
        using var process = Start(program, args);
        await process.WaitForExitAsync(CancellationToken.None);
        return process.ExitCode;
    }

    public static async Task RunAsync(string program, params string[] args) =>
        (await TryAsync(program, args)).ShouldBe(0, $"{program} {string.Join(' ', args)}");

    /// <summary>Starts it; what it says goes nowhere.</summary>
    public static Process Start(string program, params string[] args)
    {
        string[] quiet = ["-c", "exec \"$0\" \"$@\" </dev/null >/dev/null 2>&1", program, .. args];
        return Process.Start(new ProcessStartInfo("/bin/sh", quiet) { WorkingDirectory = Path.GetTempPath() })
            ?? throw new InvalidOperationException($"{program} did not start.");
    }

    /// <summary>A signal by its name, to these processes and no others.</summary>
    public static Task SignalAsync(string signal, params IEnumerable<int> processes) =>
        TryAsync("kill", ["-" + signal, .. processes.Select(id => id.ToString(CultureInfo.InvariantCulture))]);

    /// <summary>A process and what it started.</summary>
    public static IEnumerable<int> Family(int parent)
    {
        yield return parent;
        foreach (var folder in Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder[6])))
        {
            if (ParentOf(folder) == parent)
                yield return int.Parse(folder[6..], CultureInfo.InvariantCulture);
        }
    }

    private static int ParentOf(string folder)
    {
        try
        {
            var stat = File.ReadAllText(folder + "/stat");
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return 0;
        }
    }

    /// <summary>A loopback port nobody listens on.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
