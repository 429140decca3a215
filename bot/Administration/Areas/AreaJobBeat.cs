using WijkBot.Ops.Start;

namespace WijkBot.Administration;

/// <summary>
/// Says again and again of the uploads that this program reads, or that wait here, that it is there: however long one waits for its turn, no
/// replica takes it for one whose program has stopped.
/// </summary>
internal sealed partial class AreaJobBeat(AreaJobs jobs, AreaJobFolder folder, TimeProvider time, ILogger<AreaJobBeat> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(20);

    internal override Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var id in jobs.Held)
        {
            try
            {
                folder.Beat(id, Time.GetUtcNow());
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                Silent(id, fault.GetType().Name);
            }
        }
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "That import {Id} of areas waits here cannot be written ({Fault}); another replica may call it broken off")]
    private partial void Silent(string id, string fault);
}
