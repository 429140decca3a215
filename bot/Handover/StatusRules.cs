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

    /// <summary>What a colleague can make of it: only a resident takes back what he reported, or another system that passes on that he did.</summary>
    public static IReadOnlyList<string> ForColleague(string status) => [.. After(status).Where(next => next != Withdrawn)];

    public static bool Exists(string status) => Next.ContainsKey(status);

    /// <summary>What a colleague or a system must say with it, as a Dutch sentence that asks for it; null when it may go without words.</summary>
    /// <param name="before">The status it has now.</param>
    /// <param name="isSilent">It is another system, which gives no words at all: of what was done it may have none.</param>
    /// <param name="isDanger">There was danger: the resident is sent nothing.</param>
    public static string? AsksWords(string before, string status, bool isSilent, bool isDanger = false) => WordsFor(before, status, isSilent) is { } asks
        ? $"Schrijf in een zin {asks}{(isDanger ? "." : "; de bewoner krijgt die te lezen.")}"
        : null;

    private static string? WordsFor(string before, string status, bool isSilent) => status switch
    {
        // "we do not do this" is told with its reason, never hidden
        Declined => "waarom we dit niet doen",
        _ when isSilent => null,
        Resolved => "wat er gedaan is",
        // behind "resolved" it says nothing new; else the resident is asked about it just as well
        Closed when before != Resolved => "waarom de melding gesloten wordt",
        _ => null,
    };

    /// <summary>A dot, a dash or a space that cannot be seen says nothing.</summary>
    public static bool AreWords(string text) => text.Any(char.IsLetter);
}
