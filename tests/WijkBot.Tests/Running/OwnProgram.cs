using System.Diagnostics;

namespace WijkBot.Tests.Running;

/// <summary>The program as a process of its own, run to its end.</summary>
/// <param name="Output">Lines on standard output.</param>
/// <param name="Errors">Lines on standard error.</param>
internal sealed record OwnProgram(int Code, string[] Output, string[] Errors)
{
    public static Task<OwnProgram> RunAsync(string[] args, params (string Key, string Value)[] environment) => ReadingAsync("", args, environment);

    /// <param name="input">What it reads on standard input.</param>
    public static async Task<OwnProgram> ReadingAsync(string input, string[] args, params (string Key, string Value)[] environment)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "WijkBot.exe" : "WijkBot"), args)
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_ENVIRONMENT"] = "Production";
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        using var process = Process.Start(start)!;
        await process.StandardInput.WriteAsync(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = await process.StandardError.ReadToEndAsync(CancellationToken.None);
        await process.WaitForExitAsync(CancellationToken.None);
        return new OwnProgram(process.ExitCode, Lines(await output), Lines(errors));
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
