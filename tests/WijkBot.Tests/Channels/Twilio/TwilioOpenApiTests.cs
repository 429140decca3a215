using System.Net;
using System.Net.Http.Headers;
using System.Text;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Every kind of send, against Twilio's own OpenAPI description.</summary>
public sealed class TwilioOpenApiTests
{
    private static readonly ResidentAddress Sms = new("sms", Payloads.Resident) { Line = Payloads.SmsNumber };
    private static readonly ResidentAddress WhatsApp = new("whatsapp", Payloads.Resident) { Line = Payloads.WhatsAppNumber };
    private static readonly OutgoingMessage Plain = new("Er zitten ratten & meer € 100%\nregel twee");
    private static readonly OutgoingMessage Two = new("Klopt dit?") { Options = [new("Ja", "ja"), new("Nee", "nee")] };
    private static readonly OutgoingMessage Three = new("Opgelost?") { Options = [new("Ja", "ja"), new("Deels", "deels"), new("Nee", "nee")] };

    private static readonly (string Kind, ResidentAddress To, OutgoingMessage Message, bool InWindow)[] Kinds =
    [
        ("SMS", Sms, Plain, true),
        ("SMS with options", Sms, Two, true),
        ("SMS from a pooled number", Sms with { Line = "+31850000099" }, Plain, true),
        ("SMS from the service", Sms with { Line = null }, Plain, true),
        ("WhatsApp", WhatsApp, Plain, true),
        ("WhatsApp, two buttons", WhatsApp, Two, true),
        ("WhatsApp, three buttons", WhatsApp, Three, true),
        ("WhatsApp outside the window", WhatsApp, Three, false),
        ("WhatsApp without phone number", new ResidentAddress("whatsapp", "NL.4566546130240823"), Plain, true),
    ];

    [Fact]
    public async Task Every_kind_of_send_is_one_that_Twilio_describes()
    {
        var cancellation = TestContext.Current.CancellationToken;
        var description = PrismMock.Description();
        Assert.SkipWhen(description is null, "Twilio's OpenAPI description is not here: set WIJKBOT_TWILIO_OPENAPI, or put it in ../shared/wire/twilio-openapi.");
        RequireNode();
        await using var prism = await PrismMock.StartAsync(description!, cancellation);
        await using var app = await TwilioApp.StartAsync(new RecordingTurns(), TwilioApp.Settings(
            ("ApiBaseUrl", prism.Url), ("MessagingServiceSid", Payloads.Service), ("TimeoutSeconds", "60"),
            ("Templates:keuze2", Payloads.Sid(2, "HX")), ("Templates:keuze3", Payloads.Sid(3, "HX")), ("Templates:bericht", Payloads.Sid(4, "HX"))));
        foreach (var (kind, to, message, inWindow) in Kinds)
        {
            var result = await app.Sender.SendAsync(new Shipment(Guid.CreateVersion7(), to, message, null, inWindow), cancellation);
            result.ShouldBeOfType<SendResult.Accepted>(kind);
        }
        await ListIsDescribedAsync(app.Sender, cancellation);
        await MockRefusesWhatIsWrongAsync(prism.Url, cancellation);
    }

    private static void RequireNode()
    {
        if (PrismMock.Missing() is not { } missing)
            return;
        if (Environment.GetEnvironmentVariable("WIJKBOT_REQUIRE_SERVICES") == "1")
            Assert.Fail($"{missing}, and WIJKBOT_REQUIRE_SERVICES=1 asks for it.");
        Assert.Skip($"{missing}: Twilio's OpenAPI description was not tried.");
    }

    // The mock answers a list of its own; that it answers one at all says that the question is described.
    private static async Task ListIsDescribedAsync(IChannelSender sender, CancellationToken cancellation)
    {
        var shipment = new Shipment(Guid.CreateVersion7(), Sms, Plain, null, true) { FirstTriedAt = TimeProvider.System.GetUtcNow() };
        (await sender.LookUpAsync(shipment, cancellation)).ShouldBe(new SendResult.TryLater("not-accepted"));
    }

    /// <summary>What Microsoft's adapter sends, a phone number as ApplicationSid; a mock that takes it would prove nothing.</summary>
    private static async Task MockRefusesWhatIsWrongAsync(string url, CancellationToken cancellation)
    {
        using var client = new HttpClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.ASCII.GetBytes($"{Payloads.Account}:x")));
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["To"] = Payloads.Resident,
            ["From"] = Payloads.SmsNumber,
            ["Body"] = "hoi",
            ["ApplicationSid"] = Payloads.Resident,
        });
        using var answer = await client.PostAsync($"{url}/2010-04-01/Accounts/{Payloads.Account}/Messages.json", form, cancellation);
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
