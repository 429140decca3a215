using WijkBot.Channels;
using WijkBot.Ops.Configuration;

namespace WijkBot.Delivery;

/// <summary>Wires the outbox and the receipts.</summary>
public static class DeliverySetup
{
    public static IHostApplicationBuilder AddDelivery(this IHostApplicationBuilder builder)
    {
        builder.AddSection<DeliveryOptions, DeliveryRules>("Delivery");
        builder.Services.AddSingleton<ChannelBook>();
        builder.Services.AddSingleton<ParcelReader>();
        builder.Services.AddSingleton<Followers>();
        builder.Services.AddSingleton<Leases>();
        builder.Services.AddSingleton<Courier>();
        builder.Services.AddSingleton<Outbox>();
        builder.Services.AddSingleton<IReceiveReceipts, Receipts>();
        builder.Services.AddSingleton<DeliveryLog>();
        builder.Services.AddHostedService(services => services.GetRequiredService<DeliveryLog>());
        builder.Services.AddSingleton<OutboxSender>();
        builder.Services.AddHostedService(services => services.GetRequiredService<OutboxSender>());
        builder.Services.AddHostedService<OutboxWatch>();
        return builder;
    }
}
