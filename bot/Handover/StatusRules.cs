using System.Collections.Frozen;
using static WijkBot.Cases.CaseNames.Status;

namespace WijkBot.Handover;

/// <summary>Which status may follow which, as data.</summary>
public static class StatusRules
{
    private static readonly FrozenDictionary<string, string[]> Next = new Dictionary<string, string[]>
    {
        [Open] = [InProgress, Waiting, Resolved, Closed, Declined, Withdrawn],
        [Reopened] = [InProgress, Waiting, Resolved, Closed, Declined, Withdrawn],
        [InProgress] = [Open, Waiting, Resolved, Closed, Declined, Withdrawn],
        [Waiting] = [Open, InProgress, Resolved, Closed, Declined, Withdrawn],
        [Resolved] = [Reopened, Closed],
        [Closed] = [Reopened],
        [Declined] = [Reopened],
        [Withdrawn] = [Reopened],
    }.ToFrozenDictionary();

    /// <summary>What a case with this status can become, in the order of the contract.</summary>
    public static IReadOnlyList<string> After(string status) => Next.GetValueOrDefault(status, []);

    public static bool Exists(string status) => Next.ContainsKey(status);

    /// <summary>"We do not do this" is told with its reason, never hidden.</summary>
    public static bool NeedsReason(string status) => status == Declined;
}
