using System.Net;
using System.Net.Sockets;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Every way a send can go wrong has its one outcome, and finding out afterwards tells what is safe.</summary>
public sealed class TwilioTroubleTests : IAsyncLifetime
{
    private static readonly Shipment Shipment = new(
        Guid.Parse("0190a0a0-0000-7000-8000-000000000001"), new ResidentAddress("sms", Payloads.Resident) { Line = Payloads.SmsNumber },
        new OutgoingMessage("Klopt dit?") { Options = [new("Ja", "ja"), new("Nee", "nee")] }, null, true);

    private TwilioStandIn twilio = null!;
    private TwilioApp app = null!;

    public async ValueTask InitializeAsync()
    {
        twilio = await TwilioStandIn.StartAsync();
        app = await TwilioApp.StartAsync(new RecordingTurns(), TwilioApp.Settings(("ApiBaseUrl", twilio.Url), ("TimeoutSeconds", "3")));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await twilio.DisposeAsync();
    }

    private Task<SendResult> SendAsync() => app.Sender.SendAsync(Shipment, TestContext.Current.CancellationToken);

    private Task<SendResult?> LookUpAsync(params string[] claimed) => app.Sender.LookUpAsync(
        Shipment with { FirstTriedAt = TimeProvider.System.GetUtcNow() - TimeSpan.FromSeconds(5), ClaimedProviderIds = claimed },
        TestContext.Current.CancellationToken);

    public static TheoryData<StandInTrouble, SendResult> Outcomes => new()
    {
        { StandInTrouble.TooMany, new SendResult.TryLater("20429", TimeSpan.FromSeconds(2)) },
        { StandInTrouble.WhatsAppRate, new SendResult.TryLater("63018") },
        { StandInTrouble.Away, new SendResult.TryLater("http-503") },
        { StandInTrouble.WrongCredentials, new SendResult.TryLater("20003", TimeSpan.FromMinutes(1)) },
        { new StandInTrouble(false, 404, 20404), new SendResult.TryLater("20404", TimeSpan.FromMinutes(1)) },
        { new StandInTrouble(false, 302), new SendResult.TryLater("http-302", TimeSpan.FromMinutes(1)) },
        { StandInTrouble.OptedOut, new SendResult.Refused("21610", OptedOut: true) },
        { StandInTrouble.OutsideWindow, new SendResult.Refused("63016") },
        { new StandInTrouble(false, 400, 21211), new SendResult.Refused("21211") },
        { new StandInTrouble(false, 422), new SendResult.Refused("http-422") },
        { StandInTrouble.Error, new SendResult.Unknown("20500") },
        { StandInTrouble.ErrorAfterAll, new SendResult.Unknown("20500") },
        { StandInTrouble.Cut, new SendResult.Unknown("connection") },
        { StandInTrouble.AcceptedThenCut, new SendResult.Unknown("connection") },
        { StandInTrouble.Hang(TimeSpan.FromSeconds(30)), new SendResult.Unknown("timeout") },
    };

    [Theory]
    [MemberData(nameof(Outcomes))]
    public async Task Each_trouble_has_its_one_outcome_and_the_call_is_made_once(StandInTrouble trouble, SendResult expected)
    {
        twilio.Next(trouble);
        (await SendAsync()).ShouldBe(expected);
        twilio.Calls.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Nobody_listening_means_nothing_was_sent()
    {
        using var closed = new TcpListener(IPAddress.Loopback, 0);
        closed.Start();
        var port = ((IPEndPoint)closed.LocalEndpoint).Port;
        closed.Stop();
        await using var other = await TwilioApp.StartAsync(new RecordingTurns(), TwilioApp.Settings(("ApiBaseUrl", $"http://127.0.0.1:{port}")));
        (await other.Sender.SendAsync(Shipment, TestContext.Current.CancellationToken)).ShouldBe(new SendResult.TryLater("connection"));
    }

    [Fact]
    public async Task Stopping_before_the_call_left_is_safe_to_try_again()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();
        (await app.Sender.SendAsync(Shipment, stopped.Token)).ShouldBe(new SendResult.TryLater("timeout"));
        twilio.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_message_that_was_accepted_after_all_is_found()
    {
        twilio.Next(StandInTrouble.AcceptedThenCut);
        await SendAsync();
        (await LookUpAsync()).ShouldBe(new SendResult.Accepted(Payloads.Sid(1)));
    }

    [Fact]
    public async Task A_message_that_was_not_accepted_may_be_sent_again()
    {
        twilio.Next(StandInTrouble.Cut);
        await SendAsync();
        (await LookUpAsync()).ShouldBe(new SendResult.TryLater("not-accepted"));
    }

    [Fact]
    public async Task The_same_text_sent_earlier_is_not_taken_for_this_one()
    {
        await SendAsync();
        twilio.Next(StandInTrouble.Cut);
        await SendAsync();
        (await LookUpAsync(Payloads.Sid(1))).ShouldBe(new SendResult.TryLater("not-accepted"));
        var later = Shipment with { FirstTriedAt = TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(5) };
        (await app.Sender.LookUpAsync(later, TestContext.Current.CancellationToken)).ShouldBe(new SendResult.TryLater("not-accepted"));
    }

    [Fact]
    public async Task Another_text_or_resident_is_not_taken_for_this_one()
    {
        await app.Sender.SendAsync(Shipment with { Message = new OutgoingMessage("Iets anders") }, TestContext.Current.CancellationToken);
        await app.Sender.SendAsync(Shipment with { To = new ResidentAddress("sms", "+31600000002") }, TestContext.Current.CancellationToken);
        (await LookUpAsync()).ShouldBe(new SendResult.TryLater("not-accepted"));
    }

    [Fact]
    public async Task When_the_list_cannot_be_had_nothing_may_be_sent_again()
    {
        await twilio.DisposeAsync();
        (await LookUpAsync()).ShouldBe(new SendResult.Unknown("no-lookup"));
        (await app.Sender.LookUpAsync(Shipment, TestContext.Current.CancellationToken)).ShouldBe(new SendResult.Unknown("no-first-try"));
    }
}
