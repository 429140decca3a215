using WijkBot.Inbox.SignIn;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Figures;

/// <summary>
/// Whose figures somebody sees. Who leads the team, keeps the roster or reads, sees all. A regisseur sees the wijken that are his by
/// the roster, or that he has today because he stands in or succeeded, one at a time: his work is there, and a list of wijken beside each other
/// is for who leads the team. Never several added up: what is held back of one wijk could be computed from such a sum.
/// </summary>
/// <param name="Wijken">Which may be chosen.</param>
/// <param name="All">Also all together.</param>
public sealed record FigureScope(IReadOnlyList<Wijk> Wijken, bool All)
{
    internal static FigureScope Of(HttpContext context, Visitor visitor)
    {
        var services = context.RequestServices;
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var (areas, roster, duty) = (services.GetRequiredService<AreaBook>(), services.GetRequiredService<Roster>(), services.GetRequiredService<Duty>());
        var all = visitor.IsTeamLeader || visitor.IsAdministrator || context.User.IsInRole(Session.Reader);
        return all
            ? new FigureScope(areas.Wijken, true)
            : new FigureScope([.. areas.Wijken.Where(wijk => IsOf(roster.HandlerOf(wijk.Code, null)) || IsOf(duty.HandlerOf(wijk.Code, null, null, now)))], false);
        bool IsOf(Handler handler) => handler.Regisseur is { } person && person.Id == visitor.Person?.Id;
    }

    /// <summary>The wijk that is meant: the first of one's own when none was chosen; null when it may not be.</summary>
    /// <param name="wijk">CBS code; empty for all.</param>
    public string? Chosen(string wijk) => wijk.Length == 0 ? All ? "" : Wijken.Select(each => each.Code).FirstOrDefault() : Wijken.Any(each => each.Code == wijk) ? wijk : null;

    public override string ToString() => All ? "all" : $"{Wijken.Count} wijken";
}
