using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Start;

namespace WijkBot.Wijken;

/// <summary>Puts the tiles of the national map into the program; they are off unless <c>Wijken:Kaart:Enabled</c>.</summary>
public static class KaartSetup
{
    /// <summary>Needs <see cref="WijkenInUse"/> from elsewhere.</summary>
    public static IHostApplicationBuilder AddKaart(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton(TimeProvider.System);
        builder.AddSection<KaartOptions, KaartOptionsRules>(KaartOptions.Section);
        services.AddSingleton(provider => new KaartTiles(
            provider.GetRequiredService<WijkenInUse>(), provider.GetRequiredService<KaartCalls>(), provider.GetRequiredService<IOptions<KaartOptions>>(),
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<KaartTiles>>()));
        services.AddSingleton<IStartNote>(provider => new StartNote(91, _ =>
            provider.GetRequiredService<IOptions<KaartOptions>>().Value is { Enabled: true } on ? $"Map         tiles come from {on.Base.Host}" : null));
        AddCalls(services);
        return builder;
    }

    /// <summary>Where a colleague is stands in the address of the call: no logger and no span sees it.</summary>
    private static void AddCalls(IServiceCollection services) =>
        services.AddHttpClient<KaartCalls>(client =>
        {
            client.Timeout = Timeout.InfiniteTimeSpan;
            client.DefaultRequestHeaders.UserAgent.ParseAdd($"WijkBot/{typeof(KaartSetup).Assembly.GetName().Version?.ToString(2) ?? "1.0"}");
            client.DefaultRequestHeaders.Accept.ParseAdd("image/png");
        })
        .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            ActivityHeadersPropagator = null,
            ConnectTimeout = TimeSpan.FromSeconds(3),
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            MaxConnectionsPerServer = 8,
        })
        .SetHandlerLifetime(Timeout.InfiniteTimeSpan)
        .RemoveAllLoggers();
}
