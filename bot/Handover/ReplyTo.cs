using WijkBot.Cases;

namespace WijkBot.Handover;

/// <summary>Which of the reporters of a case an answer is for. A closed list.</summary>
public abstract record ReplyTo
{
    private ReplyTo() { }

    /// <summary>Who last said something about it.</summary>
    public sealed record LastWriter : ReplyTo;

    /// <summary>The one in this conversation.</summary>
    public sealed record One(Guid Conversation) : ReplyTo
    {
        public override string ToString() => "to one";
    }

    /// <summary>Everybody who reported it.</summary>
    /// <param name="Seen">Whom the colleague saw that it goes to, see <see cref="SignOf"/>: when that is no longer so, nothing is sent.</param>
    public sealed record All(string Seen) : ReplyTo
    {
        public override string ToString() => "to all";
    }

    /// <summary>Changes when somebody comes or goes; tells nothing of who they are.</summary>
    public static string SignOf(Reporters reporters) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(
        [.. reporters.Active.OrderBy(one => one.Conversation).SelectMany(one => one.Conversation.ToByteArray())]))[..16];
}
