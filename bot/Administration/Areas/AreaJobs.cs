using System.Collections.Concurrent;
using System.Threading.Channels;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>What an administrator can do with files of areas: upload, stop, use, keep or throw away.</summary>
public sealed class AreaJobs
{
    private readonly AreaJobFolder folder;
    private readonly AreasUse areas;
    private readonly WijkenInUse wijken;
    private readonly WijkenKeeper keeper;
    private readonly AuditLog audit;
    private readonly TimeProvider time;
    private readonly Channel<string> waiting = Channel.CreateUnbounded<string>();
    private readonly ConcurrentDictionary<string, bool> held = new(StringComparer.Ordinal);

    internal AreaJobs(AreaJobFolder folder, AreasUse areas, WijkenInUse wijken, WijkenKeeper keeper, AuditLog audit, TimeProvider time)
    {
        (this.folder, this.areas, this.wijken, this.keeper, this.audit, this.time) = (folder, areas, wijken, keeper, audit, time);
    }

    /// <summary>Uploads, the newest first.</summary>
    public IReadOnlyList<AreaJob> All => folder.All;

    /// <summary>Names of the imported years.</summary>
    public IReadOnlyList<string> Years => new VintageFolder(folder.Areas).Names;

    /// <summary>What is in each of them, and since when.</summary>
    public IReadOnlyList<KeptYear> Kept => new VintageFolder(folder.Areas).Kept;

    /// <summary>The name of the year that is used; null for the files of the municipality.</summary>
    public string? Used => areas.Used == AreasUse.OwnFiles ? null : areas.Used;

    /// <summary>The ones that this replica has to read.</summary>
    internal ChannelReader<string> Waiting => waiting.Reader;

    /// <summary>The one that this replica reads and those that wait for it: they go on as long as this program does.</summary>
    internal ICollection<string> Held => held.Keys;

    /// <summary>One upload; null when there is no such one.</summary>
    public AreaJob? Find(string id) => folder.Read(id);

    /// <summary>Begins one: gives the folder into which its files are to be written.</summary>
    internal (string Id, string Files) Begin()
    {
        var id = folder.Make();
        return (id, folder.FilesOf(id));
    }

    /// <summary>Its files are there: it is read as soon as those before it are done.</summary>
    internal AreaJob Start(string id, string by, IReadOnlyList<string> files, bool all)
    {
        var job = new AreaJob(id, time.GetUtcNow(), by, files, all) { Beat = time.GetUtcNow() };
        folder.Write(job);
        Queue(id);
        return job;
    }

    /// <summary>Puts it behind those that wait.</summary>
    internal void Queue(string id)
    {
        held[id] = true;
        waiting.Writer.TryWrite(id);
    }

    /// <summary>It is read, or cannot be.</summary>
    internal void Release(string id) => held.TryRemove(id, out _);

    /// <summary>Nothing came of it before it was read.</summary>
    internal void Forget(string id) => folder.Drop(id);

    /// <summary>Whichever replica reads it, stops within seconds.</summary>
    public void Stop(string id) => folder.Stop(id);

    /// <summary>Puts what was read with the imported years, and uses it from now on when asked. What was broken off in between can be asked again.</summary>
    public async Task<AreaKeeping> KeepAsync(string id, bool use, string by, CancellationToken cancellationToken)
    {
        if (folder.Read(id) is not { State: AreaJobState.Ready, Result.Name: { } name } job || !folder.HasResult(id, name))
            return AreaKeeping.Gone;
        if (new AreaImporter(wijken.Now.Files, folder.Areas, folder.ResultOf(id)).Again(job.Result) is { } again)
        {
            folder.Write(job with { Result = again, IsComparedAgain = true });
            return AreaKeeping.ComparedAgain;
        }
        // first what is known for good: nothing lies with the years of which nobody knows who put it there
        await audit.ImportedAsync(job, by, cancellationToken);
        if (!folder.Keep(id, name) || use && !await UseAsync(name, by, cancellationToken))
            return AreaKeeping.Gone;
        folder.Write(job with { State = AreaJobState.Kept });
        return AreaKeeping.Done;
    }

    /// <summary>Throws it away, unless it waits or is read: that is to be stopped first.</summary>
    public async Task DropAsync(string id, string by, CancellationToken cancellationToken)
    {
        if (folder.Read(id) is not { IsBusy: false } job)
            return;
        if (job.OwesAudit)
            await audit.EndedAsync(job, cancellationToken);
        if (job.State is AreaJobState.Ready)
            await audit.WriteAsync(by, AuditNames.AreasDropped, job.Result?.Name ?? id, job.Files, cancellationToken);
        folder.Drop(id);
    }

    /// <summary>The name of the year that is to be used; null for the files of the municipality.</summary>
    public string? Marked => new VintageFolder(folder.Areas).InUse;

    /// <summary>Which roster is used now (<see cref="AreaImportResult.RosterMark"/>).</summary>
    public string RosterMark => wijken.Now.Files.Text.Mark;

    /// <summary>What would change when this year is used; null goes back to the files of the municipality. Null when there is no such one.</summary>
    public AreaImportResult? Preview(string? name) => new AreaImporter(wijken.Now.Files, folder.Areas).Compare(name);

    /// <summary>Uses a year that is kept; null goes back to the files of the municipality. Here at once, on other replicas within seconds.</summary>
    /// <returns>False when there is no such one.</returns>
    public async Task<bool> UseAsync(string? name, string by, CancellationToken cancellationToken)
    {
        var vintages = new VintageFolder(folder.Areas);
        if (name is not null && !vintages.Names.Contains(name))
            return false;
        // first what is known for good: were the program to stop now, it would see that the mark is another and say so
        await audit.WriteAsync(by, AuditNames.AreasUsed, name ?? AreasUse.OwnFiles, [$"in plaats van {areas.Used}"], cancellationToken);
        vintages.Use(name);
        await keeper.StepAsync(isRunning: true, cancellationToken);
        return true;
    }
}
