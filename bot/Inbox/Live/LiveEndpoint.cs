using Microsoft.AspNetCore.Http.Features;
using WijkBot.Cases;
using WijkBot.Inbox.SignIn;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Live;

/// <summary>Where a page listens: a stream of events that lasts until the page goes, the session ends or the program stops.</summary>
internal static class LiveEndpoint
{
    /// <summary>Tabs of one person; more than this is not somebody at work.</summary>
    private const int MostOfOne = 25;

    /// <summary>After this the page connects anew, and its cookie is looked at again.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    /// <param name="zaak">Number of the case that the page shows; without it the page shows a list.</param>
    /// <param name="van">Which queue the page shows; see <see cref="QueueTab"/>.</param>
    public static async Task<IResult> GetAsync(HttpContext context, string? zaak, string? van, LiveHub hub, CaseReader cases, WijkVisits visits)
    {
        var visitor = Visitor.Of(context);
        if (await ScopeAsync(zaak, van, visitor, cases, visits, context.RequestAborted) is not { } scope)
            return TypedResults.NotFound();
        if (hub.CountOf(visitor.Person!.Id) >= MostOfOne)
            return TypedResults.StatusCode(StatusCodes.Status429TooManyRequests);
        var watcher = new Watcher(visitor.Person.Id, Session.IdOf(context.User), scope);
        hub.Add(watcher);
        try
        {
            await StreamAsync(context, watcher);
        }
        catch (OperationCanceledException)
        {
            // the page went
        }
        finally
        {
            hub.Remove(watcher);
        }
        return TypedResults.Empty;
    }

    /// <summary>Somebody types in the box of this case.</summary>
    public static IResult Typing(string number, HttpContext context, Presence presence)
    {
        presence.TypesNow(number, Visitor.Of(context).Person!.Id);
        return TypedResults.NoContent();
    }

    private static async Task<WatchScope?> ScopeAsync(string? number, string? whose, Visitor visitor, CaseReader cases, WijkVisits visits, CancellationToken cancellationToken)
    {
        var scope = await visits.ScopeAsync(visitor, cancellationToken);
        if (number is null)
            return new WatchScope.List(HandlersOf(QueueTab.Of(whose, visitor), visitor), scope);
        return await cases.RowAsync(number, scope, cancellationToken) is { } row ? new WatchScope.OneCase(number, row.ConversationId, scope) : null;
    }

    private static HashSet<string>? HandlersOf(QueueTab tab, Visitor visitor) => tab.Queue switch
    {
        QueueKind.All => null,
        QueueKind.Team => [CaseNames.Team],
        QueueKind.Mine => [visitor.Person!.Id, .. visitor.Away],
        _ => visitor.LeadsOnly ? null : [visitor.Person!.Id, .. visitor.Away],
    };

    private static async Task StreamAsync(HttpContext context, Watcher watcher)
    {
        var (response, gone) = (context.Response, context.RequestAborted);
        response.ContentType = "text/event-stream";
        response.Headers["X-Accel-Buffering"] = "no";
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var time = context.RequestServices.GetRequiredService<TimeProvider>();
        var until = UntilOf(context.RequestServices.GetRequiredService<Duty>(), time.GetUtcNow());
        await response.Body.WriteAsync(Frames.Opening, gone);
        await response.Body.FlushAsync(gone);
        while (await watcher.Frames.WaitToReadAsync(gone) && time.GetUtcNow() < until && await Session.StillHoldsAsync(context, context.User))
        {
            while (watcher.Frames.TryRead(out var frame))
                await response.Body.WriteAsync(frame, gone);
            await response.Body.FlushAsync(gone);
        }
    }

    /// <summary>What a page may hear is found when it connects; who stands in for whom is another at midnight.</summary>
    private static DateTimeOffset UntilOf(Duty duty, DateTimeOffset now) =>
        duty.DaysAfter(now, 0) is var midnight && midnight < now + Longest ? midnight : now + Longest;
}
