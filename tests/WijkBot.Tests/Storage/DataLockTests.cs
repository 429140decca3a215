using System.Diagnostics;
using WijkBot.Ops;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Storage;

/// <summary>On the embedded database one process alone serves from a data folder; what only looks, or is meant to run beside it, does.</summary>
public sealed class DataLockTests
{
    [Fact]
    public async Task A_second_on_the_same_folder_is_refused_in_one_line_and_the_first_goes_on()
    {
        await using var store = await Store.SqliteAsync();
        await using var first = await BotApp.StartAsync(store);

        var second = await OwnProgram.RunAsync(Serving(store, Shell.FreePort()));

        second.Code.ShouldBe(StartRefusal.ExitCode);
        second.Errors.ShouldHaveSingleItem().ShouldBe($"Data:Directory: another process runs on {FolderOf(store)}; with the embedded database one alone may. Stop that one, or use PostgreSQL (Database:ConnectionString)");
        second.Output.ShouldBeEmpty();
        (await first.CountAsync("SELECT COUNT(*) FROM inbound")).ShouldBe(0);
    }

    [Theory]
    [InlineData("roster", "export")]
    [InlineData("roster", "check", "--from", "2026-11-23", "--days", "1")]
    [InlineData("areas", "list")]
    [InlineData("areas", "use", "none")]
    [InlineData("sign-in-link", "teamleider")]
    public async Task A_subcommand_runs_beside_the_one_that_serves(params string[] command)
    {
        await using var store = await Store.SqliteAsync();
        await using var first = await BotApp.StartAsync(store);

        var beside = await OwnProgram.RunAsync(command, ("Data__Directory", FolderOf(store)));

        beside.Code.ShouldBe(0, string.Join('\n', beside.Errors));
    }

    [Fact]
    public async Task A_talk_in_the_terminal_runs_beside_the_one_that_serves()
    {
        await using var store = await Store.SqliteAsync();
        await using var first = await BotApp.StartAsync(store);

        var talk = await OwnProgram.ReadingAsync("/einde\n", ["chat"], ("Data__Directory", FolderOf(store)));

        talk.Code.ShouldBe(0, string.Join('\n', talk.Errors));
    }

    [Fact]
    public async Task One_that_was_killed_locks_nobody_out()
    {
        await using var store = await Store.SqliteAsync();
        var port = Shell.FreePort();
        using var first = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, OperatingSystem.IsWindows() ? "WijkBot.exe" : "WijkBot"), Serving(store, port))
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            await AnswersAsync(first, port);
            (await OwnProgram.RunAsync(Serving(store, Shell.FreePort()))).Code.ShouldBe(StartRefusal.ExitCode);
        }
        finally
        {
            first.Kill();
            await first.WaitForExitAsync(CancellationToken.None);
        }
        File.Exists(Path.Combine(FolderOf(store), "wijkbot.lock")).ShouldBeTrue();

        await using var next = await BotApp.StartAsync(store);
        (await next.CountAsync("SELECT COUNT(*) FROM inbound")).ShouldBe(0);
    }

    [Fact]
    public async Task One_that_was_stopped_lets_the_next_in()
    {
        await using var store = await Store.SqliteAsync();
        for (var time = 0; time < 2; time++)
            await using (await BotApp.StartAsync(store)) { }
    }

    [Fact]
    public async Task Several_run_on_postgresql()
    {
        await using var store = await Store.PostgresAndRedisAsync();
        await using var first = await BotApp.StartAsync(store);
        await using var second = await BotApp.StartAsync(store);

        (await second.CountAsync("SELECT COUNT(*) FROM inbound")).ShouldBe(0);
    }

    private static string[] Serving(Store store, int port) => ["--urls", $"http://127.0.0.1:{port}", "--Data:Directory", FolderOf(store)];

    private static string FolderOf(Store store) => store.Settings["Data:Directory"];

    private static async Task AnswersAsync(Process process, int port)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        for (var time = Stopwatch.StartNew(); ; await Task.Delay(200, TestContext.Current.CancellationToken))
        {
            process.HasExited.ShouldBeFalse();
            time.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
            try
            {
                using var answer = await client.GetAsync("/", TestContext.Current.CancellationToken);
                return;
            }
            catch (HttpRequestException)
            {
                // not there yet
            }
        }
    }
}
