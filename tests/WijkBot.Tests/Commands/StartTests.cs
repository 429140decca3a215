using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using WijkBot.Tests.House;

namespace WijkBot.Tests.Commands;

/// <summary>The program as a process: what whoever starts it reads.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-start-").FullName;

    [Theory]
    [InlineData("Twilio__AcountSid", "AC1", "Twilio:AcountSid is unknown; did you mean Twilio:AccountSid?")]
    [InlineData("Twilo__AuthToken", "x", "Twilo is unknown; did you mean Twilio?")]
    [InlineData("Delivery__Lease", "soon", "Delivery:Lease")]
    [InlineData("Municipality__Directory", "/nergens", "/nergens")]
    [InlineData("Database__ConnectionString", "Host=127.0.0.1;Database=x", "Privacy:Key")]
    [InlineData("Twilio__AccountSid", "AC00000000000000000000000000000000", "Twilio:")]
    public async Task A_wrong_missing_or_unknown_key_stops_the_start_with_a_line_and_nothing_else(string key, string value, string line)
    {
        var (code, output) = await StartAsync((key, value));
        code.ShouldBe(1, output);
        output.ShouldContain(line);
        ShouldBeLinesOnly(output);
    }

    [Fact]
    public async Task A_lease_in_which_a_call_does_not_fit_stops_the_start()
    {
        var (code, output) = await StartAsync(
            ("Twilio__AccountSid", "AC00000000000000000000000000000000"), ("Twilio__AuthToken", "00000000000000000000000000000000"),
            ("Twilio__WebhookBaseUrl", "https://bot.example"), ("Twilio__SmsNumber", "+3197010200000"), ("Twilio__TimeoutSeconds", "30"));
        code.ShouldBe(1, output);
        output.ShouldContain("Delivery:Lease must be at least 00:02:00");
        ShouldBeLinesOnly(output);
    }

    [Fact]
    public async Task An_address_that_is_taken_stops_the_start_with_a_line_and_nothing_else()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (code, output) = await StartAsync(("Kestrel__Endpoints__Http__Url", $"http://{other.LocalEndpoint}"));
        code.ShouldBe(1, output);
        output.ShouldContain("stop what listens there or choose another address with --urls");
        ShouldBeLinesOnly(output);
    }

    [Fact]
    public async Task Wrong_wording_stops_the_start_with_its_file_and_line()
    {
        var municipality = Path.Combine(folder, "gemeente");
        Copy(Path.Combine(Repository.Root, "bot/Municipality/Almelo"), municipality);
        await File.WriteAllTextAsync(Path.Combine(municipality, "wording/nl.po"), """
            msgid "Waar is het? Typ straat en huisnummer."
            msgstr "Waar precies? Typ de straat en het nummer."

            msgid "Melding {nummer} is klaar."
            msgstr "Melding {number} is klaar."

            msgid "Bestaat niet."
            msgstr "Iets."
            """, TestContext.Current.CancellationToken);
        var (code, output) = await StartAsync(("Municipality__Directory", municipality));
        code.ShouldBe(1, output);
        output.ShouldContain("wording/nl.po:4: {nummer} of the Dutch text is missing in the translation.");
        output.ShouldContain("wording/nl.po:4: {number} is not in the Dutch text.");
        output.ShouldContain("wording/nl.po:7: there is no such Dutch text");
        ShouldBeLinesOnly(output);
    }

    [Theory]
    [InlineData("Production", 1)]
    [InlineData("Development", 0)]
    public async Task Embedded_stores_are_warned_of_where_it_is_for_real(string environment, int warnings)
    {
        var (code, output) = await StartAsync(("ASPNETCORE_ENVIRONMENT", environment), ("Log__Format", "Text"));
        code.ShouldNotBe(1, output);
        output.ShouldContain("WijkBot listens on http://127.0.0.1:");
        output.Split('\n').Count(line => line.Contains("WRN", StringComparison.Ordinal) && line.Contains("Embedded stores", StringComparison.Ordinal)).ShouldBe(warnings);
    }

    private static void ShouldBeLinesOnly(string output)
    {
        output.ShouldNotContain("   at ");
        output.ShouldNotContain("Exception");
        output.ShouldNotContain("Hosting failed");
    }

    /// <summary>Starts the program elsewhere than where it is, and waits until it ends.</summary>
    private async Task<(int Code, string Output)> StartAsync(params (string Key, string Value)[] settings)
    {
        var start = new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "WijkBot"), ["--urls", "http://127.0.0.1:0"])
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in settings.Prepend(("Data__Directory", Path.Combine(folder, "data"))))
            start.Environment[key] = value;
        using var program = Process.Start(start)!;
        // one that was refused ends by itself within seconds
        using var late = new Timer(_ => program.Kill(entireProcessTree: true), null, TimeSpan.FromMinutes(1), Timeout.InfiniteTimeSpan);
        var errors = program.StandardError.ReadToEndAsync(CancellationToken.None);
        var output = await ReadAsync(program);
        await program.WaitForExitAsync(CancellationToken.None);
        return (program.ExitCode, output + await errors);
    }

    /// <summary>All it says until it ends; one that has started is ended when its banner is there.</summary>
    private static async Task<string> ReadAsync(Process program)
    {
        var said = new StringBuilder();
        while (await program.StandardOutput.ReadLineAsync(CancellationToken.None) is { } line)
        {
            said.AppendLine(line);
            if (line.Contains("Off: SMS and WhatsApp", StringComparison.Ordinal))
                program.Kill(entireProcessTree: true);
        }
        return said.ToString();
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
