using WijkBot.Ops.Start;

namespace WijkBot.Administration;

/// <summary>Keeps the areas and the roster in step while the program runs: what is decided on one replica is used on all within seconds.</summary>
internal sealed class WijkenWatch(WijkenKeeper keeper, TimeProvider time) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>Once before anything is answered. The database was brought up to date by who was registered earlier.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await keeper.StepAsync(isRunning: true, cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    internal override Task LookAsync(CancellationToken cancellationToken) => keeper.StepAsync(isRunning: true, cancellationToken);
}
