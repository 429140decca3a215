using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Handover.Relay;

public sealed class RelayOnSqliteTests() : RelayRules(Store.SqliteAsync);

public sealed class RelayOnServicesTests() : RelayRules(Store.PostgresAndRedisAsync);

/// <summary>A regisseur reads on his own phone and answers from there; whoever only claims his number does not.</summary>
public abstract class RelayRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task What_a_resident_writes_comes_on_the_phone_and_the_answer_goes_back_after_a_minute()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        await play.App.WritesAsync("Er zitten ratten bij Robbenhaarsweg 12", "+31600000002");
        await play.App.WritesAsync("ja", "+31600000002");
        var (number, code) = await play.ToldAsync();
        play.App.Sent.To(RelayPlay.RegisseurPhone).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            text => text.ShouldStartWith($"Melding {number}"), text => text.ShouldContain("Er zitten ratten bij Windslaan 12"), text => text.ShouldNotContain(RelayPlay.Resident), text => text.ShouldNotContain(Given.Name));

        await play.FromPhoneAsync($"{code} Ik kom morgen kijken, rond 10 uur.");
        await play.SettledAsync();
        var echo = play.App.Sent.To(RelayPlay.RegisseurPhone)[^1];
        echo.ShouldContain("\nIk kom morgen kijken, rond 10 uur.\n");
        echo.ShouldEndWith("Antwoord NEE om te stoppen.");
        await play.LookAsync<WijkBot.Handover.RelayRelease>();
        play.App.Sent.To(RelayPlay.Resident).ShouldBeEmpty();

        await play.MinuteAsync();
        play.App.Sent.To(RelayPlay.Resident).ShouldBe(["Ik kom morgen kijken, rond 10 uur."]);
        (await play.App.RowsAsync<CaseEventRow>()).Single(entry => entry.Kind == CaseNames.Events.Reply).ShouldSatisfyAllConditions(
            entry => entry.By.ShouldBe("schelfhorst"), entry => entry.Via.ShouldBe("sms"));
        var browser = await play.App.SignedInAsync();
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain(" via sms");
        (await play.AuditAsync(AuditNames.RelayAccepted)).ShouldHaveSingleItem().Details.ShouldContain("via sms");
        (await play.AuditAsync(AuditNames.RelaySent)).ShouldHaveSingleItem().Actor.ShouldBe("schelfhorst");
    }

    [Fact]
    public async Task No_code_is_in_the_record_in_the_open()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        var (_, code) = await play.ToldAsync();

        (await play.App.RowsAsync<OutboundRow>()).ShouldAllBe(row => !row.Text.Contains(code, StringComparison.Ordinal));
        (await play.App.RowsAsync<AuditRow>()).ShouldAllBe(row => !row.Details.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_thousand_forged_replies_reach_nobody_and_are_all_in_the_audit()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        var (number, code) = await play.ToldAsync();
        var (_, expired) = await play.ToldAsync();
        var second = await play.App.CaseAsync(phone: "+31600000003");
        var (_, used) = await play.ToldAsync();
        await play.FromPhoneAsync($"{used} Dit gaat.");
        await play.MinuteAsync();
        var genuine = play.App.Sent.To(RelayPlay.Resident).Count;
        play.Time.Ahead(TimeSpan.FromHours(73));
        var (_, live) = await play.ToldAsync();

        for (var at = 0; at < 1000; at++)
        {
            var (text, phone) = (at % 6) switch
            {
                0 => ($"Ik kom morgen {at}", RelayPlay.RegisseurPhone),
                1 => ($"{expired} Ik kom morgen {at}", RelayPlay.RegisseurPhone),
                2 => ($"{live} Ik kom morgen {at}", RelayPlay.OtherPhone),
                3 => ($"{live} {second} Ik kom morgen {at}", RelayPlay.RegisseurPhone),
                4 => ($"{used} Ik kom morgen {at}", RelayPlay.RegisseurPhone),
                _ => ($"{WijkBot.Handover.ReplyCode.Draw()} Ik kom morgen {at}", RelayPlay.RegisseurPhone),
            };
            // five an hour are looked at: each kind comes to be looked at
            if (at % 5 == 0)
                play.Time.Ahead(TimeSpan.FromHours(at < 60 ? 1.1 : 0));
            await play.FromPhoneAsync(text, phone);
        }
        await play.MinuteAsync();

        play.App.Sent.To(RelayPlay.Resident).Count.ShouldBe(genuine);
        play.App.Sent.To("+31600000003").ShouldBeEmpty();
        var refused = await play.AuditAsync(AuditNames.RelayRefused);
        refused.Count.ShouldBe(1000);
        refused.ShouldAllBe(row => row.Actor == AuditNames.Unproven);
        refused.Select(row => row.Details.Split('\n')[1]).Distinct().Order().ShouldBe(
            ["code al gebruikt", "code van een andere melding", "code van iemand anders", "code verlopen", "geen code", "onbekende code", "te veel codes dit uur, niet bekeken"]);
        // two phones, each at most once in ten minutes: the clock jumped twelve times; counted as written, because a clock that jumps has some sent twice
        (await play.App.RowsAsync<OutboundRow>()).Count(row => row.Text.StartsWith("Er kwam", StringComparison.Ordinal)).ShouldBeInRange(2, 2 * 14);
        (await play.App.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Reply).ShouldBe(1);
        (number, code).ShouldNotBe(("", ""));
    }

    [Theory]
    [InlineData("lower")]
    [InlineData("spaced")]
    [InlineData("dashed")]
    [InlineData("letters")]
    public async Task A_code_typed_another_way_works(string how)
    {
        await using var play = await RelayPlay.StartAsync(await store());
        var (_, code) = await play.ToldAsync();

        await play.FromPhoneAsync(Typed(code, how) + " Ik kom.");
        await play.MinuteAsync();

        play.App.Sent.To(RelayPlay.Resident).ShouldBe(["Ik kom."]);
    }

    private static string Typed(string code, string how) => how switch
    {
        "lower" => code.ToLowerInvariant(),
        "spaced" => $" {code[..3]} {code[3..]}",
        "dashed" => $"{code[..2]}-{code[2..5]}-{code[5..]}:",
        _ => code.Replace('0', 'o').Replace('1', 'l'),
    };

    [Fact]
    public async Task Of_ten_thousand_guesses_five_an_hour_are_looked_at()
    {
        var shared = await store();
        await using var play = await RelayPlay.StartAsync(shared);
        await play.ToldAsync();
        await using var replica = shared is { } && shared.Settings.ContainsKey("Database:ConnectionString") ? await play.ReplicaAsync(shared) : null;

        await Parallel.ForEachAsync(Enumerable.Range(0, 10_000), new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (at, _) =>
            await (at % 2 == 0 && replica is not null ? replica : play.App).WritesAsync($"{WijkBot.Handover.ReplyCode.Draw()} geld", RelayPlay.RegisseurPhone));
        await play.MinuteAsync();

        var refused = await play.AuditAsync(AuditNames.RelayRefused);
        refused.Count.ShouldBe(10_000);
        refused.Count(row => row.Details.EndsWith("onbekende code", StringComparison.Ordinal)).ShouldBe(5);
        play.App.Sent.To(RelayPlay.Resident).ShouldBeEmpty();

        play.Time.Ahead(TimeSpan.FromHours(1.1));
        await play.FromPhoneAsync($"{WijkBot.Handover.ReplyCode.Draw()} geld");
        (await play.AuditAsync(AuditNames.RelayRefused)).Count(row => row.Details.EndsWith("onbekende code", StringComparison.Ordinal)).ShouldBe(6);
    }

    [Fact]
    public async Task A_hundred_genuine_replies_arrive_once_each()
    {
        await using var play = await RelayPlay.StartAsync(await store());
        for (var at = 0; at < 100; at++)
        {
            var (_, code) = await play.ToldAsync($"+316100{at:00000}");
            var id = $"SM{at}";
            // the provider may bring it twice
            await play.FromPhoneAsync($"{code} Antwoord {at}", with: message => message with { ProviderId = id });
            await play.FromPhoneAsync($"{code} Antwoord {at}", with: message => message with { ProviderId = id });
        }
        await play.MinuteAsync();
        await play.MinuteAsync();

        for (var at = 0; at < 100; at++)
            play.App.Sent.To($"+316100{at:00000}").ShouldBe([$"Antwoord {at}"]);
        (await play.AuditAsync(AuditNames.RelaySent)).Count.ShouldBe(100);
        (await play.AuditAsync(AuditNames.RelayRefused)).ShouldBeEmpty();
    }
}
