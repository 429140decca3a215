using WijkBot.Cases;
using WijkBot.Handover;

namespace WijkBot.Inbox;

/// <summary>A reporter to whom an answer can go, and whether it arrives: each has a channel, a language, a window and a STOP of his own.</summary>
public sealed record Addressee(Reporter Reporter, Reach Reach)
{
    /// <summary>As forms name him, see <see cref="ReplyAddress"/>.</summary>
    public string Value => ReplyAddress.Value(Reporter);

    /// <summary>What an answer takes that goes to him.</summary>
    public ReplySize SizeOf(string? text) => ReplySize.Of(text, Reporter.Traits, Reporter.Language);

    /// <summary>All who still hear of a case, in the order in which they came.</summary>
    internal static async Task<IReadOnlyList<Addressee>> OfAsync(CaseReporters reader, Reporters reporters, CancellationToken cancellationToken)
    {
        var reaches = (await reader.ReachAsync(reporters, cancellationToken)).ToDictionary(reach => reach.Conversation);
        return [.. reporters.Active.Where(one => reaches.ContainsKey(one.Conversation)).Select(one => new Addressee(one, reaches[one.Conversation]))];
    }

    public override string ToString() => Reporter.ToString();
}
