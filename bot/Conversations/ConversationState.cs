using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace WijkBot.Conversations;

/// <summary>
/// All a conversation remembers between two messages; kept as JSON in SQL, with a hot copy in Redis. What an older version did not
/// write yet reads as its default: the reader gives null for it, whatever the initialiser says.
/// </summary>
public sealed record ConversationState
{
    public string Language { get; init => field = value ?? "nl"; } = "nl";

    /// <summary>The resident chose the language; a text in another one does not change it.</summary>
    public bool LanguageChosen { get; init; }

    /// <summary>The first-contact text was sent.</summary>
    public bool Introduced { get; init; }

    /// <summary>
    /// The resident wants to stay unknown, in every case that is opened from here on. It ends with the matter: when he begins
    /// something without it after a day of silence. Shorter would be a trap for who goes on an hour later, and asks nothing again.
    /// </summary>
    public bool Anonymous { get; init; }

    /// <summary>Dialogs that run, the last on top; those below go on when it ends.</summary>
    public ImmutableList<Frame> Frames { get; init => field = value ?? []; } = [];

    /// <summary>What was being told when the resident said "laat maar": "toch wel" takes it up again. Gone once something else is begun.</summary>
    public Frame? LaidAside { get; init; }

    /// <summary>A person was asked for and has not claimed yet; since when.</summary>
    public DateTimeOffset? AwaitsPersonSince { get; init; }

    /// <summary>When the last receipt of a burst was sent.</summary>
    public DateTimeOffset? ReceiptAt { get; init; }

    /// <summary>Number of the case last opened or talked about; later words are about it.</summary>
    public string? LastCase { get; init; }

    /// <summary>What a person last wrote to the resident about, or holds the conversation for; null when nobody did.</summary>
    public PersonSpoke? PersonSpoke { get; init; }

    /// <summary>Cases about which "is het opgelost?" must still be asked.</summary>
    public ImmutableList<string> AskSolved { get; init => field = value ?? []; } = [];

    /// <summary>What was said to the resident while he wanted no messages, the oldest first: told when he wants them again.</summary>
    public ImmutableList<MissedWord> Missed { get; init => field = value ?? []; } = [];

    /// <summary>Case opened for danger, and when.</summary>
    public string? DangerCase { get; init; }

    public DateTimeOffset? DangerAt { get; init; }

    public DateTimeOffset? LastTurn { get; init; }

    /// <summary>When the resident last wrote; null in a state of an older version.</summary>
    public DateTimeOffset? HeardAt { get; init; }

    public string ToJson() => JsonSerializer.Serialize(this, StateJson.Default.ConversationState);

    /// <exception cref="JsonException">Not a state: our fault.</exception>
    public static ConversationState FromJson(string json) =>
        JsonSerializer.Deserialize(json, StateJson.Default.ConversationState)
        ?? throw new JsonException("An empty conversation state.");

    public override string ToString() => $"state {Language}, {Frames.Count} dialogs";
}

/// <summary>One running dialog: its name and what it knows so far. Never a position.</summary>
/// <param name="Asked">Slot whose question was sent last.</param>
/// <param name="Misses">How often the answer to it was not understood.</param>
public sealed record Frame(string Dialog, ImmutableDictionary<string, SlotValue> Slots, string? Asked = null, int Misses = 0)
{
    public static readonly ImmutableDictionary<string, SlotValue> NoSlots = ImmutableDictionary<string, SlotValue>.Empty;

    public ImmutableDictionary<string, SlotValue> Slots { get; init; } = Slots ?? NoSlots;

    /// <summary>Slots in the order they were filled.</summary>
    public ImmutableList<string> Order { get; init => field = value ?? []; } = [];

    /// <summary>Those of them that answered a question that was put, for "terug".</summary>
    public ImmutableList<string> Replied { get; init => field = value ?? []; } = [];

    /// <summary>Options that were offered for an ambiguous answer to <see cref="Asked"/>.</summary>
    public ImmutableList<SlotValue> Offered { get; init => field = value ?? []; } = [];

    public override string ToString() => $"{Dialog} asked {Asked}";
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(ConversationState))]
internal sealed partial class StateJson : JsonSerializerContext;
