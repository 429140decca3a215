using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Handover.Relay;

public sealed class RelayNewsOnSqliteTests() : RelayNewsRules(Store.SqliteAsync);

public sealed class RelayNewsOnServicesTests() : RelayNewsRules(Store.PostgresAndRedisAsync);

/// <summary>Who hears of what on his phone, and when.</summary>
public abstract class RelayNewsRules(Func<Task<Store>> store)
{
    private const string Report = "Er zitten ratten bij Windslaan 12";

    [Fact]
    public async Task A_new_case_and_what_is_added_are_told_once_however_many_look()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        await ReportAsync(play);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => play.LookAsync<RelayOut>()));
        await play.SettledAsync();

        var number = (await play.App.RowsAsync<CaseRow>()).Single().Number;
        play.App.Sent.To(RelayPlay.RegisseurPhone).ShouldHaveSingleItem().ShouldStartWith($"Nieuwe melding {number}: ratten");
        (await play.App.RowsAsync<CaseNewsRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task At_night_it_waits_and_danger_does_not()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        play.Time.Ahead(TimeSpan.FromHours(11));
        await ReportAsync(play);
        await play.LookAsync<RelayOut>();
        await play.SettledAsync();
        play.App.Sent.To(RelayPlay.RegisseurPhone).ShouldBeEmpty();

        await play.App.WritesAsync("Mijn man slaat me, Windslaan 12", "+31600000003");
        await play.LookAsync<RelayOut>();
        await play.SettledAsync();
        var seen = play.App.Sent.To(RelayPlay.RegisseurPhone).Count;
        (await play.App.RowsAsync<CaseNewsRow>()).ShouldHaveSingleItem().Danger.ShouldBeFalse();

        play.Time.Ahead(TimeSpan.FromHours(10));
        await play.LookAsync<RelayOut>();
        await play.SettledAsync();
        play.App.Sent.To(RelayPlay.RegisseurPhone).Count.ShouldBe(seen + 1);
    }

    [Fact]
    public async Task During_leave_the_stand_in_hears_it()
    {
        await using var play = await RelayPlay.StartAsync(await store(), "sms", "schelfhorst afwezig: [{ van: 2026-11-30, tot: 2026-12-04, vervanger: riet }]");
        await ReportAsync(play);
        await play.LookAsync<RelayOut>();
        await play.SettledAsync();

        play.App.Sent.To(RelayPlay.RegisseurPhone).ShouldBeEmpty();
        play.App.Sent.To(RelayPlay.OtherPhone).ShouldHaveSingleItem().ShouldContain("ratten");
    }

    [Fact]
    public async Task Who_does_not_want_it_is_left_alone()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        await play.App.Services.GetRequiredService<Preferences>().SaveAsync("schelfhorst", new HashSet<string> { Preferences.Mail }, CancellationToken.None);
        await ReportAsync(play);
        await play.LookAsync<RelayOut>();
        await play.SettledAsync();

        play.App.Sent.To(RelayPlay.RegisseurPhone).ShouldBeEmpty();
        (await play.App.RowsAsync<CaseNewsRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task On_WhatsApp_it_is_a_template_until_they_have_written()
    {
        await using var play = await RelayPlay.StartAsync(await store(), "whatsapp");
        var (_, code) = await play.ToldAsync();
        await play.FromPhoneAsync($"{code} Ik kom.");
        await play.MinuteAsync();

        var shipments = play.App.Sent.Shipments.Where(shipment => shipment.To.Value == RelayPlay.RegisseurPhone).ToList();
        shipments.ShouldAllBe(shipment => shipment.To.Channel == "whatsapp");
        shipments.Select(shipment => shipment.InWindow).ShouldBe([false, true]);
        play.App.Sent.To(RelayPlay.Resident).ShouldBe(["Ik kom."]);
        (await play.App.RowsAsync<CaseEventRow>()).Single(entry => entry.Kind == CaseNames.Events.Reply).Via.ShouldBe("whatsapp");
    }

    private static async Task ReportAsync(RelayPlay play)
    {
        await play.App.WritesAsync(Report, "+31600000002");
        await play.App.WritesAsync("ja", "+31600000002");
    }
}
