using System.Text.Json;
using WijkBot.Messages;

namespace WijkBot.Delivery;

/// <summary>A message of the outbox with all that is needed to send it; what a turn hands over at once, or what is read back.</summary>
public sealed record Parcel(Guid Id, Guid Conversation, ResidentAddress To, OutgoingMessage Message)
{
    public string? ReturnAddress { get; init; }
    public DateTimeOffset? LastInboundAt { get; init; }
    public bool OptedOut { get; init; }

    /// <summary>Sent whatever the resident opted out of.</summary>
    public bool Always { get; init; }

    /// <summary>An alert to a colleague: what becomes of it says nothing of the resident.</summary>
    public bool ToColleague { get; init; }

    /// <summary>When it was recorded; patience counts from here.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until then it is this process's; see <see cref="Leases"/>.</summary>
    public required DateTimeOffset LeaseUntil { get; init; }

    public int Attempts { get; init; }
    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>An earlier try may have gone through: ask the provider first.</summary>
    public bool LookUpFirst { get; init; }

    /// <summary>Provider ids that are other messages of this conversation; a look-up never takes one of these for this.</summary>
    public IReadOnlyCollection<string> ClaimedProviderIds { get; init; } = [];

    public override string ToString() => $"parcel {Id}";

    internal static string WriteOptions(IReadOnlyList<MessageOption> options) =>
        options.Count == 0 ? "" : JsonSerializer.Serialize(options);

    internal static IReadOnlyList<MessageOption> ReadOptions(string json) =>
        json.Length == 0 ? [] : JsonSerializer.Deserialize<List<MessageOption>>(json) ?? [];
}
