namespace WijkBot.Messages;

/// <summary>What becomes of a text that is sent after a channel's <see cref="ChannelTraits.ServiceWindow"/>.</summary>
public enum AfterWindow
{
    /// <summary>It is refused: nothing arrives.</summary>
    Refused,

    /// <summary>It goes within a template that the channel approved, as one line.</summary>
    Template,

    /// <summary>It goes as at any other moment.</summary>
    Sent,
}
