using System.Globalization;
using WijkBot.Messages;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// A form of the inbound webhook, to the message all rooms share. Strict in what it reads, indifferent to what it does not know:
/// Twilio adds parameters without notice (twilio.com/docs/messaging/guides/webhook-request).
/// </summary>
internal sealed class MessageForm(TwilioOptions options, TimeProvider clock)
{
    private static readonly string[] Read =
    [
        "AccountSid", "Body", "ButtonPayload", "ButtonText", "ExternalUserId", "From", "Latitude", "ListId", "Longitude", "MessageSid",
        "MessageStatus", "MessagingServiceSid", "NumMedia", "OptOutType", "OriginalRepliedMessageSid", "ProfileName", "SmsStatus", "To",
    ];

    /// <summary>The message, or the name of the field that is wrong.</summary>
    public (IncomingMessage? Message, string? Wrong) Parse(TwilioForm form)
    {
        if (Wrong(form) is { } wrong)
            return (null, wrong);
        return From(form) is { } from ? (Message(form, from), null) : (null, "From");
    }

    private string? Wrong(TwilioForm form)
    {
        if (Array.Find(Read, form.Repeats) is { } repeated)
            return repeated;
        if (form["AccountSid"] != options.AccountSid)
            return "AccountSid";
        if (form["MessageSid"] is not { } sid || !TwilioIds.IsMessageSid(sid))
            return "MessageSid";
        if (!form.Has("Body"))
            return "Body";
        if (!IsOurs(form))
            return "To";
        if (!IsReceived(form))
            return "SmsStatus";
        return HasHalfPin(form) ? "Latitude" : ResplitGuard.Suspect(form);
    }

    // A status callback is about a message of ours; taking it for one of a resident would make the bot talk to itself.
    private static bool IsReceived(TwilioForm form) =>
        !form.Has("MessageStatus") && form["SmsStatus"] is null or "" or "received" or "receiving";

    // Empty is absent; anything else must be a pair of degrees.
    private static bool HasHalfPin(TwilioForm form) =>
        (form.NonEmpty("Latitude") ?? form.NonEmpty("Longitude")) is not null && Pin(form) is null;

    private bool IsOurs(TwilioForm form)
    {
        if (form["To"] is not { } to)
            return false;
        var whatsApp = TwilioIds.WhatsAppPart(to);
        var number = whatsApp ?? to;
        var isPooled = options.MessagingServiceSid.Length > 0 && form["MessagingServiceSid"] == options.MessagingServiceSid;
        return TwilioIds.IsE164(number) && (isPooled || number == (whatsApp is null ? options.SmsNumber : options.WhatsAppNumber));
    }

    private static ResidentAddress? From(TwilioForm form)
    {
        var line = form["To"]!;
        if (TwilioIds.WhatsAppPart(line) is not { } whatsAppLine)
            return form["From"] is { } from && TwilioIds.IsE164(from) ? new ResidentAddress(ChannelTraits.Sms.Name, from) { Line = line } : null;
        var sender = WhatsAppSender(form["From"]) ?? (form["From"] is "" or "whatsapp:" ? WhatsAppSender(form["ExternalUserId"]) : null);
        return sender is null ? null : new ResidentAddress(ChannelTraits.WhatsApp.Name, sender) { Line = whatsAppLine };
    }

    private static string? WhatsAppSender(string? address) =>
        address is not null && TwilioIds.WhatsAppPart(address) is { } sender
        && (TwilioIds.IsE164(sender) || TwilioIds.IsWhatsAppUserId(sender)) ? sender : null;

    private IncomingMessage Message(TwilioForm form, ResidentAddress from) => new()
    {
        ProviderId = form["MessageSid"]!,
        From = from,
        ReceivedAt = clock.GetUtcNow(),
        Text = CleanText.Of(form["Body"]),
        Media = MessageMedia.Of(form, options.AccountSid),
        Location = Pin(form),
        Choice = Clean(form.NonEmpty("ButtonPayload") ?? form.NonEmpty("ListId") ?? form.NonEmpty("ButtonText")),
        QuotedId = form["OriginalRepliedMessageSid"] is { } quoted && TwilioIds.IsMessageSid(quoted) ? quoted : null,
        ProfileName = Clean(form.NonEmpty("ProfileName")),
        OptOut = form["OptOutType"] switch
        {
            "STOP" => OptOut.Stopped,
            "START" => OptOut.Started,
            "HELP" => OptOut.Helped,
            _ => null,
        },
    };

    private static string? Clean(string? text) => CleanText.Of(text) is { Length: > 0 } clean ? clean : null;

    private static Location? Pin(TwilioForm form) =>
        Degrees(form["Latitude"], 90) is { } latitude && Degrees(form["Longitude"], 180) is { } longitude
            ? new Location(latitude, longitude, Clean(form.NonEmpty("Label")), Clean(form.NonEmpty("Address")))
            : null;

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
        && Math.Abs(value) <= most ? value : null;
}
