using Microsoft.Extensions.DependencyInjection;
using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Handover.Relay;

public sealed class RelayHoldsOnSqliteTests() : RelayHoldRules(Store.SqliteAsync);

public sealed class RelayHoldsOnServicesTests() : RelayHoldRules(Store.PostgresAndRedisAsync);

/// <summary>A reply waits a minute, can be stopped, survives whatever process dies, and stays a colleague's.</summary>
public abstract class RelayHoldRules(Func<Task<Store>> store)
{
    [Theory]
    [InlineData("NEE")]
    [InlineData("nee, niet sturen")]
    public async Task No_within_the_minute_stops_it_and_brings_a_new_code(string no)
    {
        await using var play = await RelayPlay.StartAsync(await store());
        var (number, code) = await play.ToldAsync();
        await play.FromPhoneAsync($"{code} Verkeerd antwoord");
        await play.SettledAsync();
        await play.LookAsync<RelayRelease>();

        await play.FromPhoneAsync(no);
        await play.MinuteAsync();

        play.App.Sent.To(RelayPlay.Resident).ShouldBeEmpty();
        var told = play.App.Sent.To(RelayPlay.RegisseurPhone)[^1];
        told.ShouldStartWith($"Gestopt: er gaat niets naar de bewoner van melding {number}.");
        await play.FromPhoneAsync($"{RelayPlay.CodeIn(told)} Goed antwoord");
        await play.MinuteAsync();
        play.App.Sent.To(RelayPlay.Resident).ShouldBe(["Goed antwoord"]);
        (await play.AuditAsync(AuditNames.RelayCancelled)).ShouldHaveSingleItem().Subject.ShouldBe(number);
    }

    [Fact]
    public async Task What_comes_without_a_code_within_the_minute_neither_replaces_nor_stops_it()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        var (_, code) = await play.ToldAsync();
        await play.FromPhoneAsync($"{code} Ik kom om tien uur.");
        await play.FromPhoneAsync("Toch om elf uur.");
        await play.FromPhoneAsync($"{code} Toch om twaalf uur.");
        await play.MinuteAsync();

        play.App.Sent.To(RelayPlay.Resident).ShouldBe(["Ik kom om tien uur."]);
        (await play.AuditAsync(AuditNames.RelayRefused)).Count.ShouldBe(2);
    }

    [Fact]
    public async Task No_when_nothing_waits_any_more_is_said()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        var (_, code) = await play.ToldAsync();
        await play.ToldAsync();
        await play.FromPhoneAsync($"{code} Ik kom.");
        await play.MinuteAsync();

        await play.FromPhoneAsync("nee");
        await play.SettledAsync();

        play.App.Sent.To(RelayPlay.Resident).ShouldBe(["Ik kom."]);
        play.App.Sent.To(RelayPlay.RegisseurPhone)[^1].ShouldBe(RelayText.NothingWaits);
    }

    [Fact]
    public async Task Of_a_case_with_several_reporters_nothing_goes_from_a_phone_also_when_the_other_came_within_the_minute()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        var number = await Reporting.ReportedAsync(play.App, phone: RelayPlay.Resident);
        await play.App.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement("UPDATE cases SET handler = 'schelfhorst' WHERE number = $1", number)], CancellationToken.None);
        var (code, late) = (await play.SaysAsync(number, RelayPlay.Resident, "Het ligt er nog"), await play.SaysAsync(number, RelayPlay.Resident, "En het stinkt"));
        await play.FromPhoneAsync($"{code} Alleen voor u.");
        await Reporting.AlsoAsync(play.App, Reporting.Third);
        await play.MinuteAsync();
        play.App.Sent.Texts.ShouldNotContain("Alleen voor u.");
        await play.LookAsync<RelayOut>();
        await play.SettledAsync();
        play.App.Sent.To(RelayPlay.RegisseurPhone).ShouldContain(text => text.StartsWith($"Uw antwoord op melding {number} is niet verstuurd. Deze melding heeft meer melders.", StringComparison.Ordinal));
        play.App.Sent.To(RelayPlay.RegisseurPhone).Single(text => text.Contains("Een andere bewoner heeft dit ook: ", StringComparison.Ordinal)).ShouldEndWith(RelayText.InInbox);
        await play.FromPhoneAsync($"{late} Alleen voor u.");
        await play.MinuteAsync();
        play.App.Sent.Texts.ShouldNotContain("Alleen voor u.");
        play.App.Sent.To(RelayPlay.RegisseurPhone)[^1].ShouldStartWith("Deze melding heeft meer melders.");
    }

    [Fact]
    public async Task Who_dies_between_accepting_and_sending_leaves_it_to_the_next_who_sends_it_once()
    {
        await using var kept = await store();
        await using var play = await RelayPlay.StartAsync(kept.Shared());
        var (_, code) = await play.ToldAsync();
        await play.FromPhoneAsync($"{code} Ik kom.");
        await play.SettledAsync();
        await play.LookAsync<RelayRelease>();
        await play.DieAsync();

        play.Time.Ahead(RelayRelease.Minute);
        await using var next = await play.ReplicaAsync(kept);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => play.LookAsync<RelayRelease>(next)));
        await WijkBot.Tests.Turns.Eventually.HoldsAsync(() => Task.FromResult(next.Sent.To(RelayPlay.Resident).Count > 0), "the reply");
        await play.LookAsync<RelayRelease>(next);

        next.Sent.To(RelayPlay.Resident).ShouldBe(["Ik kom."]);
        (await next.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Reply).ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_shown_on_the_phone_does_not_go()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        var (number, code) = await play.ToldAsync();
        play.App.Sent.Instead = shipment => shipment.To.Value == RelayPlay.RegisseurPhone ? new SendResult.Refused("30005") : null;
        await play.FromPhoneAsync($"{code} Ik kom.");
        await play.MinuteAsync();

        play.App.Sent.To(RelayPlay.Resident).ShouldBeEmpty();
        (await play.AuditAsync(AuditNames.RelayRefused)).ShouldHaveSingleItem().Subject.ShouldBe(number);
    }

    [Fact]
    public async Task A_text_that_cannot_go_is_said_and_the_code_stays_good()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        var (_, code) = await play.ToldAsync();
        for (var at = 0; at < 8; at++)
            await play.FromPhoneAsync(at % 2 == 0 ? code : $"{code} {new string('a', 400)}");
        await play.SettledAsync();
        // what goes to colleagues keeps no order: nothing of it builds on what went before
        play.App.Sent.To(RelayPlay.RegisseurPhone).ShouldContain(said => said.StartsWith("Dit antwoord is te lang: 400 tekens", StringComparison.Ordinal));

        await play.FromPhoneAsync($"{code} Ik kom.");
        await play.MinuteAsync();

        play.App.Sent.To(RelayPlay.Resident).ShouldBe(["Ik kom."]);
    }

    [Fact]
    public async Task A_colleague_reports_something_himself_like_any_resident()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        await play.FromPhoneAsync("Er zitten ratten bij Windslaan 12");
        await play.FromPhoneAsync("ja");
        var own = (await play.App.RowsAsync<CaseRow>()).ShouldHaveSingleItem();
        await play.ToldAsync();
        await play.FromPhoneAsync("Melding: er ligt afval bij Windslaan 14");
        await play.FromPhoneAsync("ja");

        (await play.App.RowsAsync<CaseRow>()).Count(row => row.ConversationId == own.ConversationId).ShouldBe(2);
        (await play.AuditAsync(AuditNames.RelayRefused)).ShouldBeEmpty();
        await play.FromPhoneAsync("Brand! er staat een huis in brand");
        (await play.App.RowsAsync<CaseRow>()).Count(row => row.Danger != null).ShouldBe(1);
    }

    [Fact]
    public async Task Where_the_relay_is_off_a_number_of_the_roster_is_a_resident_like_any_other()
    {
        await using var play = await RelayPlay.StartAsync(await store(), "none");
        await play.App.WritesAsync("K7Q4M0X hallo", RelayPlay.RegisseurPhone);
        await play.App.WritesAsync("Er zitten ratten bij Windslaan 12", "+31600000002");
        await play.App.WritesAsync("ja", "+31600000002");

        (await play.App.RowsAsync<CaseRow>()).Count.ShouldBe(1);
        (await play.App.RowsAsync<CaseNewsRow>()).ShouldBeEmpty();
        play.App.Sent.To(RelayPlay.RegisseurPhone).ShouldNotContain(text => text.Contains("code", StringComparison.Ordinal));
    }
}
