using System.Data.Common;
using Microsoft.AspNetCore.Antiforgery;

namespace WijkBot.Inbox;

/// <summary>Stands before every page: a form without its token is refused, nothing is kept in caches, and a database that is away is said as such.</summary>
internal sealed partial class FormGuard(IAntiforgery antiforgery, ILogger<FormGuard> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        // as the form tokens want it; anything else they put right with a warning for every page
        http.Response.Headers.CacheControl = "no-cache, no-store";
        if (HttpMethods.IsPost(http.Request.Method) && !await antiforgery.IsRequestValidAsync(http))
            return Show.Message(http, StatusCodes.Status400BadRequest, "Niet verstuurd", "Deze pagina was te lang open. Ga terug, ververs de pagina en probeer het nog eens.");
        try
        {
            return await next(context);
        }
        catch (Exception away) when (away is DbException or TimeoutException || away.InnerException is DbException)
        {
            Away(away.GetType().Name);
            return Show.Message(http, StatusCodes.Status503ServiceUnavailable, Show.NoConnection.Title, Show.NoConnection.Sentence);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The record does not answer a page of the inbox ({Fault})")]
    private partial void Away(string fault);
}
