using System.Security.Claims;
using WijkBot.Cases;
using WijkBot.Inbox.Views;

namespace WijkBot.Inbox;

/// <summary>
/// Before every page and form of one case: it lies in a wijk in which the visitor may look, or he is asked why he wants to. What he may see
/// is counted, whatever his role.
/// </summary>
internal sealed class CaseGate(CaseReader cases, WijkVisits visits, CaseViews views) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, cancellationToken) = (context.HttpContext, context.HttpContext.RequestAborted);
        if (http.GetRouteValue("number") is not string number)
            return await next(context);
        if (await visits.ScopeAsync(Visitor.Of(http), cancellationToken) is { } scope && await ClosedAsync(http, number, scope, cancellationToken) is { } closed)
            return closed;
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person)
            await views.OpenedAsync(person, number, cancellationToken);
        return await next(context);
    }

    /// <summary>What he gets instead of it; null when he may see it.</summary>
    private async Task<IResult?> ClosedAsync(HttpContext http, string number, CaseScope scope, CancellationToken cancellationToken)
    {
        if (await cases.RowAsync(number, null, cancellationToken) is not { } row || scope.IsOwn(CaseAt.Of(row)))
            return null;
        if (scope.IsKeptFrom(row))
            return Show.Message(http, StatusCodes.Status403Forbidden, "Klacht", scope.LeadsAll ? "Deze klacht kan over u zelf gaan. Daarom leest een ander haar." : "Deze klacht is bij een ander, of kan over u gaan. Alleen wie de klacht behandelt en de teamleider lezen haar.");
        if (await cases.RowAsync(number, scope, cancellationToken) is null)
            return HttpMethods.IsGet(http.Request.Method)
                ? Show.SeeOther(http, ElsewhereEndpoints.Address(row.Wijk, number))
                : Show.Message(http, StatusCodes.Status403Forbidden, "Andere wijk", "Deze melding ligt in een wijk die niet van u is. Open de melding en geef eerst een reden.");
        await visits.LookedAsync(scope, row, cancellationToken);
        return null;
    }
}
