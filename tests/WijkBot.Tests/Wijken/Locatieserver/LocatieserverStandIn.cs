using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WijkBot.Tests.House;

namespace WijkBot.Tests.Wijken.Locatieserver;

/// <summary>Stands in for PDOK's service over real HTTP: answers what a test says, and remembers what was asked.</summary>
internal sealed class LocatieserverStandIn : IAsyncDisposable
{
    private readonly WebApplication app;

    private LocatieserverStandIn(WebApplication app) => this.app = app;

    /// <summary>Value for <c>Wijken:Locatieserver:BaseUrl</c>, without the slash at its end that an administrator may forget.</summary>
    public string Url { get; private set; } = "";

    public Func<HttpContext, Task> Answer { get; set; } = Recorded("none");

    /// <summary>Path and query of every call, as it came.</summary>
    public ConcurrentQueue<string> Calls { get; } = new();

    public ConcurrentQueue<IHeaderDictionary> Headers { get; } = new();

    public static async Task<LocatieserverStandIn> StartAsync(string recorded = "none")
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var standIn = new LocatieserverStandIn(builder.Build()) { Answer = Recorded(recorded) };
        standIn.app.Run(standIn.TakeAsync);
        await standIn.app.StartAsync(CancellationToken.None);
        standIn.Url = standIn.app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single() + "/bzk/locatieserver/search/v3_1";
        return standIn;
    }

    /// <summary>An answer in the envelope and with the fields of the real service; the addresses in it are made up.</summary>
    public static Func<HttpContext, Task> Recorded(string name) => async context =>
    {
        context.Response.ContentType = "application/json;charset=utf-8";
        await context.Response.SendFileAsync(Repository.PathOf("tests", "WijkBot.Tests", "Wijken", "Locatieserver", name + ".json"), context.RequestAborted);
    };

    public static Func<HttpContext, Task> Status(int status, int? retryAfter = null) => context =>
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return Task.CompletedTask;
    };

    public static Func<HttpContext, Task> Text(string body) => context => context.Response.WriteAsync(body, context.RequestAborted);

    private Task TakeAsync(HttpContext context)
    {
        Calls.Enqueue(context.Request.Path + context.Request.QueryString);
        Headers.Enqueue(new HeaderDictionary(context.Request.Headers.ToDictionary()));
        return Answer(context);
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }
}
