using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Administration;

/// <summary>
/// Brings the canned answers that this program uses in step with the newest version, wherever that was made. A file that says something that was
/// never used before becomes a version at the start. Without the database they stay as they are.
/// </summary>
public sealed partial class AnswerKeeper(AnswersInUse answers, AnswerVersions versions, MunicipalityData municipality, TimeProvider time, ILogger<AnswerKeeper> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim gate = new(1, 1);
    private bool hasLookedAtFile;
    private bool isAway;

    /// <summary>The version that is used; 0 when it is the file, because the database has not answered.</summary>
    public int Version { get; private set; }

    /// <summary>Why the newest version is not used, when it no longer fits the files of the municipality; empty else.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>Once before anything is answered.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await LookAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            await StepAsync(cancellationToken);
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

    public override void Dispose()
    {
        gate.Dispose();
        base.Dispose();
    }

    private async Task StepAsync(CancellationToken cancellationToken)
    {
        var newest = await versions.NewestAsync(cancellationToken);
        if (!hasLookedAtFile)
        {
            await TakeFileAsync(newest, cancellationToken);
            hasLookedAtFile = true;
            newest = await versions.NewestAsync(cancellationToken);
        }
        if (newest != Version && await versions.ReadAsync(newest, cancellationToken) is { } version)
            Use(version);
    }

    private async Task TakeFileAsync(int newest, CancellationToken cancellationToken)
    {
        var file = municipality.Answers;
        if (file.Yaml.Length == 0 || await versions.KnowsAsync(file, cancellationToken))
            return;
        var before = await versions.ReadAsync(newest, cancellationToken) is { } known ? answers.Read(known.Yaml, new Problems()) ?? AnswerBook.None : AnswerBook.None;
        IReadOnlyList<string> changes = newest == 0 ? ["antwoorden.yaml is het eerste"] : AnswerDifference.Of(before, file);
        if (await versions.SaveAsync(file, newest, AuditNames.File, changes, cancellationToken) is { } version)
            TakenOver(version);
    }

    private void Use(AnswerVersion version)
    {
        var problems = new Problems();
        if (answers.Read(version.Yaml, problems) is { } book)
            answers.Use(book);
        else
            Unfit(version.Number, problems.Lines.Count);
        (Version, Problems) = (version.Number, problems.Lines);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "antwoorden.yaml is new: it is version {Version} of the canned answers")]
    private partial void TakenOver(int version);

    [LoggerMessage(Level = LogLevel.Error, Message = "Version {Version} of the canned answers does not fit the files of the municipality ({Count} problems); those before stay in use")]
    private partial void Unfit(int version, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The canned answers cannot be looked up ({Fault}); they stay as they are")]
    private partial void Away(string fault);
}
