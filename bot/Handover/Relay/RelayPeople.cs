using Microsoft.Extensions.Options;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>Whose phone is whose, by the roster of this moment.</summary>
internal sealed class RelayPeople(WijkenInUse wijken, IOptions<RelayOptions> options, TimeProvider time)
{
    /// <summary>Over which messages go to phones: WhatsApp where it is on, its sender is known for certain; null when the relay is off.</summary>
    public string? Channel => options.Value.WhatsApp ? ChannelTraits.WhatsApp.Name : options.Value.Sms ? ChannelTraits.Sms.Name : null;

    /// <summary>A message from here may be a colleague's.</summary>
    public bool Concerns(ResidentAddress from) => IsOn(from.Channel) && InService(person => person.Phone == from.Value).Any();

    /// <summary>Ids of who has this number, as the audit names them.</summary>
    public string Named(ResidentAddress from) => string.Join(", ", InService(person => person.Phone == from.Value).Select(person => person.Id));

    /// <summary>Where a person is reached over a channel; null when he has no number any more.</summary>
    public ResidentAddress? PhoneOf(string id, string channel) =>
        InService(person => person.Id == id).FirstOrDefault()?.Phone is { } number ? new ResidentAddress(channel, number) : null;

    /// <summary>This person, when the number is his; null else.</summary>
    public Regisseur? Of(string id, ResidentAddress from) => InService(person => person.Id == id && person.Phone == from.Value).FirstOrDefault();

    private bool IsOn(string channel) =>
        (channel == ChannelTraits.WhatsApp.Name && options.Value.WhatsApp) || (channel == ChannelTraits.Sms.Name && options.Value.Sms);

    /// <summary>Who has cases or leads the team; who only keeps the roster or reads, answers nobody.</summary>
    private IEnumerable<Regisseur> InService(Func<Regisseur, bool> which)
    {
        var (current, now) = (wijken.Now, time.GetUtcNow());
        return current.Roster.Regisseurs.Append(current.Roster.TeamLeader).Where(person => which(person) && person.IsInService(current.Duty.DayOf(now)));
    }
}
