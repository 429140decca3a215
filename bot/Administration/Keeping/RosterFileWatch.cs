using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>Takes roster.yaml over as a version of the roster when it says something that was never used before.</summary>
internal sealed partial class RosterFileWatch(MunicipalityData municipality, RosterVersions versions, WijkenInUse wijken, ILogger<RosterFileWatch> log)
{
    private byte[]? seen;

    /// <summary>The file is new here and right: this is its text. Null when it is what was taken over before, or wrong.</summary>
    public async Task<RosterText?> NewAsync(CancellationToken cancellationToken)
    {
        var problems = new Problems();
        var files = wijken.Now.Files;
        if (RosterText.Read(municipality.Directory, files.FileAreas, problems) is not { } text || seen is not null && seen.AsSpan().SequenceEqual(text.Hash))
            return null;
        if (await versions.KnowsAsync(text, cancellationToken))
        {
            seen = text.Hash;
            return null;
        }
        if (files.With(text, problems) is not null)
            return text;
        seen = text.Hash;
        Wrong(problems.Lines.Count);
        return null;
    }

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

    [LoggerMessage(Level = LogLevel.Error, Message = "roster.yaml was changed and is wrong at {Count} places; the roster stays as it was. 'WijkBot roster check --file' tells which")]
    private partial void Wrong(int count);
}
