namespace WijkBot.Administration;

/// <summary>Writes how far one is, no more than once a second, and looks whether somebody wants it stopped.</summary>
internal sealed class AreaJobSteps(AreaJob job, AreaJobFolder folder, TimeProvider time, CancellationTokenSource stop)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

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

    /// <summary>Throws when somebody wants it stopped: before it begins, and once more when it is read.</summary>
    public void ThrowIfStopped()
    {
        if (folder.IsStopped(job.Id))
            stop.Cancel();
        stop.Token.ThrowIfCancellationRequested();
    }
}
