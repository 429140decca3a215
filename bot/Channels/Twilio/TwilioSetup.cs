using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Start;

namespace WijkBot.Channels.Twilio;

/// <summary>SMS and WhatsApp through Twilio: what to add and what to map.</summary>
public static class TwilioSetup
{
    /// <summary>Adds options, webhook, sender and media. Needs <see cref="IReceive"/> and <see cref="IReceiveReceipts"/> of others.</summary>
    public static IHostApplicationBuilder AddTwilio(this IHostApplicationBuilder builder)
    {
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.AddSection<TwilioOptions, TwilioOptionsValidator>(TwilioOptions.Section);
        builder.Services.AddSingleton<TwilioStatus>();
        builder.Services.AddSingleton<IStartNote>(services => services.GetRequiredService<TwilioStatus>());
        builder.Services.AddSingleton<TwilioWebhook>();
        builder.Services.AddSingleton<TwilioEndpoints>();
        builder.Services.AddCalls();
        builder.Services.AddMedia();
        return builder;
    }

    private static void AddCalls(this IServiceCollection services)
    {
        services.AddHttpClient<TwilioCalls>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseCookies = false,
                ConnectTimeout = TimeSpan.FromSeconds(5),
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            })
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            // The usual loggers would write the resident's number, which stands in the query of a lookup.
            .RemoveAllLoggers();
        services.AddSingleton<IChannelSender, TwilioSender>();
    }

    private static void AddMedia(this IServiceCollection services)
    {
        services.AddHttpClient<TwilioMedia>(client => client.Timeout = Timeout.InfiniteTimeSpan)
            .ConfigurePrimaryHttpMessageHandler(provider =>
                MediaConnector.Handler(new Uri(provider.GetRequiredService<IOptions<TwilioOptions>>().Value.ApiBase)))
            .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
            .RemoveAllLoggers();
        services.AddSingleton<IFetchMedia>(provider => provider.GetRequiredService<TwilioMedia>());
    }

    /// <summary>Maps both webhooks. They answer 404 while the channel is off.</summary>
    public static IEndpointRouteBuilder MapTwilio(this IEndpointRouteBuilder app)
    {
        app.MapPost(TwilioEndpoints.MessagesPath, context => Endpoints(context).MessagesAsync(context)).ExcludeFromDescription();
        app.MapPost(TwilioEndpoints.StatusPath, context => Endpoints(context).StatusAsync(context)).ExcludeFromDescription();
        return app;
    }

    private static TwilioEndpoints Endpoints(HttpContext context) => context.RequestServices.GetRequiredService<TwilioEndpoints>();
}
