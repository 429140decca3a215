namespace WijkBot.Storage;

/// <summary>
/// Tells whoever watches, on every replica, that something happened a moment ago. Carries ids only and promises nothing: who misses
/// it finds the same in the record.
/// </summary>
public interface ILiveNews
{
    /// <summary>Never waits and never throws.</summary>
    void Tell(LiveWord word);

    /// <summary>Calls <paramref name="hear"/> for everything told from now on, here or on another replica; it must not wait.</summary>
    IDisposable Listen(Action<LiveWord> hear);
}

/// <summary>What happened, on one line.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="About">Ids, by the kind.</param>
public readonly record struct LiveWord(LiveKind Kind, string About)
{
    public static LiveWord Conversation(Guid id) => new(LiveKind.Conversation, id.ToString("N"));

    public static LiveWord SessionEnded(string id) => new(LiveKind.SessionEnded, id);

    /// <summary>Words may have been missed: everybody looks anew.</summary>
    public static readonly LiveWord Missed = new(LiveKind.Missed, "");

    /// <summary>As it goes over the wire: the kind's first letter, then what it is about.</summary>
    public override string ToString() => $"{(char)Kind}{About}";

    /// <summary>Null for what this version does not know.</summary>
    public static LiveWord? Parse(string? text) =>
        text is { Length: > 0 } && Enum.IsDefined((LiveKind)text[0]) ? new LiveWord((LiveKind)text[0], text[1..]) : null;
}

/// <summary>Kinds of <see cref="LiveWord"/>, each by its letter.</summary>
public enum LiveKind
{
    /// <summary>No kind.</summary>
    None = 0,

    /// <summary>Something was committed in a conversation or one of its cases; about its id.</summary>
    Conversation = 'c',

    /// <summary>Who looks at a case or types; about whatever the inbox wrote.</summary>
    Presence = 'p',

    /// <summary>Somebody signed out; about the random id of his session, which opens nothing.</summary>
    SessionEnded = 's',

    /// <summary>The line to the other replicas was broken for a while.</summary>
    Missed = 'm',
}
