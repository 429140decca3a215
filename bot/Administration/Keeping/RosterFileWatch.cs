using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>Takes roster.yaml over as a version of the roster when it says something that was never used before.</summary>
internal sealed partial class RosterFileWatch(MunicipalityData municipality, RosterVersions versions, WijkenInUse wijken, ILogger<RosterFileWatch> log)
{
    private byte[]? seen;

    /// <summary>
    /// The file says something else than what was taken over last, and is right: this is its text. A text that was used before counts when
    /// the file was changed while this program runs; at the start it may be an old copy on one of many replicas, and only that is told.
    /// </summary>
    /// <param name="newest">The version that is used.</param>
    public async Task<RosterText?> NewAsync(RosterText? newest, CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var files = wijken.Now.Files;
        if (RosterText.Read(municipality.Directory, files.FileAreas, problems) is not { } text || IsSame(seen, text.Hash))
            return null;
        var isChanged = seen is not null;
        if (IsSame(newest?.Hash, text.Hash))
        {
            seen = text.Hash;
            return null;
        }
        if (!isChanged && await versions.KnowsAsync(text, cancellationToken))
        {
            seen = text.Hash;
            Old();
            return null;
        }
        if (files.With(text, problems) is not null)
            return text;
        seen = text.Hash;
        Wrong(problems.Lines.Count);
        return null;
    }

    private static bool IsSame(byte[]? one, byte[] other) => one is not null && one.AsSpan().SequenceEqual(other);

    /// <summary>Makes it the version behind the newest.</summary>
    public async Task TakeOverAsync(RosterText text, int newest, IReadOnlyList<string> changes, CancellationToken cancellationToken)
    {
        if (await versions.SaveAsync(text, newest, AuditNames.File, changes, cancellationToken) is not { } version)
            return;
        seen = text.Hash;
        TakenOver(version);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "roster.yaml is new: it is version {Version} of the roster")]
    private partial void TakenOver(int version);

    [LoggerMessage(Level = LogLevel.Warning, Message = "roster.yaml says what an earlier version of the roster said; the newest version is used. To use the file, put that version back on the page of the administrator, or change the file")]
    private partial void Old();

    [LoggerMessage(Level = LogLevel.Error, Message = "roster.yaml was changed and is wrong at {Count} places; the roster stays as it was. 'WijkBot roster check --file' tells which")]
    private partial void Wrong(int count);
}
