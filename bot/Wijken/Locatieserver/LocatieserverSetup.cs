using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Start;

namespace WijkBot.Wijken;

/// <summary>Puts PDOK's address search into the program; it is off unless <c>Wijken:Locatieserver:Enabled</c>.</summary>
public static class LocatieserverSetup
{
    /// <summary>Needs <see cref="AreaBook"/> from elsewhere.</summary>
    public static IHostApplicationBuilder AddLocatieserver(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        builder.AddSection<LocatieserverOptions, LocatieserverOptionsRules>(LocatieserverOptions.Section);
        services.AddSingleton<LocatieserverGuard>();
        services.AddSingleton<IFindAddresses, LocatieserverFinder>();
        services.AddSingleton<IStartNote>(provider => new StartNote(90, _ =>
            provider.GetRequiredService<IOptions<LocatieserverOptions>>().Value is { Enabled: true } on ? $"Adressen    unknown ones are asked of {on.Base.Host}" : null));
        AddCalls(services);
        return builder;
    }

    /// <summary>What is asked stands in the address of the call: no logger, no span and no other server may see it.</summary>
    private static void AddCalls(IServiceCollection services) =>
        services.AddHttpClient<LocatieserverCalls>(client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.UserAgent.ParseAdd($"WijkBot/{typeof(LocatieserverSetup).Assembly.GetName().Version?.ToString(2) ?? "1.0"}");
            client.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers();
}
