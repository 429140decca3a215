using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Channels;
using WijkBot.Channels.BotFramework;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.BotFramework;

/// <summary>The channel in a real server on a port of its own; behind it a receiver that keeps what it gets.</summary>
internal sealed class Rig : IReceive, IAsyncDisposable
{
    private WebApplication _app = null!;
    private readonly List<IncomingMessage> _received = [];
    private readonly Lock _lock = new();

    public HttpClient Client { get; private set; } = null!;
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    public Func<IncomingMessage, Received> Answer { get; set; } = _ => new Received.Recorded();
    public IReadOnlyList<IncomingMessage> Received { get { lock (_lock) return [.. _received]; } }
    public IChannelSender Sender => _app.Services.GetRequiredService<IChannelSender>();

    public IFetchMedia Media => _app.Services.GetRequiredService<IFetchMedia>();

    public static Task<Rig> AnonymousAsync() => StartAsync("Development", ("AllowAnonymous", "true"));

    public static async Task<Rig> StartAsync(string environment, params (string Key, string Value)[] settings)
    {
        var rig = new Rig();
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create($"BotFramework:{setting.Key}", (string?)setting.Value)));
        builder.Services.AddRoutingCore().AddSingleton<TimeProvider>(rig.Clock).AddSingleton<IReceive>(rig);
        builder.Logging.ClearProviders();
        builder.AddBotFramework();
        rig._app = builder.Build();
        rig._app.UseRouting();
        rig._app.MapBotFramework();
        await rig._app.StartAsync(TestContext.Current.CancellationToken);
        rig.Client = new HttpClient { BaseAddress = new Uri(rig._app.Urls.Single()) };
        return rig;
    }

    public async Task<int> PostAsync(string json, string? token = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages") { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        if (token is not null)
            request.Headers.TryAddWithoutValidation("Authorization", token);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (int)response.StatusCode;
    }

    Task<Received> IReceive.MessageAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        lock (_lock)
            _received.Add(message);
        return Task.FromResult(Answer(message));
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }
}

/// <summary>A server on a port of its own that answers as told and keeps what it was asked.</summary>
internal sealed class StandIn : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly List<Asked> _asked = [];

    private StandIn(WebApplication app) => _app = app;

    public Func<Asked, HttpContext, Task> Answer { get; set; } = (_, _) => Task.CompletedTask;
    public string Url => _app.Urls.Single();
    public IReadOnlyList<Asked> Asked { get { lock (_lock) return [.. _asked]; } }

    public static async Task<StandIn> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var standIn = new StandIn(app);
        app.Run(standIn.HandleAsync);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var asked = new Asked(context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget, await reader.ReadToEndAsync(context.RequestAborted), context.Request.Headers.Authorization.ToString());
        lock (_lock)
            _asked.Add(asked);
        await Answer(asked, context);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>One call that a stand-in got; the path as it was on the wire.</summary>
internal sealed record Asked(string Path, string Body, string Authorization);
