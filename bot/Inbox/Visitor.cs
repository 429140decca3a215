using Microsoft.AspNetCore.Antiforgery;
using WijkBot.Inbox.SignIn;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>Who looks at a page, and what each form on it must carry.</summary>
/// <param name="Person">Null before signing in.</param>
/// <param name="IsTeamLeader">Leads the team today: the team leader, or who stands in or has succeeded.</param>
/// <param name="CsrfToken">Value of the hidden field that every form sends along.</param>
public sealed record Visitor(Regisseur? Person, bool IsTeamLeader, string CsrfToken)
{
    /// <summary>May change the roster and the areas.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>May change the canned answers.</summary>
    public bool KeepsAnswers => IsAdministrator || IsTeamLeader;

    /// <summary>May see cases; an administrator who is nothing else may not.</summary>
    public bool SeesCases { get; init; } = true;

    /// <summary>May do something with cases; a reader only looks.</summary>
    public bool MayAct { get; init; } = true;

    internal static readonly string[] ActRoles = [Session.Regisseur, Session.TeamLeader];
    internal static readonly string[] CaseRoles = [.. ActRoles, Session.Reader];

    /// <summary>Single keys do something; see <see cref="KeyHelp"/>.</summary>
    public bool Keys { get; init; }

    public const string CsrfField = "__RequestVerificationToken";

    /// <summary>Ids of those in whose place this one is today because they are on leave: their open cases are here as well.</summary>
    public IReadOnlyList<string> Away { get; init; } = [];

    /// <summary>Has cases of a wijk, beside leading the team or not.</summary>
    public bool HasWijk { get; init; }

    /// <summary>Leads the team and has no wijk: begins with what everybody has.</summary>
    public bool LeadsOnly => IsTeamLeader && !HasWijk;

    internal static Visitor Of(HttpContext context)
    {
        var services = context.RequestServices;
        var (roster, duty, now) = (services.GetRequiredService<Roster>(), services.GetRequiredService<Duty>(), services.GetRequiredService<TimeProvider>().GetUtcNow());
        var person = Session.PersonOf(context.User, duty, now);
        var leads = person is not null && !Session.Withholds(context.User, Session.TeamLeader) && (person.Id == roster.TeamLeader.Id || person.Id == duty.LeaderAt(now).Regisseur?.Id);
        return new Visitor(person, leads, services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context).RequestToken!)
        {
            Away = person is null || Session.Withholds(context.User, Session.StandIn) ? [] : [.. duty.StandsInFor(person, now).Select(away => away.Id)],
            HasWijk = person is not null && roster.Regisseurs.Contains(person),
            Keys = person is not null && KeyPreferences.KeysIn(context, person.Id) is not false,
            IsAdministrator = (duty.IsAdministrator(person?.Id, now) && !Session.Withholds(context.User, Session.Administrator)) || context.User.IsInRole(Session.Administrator),
            SeesCases = person is null || CaseRoles.Any(context.User.IsInRole),
            MayAct = ActRoles.Any(context.User.IsInRole),
        };
    }

    public override string ToString() => Person?.Id ?? "nobody";
}
