using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>Reads the uploads one after the other, and tells how far it is. One that cannot be read, or cannot end, keeps none of those behind it.</summary>
internal sealed partial class AreaJobReader(AreaJobs jobs, AreaJobFolder folder, AreaJobTidy tidy, WijkenInUse wijken, TimeProvider time, ILogger<AreaJobReader> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var id in jobs.Waiting.ReadAllAsync(stoppingToken))
                await Task.Run(() => TryAsync(id, stoppingToken), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the host stops
        }
    }

    private async Task TryAsync(string id, CancellationToken stoppingToken)
    {
        try
        {
            if (folder.Read(id) is { } job)
                await EndAsync(Read(job, stoppingToken), stoppingToken);
        }
        catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
        {
            // it is said to be broken off as soon as nobody has held it for a while
            Broken(id, RecordFault.NameOf(fault));
        }
        finally
        {
            jobs.Release(id);
        }
    }

    private AreaJob Read(AreaJob job, CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        try
        {
            var steps = new AreaJobSteps(job, folder, time, stop);
            steps.ThrowIfStopped();
            var files = job.Files.Select((_, index) => AreaUpload.PathOf(folder.FilesOf(job.Id), index, job.Files[index]));
            var importer = new AreaImporter(wijken.Now.Files, folder.Areas, folder.ResultOf(job.Id));
            var result = importer.Import([.. files], job.All, isTrial: false, steps.Step, stop.Token);
            steps.ThrowIfStopped();
            return job with { State = result.Problems.Count > 0 ? AreaJobState.Refused : AreaJobState.Ready, Result = result, Done = 1 };
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            return job with { State = AreaJobState.Cancelled };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Broken(job.Id, fault.GetType().Name);
            return job with { State = AreaJobState.Broken };
        }
    }

    private async Task EndAsync(AreaJob ended, CancellationToken stoppingToken)
    {
        // first what takes room: the disk may be full
        tidy.DropFiles(ended.Id);
        folder.Write(ended with { Beat = time.GetUtcNow(), OwesAudit = ended.State is AreaJobState.Refused or AreaJobState.Cancelled });
        Ended(ended.Id, ended.State);
        await tidy.SettleAsync(ended.Id, stoppingToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Import {Id} of areas ended as {State}")]
    private partial void Ended(string id, AreaJobState state);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} of areas could not go on ({Fault})")]
    private partial void Broken(string id, string fault);
}
