using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Messages;
using WijkBot.Privacy;
using WijkBot.Tests.Running;
using WijkBot.Turns;

namespace WijkBot.Tests.Turns;

/// <summary>What is spooled is on disk, and what a killed process left of it is dealt with.</summary>
public sealed class SpoolTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-spool-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task The_folder_is_flushed_after_the_file_has_its_name()
    {
        var named = new List<bool>();
        var spool = new SpoolFolder(folder, flushed =>
        {
            flushed.ShouldBe(folder);
            named.Add(File.Exists(Path.Combine(folder, "a.message")));
        });

        await spool.WriteAsync("a.message", [1, 2, 3]);

        named.ShouldBe([true]);
        Directory.GetFiles(folder).ShouldHaveSingleItem();
    }

    [Fact]
    public void Flushing_opens_the_folder_itself()
    {
        Should.NotThrow(() => FolderFlush.ToDisk(folder));
        if (!OperatingSystem.IsWindows())
            Should.Throw<IOException>(() => FolderFlush.ToDisk(Path.Combine(folder, "none")));
    }

    [Fact]
    public async Task A_file_that_cannot_be_finished_leaves_nothing()
    {
        if (!File.Exists("/dev/full"))
            Services.Missing("There is no /dev/full here to be full.");
        // a name that leads to a device on which nothing fits
        File.CreateSymbolicLink(Path.Combine(folder, "a.message.part"), "/dev/full");
        await Should.ThrowAsync<IOException>(() => new SpoolFolder(folder, _ => { }).WriteAsync("a.message", new byte[10_000]));
        Directory.GetFileSystemEntries(folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_leftover_that_is_whole_is_taken_in_and_its_sender_told()
    {
        await using var store = await Store.SqliteAsync();
        var spool = Directory.CreateDirectory(Path.Combine(store.Settings["Data:Directory"], "spool")).FullName;
        await using var bot = await BotApp.StartAsync(store);
        var seal = bot.Services.GetRequiredService<Seal>();
        var resident = Resident.Number(bot, 1);

        Leave(Path.Combine(spool, "whole.message.part"), seal.Close(JsonSerializer.Serialize(Fire(resident.Phone) with { DangerTold = true })));
        Leave(Path.Combine(spool, "cut.message.part"), seal.Close("{}")[..20]);
        Leave(Path.Combine(spool, "empty.message.part"), []);
        File.WriteAllBytes(Path.Combine(spool, "writing.message.part"), []);

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM cases WHERE danger = 'emergency'") == 1, "a case for the danger");
        (await resident.ReceivesAsync(1))[0].ShouldContain("112");
        await Eventually.HoldsAsync(() => Task.FromResult(Directory.GetFiles(spool).Length == 1), "the leftovers gone");
        Path.GetFileName(Directory.GetFiles(spool)[0]).ShouldBe("writing.message.part", "somebody may be writing it");
    }

    private static IncomingMessage Fire(string phone) => new()
    {
        ProviderId = "SM-left",
        From = new ResidentAddress("sms", phone) { Line = BotApp.SmsNumber },
        ReceivedAt = TimeProvider.System.GetUtcNow(),
        Text = "HELP mijn huis staat in brand",
    };

    private static void Leave(string file, byte[] content)
    {
        File.WriteAllBytes(file + ".tmp", content);
        File.SetLastWriteTimeUtc(file + ".tmp", TimeProvider.System.GetUtcNow().UtcDateTime.AddMinutes(-2));
        File.Move(file + ".tmp", file);
    }
}
