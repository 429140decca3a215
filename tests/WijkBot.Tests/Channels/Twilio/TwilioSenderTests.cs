using System.Text;
using System.Text.Json;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>What goes to Twilio, over real HTTP to the stand-in.</summary>
public sealed class TwilioSenderTests : IAsyncLifetime
{
    private static readonly Guid Id = Guid.Parse("0190a0a0-0000-7000-8000-000000000001");
    private static readonly string Callback = $"{TwilioApp.PublicBase}/twilio/status?id={Id:N}";
    private static readonly string Keuze2 = Payloads.Sid(2, "HX");
    private static readonly string Keuze3 = Payloads.Sid(3, "HX");
    private static readonly string Bericht = Payloads.Sid(4, "HX");
    private static readonly ResidentAddress Sms = new("sms", Payloads.Resident) { Line = Payloads.SmsNumber };
    private static readonly ResidentAddress WhatsApp = new("whatsapp", Payloads.Resident) { Line = Payloads.WhatsAppNumber };
    private static readonly OutgoingMessage YesNo = new("Klopt dit?") { Options = [new("Ja", "ja"), new("Nee", "nee")] };
    private static readonly OutgoingMessage Solved = new("Is het opgelost?") { Options = [new("Ja", "ja"), new("Deels", "deels"), new("Nee", "nee")] };

    private TwilioStandIn twilio = null!;

    public async ValueTask InitializeAsync() => twilio = await TwilioStandIn.StartAsync();

    public ValueTask DisposeAsync() => twilio.DisposeAsync();

    private async Task<(SendResult Result, IReadOnlyDictionary<string, string>? Fields)> SendAsync(
        ResidentAddress to, OutgoingMessage message, bool inWindow = true, params (string, string?)[] settings)
    {
        await using var app = await TwilioApp.StartAsync(new RecordingTurns(), TwilioApp.Settings([("ApiBaseUrl", twilio.Url), .. settings]));
        var result = await app.Sender.SendAsync(new Shipment(Id, to, message, null, inWindow), TestContext.Current.CancellationToken);
        return (result, twilio.Messages.SingleOrDefault()?.Fields);
    }

    private static void ShouldBe(IReadOnlyDictionary<string, string>? fields, params (string Name, string Value)[] expected) =>
        fields.ShouldNotBeNull().OrderBy(field => field.Key, StringComparer.Ordinal)
            .ShouldBe(expected.Select(field => KeyValuePair.Create(field.Name, field.Value)).OrderBy(field => field.Key, StringComparer.Ordinal));

    private static string Variables(params string[] values) =>
        JsonSerializer.Serialize(values.Select((value, index) => (index, value)).ToDictionary(pair => $"{pair.index + 1}", pair => pair.value));

    [Fact]
    public async Task An_SMS_leaves_from_the_line_the_resident_wrote_to_with_our_id_in_the_callback_and_nothing_else()
    {
        var (result, fields) = await SendAsync(Sms, new OutgoingMessage("Dank u wel & tot ziens + groet €"));
        ShouldBe(fields, ("To", Payloads.Resident), ("From", Payloads.SmsNumber), ("Body", "Dank u wel & tot ziens + groet €"), ("StatusCallback", Callback));
        result.ShouldBe(new SendResult.Accepted(Payloads.Sid(1), 1));
    }

    [Fact]
    public async Task Options_go_as_numbers_in_an_SMS()
    {
        var (_, fields) = await SendAsync(Sms, YesNo, true, ("Templates:keuze2", Keuze2));
        fields!["Body"].ShouldBe("Klopt dit?\n1 Ja\n2 Nee");
    }

    [Fact]
    public async Task A_pooled_number_is_named_together_with_its_service()
    {
        var (result, fields) = await SendAsync(Sms with { Line = "+31850000099" }, new OutgoingMessage("hoi"), true, ("MessagingServiceSid", Payloads.Service));
        ShouldBe(fields, ("To", Payloads.Resident), ("From", "+31850000099"), ("MessagingServiceSid", Payloads.Service), ("Body", "hoi"), ("StatusCallback", Callback));
        result.ShouldBe(new SendResult.Accepted(Payloads.Sid(1), null), "the service has not chosen a sender, so nobody knows the segments");
    }

    [Fact]
    public async Task Without_a_line_the_service_chooses_the_sender()
    {
        var (_, fields) = await SendAsync(Sms with { Line = null }, new OutgoingMessage("hoi"), true, ("MessagingServiceSid", Payloads.Service));
        ShouldBe(fields, ("To", Payloads.Resident), ("MessagingServiceSid", Payloads.Service), ("Body", "hoi"), ("StatusCallback", Callback));
    }

    [Fact]
    public async Task WhatsApp_goes_between_channel_addresses()
    {
        var (_, fields) = await SendAsync(WhatsApp, YesNo);
        ShouldBe(fields, ("To", "whatsapp:" + Payloads.Resident), ("From", "whatsapp:" + Payloads.WhatsAppNumber), ("Body", "Klopt dit?\n1 Ja\n2 Nee"), ("StatusCallback", Callback));
    }

    [Fact]
    public async Task A_resident_without_phone_number_is_answered_at_the_id()
    {
        var (_, fields) = await SendAsync(new ResidentAddress("whatsapp", "NL.4566546130240823"), new OutgoingMessage("hoi"));
        fields!["To"].ShouldBe("whatsapp:NL.4566546130240823");
        fields["From"].ShouldBe("whatsapp:" + Payloads.WhatsAppNumber);
    }

    [Fact]
    public async Task Two_or_three_options_become_buttons_where_a_template_is_configured()
    {
        var (_, fields) = await SendAsync(WhatsApp, Solved, true, ("Templates:keuze2", Keuze2), ("Templates:keuze3", Keuze3));
        ShouldBe(fields, ("To", "whatsapp:" + Payloads.Resident), ("From", "whatsapp:" + Payloads.WhatsAppNumber), ("ContentSid", Keuze3),
            ("ContentVariables", Variables("Is het opgelost?", "Ja", "Deels", "Nee")), ("StatusCallback", Callback));
    }

    [Theory]
    [InlineData("Een label van meer dan twintig tekens", 2)]
    [InlineData("Ja", 4)]
    public async Task What_does_not_fit_buttons_goes_as_numbers(string label, int count)
    {
        var message = new OutgoingMessage("Kies:") { Options = [.. Enumerable.Repeat(new MessageOption(label, "x"), count)] };
        var (_, fields) = await SendAsync(WhatsApp, message, true, ("Templates:keuze2", Keuze2), ("Templates:keuze3", Keuze3));
        fields!["Body"].ShouldBe(message.PlainText);
        fields.Keys.ShouldNotContain("ContentSid");
    }

    [Fact]
    public async Task Outside_the_window_the_approved_template_carries_the_text_on_one_line()
    {
        var (_, fields) = await SendAsync(WhatsApp, Solved, false, ("Templates:bericht", Bericht), ("Templates:keuze3", Keuze3));
        fields!["ContentSid"].ShouldBe(Bericht);
        fields["ContentVariables"].ShouldBe(Variables("Is het opgelost? 1 Ja 2 Deels 3 Nee"));
        fields.Keys.ShouldNotContain("Body");
    }

    [Fact]
    public async Task Outside_the_window_without_a_template_nothing_is_called()
    {
        var (result, fields) = await SendAsync(WhatsApp, new OutgoingMessage("hoi"), inWindow: false);
        result.ShouldBe(new SendResult.Refused("63016"));
        fields.ShouldBeNull();
        twilio.Calls.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("", AfterWindow.Refused)]
    [InlineData("HX00000000000000000000000000000004", AfterWindow.Template)]
    public async Task What_a_colleague_is_told_of_a_late_answer_is_what_happens_to_it(string template, AfterWindow told)
    {
        await using var app = await TwilioApp.StartAsync(new RecordingTurns(), TwilioApp.Settings([("ApiBaseUrl", twilio.Url), ("Templates:bericht", template)]));
        app.Sender.AfterWindow.ShouldBe(told);
    }

    [Fact]
    public async Task Without_a_sender_for_the_channel_it_is_refused()
    {
        var (result, _) = await SendAsync(Sms with { Line = null }, new OutgoingMessage("hoi"), true, ("SmsNumber", ""));
        result.ShouldBe(new SendResult.Refused("no-sender"));
    }

    [Theory]
    [InlineData(null, null, "ACaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa:" + TwilioApp.Token)]
    [InlineData("SKcccccccccccccccccccccccccccccccc", "secret", "SKcccccccccccccccccccccccccccccccc:secret")]
    public async Task Calls_use_the_API_key_when_there_is_one(string? key, string? secret, string expected)
    {
        await SendAsync(Sms, new OutgoingMessage("hoi"), true, ("ApiKeySid", key), ("ApiKeySecret", secret));
        var call = twilio.Calls.ShouldHaveSingleItem();
        call.Authorization.ShouldBe("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(expected)));
        call.Target.ShouldBe($"/2010-04-01/Accounts/{Payloads.Account}/Messages.json");
    }
}
