using System.Diagnostics;
using System.Text.Json;

namespace WijkBot.Benchmarks.Scoring;

/// <summary>Has the program read lines, through its own <c>understand</c>.</summary>
internal static class Reader
{
    /// <summary>The moment at which all of the corpus was written.</summary>
    private const string Moment = "2026-11-22T15:00";

    public static async Task<IReadOnlyList<JsonElement>> ReadAsync(string program, string mode, IEnumerable<string> lines)
    {
        var start = new ProcessStartInfo(Path.Combine(program, "WijkBot"), ["understand", mode, "--now", Moment])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        foreach (var line in lines)
            await process.StandardInput.WriteLineAsync(line);
        process.StandardInput.Close();
        var read = (await output).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        await process.WaitForExitAsync();
        return process.ExitCode == 0 ? read : throw new InvalidOperationException($"The program ended with {process.ExitCode}.");
    }
}
