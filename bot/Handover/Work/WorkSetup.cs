namespace WijkBot.Handover;

/// <summary>Wires how colleagues divide and plan their work.</summary>
internal static class WorkSetup
{
    public static void AddWork(this IServiceCollection services)
    {
        services.AddSingleton<Colleagues>();
        services.AddSingleton<TransferRules>();
        services.AddSingleton<Transfer>();
        services.AddSingleton<Take>();
        services.AddSingleton<Snooze>();
        services.AddSingleton<MarkSeen>();
        services.AddSingleton<BulkRules>();
        services.AddSingleton<BulkActs>();
        services.AddSingleton<Bulk>();
        services.AddSingleton<PutElsewhere>();
    }
}
