using Microsoft.Extensions.Options;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// <c>POST /twilio/messages</c> and <c>POST /twilio/status</c>. 403 for a call Twilio did not sign, 400 for a form that is not
/// what it should be, 503 when it could not be recorded so that Twilio offers it again (with <c>rp=5xx</c> in the webhook URL),
/// 404 when the channel is off, and never a 500: whatever goes wrong behind this counts as not recorded.
/// </summary>
internal sealed class TwilioEndpoints(IOptions<TwilioOptions> options, TwilioWebhook webhook, TimeProvider clock, ILogger<TwilioEndpoints> logger)
{
    public const string MessagesPath = "/twilio/messages";
    public const string StatusPath = "/twilio/status";

    private readonly MessageForm messages = new(options.Value, clock);
    private readonly StatusForm statuses = new(options.Value);

    public Task MessagesAsync(HttpContext context) => GuardedAsync(context, MessagesPath, MessageAsync);

    public Task StatusAsync(HttpContext context) => GuardedAsync(context, StatusPath, ReceiptAsync);

    private async Task GuardedAsync(HttpContext context, string path, Func<HttpContext, TwilioForm, Task> handle)
    {
        if (!options.Value.IsOn)
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        try
        {
            var (form, status) = await webhook.ReadAsync(context, path);
            if (form is not null)
                await handle(context, form);
            else
                Refuse(context, path, status);
        }
        catch (Exception exception) when (!context.Response.HasStarted)
        {
            logger.NotTaken(path, exception);
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        }
    }

    private void Refuse(HttpContext context, string path, int status)
    {
        logger.Refused(path, status);
        context.Response.StatusCode = status;
    }

    private async Task MessageAsync(HttpContext context, TwilioForm form)
    {
        var (message, wrong) = messages.Parse(form);
        if (message is null)
        {
            Broken(context, MessagesPath, wrong);
            return;
        }
        // Not cancelled when Twilio hangs up: what is half recorded would only come again.
        var received = await context.RequestServices.GetRequiredService<IReceive>().MessageAsync(message, CancellationToken.None);
        await AnswerAsync(context, received);
    }

    private static Task AnswerAsync(HttpContext context, Received received)
    {
        switch (received)
        {
            case Received.Recorded:
                return TwiML.EmptyAsync(context);
            case Received.DangerSpooled danger:
                return TwiML.MessageAsync(context, danger.Text);
            default:
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return Task.CompletedTask;
        }
    }

    private async Task ReceiptAsync(HttpContext context, TwilioForm form)
    {
        var id = context.Request.Query["id"];
        var (receipt, wrong) = statuses.Parse(form, id.Count == 1 ? id[0] : null);
        if (wrong is not null)
        {
            Broken(context, StatusPath, wrong);
            return;
        }
        var taken = receipt is null
            || await context.RequestServices.GetRequiredService<IReceiveReceipts>().ReceiptAsync(receipt, CancellationToken.None);
        context.Response.StatusCode = taken ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
    }

    private void Broken(HttpContext context, string path, string? field)
    {
        logger.BrokenForm(path, LoggedName(field));
        context.Response.StatusCode = StatusCodes.Status400BadRequest;
    }

    // A name that no signature protects from being a swallowed value is not repeated in a log.
    private static string LoggedName(string? field) =>
        field is { Length: <= 40 } && field.All(char.IsAsciiLetter) ? field : "a field with an odd name";
}
