using WijkBot.Wijken;

namespace WijkBot.Inbox.Admin;

/// <summary>Only administrators of the roster that is used now: who was one this morning and is none any more, is none.</summary>
internal sealed class AdminGuard : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => Visitor.Of(context.HttpContext).IsAdministrator
        ? await next(context)
        : Show.Message(context.HttpContext, StatusCodes.Status403Forbidden, "Niet voor u", Sentence(Visitor.Of(context.HttpContext), context.HttpContext.RequestServices.GetRequiredService<Roster>()));

    /// <summary>Whose it is, as the roster says now: the team leader's only where it names no administrators, and then his account may still take it from him.</summary>
    private static string Sentence(Visitor visitor, Roster roster) => (roster.Administrators.Count > 0, visitor.IsTeamLeader) switch
    {
        (true, false) => "Deze pagina is voor de beheerder. Vraag de beheerder als u iets wilt veranderen.",
        (true, true) => "Deze pagina is voor de beheerder. Vraag de beheerder als u iets wilt veranderen. De antwoorden verandert u zelf, bij Antwoorden bovenaan.",
        (false, true) => "Met dit account mag u niets aan het rooster en de gebieden veranderen. Vraag het aan wie de accounts van de gemeente beheert.",
        _ => "Deze pagina is voor de teamleider. Vraag de teamleider als u iets wilt veranderen.",
    };
}
