namespace WijkBot.Handover;

/// <summary>Wires what colleagues can do.</summary>
public static class HandoverSetup
{
    public static IHostApplicationBuilder AddHandover(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Desk>();
        services.AddSingleton<Reply>();
        services.AddSingleton<Note>();
        services.AddSingleton<Claim>();
        services.AddSingleton<GiveBack>();
        services.AddSingleton<ChangeStatus>();
        services.AddSingleton<PassOn>();
        services.AddSingleton<AfspraakDesk>();
        services.AddSingleton<AfspraakSize>();
        services.AddHostedService<AfspraakReminders>();
        services.AddWork();
        services.AddHostedService<OnceKeySweep>();
        return builder;
    }
}
