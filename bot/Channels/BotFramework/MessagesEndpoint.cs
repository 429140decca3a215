using WijkBot.Messages;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// <c>POST /api/messages</c>. 200 once recorded, or when there is nothing to record; 400 for what is no activity; 401 for callers that
/// cannot prove themselves; 405 for other verbs; 413 over 256 KB; 501 for invoke (it wants an answer in the response, which no dialog
/// has); 503 when it must be offered again. Never 500. All bodies are empty.
/// </summary>
internal sealed class MessagesEndpoint(
    CallerCheck callers, IReceive receive, BotFrameworkSender sender, TimeProvider clock, ILogger<MessagesEndpoint> logger)
{
    internal const string Path = "/api/messages";

    public async Task HandleAsync(HttpContext context)
    {
        try
        {
            context.Response.StatusCode = await AnswerAsync(context);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is listening any more.
        }
        catch (Exception exception)
        {
            BotFrameworkLog.NotCarried(logger, exception);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private async Task<int> AnswerAsync(HttpContext context)
    {
        if (!HttpMethods.IsPost(context.Request.Method))
        {
            context.Response.Headers.Allow = HttpMethods.Post;
            return StatusCodes.Status405MethodNotAllowed;
        }

        var caller = await callers.IdentifyAsync(context);
        return caller switch
        {
            Caller.Refused refused => Unauthorized(refused.Reason),
            Caller.Undecided => StatusCodes.Status503ServiceUnavailable,
            _ => await ReadAsync(context, caller),
        };
    }

    private int Unauthorized(string reason)
    {
        BotFrameworkLog.CallRefused(logger, reason);
        return StatusCodes.Status401Unauthorized;
    }

    private async Task<int> ReadAsync(HttpContext context, Caller caller)
    {
        if (await RequestBody.ReadAsync(context.Request, context.RequestAborted) is not { } body)
            return StatusCodes.Status413PayloadTooLarge;
        if (ActivityReader.Read(body.Span) is not { } activity)
            return StatusCodes.Status400BadRequest;
        if (!caller.MayDeliver(activity))
            return Unauthorized("the token does not vouch for this service address or channel");
        if (activity.Is("invoke"))
            return StatusCodes.Status501NotImplemented;
        var message = ActivityMapper.Map(activity, clock.GetUtcNow(), proven: caller is Caller.Channel);
        return message is null ? StatusCodes.Status200OK : await CarryAsync(message, context.RequestAborted);
    }

    private async Task<int> CarryAsync(IncomingMessage message, CancellationToken cancellationToken) =>
        await receive.MessageAsync(message, cancellationToken) switch
        {
            Received.Recorded => StatusCodes.Status200OK,
            Received.DangerSpooled danger => await WarnAsync(message, danger, cancellationToken),
            _ => StatusCodes.Status503ServiceUnavailable,
        };

    /// <summary>
    /// The one message that does not come from the outbox: the store is away and the resident is in danger. This protocol has no answer
    /// in the response, so it is sent at once; not accepted means 503, and the channel's next offer tries again.
    /// </summary>
    private async Task<int> WarnAsync(IncomingMessage message, Received.DangerSpooled danger, CancellationToken cancellationToken)
    {
        var shipment = new Shipment(Guid.CreateVersion7(), message.From, new OutgoingMessage(danger.Text), message.ReturnAddress, InWindow: true);
        return await sender.SendAsync(shipment, cancellationToken) is SendResult.Accepted
            ? StatusCodes.Status200OK
            : StatusCodes.Status503ServiceUnavailable;
    }
}
