using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>Finds messages that were recorded by a process that then died, and takes in the spool; looks every second.</summary>
internal sealed partial class StrandedTurns(SqlStore sql, WaitingTurns waiting, SpoolIntake intake, TimeProvider time, ILogger<StrandedTurns> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Whoever recorded it plays it within this time, if he lives.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        await TryAsync(() => intake.TakeInAsync(cancellationToken));
        await TryAsync(() => PlayStrandedAsync(cancellationToken));
    }

    private async Task PlayStrandedAsync(CancellationToken cancellationToken)
    {
        var stranded = await sql.ReadAsync(MessageLog.LoadStranded(Time.GetUtcNow() - Patience), row => row.Id(0), cancellationToken);
        foreach (var conversation in stranded)
            await waiting.TryDrainAsync(conversation, cancellationToken);
    }

    /// <summary>A file or a conversation that fails holds up none of the others for longer than a beat.</summary>
    private async Task TryAsync(Func<Task> act)
    {
        try
        {
            await act();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    [LoggerMessage(Message = "Waiting messages could not be looked for ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
