using System.Security.Cryptography;
using System.Text;
using WijkBot.Cases;
using WijkBot.Messages;

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
    /// <param name="Seen">Whom the colleague saw that it goes to and what they read, see <see cref="SignOf"/>: when that is no longer so, nothing is sent.</param>
    public sealed record All(string Seen) : ReplyTo
    {
        public override string ToString() => "to all";
    }

    /// <summary>Changes when somebody comes or goes, and with the words; tells nothing of who they are.</summary>
    public static string SignOf(Reporters reporters, string? text) => Convert.ToHexStringLower(SHA256.HashData(
    [
        .. reporters.Active.OrderBy(one => one.Conversation).SelectMany(one => one.Conversation.ToByteArray()),
        // a form ends its lines otherwise than a page
        .. Encoding.UTF8.GetBytes(CleanText.Of(text).Trim().ReplaceLineEndings("\n")),
    ]))[..16];
}
