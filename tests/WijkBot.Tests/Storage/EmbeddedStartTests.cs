using Microsoft.Data.Sqlite;
using WijkBot.Ops;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Storage;

/// <summary>An embedded database that cannot be used stops the start, with one line that says why.</summary>
public sealed class EmbeddedStartTests
{
    [Fact]
    public async Task A_file_that_is_no_database_stops_the_start()
    {
        await using var store = Store.Empty();
        await File.WriteAllTextAsync(DatabaseOf(store), new string('x', 5000), TestContext.Current.CancellationToken);
        (await RefusalAsync(store)).ShouldContain("damaged or no SQLite database");
    }

    [Fact]
    public async Task A_damaged_database_stops_the_start()
    {
        await using var store = Store.Empty();
        await using (await BotApp.StartAsync(store)) { }
        SqliteConnection.ClearAllPools();
        await using (var file = new FileStream(DatabaseOf(store), FileMode.Open))
        {
            // all but the header, which alone would be told from no database
            file.Position = 100;
            await file.WriteAsync(new byte[file.Length - 100], TestContext.Current.CancellationToken);
        }
        (await RefusalAsync(store)).ShouldContain("damaged or no SQLite database");
    }

    [Fact]
    public async Task A_database_that_cannot_be_opened_stops_the_start()
    {
        await using var store = Store.Empty();
        Directory.CreateDirectory(DatabaseOf(store));
        (await RefusalAsync(store)).ShouldContain("cannot be opened for writing");
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_in_stops_the_start()
    {
        await using var store = Store.Empty();
        var file = Path.Combine(store.Settings["Data:Directory"], "file");
        await File.WriteAllTextAsync(file, "", TestContext.Current.CancellationToken);
        (await RefusalAsync(store, builder => builder.Configuration["Data:Directory"] = Path.Combine(file, "data"))).ShouldContain("cannot write in");
    }

    [Fact]
    public async Task A_folder_that_has_become_read_only_stops_the_start()
    {
        await using var disk = await SmallDisk.MountedAsync();
        var store = Store.With(folder: disk.Folder);
        await using (await BotApp.StartAsync(store)) { }
        SqliteConnection.ClearAllPools();
        await disk.MakeReadOnlyAsync();
        (await RefusalAsync(store)).ShouldContain("cannot write in");
    }

    [Fact]
    public async Task The_program_says_it_in_one_line_and_ends()
    {
        await using var store = Store.Empty();
        await File.WriteAllTextAsync(DatabaseOf(store), new string('x', 5000), TestContext.Current.CancellationToken);

        var ended = await OwnProgram.RunAsync(["--urls", "http://127.0.0.1:0", "--Data:Directory", store.Settings["Data:Directory"]]);

        ended.Code.ShouldBe(StartRefusal.ExitCode);
        ended.Errors.ShouldHaveSingleItem().ShouldContain("damaged");
        ended.Output.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_subcommand_before_the_first_start_says_it_in_one_line()
    {
        await using var store = Store.Empty();

        var ended = await OwnProgram.RunAsync(["sign-in-link", "teamleider"], ("Data__Directory", store.Settings["Data:Directory"]));

        ended.Code.ShouldBe(StartRefusal.ExitCode);
        ended.Errors.ShouldHaveSingleItem().ShouldContain("start the program once");
    }

    [Fact]
    public async Task A_subcommand_whose_database_is_away_says_it_in_one_line()
    {
        var nobody = $"Host=127.0.0.1;Port={Shell.FreePort()};Database=wijkbot;Username=wijkbot";

        var ended = await OwnProgram.RunAsync(["sign-in-link", "teamleider"], ("Database__ConnectionString", nobody), ("Privacy__Key", Convert.ToBase64String(new byte[32])));

        ended.Code.ShouldBe(StartRefusal.ExitCode);
        ended.Errors.ShouldHaveSingleItem().ShouldContain("database does not answer");
    }

    [Fact]
    public async Task One_that_was_being_brought_up_to_date_when_it_was_cut_off_starts()
    {
        await using var store = Store.Empty();
        await using (var database = new SqliteConnection($"Data Source={DatabaseOf(store)}"))
        {
            await database.OpenAsync(TestContext.Current.CancellationToken);
            await using var command = database.CreateCommand();
            command.CommandText = """
                CREATE TABLE "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL);
                INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-11-22 12:00:00+00:00');
                """;
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
        await using var bot = await BotApp.StartAsync(store).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
        (await bot.CountAsync("SELECT COUNT(*) FROM inbound")).ShouldBe(0);
    }

    private static string DatabaseOf(Store store) => Path.Combine(store.Settings["Data:Directory"], "wijkbot.db");

    private static async Task<string> RefusalAsync(Store store, Action<Microsoft.AspNetCore.Builder.WebApplicationBuilder>? adjust = null)
    {
        var errors = new StringWriter();
        var code = await StartRefusal.GuardAsync(async () =>
        {
            await using var bot = await BotApp.StartAsync(store, adjust: adjust);
            return 0;
        }, errors);
        code.ShouldBe(StartRefusal.ExitCode);
        return errors.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).ShouldHaveSingleItem();
    }
}
