using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>What a step can see while it decides: the slots of its dialog, the state around it and the facts of the turn.</summary>
public sealed record Scene(Frame Frame, ConversationState State, TurnFacts Facts, IResponsible Who)
{
    public bool Has(string slot) => Frame.Slots.ContainsKey(slot);

    /// <summary>The value of a slot, when it is there and of this kind.</summary>
    public T? Get<T>(string slot) where T : SlotValue => Frame.Slots.GetValueOrDefault(slot) as T;

    /// <summary>The resident's words in a slot; empty when it is not there.</summary>
    public string Text(string slot) => Get<TextValue>(slot)?.Text ?? "";

    /// <summary>Id of the chosen option; null when nothing was chosen.</summary>
    public string? Choice(string slot) => Get<ChoiceValue>(slot)?.Id;

    public bool Chose(string slot, string id) => Choice(slot) == id;

    public IReadOnlyList<string> Photos(string slot) => Get<MediaValue>(slot)?.Sources ?? [];

    /// <summary>Slot that keeps the number of the case a frame opened.</summary>
    internal const string OpenedSlot = "!zaak";

    /// <summary>Number of the case that this dialog opened; null when it opened none yet.</summary>
    public string? Opened => Get<TextValue>(OpenedSlot)?.Text;

    /// <summary>The resident's cases; empty when there are none.</summary>
    public IReadOnlyList<CaseSummary> Cases => Facts.Cases ?? [];

    /// <summary>Who is responsible for the place in this slot.</summary>
    public Responsible Responsible(string slot, string? category) => Who.For(Get<PlaceValue>(slot), category, Facts.Now);

    public ChannelTraits Channel => Facts.Channel;
}
