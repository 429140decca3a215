namespace WijkBot.Inbox.Admin;

/// <summary>Only administrators of the roster that is used now: who was one this morning and is none any more, is none.</summary>
internal sealed class AdminGuard : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => Visitor.Of(context.HttpContext).IsAdministrator
        ? await next(context)
        : Show.Message(context.HttpContext, StatusCodes.Status403Forbidden, "Niet voor u", "Deze pagina is voor de beheerder. Vraag de teamleider als u iets wilt veranderen.");
}
