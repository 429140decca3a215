using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>
/// Brings the areas and the roster that this program uses in step with what was decided, here or on another replica: the imported year that is
/// marked as used in the data folder, and the newest version of the roster in the database. Without the database the roster stays as it is.
/// </summary>
public sealed partial class WijkenKeeper : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly WijkenInUse wijken;
    private readonly RosterVersions versions;
    private readonly AreasUse areas;
    private readonly RosterFileWatch file;
    private readonly MunicipalityData municipality;
    private readonly ILogger<WijkenKeeper> log;
    private RosterVersion? known;
    private bool isAway;

    internal WijkenKeeper(WijkenInUse wijken, RosterVersions versions, AreasUse areas, RosterFileWatch file, MunicipalityData municipality, ILogger<WijkenKeeper> log)
    {
        (this.wijken, this.versions, this.areas, this.file, this.municipality, this.log) = (wijken, versions, areas, file, municipality, log);
    }

    /// <summary>The version of the roster that is used; 0 when it is the file, because none was kept yet or the database has not answered.</summary>
    public int RosterVersion { get; private set; }

    /// <summary>The name of the year whose areas are used; <see cref="AreasUse.OwnFiles"/> for the files of the municipality.</summary>
    public string AreasUsed => areas.Used;

    /// <summary>Why the newest version is not used, when it no longer fits the files of the municipality; empty else.</summary>
    public IReadOnlyList<string> RosterProblems { get; private set; } = [];

    public void Dispose() => gate.Dispose();

    /// <summary>Looks once.</summary>
    /// <param name="isRunning">This is the program that serves: a new roster.yaml is taken over. A command only looks.</param>
    public async Task StepAsync(bool isRunning, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            areas.Step();
            await RosterStepAsync(isRunning, cancellationToken);
            if (isRunning)
                await areas.WriteAsync(cancellationToken);
            isAway = false;
        }
        catch (Exception away) when (away is not OperationCanceledException)
        {
            // of a database that is away is told already
            if (!isAway && !RecordFault.IsAway(away))
                Away(away.GetType().Name);
            isAway = true;
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task RosterStepAsync(bool isRunning, CancellationToken cancellationToken)
    {
        var newest = await NewestAsync(cancellationToken);
        if (await file.NewAsync(newest?.Text, cancellationToken) is { } text)
        {
            if (!isRunning)
            {
                Use(text, 0);
                return;
            }
            await file.TakeOverAsync(text, newest?.Number ?? 0, Changes(text, newest), cancellationToken);
            newest = await NewestAsync(cancellationToken);
        }
        if (newest is not null && newest.Number != RosterVersion)
            Use(newest.Text, newest.Number);
    }

    /// <summary>The one that is used is at hand already while no other has come.</summary>
    private async Task<RosterVersion?> NewestAsync(CancellationToken cancellationToken)
    {
        var number = await versions.NewestAsync(cancellationToken);
        return known = known?.Number == number ? known : await versions.ReadAsync(number, cancellationToken);
    }

    private IReadOnlyList<string> Changes(RosterText text, RosterVersion? before)
    {
        if (before is null)
            return ["roster.yaml is het eerste rooster"];
        var (files, problems) = (wijken.Now.Files, new Problems());
        return files.With(before.Text, problems) is { } old && files.With(text, problems) is { } now
            ? RosterDifference.Of(old, now, files.Areas, slug => municipality.Category(slug)?.Name ?? slug)
            : ["roster.yaml, in plaats van een rooster dat niet meer paste"];
    }

    private void Use(RosterText text, int version)
    {
        var problems = new Problems();
        if (wijken.Now.Files.With(text, problems) is { } files)
        {
            wijken.Use(files);
            Used(version);
        }
        else
        {
            Unfit(version, problems.Lines.Count);
        }
        (RosterVersion, RosterProblems) = (version, problems.Lines);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Version {Version} of the roster is used")]
    private partial void Used(int version);

    [LoggerMessage(Level = LogLevel.Error, Message = "Version {Version} of the roster does not fit the files of the municipality ({Count} problems); the one before stays in use")]
    private partial void Unfit(int version, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The roster cannot be looked up ({Fault}); it stays as it is")]
    private partial void Away(string fault);
}
