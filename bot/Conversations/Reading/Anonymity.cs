namespace WijkBot.Conversations;

/// <summary>What a message says of staying unknown.</summary>
public enum Anonymity
{
    NotSaid,

    /// <summary>"Er liggen ratten, maar zet mijn naam er niet bij".</summary>
    Wished,

    /// <summary>The message is the wish and nothing more: "kan dat ook anoniem?".</summary>
    WishedAndNoMore,

    /// <summary>"Het hoeft niet meer anoniem": said plainly, because in doubt a resident stays unknown.</summary>
    Waived,
}
