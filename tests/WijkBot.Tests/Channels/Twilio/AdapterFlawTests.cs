using System.Net;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>
/// One test per thing Microsoft's Twilio adapter gets wrong that lies within this room. What lies in the turn (second deliveries,
/// one turn at a time, an answer lost when two messages arrive together) is tested there.
/// </summary>
public sealed class AdapterFlawTests : IAsyncLifetime
{
    private readonly RecordingTurns turns = new();
    private readonly LogLines logs = new();
    private TwilioStandIn twilio = null!;
    private TwilioApp app = null!;

    public async ValueTask InitializeAsync()
    {
        twilio = await TwilioStandIn.StartAsync();
        app = await TwilioApp.StartAsync(turns, TwilioApp.Settings(("ApiBaseUrl", twilio.Url)), logs);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await twilio.DisposeAsync();
        logs.Dispose();
    }

    private Task<SendResult> SendAsync(string text = "hoi") => app.Sender.SendAsync(
        new Shipment(Guid.CreateVersion7(), new ResidentAddress("sms", Payloads.Resident) { Line = Payloads.SmsNumber }, new OutgoingMessage(text), null, true),
        TestContext.Current.CancellationToken);

    [Fact]
    public async Task The_number_of_the_resident_is_never_sent_as_ApplicationSid()
    {
        await SendAsync();
        twilio.Messages.ShouldHaveSingleItem().Fields.Keys.ShouldNotContain("ApplicationSid");
    }

    [Fact]
    public async Task A_429_or_an_opt_out_is_an_outcome_and_not_lost()
    {
        twilio.Next(StandInTrouble.TooMany, StandInTrouble.OptedOut);
        (await SendAsync()).ShouldBeOfType<SendResult.TryLater>();
        (await SendAsync()).ShouldBeOfType<SendResult.Refused>().OptedOut.ShouldBeTrue();
    }

    [Fact]
    public async Task A_status_callback_is_not_taken_for_a_message()
    {
        using var answer = await app.Twilio.PostAsync("/twilio/messages", Payloads.Status("delivered"));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_missing_signature_is_a_403_and_not_a_500()
    {
        using var answer = await app.Twilio.SendAsync("/twilio/messages", Signer.Encode(Payloads.Sms("hoi")), null);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&&&")]
    [InlineData("%")]
    [InlineData("Body")]
    public async Task An_odd_body_is_refused_and_not_a_500(string body)
    {
        using var unsigned = await app.Twilio.SendAsync("/twilio/messages", body, "x");
        unsigned.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_line_a_resident_wrote_to_is_part_of_the_address()
    {
        using var sms = await app.Twilio.PostAsync("/twilio/messages", Payloads.Sms("hoi", 1));
        using var whatsApp = await app.Twilio.PostAsync("/twilio/messages", Payloads.WhatsApp("hoi", 2));
        turns.Messages.Select(message => message.From.Line).ShouldBe([Payloads.SmsNumber, Payloads.WhatsAppNumber]);
        turns.Messages.Select(message => message.From).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Text_number_and_name_reach_no_log_not_even_when_all_fails()
    {
        turns.Answer = message => throw new InvalidOperationException(message.Text);
        using var failed = await app.Twilio.PostAsync("/twilio/messages", Payloads.WhatsApp("kanarie-tekst", 1, ("ProfileName", "kanarie-naam"), ("From", "whatsapp:+31600077777")));
        failed.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        using var broken = await app.Twilio.PostAsync("/twilio/messages", Payloads.Sms("kanarie-tekst", 2, ("From", "kanarie-naam")));
        using var forged = await app.Twilio.SendAsync("/twilio/messages?kanarie-tekst", "Body=kanarie-tekst", "kanarie-naam");
        twilio.Next(StandInTrouble.OptedOut, StandInTrouble.Cut);
        await SendAsync("kanarie-tekst");
        await SendAsync("kanarie-tekst");
        logs.Lines.Count(line => line.StartsWith("WijkBot", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(5);
        // The server's own lines at this level show the request; operations keeps them at Warning.
        var ours = logs.Lines.Where(line => !line.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)).ToArray();
        foreach (var canary in new[] { "kanarie", "31600077777", Payloads.Resident, TwilioApp.Token })
            ours.ShouldNotContain(line => line.Contains(canary, StringComparison.OrdinalIgnoreCase));
    }
}
