using System.Security.Claims;
using WijkBot.Inbox.SignIn;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Admin;

/// <summary>Only administrators of the roster that is used now: who was one this morning and is none any more, is none.</summary>
internal sealed class AdminGuard(WijkenInUse wijken, TimeProvider time) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        wijken.Duty.IsAdministrator(context.HttpContext.User.FindFirstValue(ClaimTypes.NameIdentifier), time.GetUtcNow()) || context.HttpContext.User.IsInRole(Session.Administrator)
            ? await next(context)
            : Show.Message(context.HttpContext, StatusCodes.Status403Forbidden, "Niet voor u", "Deze pagina is voor de beheerder. Vraag de teamleider als u iets wilt veranderen.");
}
