namespace WijkBot.Channels.Twilio;

/// <summary>
/// A status callback, to a receipt (twilio.com/docs/messaging/guides/track-outbound-message-status). They come in any order and
/// more than once; <see cref="DeliveryState"/> is ordered so that the receiver can refuse to go backwards.
/// </summary>
internal sealed class StatusForm(TwilioOptions options)
{
    private static readonly string[] Read = ["AccountSid", "ErrorCode", "MessageSid", "MessageStatus"];

    /// <summary>The receipt, or the name of the field that is wrong; neither for a status that says nothing.</summary>
    /// <param name="id">Our id of the shipment, from the query of the callback URL.</param>
    public (Receipt? Receipt, string? Wrong) Parse(TwilioForm form, string? id)
    {
        if (Wrong(form) is { } wrong)
            return (null, wrong);
        if (StateOf(form["MessageStatus"]!) is not { } state)
            return (null, null);
        Guid? shipment = Guid.TryParse(id, out var parsed) ? parsed : null;
        return (new Receipt(shipment, form["MessageSid"]!, state, ErrorCode(form)), null);
    }

    private string? Wrong(TwilioForm form)
    {
        if (Array.Find(Read, form.Repeats) is { } repeated)
            return repeated;
        if (form["AccountSid"] != options.AccountSid)
            return "AccountSid";
        if (form["MessageSid"] is not { } sid || !TwilioIds.IsMessageSid(sid))
            return "MessageSid";
        return IsStatus(form) ? ResplitGuard.Suspect(form) : "MessageStatus";
    }

    // A message of a resident has a text and no status.
    private static bool IsStatus(TwilioForm form) =>
        form.NonEmpty("MessageStatus") is not null and not "received" and not "receiving" && !form.Has("NumMedia");

    private static DeliveryState? StateOf(string status) => status switch
    {
        "accepted" or "scheduled" or "queued" or "sending" => DeliveryState.Accepted,
        "sent" => DeliveryState.Sent,
        "delivered" or "partially_delivered" => DeliveryState.Delivered,
        "read" => DeliveryState.Read,
        "failed" or "undelivered" or "canceled" => DeliveryState.Failed,
        _ => null,
    };

    private static string? ErrorCode(TwilioForm form) =>
        form.NonEmpty("ErrorCode") is { Length: <= 6 } code && code != "0" && code.All(char.IsAsciiDigit) ? code : null;
}
