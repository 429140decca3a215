using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Administration;

/// <summary>
/// Brings the canned answers that this program uses in step with the newest version, wherever that was made: on the page, on another replica
/// or in the file. Without the database they stay as they are.
/// </summary>
public sealed partial class AnswerKeeper(AnswersInUse answers, AnswerVersions versions, AnswerFileWatch file, TimeProvider time, ILogger<AnswerKeeper> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim gate = new(1, 1);
    private AnswerVersion? known;
    private bool isAway;

    /// <summary>The version that is used; 0 when it is the file, because the database has not answered.</summary>
    public int Version { get; private set; }

    /// <summary>Why the newest version is not used, when it no longer fits the files of the municipality; empty else.</summary>
    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What is wrong with the file as it is now, so that it is not used; empty when nothing is.</summary>
    public IReadOnlyList<string> FileProblems => file.Problems;

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
        var newest = await NewestAsync(cancellationToken);
        if (await file.NewAsync(newest, cancellationToken) is { } book)
        {
            await file.TakeOverAsync(book, newest?.Number ?? 0, Changes(book, newest), cancellationToken);
            newest = await NewestAsync(cancellationToken);
        }
        if (newest is not null && newest.Number != Version)
            Use(newest);
    }

    /// <summary>The one that is used is at hand already while no other has come.</summary>
    private async Task<AnswerVersion?> NewestAsync(CancellationToken cancellationToken)
    {
        var number = await versions.NewestAsync(cancellationToken);
        return known = known?.Number == number ? known : await versions.ReadAsync(number, cancellationToken);
    }

    private IReadOnlyList<string> Changes(AnswerBook book, AnswerVersion? before) => before is null
        ? ["antwoorden.yaml is het eerste"]
        : AnswerDifference.Of(answers.Read(before.Yaml, new Problems()) ?? AnswerBook.None, book);

    private void Use(AnswerVersion version)
    {
        var problems = new Problems();
        if (answers.Read(version.Yaml, problems) is { } book)
            answers.Use(book);
        else
            Unfit(version.Number, problems.Lines.Count);
        (Version, Problems) = (version.Number, problems.Lines);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Version {Version} of the canned answers does not fit the files of the municipality ({Count} problems); those before stay in use")]
    private partial void Unfit(int version, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The canned answers cannot be looked up ({Fault}); they stay as they are")]
    private partial void Away(string fault);
}
