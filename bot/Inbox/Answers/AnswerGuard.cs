namespace WijkBot.Inbox.Answers;

/// <summary>Only administrators and who leads the team now: they know what the municipality wants to have said.</summary>
internal sealed class AnswerGuard : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) => Visitor.Of(context.HttpContext).KeepsAnswers
        ? await next(context)
        : Show.Message(context.HttpContext, StatusCodes.Status403Forbidden, "Niet voor u", "Deze pagina is voor de beheerder en de teamleider. Vraag hen als u een antwoord wilt veranderen.");
}
