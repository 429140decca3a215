using Microsoft.Extensions.Options;

namespace WijkBot.Channels.Twilio;

/// <summary>Whether SMS and WhatsApp are switched on, and if not why, for the start banner and the status pages.</summary>
public sealed class TwilioStatus(IOptions<TwilioOptions> options)
{
    public bool IsOn => options.Value.IsOn;

    /// <summary>Why the channel is off; null when it is on.</summary>
    public string? OffReason => IsOn ? null : "SMS and WhatsApp are off: Twilio:AccountSid is not set.";
}
