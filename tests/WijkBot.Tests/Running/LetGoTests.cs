using System.Runtime.CompilerServices;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Running;

/// <summary>A program that has stopped is let go of, with all that it read: a clock that goes on would keep tens of megabytes for each.</summary>
public sealed class LetGoTests
{
    [Fact]
    public async Task A_program_that_stopped_is_forgotten()
    {
        var services = await OnceAsync();
        await Eventually.HoldsAsync(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return Task.FromResult(!services.IsAlive);
        }, "nothing holds it any more");
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> OnceAsync()
    {
        await using var store = await Store.SqliteAsync();
        await using var bot = await BotApp.StartAsync(store);
        (await Resident.Number(bot, 1).TextAsync("hallo")).EnsureSuccessStatusCode();
        return new WeakReference(bot.Services);
    }
}
