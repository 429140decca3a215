namespace WijkBot.Handover;

/// <summary>Section <c>Relay</c>: whether regisseurs get messages on their own phone and answer from there.</summary>
public sealed class RelayOptions
{
    /// <summary>Over WhatsApp, to the <c>telefoon</c> in roster.yaml.</summary>
    public bool WhatsApp { get; set; }

    /// <summary>Over SMS, where WhatsApp is off. Whoever sends an SMS can claim any number: read infra/operations.md first.</summary>
    public bool Sms { get; set; }

    internal bool IsOn => WhatsApp || Sms;
}
