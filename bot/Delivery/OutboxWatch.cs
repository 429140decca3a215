using WijkBot.Ops.Metrics;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>Tells every fifteen seconds how the outbox stands, for whoever watches the numbers.</summary>
internal sealed partial class OutboxWatch(SqlStore sql, TimeProvider time, ILogger<OutboxWatch> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(15);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = Time.GetUtcNow();
            var (depth, oldest, leases, aside) = (await sql.ReadAsync(
                OutboxSql.Standing(now),
                row => (row.Number(0), row.TimeOrNull(1), row.IsNull(2) ? 0 : row.Number(2), row.Number(3)), cancellationToken))[0];
            Telemetry.Outbox(depth, oldest is { } since ? now - since : TimeSpan.Zero, leases);
            Telemetry.Quarantined(aside);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            CouldNotLook(level, name);
        }
    }

    [LoggerMessage(Message = "The state of the outbox could not be read ({Fault})")]
    private partial void CouldNotLook(LogLevel level, string fault);
}
