using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>Who looks at a page, and what each form on it must carry.</summary>
/// <param name="Person">Null before signing in.</param>
/// <param name="CsrfToken">Value of the hidden field that every form sends along.</param>
public sealed record Visitor(Regisseur? Person, bool IsTeamLeader, string CsrfToken)
{
    /// <summary>May change the roster and the areas.</summary>
    public bool IsAdministrator { get; init; }

    /// <summary>May see cases; an administrator who is nothing else may not.</summary>
    public bool SeesCases { get; init; } = true;

    public const string CsrfField = "__RequestVerificationToken";

    internal static Visitor Of(HttpContext context)
    {
        var services = context.RequestServices;
        var roster = services.GetRequiredService<Roster>();
        var person = roster.ById(context.User.FindFirstValue(ClaimTypes.NameIdentifier));
        var tokens = services.GetRequiredService<IAntiforgery>().GetAndStoreTokens(context);
        return new Visitor(person, person is not null && person.Id == roster.TeamLeader.Id, tokens.RequestToken!)
        {
            IsAdministrator = person is not null && roster.IsAdministrator(person.Id),
            SeesCases = person is null || !roster.Administrators.Contains(person),
        };
    }

    public override string ToString() => Person?.Id ?? "nobody";
}
