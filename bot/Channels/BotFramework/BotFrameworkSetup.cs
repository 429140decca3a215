using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Start;

namespace WijkBot.Channels.BotFramework;

/// <summary>Puts the Bot Framework channel into the program.</summary>
public static class BotFrameworkSetup
{
    /// <summary>Registers the channel; its settings are checked at start. Needs <see cref="IReceive"/> from elsewhere.</summary>
    public static IHostApplicationBuilder AddBotFramework(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddSection<BotFrameworkOptions, BotFrameworkOptionsCheck>(BotFrameworkOptions.Section);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SigningKeys>().AddSingleton<TokenCheck>().AddSingleton<CallerCheck>();
        services.AddSingleton<ServiceHosts>().AddSingleton<AccessTokens>().AddScoped<MessagesEndpoint>();
        services.AddSingleton(provider => new BotFrameworkSender(
            provider.GetRequiredService<IHttpClientFactory>(),
            provider.GetRequiredService<ServiceHosts>(),
            provider.GetRequiredService<AccessTokens>(),
            provider.GetRequiredService<IOptions<BotFrameworkOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<BotFrameworkSender>>()));
        services.AddSingleton<IFetchMedia, BotFrameworkMedia>();
        services.AddSingleton<IChannelSender>(provider => provider.GetRequiredService<BotFrameworkSender>());
        services.AddSingleton<IStartNote>(provider => new StartNote(140, _ =>
            provider.GetRequiredService<IOptions<BotFrameworkOptions>>().Value.IsOn ? null : "Off: Web Chat and Teams (BotFramework:AppId)"));
        AddClients(services);
        return builder;
    }

    /// <summary>Maps <c>POST /api/messages</c>; other verbs get 405.</summary>
    public static IEndpointRouteBuilder MapBotFramework(this IEndpointRouteBuilder app)
    {
        app.Map(MessagesEndpoint.Path, context => context.RequestServices.GetRequiredService<MessagesEndpoint>().HandleAsync(context))
            .AllowAnonymous()
            .ExcludeFromDescription();
        return app;
    }

    /// <summary>No client follows redirects or keeps cookies, nor retries: only Delivery decides what follows.</summary>
    private static void AddClients(IServiceCollection services)
    {
        Add(services, SigningKeys.ClientName, TimeSpan.FromSeconds(5), guard: false);
        Add(services, AccessTokens.ClientName, AccessTokens.Timeout, guard: false);
        Add(services, BotFrameworkSender.ClientName, BotFrameworkSender.Timeout, guard: true);
    }

    private static void Add(IServiceCollection services, string name, TimeSpan timeout, bool guard) =>
        services.AddHttpClient(name, client =>
        {
            client.Timeout = timeout;
            client.MaxResponseContentBufferSize = 1024 * 1024;
        }).ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ConnectTimeout = TimeSpan.FromSeconds(5),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectCallback = guard ? GuardedConnection.ConnectAsync : null,
        })
        // The usual loggers would write conversation ids, which on some channels are phone numbers.
        .RemoveAllLoggers();
}
