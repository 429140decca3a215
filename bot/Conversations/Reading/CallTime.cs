namespace WijkBot.Conversations;

/// <summary>What an answer to "when does it suit you to be called?" tells, beside a moment that may be in it.</summary>
public enum CallTime
{
    /// <summary>His wish, in his own words.</summary>
    Wish,

    /// <summary>"Maakt niet uit".</summary>
    Any,

    /// <summary>"Nee, laat maar": rather not called after all.</summary>
    NotAnymore,

    /// <summary>A number and nothing more, or what the call is about: when is still to be told.</summary>
    NoTime,
}
