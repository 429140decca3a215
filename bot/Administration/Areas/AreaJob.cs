using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>Files of areas that somebody uploaded, and what came of them. Nothing of it is used before somebody has looked at it.</summary>
/// <param name="Id">Random; also the name of its folder.</param>
/// <param name="By">Id of the colleague.</param>
/// <param name="Files">Names of the files as they were called.</param>
/// <param name="All">Keeps the addresses and outlines of all of the country.</param>
public sealed record AreaJob(string Id, DateTimeOffset At, string By, IReadOnlyList<string> Files, bool All)
{
    public AreaJobState State { get; init; } = AreaJobState.Waiting;

    /// <summary>The file that is being read.</summary>
    public string Reading { get; init; } = "";

    /// <summary>How far it is, from 0 to 1.</summary>
    public double Done { get; init; }

    /// <summary>When the program that has it, waiting or being read, last said so.</summary>
    public DateTimeOffset Beat { get; init; }

    /// <summary>How it ended is not in the audit yet.</summary>
    public bool OwesAudit { get; init; }

    /// <summary>What came of it; null while it is not done.</summary>
    public AreaImportResult? Result { get; init; }

    /// <summary>Something else was used or kept since it was read: <see cref="Result"/> is compared with that, and waits for somebody to look at it again.</summary>
    public bool IsComparedAgain { get; init; }

    public bool IsBusy => State is AreaJobState.Waiting or AreaJobState.Reading;

    public override string ToString() => $"import {Id}";
}

/// <summary>How far an import is.</summary>
public enum AreaJobState
{
    Waiting,
    Reading,

    /// <summary>Read, and waiting for somebody to decide.</summary>
    Ready,

    /// <summary>Something is wrong with the files.</summary>
    Refused,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,

    /// <summary>The program stopped while it waited or was read, or could not go on.</summary>
    Broken,

    /// <summary>Put with the imported years.</summary>
    Kept,
}
