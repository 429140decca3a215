namespace WijkBot.Channels.Twilio;

/// <summary>Configuration <c>Twilio</c>. Without an account the channel is off; checked at start by <see cref="TwilioOptionsValidator"/>.</summary>
public sealed class TwilioOptions
{
    // A null in a settings file means the same as an empty text, hence the setters.

    public const string Section = "Twilio";

    private const string TwilioItself = "https://api.twilio.com";

    /// <summary>The account, <c>AC…</c>. Empty: the channel is off.</summary>
    public string AccountSid { get; set => field = value ?? ""; } = "";

    /// <summary>Primary auth token: checks the signature of webhooks, and calls Twilio when there is no API key.</summary>
    public string AuthToken { get; set => field = value ?? ""; } = "";

    /// <summary>A second token accepted on webhooks while the first is being rotated. Empty: none.</summary>
    public string PreviousAuthToken { get; set => field = value ?? ""; } = "";

    /// <summary>API key for calls, <c>SK…</c>; can be revoked without touching webhooks. Empty: account and auth token.</summary>
    public string ApiKeySid { get; set => field = value ?? ""; } = "";

    public string ApiKeySecret { get; set => field = value ?? ""; } = "";

    /// <summary>Where messages are sent and media are fetched. Empty: Twilio itself.</summary>
    public string ApiBaseUrl { get; set => field = value ?? ""; } = "";

    /// <summary>Public base URL that Twilio calls; signatures are computed over it, never over the Host header.</summary>
    public string WebhookBaseUrl { get; set => field = value ?? ""; } = "";

    /// <summary>Our number for SMS, E.164.</summary>
    public string SmsNumber { get; set => field = value ?? ""; } = "";

    /// <summary>Our number for WhatsApp, E.164 without prefix.</summary>
    public string WhatsAppNumber { get; set => field = value ?? ""; } = "";

    /// <summary>Messaging Service that pools our numbers, <c>MG…</c>. Empty: none.</summary>
    public string MessagingServiceSid { get; set => field = value ?? ""; } = "";

    /// <summary>How long one call to Twilio may take, in seconds.</summary>
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>
    /// ContentSid per template name. <c>keuze2</c>, <c>keuze3</c>: quick replies, variable 1 the text, 2 and on the titles, the
    /// ids of the buttons 1, 2, 3. <c>bericht</c>: approved template for text outside the 24-hour window, variable 1 the text.
    /// </summary>
    public Dictionary<string, string> Templates { get; set; } = new(StringComparer.OrdinalIgnoreCase);

    public bool IsOn => AccountSid.Length > 0;

    /// <summary>Base of all calls, without a slash at its end.</summary>
    public string ApiBase => (ApiBaseUrl.Length == 0 ? TwilioItself : ApiBaseUrl).TrimEnd('/');

    /// <summary>Base of all webhooks, without a slash at its end.</summary>
    public string WebhookBase => WebhookBaseUrl.TrimEnd('/');

    /// <summary>The resource all calls are below.</summary>
    public string AccountUrl => $"{ApiBase}/2010-04-01/Accounts/{AccountSid}";

    /// <summary>Names no secret.</summary>
    public override string ToString() => IsOn ? "Twilio on" : "Twilio off";
}
