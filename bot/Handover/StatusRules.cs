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

    /// <summary>What a colleague or a system must say with it, as a Dutch sentence that asks for it; null when it may go without words.</summary>
    /// <param name="before">The status it has now.</param>
    /// <param name="isSilent">It is another system, which gives no words at all: of what was done it may have none.</param>
    public static string? AsksWords(string before, string status, bool isSilent) => status switch
    {
        // "we do not do this" is told with its reason, never hidden
        Declined => "Schrijf in een zin waarom we dit niet doen; de bewoner krijgt die te lezen.",
        _ when isSilent => null,
        Resolved => "Schrijf in een zin wat er gedaan is; de bewoner krijgt die te lezen.",
        // behind "resolved" it says nothing new; else the resident is asked about it just as well
        Closed when before != Resolved => "Schrijf in een zin waarom de melding gesloten wordt; de bewoner krijgt die te lezen.",
        _ => null,
    };

    /// <summary>A dot, a dash or a space that cannot be seen says nothing.</summary>
    public static bool AreWords(string text) => text.Any(char.IsLetter);
}
