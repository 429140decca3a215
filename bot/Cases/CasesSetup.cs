namespace WijkBot.Cases;

/// <summary>Wires what reads cases and what fetches their photos.</summary>
public static class CasesSetup
{
    public static IHostApplicationBuilder AddCases(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CaseReader>();
        services.AddSingleton<TalkReader>();
        services.AddSingleton<AlikeCases>();
        services.AddSingleton<CaseReporters>();
        services.AddSingleton<ColleagueWords>();
        services.AddSingleton<AfspraakReader>();
        services.AddSingleton<NoticeReader>();
        services.AddSingleton<Outcomes>();
        services.AddSingleton<Figures.FigureReader>();
        services.AddSingleton<QueueCounts>();
        services.AddSingleton<OtherCases>();
        services.AddSingleton<CaseSearch>();
        services.AddSingleton<RondeCases>();
        services.AddSingleton<PhotoFiles>();
        services.AddSingleton<PhotoFetcher>();
        services.AddHostedService(provider => provider.GetRequiredService<PhotoFetcher>());
        return builder;
    }
}
