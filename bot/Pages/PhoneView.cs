using WijkBot.Delivery;
using WijkBot.Messages;

namespace WijkBot.Pages;

/// <summary>All that the phone page shows at one moment.</summary>
/// <param name="Channel">On which the visitor writes.</param>
/// <param name="Municipality">Its name, as the sender of our messages.</param>
/// <param name="Cases">The newest first.</param>
public sealed record PhoneView(
    ChannelTraits Channel, string Municipality, IReadOnlyList<PhoneMessage> Messages, IReadOnlyList<PhoneCase> Cases)
{
    /// <summary>The colleague who has taken the conversation; null while the bot answers.</summary>
    public string? ClaimedBy { get; init; }

    /// <summary>Points that may be sent as a location, for whoever sits at a desk.</summary>
    public IReadOnlyList<Location> SamplePlaces { get; init; } = [];

    /// <summary>Changes whenever something on the page does; the page asks for what came after it.</summary>
    public required string Mark { get; init; }

    public bool IsSms => Channel.IsSms;

    /// <summary><c>sms</c> or <c>whatsapp</c>.</summary>
    public string Kanaal => IsSms ? "sms" : "whatsapp";

    /// <summary>Where its forms go; bears the channel, so that a form refused unread comes back to the right phone.</summary>
    public string Action => $"/probeer/bericht?kanaal={Kanaal}";

    public int Segments => Messages.Sum(message => message.Message.Segments ?? 0);

    public override string ToString() => $"{Messages.Count} messages, {Cases.Count} cases";
}

/// <summary>A message with what is shown around it.</summary>
/// <param name="Local">When, in the municipality's time.</param>
/// <param name="Moment">The same as people say it.</param>
/// <param name="Author">Name of the colleague who wrote it; null for the bot and the resident.</param>
public sealed record PhoneMessage(Spoken Message, DateTimeOffset Local, string Moment, string? Author)
{
    public override string ToString() => Message.ToString();
}

/// <summary>A case in the words of the inbox.</summary>
/// <param name="Facts">Name and value, in the order in which they are shown.</param>
public sealed record PhoneCase(string Number, string Type, string Status, string Description, IReadOnlyList<(string Name, string Value)> Facts)
{
    /// <summary>Marks that must not be missed: danger, hurry, a person asked for.</summary>
    public IReadOnlyList<string> Alarms { get; init; } = [];

    public IReadOnlyList<PhoneEvent> Timeline { get; init; } = [];

    public override string ToString() => $"case {Number}";
}

/// <summary>Something that happened to a case.</summary>
/// <param name="Moment">When, as people say it.</param>
/// <param name="Happened">What <paramref name="Who"/> did, as it follows the name.</param>
public sealed record PhoneEvent(DateTimeOffset Local, string Moment, string Who, string Happened, string Text)
{
    public override string ToString() => Happened;
}
