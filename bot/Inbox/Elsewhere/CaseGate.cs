using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>Before every page and form of one case: it lies in a wijk in which the visitor may look, or he is asked why he wants to.</summary>
internal sealed class CaseGate(CaseReader cases, WijkVisits visits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var (http, cancellationToken) = (context.HttpContext, context.HttpContext.RequestAborted);
        if (http.GetRouteValue("number") is not string number || await visits.ScopeAsync(Visitor.Of(http), cancellationToken) is not { } scope)
            return await next(context);
        if (await cases.RowAsync(number, null, cancellationToken) is not { } row || scope.IsOwn(row.Handler, row.Wijk))
            return await next(context);
        if (await cases.RowAsync(number, scope, cancellationToken) is null)
            return HttpMethods.IsGet(http.Request.Method)
                ? Show.SeeOther(http, ElsewhereEndpoints.Address(row.Wijk, number))
                : Show.Message(http, StatusCodes.Status403Forbidden, "Andere wijk", "Deze melding ligt in een wijk die niet van u is. Open de melding en geef eerst een reden.");
        if (scope.Covers(row.Handler, row.Wijk))
            await visits.LookedAsync(scope, row, cancellationToken);
        return await next(context);
    }
}
