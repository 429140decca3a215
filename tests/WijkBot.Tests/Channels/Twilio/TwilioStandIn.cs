using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>
/// Stands in for Twilio over real HTTP, without any test framework: takes messages and remembers each, can be told to misbehave
/// per message, lists what it took, serves media behind a redirect, and signs and posts webhooks.
/// </summary>
public sealed class TwilioStandIn : IAsyncDisposable
{
    private readonly ConcurrentQueue<StandInTrouble> troubles = new();
    private readonly ConcurrentDictionary<string, (byte[] Content, string Type)> media = new(StringComparer.Ordinal);
    private readonly WebApplication app;
    private int sequence;

    private TwilioStandIn(WebApplication app) => this.app = app;

    public string AccountSid { get; init; } = "AC" + new string('a', 32);

    public string AuthToken { get; init; } = "12345678901234567890123456789012";

    /// <summary>Where it listens, without a slash at its end; the value for <c>Twilio:ApiBaseUrl</c>.</summary>
    public string Url { get; private set; } = "";

    /// <summary>Every message that was created, in order.</summary>
    public ConcurrentQueue<StandInMessage> Messages { get; } = new();

    /// <summary>Every call that came, in order, with the headers that matter to a test.</summary>
    public ConcurrentQueue<StandInCall> Calls { get; } = new();

    /// <summary>Decides per message to create what goes wrong; asked when nothing is queued by <see cref="Next"/>.</summary>
    public Func<IReadOnlyDictionary<string, string>, StandInTrouble> Trouble { get; set; } = _ => StandInTrouble.None;

    /// <summary>Where a fetch of media redirects to; {0} is the media SID. Null: no redirect.</summary>
    public string? RedirectTo { get; set; } = "/cdn/{0}";

    /// <summary>Called after a message was created, for example to post its status callbacks.</summary>
    public Func<StandInMessage, Task>? OnCreated { get; set; }

    /// <summary>Starts listening on loopback.</summary>
    /// <param name="port">0: any free one.</param>
    public static async Task<TwilioStandIn> StartAsync(int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var standIn = new TwilioStandIn(builder.Build());
        standIn.Map();
        await standIn.app.StartAsync(CancellationToken.None);
        standIn.Url = standIn.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return standIn;
    }

    /// <summary>The next messages to create meet these troubles, in order.</summary>
    public void Next(params StandInTrouble[] next) => Array.ForEach(next, troubles.Enqueue);

    /// <summary>Puts a file behind a media SID.</summary>
    public void Serve(string mediaSid, byte[] content, string type) => media[mediaSid] = (content, type);

    public async ValueTask DisposeAsync()
    {
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }

    private void Map()
    {
        app.Use(async (context, next) =>
        {
            Calls.Enqueue(new StandInCall(context.Request.Method, context.Request.Path + context.Request.QueryString, context.Request.Headers.Authorization));
            await next();
        });
        app.MapPost("/2010-04-01/Accounts/{account}/Messages.json", (RequestDelegate)CreateAsync);
        app.MapGet("/2010-04-01/Accounts/{account}/Messages.json", (RequestDelegate)ListAsync);
        app.MapGet("/2010-04-01/Accounts/{account}/Messages/{message}/Media/{sid}", (RequestDelegate)MediaAsync);
        app.MapGet("/cdn/{sid}", (RequestDelegate)FileAsync);
    }

    private async Task CreateAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var fields = form.ToDictionary(field => field.Key, field => field.Value.ToString(), StringComparer.Ordinal);
        var trouble = troubles.TryDequeue(out var next) ? next : Trouble(fields);
        var message = trouble.Creates ? Create(fields) : null;
        if (trouble.Wait > TimeSpan.Zero)
            await Task.Delay(trouble.Wait, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        if (trouble.Cuts)
            context.Abort();
        else
            await AnswerAsync(context, trouble, message);
        if (message is not null && OnCreated is { } created)
            await created(message);
    }

    private StandInMessage Create(Dictionary<string, string> fields)
    {
        var number = Interlocked.Increment(ref sequence);
        var message = new StandInMessage($"SM{number.ToString("x32", CultureInfo.InvariantCulture)}", fields, TimeProvider.System.GetUtcNow());
        Messages.Enqueue(message);
        return message;
    }

    private async Task AnswerAsync(HttpContext context, StandInTrouble trouble, StandInMessage? message)
    {
        if (trouble.RetryAfter is { } after)
            context.Response.Headers.RetryAfter = after;
        context.Response.StatusCode = trouble.Status;
        if (message is not null && trouble.Status == StatusCodes.Status201Created)
            await context.Response.WriteAsJsonAsync(message.ToJson(AccountSid), context.RequestAborted);
        else if (trouble.Code is { } code)
            await context.Response.WriteAsJsonAsync(new { code, message = "stand-in", more_info = $"https://www.twilio.com/docs/errors/{code}", status = trouble.Status }, context.RequestAborted);
    }

    private Task ListAsync(HttpContext context)
    {
        var to = context.Request.Query["To"].ToString();
        var since = DateTimeOffset.TryParse(context.Request.Query["DateSent>"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date) ? date : DateTimeOffset.MinValue;
        var listed = Messages.Where(message => to.Length == 0 || message.Field("To") == to)
            .Where(message => message.At >= since).Reverse().Select(message => message.ToJson(AccountSid));
        return context.Response.WriteAsJsonAsync(new { messages = listed, page = 0, page_size = 1000 }, context.RequestAborted);
    }

    private Task MediaAsync(HttpContext context)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{AccountSid}:{AuthToken}"));
        var sid = (string)context.Request.RouteValues["sid"]!;
        if (context.Request.Headers.Authorization != expected)
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else if (RedirectTo is null)
            return FileAsync(context);
        else
            context.Response.Redirect(string.Format(CultureInfo.InvariantCulture, RedirectTo, sid));
        return Task.CompletedTask;
    }

    private async Task FileAsync(HttpContext context)
    {
        if (!media.TryGetValue((string)context.Request.RouteValues["sid"]!, out var file))
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        context.Response.ContentType = file.Type;
        await context.Response.Body.WriteAsync(file.Content, context.RequestAborted);
    }
}
