using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>Reads the uploads one after the other, and tells how far it is.</summary>
internal sealed partial class AreaJobReader(AreaJobs jobs, AreaJobFolder folder, WijkenInUse wijken, AuditLog audit, TimeProvider time, ILogger<AreaJobReader> log) : BackgroundService
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    /// <summary>Of one that says nothing for so long, the program that read it has stopped.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan Tidy = TimeSpan.FromMinutes(1);

    /// <summary>Nobody decided on it.</summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromDays(7);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var tidying = TidyAsync(stoppingToken);
            await foreach (var id in jobs.Waiting.ReadAllAsync(stoppingToken))
            {
                if (folder.Read(id) is { } job)
                    await Task.Run(() => ReadAsync(job, stoppingToken), stoppingToken);
            }
            await tidying;
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // the host stops
        }
    }

    private async Task ReadAsync(AreaJob job, CancellationToken stoppingToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        var ended = job;
        try
        {
            var steps = new Steps(job, folder, time, stop);
            var files = job.Files.Select((_, index) => Path.Combine(AreaUpload.PathOf(folder.FilesOf(job.Id), index, job.Files[index])));
            var importer = new AreaImporter(wijken.Now.Files, folder.Areas, folder.ResultOf(job.Id));
            var result = importer.Import([.. files], job.All, isTrial: false, steps.Step, stop.Token);
            ended = job with { State = result.Problems.Count > 0 ? AreaJobState.Refused : AreaJobState.Ready, Result = result, Done = 1 };
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            ended = job with { State = AreaJobState.Cancelled };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            Broken(job.Id, fault.GetType().Name);
            ended = job with { State = AreaJobState.Broken };
        }
        await EndAsync(ended, stoppingToken);
    }

    private async Task EndAsync(AreaJob ended, CancellationToken cancellationToken)
    {
        folder.DropFiles(ended.Id);
        folder.Write(ended with { Beat = time.GetUtcNow() });
        if (ended.State is AreaJobState.Refused or AreaJobState.Cancelled)
            await audit.WriteAsync(ended.By, ended.State is AreaJobState.Refused ? AuditNames.AreasRefused : AuditNames.AreasCancelled, string.Join(", ", ended.Files), ended.Result?.Problems.Take(20) ?? [], cancellationToken);
        Ended(ended.Id, ended.State);
    }

    private async Task TidyAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tidy, time);
        do
            TidyUp();
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    internal void TidyUp()
    {
        var now = time.GetUtcNow();
        folder.DropUnfinished(now - Forgotten);
        foreach (var job in folder.All)
        {
            if (job.IsBusy && now - job.Beat > Silence)
                folder.Write(job with { State = AreaJobState.Broken });
            else if (!job.IsBusy && now - job.At > Forgotten)
                folder.Drop(job.Id);
        }
    }

    /// <summary>Writes how far it is, no more than once a second, and looks whether somebody wants it stopped.</summary>
    private sealed class Steps(AreaJob job, AreaJobFolder folder, TimeProvider time, CancellationTokenSource stop)
    {
        private DateTimeOffset last;

        public void Step(string file, double done)
        {
            var now = time.GetUtcNow();
            if (now - last < Beat)
                return;
            last = now;
            folder.Write(job with { State = AreaJobState.Reading, Reading = file, Done = done, Beat = now });
            if (folder.IsStopped(job.Id))
                stop.Cancel();
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Import {Id} of areas ended as {State}")]
    private partial void Ended(string id, AreaJobState state);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Id} of areas could not go on ({Fault})")]
    private partial void Broken(string id, string fault);
}
