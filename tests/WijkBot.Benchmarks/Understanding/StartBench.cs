extern alias bot;

using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Turns;

namespace WijkBot.Benchmarks.Understanding;

/// <summary>
/// How much later the whole program is ready because it understands: the time from the begin of a process to the end of its start, on embedded
/// stores in an empty folder, with understanding and without, by turns.
/// </summary>
internal static class StartBench
{
    public static async Task<int> RunAsync(int runs)
    {
        var (with, without) = (new List<double>(), new List<double>());
        await StartedAsync(isWith: true);
        for (var run = 0; run < runs; run++)
        {
            with.Add(await StartedAsync(isWith: true));
            without.Add(await StartedAsync(isWith: false));
        }
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"ready after, median of {runs}: {Median(with):F0} ms with understanding, {Median(without):F0} ms without; added {Median(with) - Median(without):F0} ms"));
        return 0;
    }

    /// <summary>One start, in this process: tells after how many milliseconds of the process's life the program was ready.</summary>
    public static async Task<int> OnceAsync(bool isWith, string folder, CancellationToken cancel)
    {
        await using var app = bot::Program.Build(["--urls", "http://127.0.0.1:0", "--Data:Directory", folder], builder =>
        {
            builder.Logging.ClearProviders();
            if (!isWith)
                Without(builder.Services);
        });
        await app.StartAsync(cancel);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{(TimeProvider.System.GetUtcNow().UtcDateTime - Process.GetCurrentProcess().StartTime.ToUniversalTime()).TotalMilliseconds:F0}"));
        await app.StopAsync(cancel);
        return 0;
    }

    private static void Without(IServiceCollection services)
    {
        foreach (var service in services.Where(service => service.ServiceType == typeof(UnderstandingStart)).ToList())
            services.Remove(service);
        services.AddSingleton(_ => new UnderstandingStart(() => new NoUnderstanding()));
    }

    private static async Task<double> StartedAsync(bool isWith)
    {
        var folder = Directory.CreateTempSubdirectory("wijkbot-start-");
        try
        {
            var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
            if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
                start.ArgumentList.Add(typeof(StartBench).Assembly.Location);
            foreach (var argument in new[] { "start", "--once", "--folder", folder.FullName })
                start.ArgumentList.Add(argument);
            if (!isWith)
                start.ArgumentList.Add("--without");
            using var process = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
            var told = (await process.StandardOutput.ReadToEndAsync()).Trim().Split('\n')[^1];
            await process.WaitForExitAsync();
            return double.Parse(told, CultureInfo.InvariantCulture);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);

    /// <summary>Understands nothing.</summary>
    private sealed class NoUnderstanding : IUnderstand
    {
        public Danger Danger(string text, bool asked = false) => default;

        public Command? Command(string text) => null;

        public Anonymity Anonymity(string text) => default;

        public CallTime CallTime(string text) => default;

        public Meaning First(IncomingMessage message, Reader reader) => new() { Intent = Intents.Other };

        public Answer Answer(Question question, IncomingMessage message, Reader reader) => new Answer.Unclear();

        public IReadOnlyDictionary<string, SlotValue> Correct(IReadOnlyDictionary<string, SlotValue> slots, string text, Reader reader, bool denied = false) => slots;
    }
}
