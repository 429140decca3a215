using Microsoft.Extensions.Options;
using WijkBot.Ops.Start;

namespace WijkBot.Channels.Twilio;

/// <summary>Whether SMS and WhatsApp are switched on, and if not why, for the start banner and the status pages.</summary>
public sealed class TwilioStatus(IOptions<TwilioOptions> options) : IStartNote
{
    public bool IsOn => options.Value.IsOn;

    /// <summary>Why the channel is off; null when it is on.</summary>
    public string? OffReason => IsOn ? null : "Off: SMS and WhatsApp (Twilio:AccountSid)";

    public int Order => IsOn ? 80 : 200;

    /// <summary>Where Twilio must call, or what is off.</summary>
    public string? Line(Uri home) => OffReason ?? $"Twilio      webhook {options.Value.WebhookBase}{TwilioEndpoints.MessagesPath}#rc=3&rp=5xx,ct,rt";
}
