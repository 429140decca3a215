namespace WijkBot.Messages;

/// <summary>What a channel can carry. Dialogs and wording look at this, never at a provider.</summary>
/// <param name="Name">Fixed name, stored with every conversation: <c>sms</c>, <c>whatsapp</c>, <c>chat</c>.</param>
public sealed record ChannelTraits(string Name)
{
    /// <summary>Residents can send photos.</summary>
    public bool TakesMedia { get; init; }

    /// <summary>Residents can send a location pin.</summary>
    public bool TakesLocation { get; init; }

    /// <summary>The resident's address is a phone number on which he can be called back.</summary>
    public bool HasPhoneNumber { get; init; }

    /// <summary>Texts are counted in SMS segments and kept to the GSM-7 alphabet where the language allows.</summary>
    public bool IsSms { get; init; }

    /// <summary>How long after the resident's last message free text may be sent; null: always.</summary>
    public TimeSpan? ServiceWindow { get; init; }

    public static readonly ChannelTraits Sms = new("sms") { IsSms = true, HasPhoneNumber = true };
    public static readonly ChannelTraits WhatsApp = new("whatsapp")
    {
        TakesMedia = true,
        TakesLocation = true,
        HasPhoneNumber = true,
        ServiceWindow = TimeSpan.FromHours(24),
    };

    /// <summary>Bot Framework channels (Web Chat, Direct Line, Teams).</summary>
    public static readonly ChannelTraits Chat = new("chat") { TakesMedia = true, TakesLocation = true };

    /// <summary>The phone page on which the bot is tried as on SMS; nothing leaves the house.</summary>
    public static readonly ChannelTraits TrySms = Sms with { Name = "probeer-sms" };

    /// <summary>The same as on WhatsApp.</summary>
    public static readonly ChannelTraits TryWhatsApp = WhatsApp with { Name = "probeer-whatsapp" };

    public static readonly IReadOnlyList<ChannelTraits> All = [Sms, WhatsApp, Chat, TrySms, TryWhatsApp];

    /// <summary>The traits of a stored channel name.</summary>
    /// <exception cref="ArgumentException">No such channel: our fault, names are fixed.</exception>
    public static ChannelTraits Of(string name) =>
        All.FirstOrDefault(channel => channel.Name == name)
        ?? throw new ArgumentException($"No channel is called '{name}'.", nameof(name));
}
