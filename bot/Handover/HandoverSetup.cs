using WijkBot.Ops.Configuration;
using WijkBot.Ops.Health;

namespace WijkBot.Handover;

/// <summary>Wires what colleagues can do.</summary>
public static class HandoverSetup
{
    public static IHostApplicationBuilder AddHandover(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Desk>();
        services.AddSingleton<Reply>();
        services.AddSingleton<Merge>();
        services.AddSingleton<Note>();
        services.AddSingleton<Claim>();
        services.AddSingleton<GiveBack>();
        services.AddSingleton<ChangeStatus>();
        services.AddSingleton<StatusSize>();
        services.AddSingleton<PassOn>();
        services.AddSingleton<AfspraakDesk>();
        services.AddSingleton<AfspraakSize>();
        services.AddHostedService<AfspraakReminders>();
        services.AddWork();
        services.AddHostedService<OnceKeySweep>();
        services.AddSingleton<Preferences>();
        services.AddSingleton<HandlerNews>();
        services.AddSingleton<NewsReaders>();
        AddRelay(builder);
        AddNotices(builder);
        return builder;
    }

    private static void AddRelay(IHostApplicationBuilder builder)
    {
        builder.AddSection<RelayOptions, RelayOptionsRules>("Relay");
        var services = builder.Services;
        services.AddSingleton<RelayPeople>();
        services.AddSingleton<RelayText>();
        services.AddSingleton<RelayPost>();
        services.AddSingleton<RelayRefusals>();
        services.AddSingleton<RelayIn>();
        services.AddSingleton<RelayReplies>();
        services.AddHostedService<RelayOut>();
        services.AddHostedService<RelayRelease>();
        services.AddHostedService<RelaySweep>();
    }

    private static void AddNotices(IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<MailPeople>();
        services.AddSingleton<MailText>();
        services.AddSingleton<OpenCases>();
        services.AddSingleton<IDigestPart, LatePart>();
        services.AddSingleton<IDigestPart, PromisedPart>();
        services.AddSingleton<IDigestPart, NewPart>();
        services.AddHostedService<NotArrived>();
        services.AddHostedService<MailNotices>();
        services.AddHostedService<MailReminders>();
        services.AddHostedService<MailDigests>();
        services.AddHostedService<MailSender>();
        if (builder.Configuration["Mail:Host"] is { Length: > 0 })
            services.AddSingleton<IDependencyHealth, MailHealth>();
    }
}
