using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>Wires what an administrator does: the roster, the areas, and who changed what.</summary>
public static class AdministrationSetup
{
    /// <summary>With the worker that keeps this program in step.</summary>
    public static IHostApplicationBuilder AddAdministration(this IHostApplicationBuilder builder)
    {
        builder.AddRosterInUse();
        builder.Services.AddSingleton<RosterChanges>();
        builder.Services.AddSingleton(provider => new AreaJobFolder(Areas(provider)));
        builder.Services.AddSingleton(provider => new AreaJobs(
            provider.GetRequiredService<AreaJobFolder>(), provider.GetRequiredService<AreasUse>(), provider.GetRequiredService<WijkenInUse>(),
            provider.GetRequiredService<WijkenKeeper>(), provider.GetRequiredService<AuditLog>(), provider.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<AreaJobTidy>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<AreaJobTidy>());
        builder.Services.AddHostedService<AreaJobBeat>();
        builder.Services.AddHostedService<AreaJobReader>();
        builder.Services.AddHostedService<WijkenWatch>();
        builder.Services.AddSingleton<AnswerVersions>();
        builder.Services.AddSingleton<AnswerFileWatch>();
        builder.Services.AddSingleton<AnswerKeeper>();
        builder.Services.AddSingleton<AnswerChanges>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<AnswerKeeper>());
        return builder;
    }

    /// <summary>Only what is needed to know which roster is used; needs the municipality, its areas, storage and privacy.</summary>
    public static IHostApplicationBuilder AddRosterInUse(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<AuditLog>();
        services.AddSingleton<RosterVersions>();
        services.AddSingleton<RosterFileWatch>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<AreasUse>(provider, Areas(provider)));
        services.AddSingleton(provider => new WijkenKeeper(
            provider.GetRequiredService<WijkenInUse>(), provider.GetRequiredService<RosterVersions>(), provider.GetRequiredService<AreasUse>(),
            provider.GetRequiredService<RosterFileWatch>(), provider.GetRequiredService<MunicipalityData>(), provider.GetRequiredService<ILogger<WijkenKeeper>>()));
        return builder;
    }

    private static string Areas(IServiceProvider provider) => Path.Combine(provider.GetRequiredService<DataFolder>().Path, DataFolder.Areas);
}
