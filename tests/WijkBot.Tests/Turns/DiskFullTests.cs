using System.Net;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Turns;

/// <summary>A disk that is full: refused rather than half kept, and no restart when there is room again.</summary>
public sealed class DiskFullTests
{
    [Fact]
    public async Task Nothing_is_promised_while_it_is_full_and_nothing_lost_when_there_is_room_again()
    {
        await using var disk = await SmallDisk.MountedAsync();
        await using var store = Store.With(folder: Path.Combine(disk.Folder, "data"));
        await using var bot = await BotApp.StartAsync(store);
        await Resident.Number(bot, 1).TextAsync("hallo");
        await Resident.Number(bot, 1).ReceivesAsync(1);

        disk.Fill();
        var (taken, refused) = (1, new List<int>());
        // there is a little room in files that are there already
        for (var number = 2; refused.Count < 5; number++)
        {
            number.ShouldBeLessThan(2000, "it never became full");
            if (await OfferAsync(bot, number) == HttpStatusCode.OK)
                taken++;
            else
                refused.Add(number);
        }
        var danger = Resident.Number(bot, 1_000_000);
        var fire = danger.Form("HELP mijn huis staat in brand", 8_900_000);
        (await danger.PostAsync(fire)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable, "it could not be spooled either");
        Directory.GetFiles(Path.Combine(disk.Folder, "data", "spool")).ShouldBeEmpty();
        disk.MakeRoom();

        foreach (var number in refused)
            (await OfferAsync(bot, number)).ShouldBe(HttpStatusCode.OK);
        (await danger.PostAsync(fire)).StatusCode.ShouldBe(HttpStatusCode.OK);
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1") == taken + refused.Count + 1, "all messages handled");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        bot.Twilio.Messages.Count.ShouldBe((int)await bot.CountAsync("SELECT COUNT(*) FROM outbound"));
        (await danger.ReceivesAsync(1))[0].ShouldContain("112");
    }

    private static async Task<HttpStatusCode> OfferAsync(BotApp bot, int number)
    {
        var resident = Resident.Number(bot, number);
        var status = (await resident.PostAsync(resident.Form("hallo", 8_000_000 + number))).StatusCode;
        status.ShouldBeOneOf(HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable);
        return status;
    }
}
