using WijkBot.Channels;
using WijkBot.Conversations;
using WijkBot.Dialogs;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Wires what carries a message through.</summary>
public static class TurnsSetup
{
    public static IHostApplicationBuilder AddTurns(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CaseDeadlines>();
        services.AddSingleton<JudgedCase>();
        services.AddSingleton<CaseHandlers>();
        services.AddSingleton<IResponsible>(provider => provider.GetRequiredService<CaseHandlers>());
        services.AddSingleton(provider => new WijkNames(
            code => provider.GetRequiredService<WijkenInUse>().Areas is var areas ? areas.Wijk(code)?.Name ?? areas.Buurt(code)?.Name : null, code => provider.GetRequiredService<WijkenInUse>().Now.Files.IsAsWritten(code)));
        services.AddSingleton<Conversation>();
        services.AddSingleton<PlaceLookup>();
        services.AddSingleton<Worded>();
        services.AddSingleton<Applying>();
        services.AddSingleton<IDrawNumbers, CaseNumbers>();
        services.AddSingleton<Player>();
        services.AddSingleton<Quarantine>();
        services.AddSingleton<WaitingTurns>();
        services.AddSingleton(provider => new SpoolFolder(provider.GetRequiredService<DataFolder>().Sub("spool"), FolderFlush.ToDisk));
        services.AddSingleton<DangerSpool>();
        services.AddSingleton<SpoolIntake>();
        services.AddSingleton<TurnRunner>();
        services.AddSingleton<IReceive, RelayedReceive>();
        services.AddSingleton<IPlayTurns, StaffTurns>();
        services.AddHostedService<StrandedTurns>();
        services.AddHostedService<UnansweredClaims>();
        services.AddSingleton<Successors>();
        services.AddHostedService<Succession>();
        services.AddHostedService<DatedCases>();
        services.AddHostedService<ReporterNews>();
        services.AddHostedService<OverdueCases>();
        services.AddHostedService<SilentOutcomes>();
        return builder;
    }

    /// <summary>Has understanding made beside the rest of the start; takes the place of the <see cref="IUnderstand"/> that was registered before.</summary>
    public static IHostApplicationBuilder AddUnderstandingStart(this IHostApplicationBuilder builder, Func<IServiceProvider, IUnderstand> make)
    {
        builder.Services.AddSingleton(provider => new UnderstandingStart(() => make(provider)));
        builder.Services.AddHostedService(provider => provider.GetRequiredService<UnderstandingStart>());
        builder.Services.AddSingleton<IUnderstand>(provider => provider.GetRequiredService<UnderstandingStart>());
        return builder;
    }
}
