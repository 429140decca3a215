using System.Net;
using System.Xml.Linq;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Raw forms in, the shared message out.</summary>
public sealed class MessagesWebhookTests : IAsyncLifetime
{
    private const string Path = "/twilio/messages";

    private readonly RecordingTurns turns = new();
    private TwilioApp app = null!;

    public async ValueTask InitializeAsync() => app = await TwilioApp.StartAsync(turns, TwilioApp.Settings(("MessagingServiceSid", Payloads.Service)));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>A form as Twilio sends it, and what of the message differs from a plain one.</summary>
    public sealed record Row(string Name, List<KeyValuePair<string, string>> Form, Func<IncomingMessage, bool> Holds)
    {
        public override string ToString() => Name;
    }

    private static string MediaUrl(string media, string account = Payloads.Account, string message = "MM00000000000000000000000000000001") =>
        $"https://api.twilio.com/2010-04-01/Accounts/{account}/Messages/{message}/Media/{media}";

    private static readonly string Photo = Payloads.Sid(7, "ME");
    private static readonly string Quoted = Payloads.Sid(9, "MM");

    private static readonly Row[] Rows =
    [
        new("SMS", Payloads.Sms("hoi"), message => message.From == new ResidentAddress("sms", Payloads.Resident) { Line = Payloads.SmsNumber }
            && message.ProviderId == Payloads.Sid(1) && message.Media.Count == 0 && message.Location is null && message.Choice is null),
        new("WhatsApp", Payloads.WhatsApp("hoi"), message => message.ProfileName == "Sam"
            && message.From == new ResidentAddress("whatsapp", Payloads.Resident) { Line = Payloads.WhatsAppNumber }),
        new("empty text", Payloads.Sms(""), message => message.Text.Length == 0),
        new("unknown extra fields", Payloads.Sms("hoi", 1, ("BrandNew", "x"), ("Another.One", ""), ("Body2", "y")), message => message.Text == "hoi"),
        new("one photo", Payloads.WhatsApp("", 1, ("NumMedia", "1"), ("MediaUrl0", MediaUrl(Photo)), ("MediaContentType0", "image/jpeg")),
            message => message.Media.Single() == new Media($"{Payloads.Sid(1, "MM")}/{Photo}", "image/jpeg")),
        new("ten photos", Payloads.WhatsApp("", 1, [("NumMedia", "10"), .. Enumerable.Range(0, 10).SelectMany(index => new (string, string?)[]
            { ($"MediaUrl{index}", MediaUrl(Payloads.Sid(index, "ME"))), ($"MediaContentType{index}", "image/png") })]),
            message => message.Media.Count == 10 && message.Media[9].Source.EndsWith(Payloads.Sid(9, "ME"), StringComparison.Ordinal)),
        new("media of another account", Payloads.WhatsApp("", 1, ("NumMedia", "1"), ("MediaUrl0", MediaUrl(Photo, "AC" + new string('0', 32))), ("MediaContentType0", "image/jpeg")),
            message => message.Media.Count == 0),
        new("media at another address keeps only its SIDs", Payloads.WhatsApp("", 1, ("NumMedia", "1"),
            ("MediaUrl0", MediaUrl(Photo).Replace("api.twilio.com", "169.254.169.254", StringComparison.Ordinal)), ("MediaContentType0", "image/jpeg")),
            message => message.Media.Single().Source == $"{Payloads.Sid(1, "MM")}/{Photo}"),
        new("location", Payloads.WhatsApp("", 1, ("Latitude", "52.3567"), ("Longitude", "6.6625"), ("Label", "Stadhuis"), ("Address", "Haven Zuidzijde 30")),
            message => message.Location == new Location(52.3567, 6.6625, "Stadhuis", "Haven Zuidzijde 30")),
        new("empty location", Payloads.WhatsApp("hier", 1, ("Latitude", ""), ("Longitude", "")), message => message.Location is null),
        new("button", Payloads.WhatsApp("Nee", 1, ("ButtonText", "Nee"), ("ButtonPayload", "2"), ("MessageType", "interactive"), ("OriginalRepliedMessageSid", Quoted)),
            message => message is { Choice: "2", Text: "Nee" } && message.QuotedId == Quoted),
        new("button without payload", Payloads.WhatsApp("Nee", 1, ("ButtonText", "Nee")), message => message.Choice == "Nee"),
        new("row of a list", Payloads.WhatsApp("Afval", 1, ("ListId", "afval"), ("ListTitle", "Afval")), message => message.Choice == "afval"),
        new("no phone number", Payloads.WhatsApp("hoi", 1, ("From", "whatsapp:NL.4566546130240823"), ("WaId", null), ("ExternalUserId", "whatsapp:NL.4566546130240823")),
            message => message.From.Value == "NL.4566546130240823" && message.From.Channel == "whatsapp"),
        new("only an external id", Payloads.WhatsApp("hoi", 1, ("From", "whatsapp:"), ("ExternalUserId", "whatsapp:ID.4566546130240823")),
            message => message.From.Value == "ID.4566546130240823"),
        new("pooled number", Payloads.Sms("hoi", 1, ("To", "+31850000099"), ("MessagingServiceSid", Payloads.Service)), message => message.From.Line == "+31850000099"),
        new("opt-out", Payloads.Sms("stop", 1, ("OptOutType", "STOP"), ("MessagingServiceSid", Payloads.Service)), message => message.OptOut == OptOut.Stopped),
        new("opt-in", Payloads.Sms("start", 1, ("OptOutType", "START")), message => message.OptOut == OptOut.Started),
        new("help", Payloads.Sms("help", 1, ("OptOutType", "HELP")), message => message.OptOut == OptOut.Helped),
        new("names of fields in a text", Payloads.Sms("From+31600000009 To+31850000000 MessageSid NumMedia1"), message => message.From.Value == Payloads.Resident),
    ];

    public static TheoryData<string> RowNames => [.. Rows.Select(row => row.Name)];

    [Theory]
    [MemberData(nameof(RowNames))]
    public async Task A_form_becomes_the_message_it_is(string name)
    {
        var row = Rows.Single(row => row.Name == name);
        using var answer = await app.Twilio.PostAsync(Path, row.Form);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var message = turns.Messages.ShouldHaveSingleItem();
        row.Holds(message).ShouldBeTrue();
        message.ReceivedAt.ShouldBe(TimeProvider.System.GetUtcNow(), TimeSpan.FromSeconds(30));
    }

    [Fact]
    public async Task The_answer_is_empty_TwiML()
    {
        using var answer = await app.Twilio.PostAsync(Path, Payloads.Sms("hoi"));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/xml");
        var root = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        root.Name.LocalName.ShouldBe("Response");
        root.IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public async Task A_danger_text_is_the_answer_itself_when_the_record_is_away()
    {
        const string text = "Bel 112 & blijf <buiten> \"nu\". Ué";
        turns.Answer = _ => new Received.DangerSpooled(text);
        using var answer = await app.Twilio.PostAsync(Path, Payloads.Sms("brand"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var response = XDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Root!;
        response.Elements().ShouldHaveSingleItem().Name.LocalName.ShouldBe("Message");
        response.Value.ShouldBe(text);
    }

    [Theory]
    [InlineData("MessageSid", null)]
    [InlineData("MessageSid", "")]
    [InlineData("MessageSid", "CA00000000000000000000000000000001")]
    [InlineData("MessageSid", "SM0000000000000000000000000000000g")]
    [InlineData("AccountSid", "AC00000000000000000000000000000000")]
    [InlineData("AccountSid", null)]
    [InlineData("Body", null)]
    [InlineData("From", null)]
    [InlineData("From", "")]
    [InlineData("From", "KPN")]
    [InlineData("From", "0600000001")]
    [InlineData("From", "+31600000001 ")]
    [InlineData("From", "whatsapp:+31600000001")]
    [InlineData("From", "+31600000001From+31600000002")]
    [InlineData("To", "+31850000099")]
    [InlineData("To", "whatsapp:+31850000000")]
    [InlineData("To", null)]
    [InlineData("SmsStatus", "delivered")]
    [InlineData("MessageStatus", "sent")]
    [InlineData("Latitude", "52.3")]
    public async Task A_signed_form_that_is_not_a_message_to_us_is_a_400(string name, string? value)
    {
        using var answer = await app.Twilio.PostAsync(Path, Payloads.Sms("hoi", 1, (name, value)));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        turns.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("152.3", "6.6")]
    [InlineData("NaN", "6.6")]
    [InlineData("52,3", "6,6")]
    [InlineData("52.3Longitude6.6", null)]
    public async Task A_location_that_is_none_is_a_400(string latitude, string? longitude)
    {
        using var answer = await app.Twilio.PostAsync(Path, Payloads.WhatsApp("", 1, ("Latitude", latitude), ("Longitude", longitude)));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Another_service_does_not_open_our_numbers()
    {
        using var answer = await app.Twilio.PostAsync(Path, Payloads.Sms("hoi", 1, ("To", "+31850000099"), ("MessagingServiceSid", "MG" + new string('0', 32))));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory]
    [InlineData("From")]
    [InlineData("Body")]
    [InlineData("MessageSid")]
    [InlineData("To")]
    public async Task A_repeated_field_that_matters_is_a_400(string name)
    {
        var form = Payloads.Sms("hoi");
        form.Add(new(name, "+31600000002"));
        using var answer = await app.Twilio.PostAsync(Path, form);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_over_64_kB_or_1024_fields_is_a_400()
    {
        using var large = await app.Twilio.PostAsync(Path, Payloads.Sms(new string('x', 64 * 1024)));
        large.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var many = await app.Twilio.PostAsync(Path, Payloads.Sms("x", 1, [.. Enumerable.Range(0, 1024).Select(index => ($"k{index}", (string?)"v"))]));
        many.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task Other_verbs_are_not_allowed() =>
        (await app.Client.GetAsync(app.Url + Path, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
}
