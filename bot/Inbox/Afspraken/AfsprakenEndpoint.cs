using WijkBot.Cases;
using WijkBot.Inbox.Pages;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>The list of afspraken.</summary>
internal static class AfsprakenEndpoint
{
    private static readonly TimeSpan Back = TimeSpan.FromDays(90);

    /// <param name="van">Id in the roster of whose; empty for all. Nothing given: one's own, and all for who leads the team.</param>
    /// <param name="wijk">CBS code; empty for all.</param>
    public static async Task<IResult> GetAsync(
        HttpContext context, string? van, string? wijk, AfspraakReader reader, WijkVisits visits, WijkenInUse wijken, TimeProvider time, CancellationToken cancellationToken)
    {
        var (visitor, now) = (Visitor.Of(context), time.GetUtcNow());
        var whose = van ?? (visitor is { IsTeamLeader: true, HasWijk: false } ? "" : visitor.Person!.Id);
        var scope = await visits.ScopeAsync(visitor, cancellationToken);
        var running = Matching(await reader.RunningAsync(cancellationToken), whose, wijk, visitor, scope);
        var ended = Matching(await reader.EndedSinceAsync(now - Back, cancellationToken), whose, wijk, visitor, scope);
        return Show.Page<AfsprakenPage>(context, nameof(AfsprakenPage.Model), new AfsprakenModel(whose, wijk ?? "", wijken.Duty.DayOf(now), running, ended)
        {
            Closed = !string.IsNullOrEmpty(wijk) && scope?.IsClosed(wijk) == true,
        });
    }

    /// <summary>Whose it is now goes by who has the case; what one stands in for is one's own.</summary>
    private static List<Afspraak> Matching(IReadOnlyList<Afspraak> all, string whose, string? wijk, Visitor visitor, CaseScope? scope) =>
        [.. all.Where(one => scope?.Covers(new CaseAt(one.CaseNumber, one.CaseType, one.Handler, one.Wijk)) != false && (whose.Length == 0 || one.Handler == whose || whose == visitor.Person?.Id && visitor.Away.Contains(one.Handler)) && (string.IsNullOrEmpty(wijk) || one.Wijk == wijk))];
}

/// <summary>Afspraken of somebody, or of a wijk.</summary>
/// <param name="Whose">Id in the roster; empty for all.</param>
/// <param name="Running">What is first due first.</param>
/// <param name="Ended">The last first.</param>
public sealed record AfsprakenModel(string Whose, string Wijk, DateOnly Today, IReadOnlyList<Afspraak> Running, IReadOnlyList<Afspraak> Ended)
{
    /// <summary>The wijk is not open to who looks: he sees what is his own.</summary>
    public bool Closed { get; init; }

    public IReadOnlyList<Afspraak> Overdue => [.. Running.Where(one => one.IsOverdue(Today))];

    public IReadOnlyList<Afspraak> Coming => [.. Running.Where(one => !one.IsOverdue(Today))];

    public int Count(string state) => Ended.Count(one => one.State == state);

    public override string ToString() => $"{Running.Count} afspraken";
}
