using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Administration;

/// <summary>
/// Does what is left to do for each upload: says so of one whose program has stopped, puts in the audit what could not be put there when it
/// ended, throws away what nobody decided on. What cannot be done now is tried at the next look.
/// </summary>
internal sealed partial class AreaJobTidy(AreaJobs jobs, AreaJobFolder folder, AuditLog audit, TimeProvider time, ILogger<AreaJobTidy> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    /// <summary>Of one that says nothing for so long, the program that had it has stopped.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    /// <summary>Nobody decided on it.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(7);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        foreach (var id in Ids())
            await SettleAsync(id, cancellationToken);
    }

    /// <summary>What is left to do for one.</summary>
    public async Task SettleAsync(string id, CancellationToken cancellationToken)
    {
        try
        {
            var (job, forgotten) = (folder.Read(id), Time.GetUtcNow() - Forgotten);
            if (job is null)
                folder.DropUnfinished(id, forgotten);
            else if (job.IsBusy)
                BreakOff(job);
            else if (job.OwesAudit)
                await WriteAuditAsync(job, cancellationToken);
            else if (job.At < forgotten)
                folder.Drop(id);
            if (job is { IsBusy: false })
                DropFiles(id);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            Untidy(level, id, name);
        }
    }

    /// <summary>The files have been read. They stay a while when they cannot be taken away now.</summary>
    public void DropFiles(string id)
    {
        try
        {
            folder.DropFiles(id);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Untidy(LogLevel.Warning, id, fault.GetType().Name);
        }
    }

    private IReadOnlyList<string> Ids()
    {
        try
        {
            return folder.Ids;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            Untidy(LogLevel.Warning, "", fault.GetType().Name);
            return [];
        }
    }

    private void BreakOff(AreaJob job)
    {
        if (!jobs.Held.Contains(job.Id) && Time.GetUtcNow() - job.Beat > Silence)
            folder.Write(job with { State = AreaJobState.Broken });
    }

    private async Task WriteAuditAsync(AreaJob job, CancellationToken cancellationToken)
    {
        await audit.EndedAsync(job, cancellationToken);
        folder.Write(job with { OwesAudit = false });
    }

    [LoggerMessage(Message = "What is left to do for import {Id} of areas cannot be done now ({Fault}); it is tried again")]
    private partial void Untidy(LogLevel level, string id, string fault);
}
