using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Cases;

/// <summary>Reads what is near a point, for a walk along it.</summary>
public sealed class RondeCases(SqlStore sql)
{
    /// <summary>More than anybody walks along in a day.</summary>
    public const int Most = 100;

    private const int MostUnplaced = 20;

    /// <summary>All that a walk passes.</summary>
    /// <param name="ticked">Numbers that were done on this walk, which stay on it.</param>
    public async Task<RondeFound> FindAsync(RondeQuestion question, IReadOnlyList<string> ticked, CancellationToken cancellationToken)
    {
        var near = await sql.ReadAsync(RondeSql.Within(GeoBox.Around(question.Start, question.Metres), question.Scope, Most + 1), RondeCase.Read, cancellationToken);
        var open = near.Select(one => one.From(question.Start)).Where(one => one.Metres <= question.Metres).ToList();
        var done = ticked.Count == 0 ? [] : await sql.ReadAsync(RondeSql.Numbered(ticked, question.Scope), RondeCase.Read, cancellationToken);
        var unplaced = await UnplacedAsync(question, cancellationToken);
        var count = question.Wijk is { } wijk ? (await sql.ReadAsync(RondeSql.UnplacedIn(wijk, question.Scope), row => (int)row.Number(0), cancellationToken))[0] : 0;
        return new RondeFound(Sorted([.. open.Take(Most), .. Besides(done.Select(one => one.From(question.Start)).Where(one => one.Metres <= question.Metres), open)]))
        {
            IsCut = open.Count > Most,
            Unplaced = [.. unplaced, .. Besides(done.Where(one => one.Point is null && one.Wijk == question.Wijk), unplaced)],
            UnplacedInWijk = count,
        };
    }

    private async Task<IReadOnlyList<RondeCase>> UnplacedAsync(RondeQuestion question, CancellationToken cancellationToken) => question is { Buurt: null, Street: null }
        ? []
        : await sql.ReadAsync(RondeSql.Unplaced(question.Buurt, question.Street, question.Scope, MostUnplaced), RondeCase.Read, cancellationToken);

    private static IEnumerable<RondeCase> Besides(IEnumerable<RondeCase> some, IReadOnlyList<RondeCase> there) =>
        some.ExceptBy(there.Select(one => one.Number), one => one.Number);

    private static List<RondeCase> Sorted(IEnumerable<RondeCase> cases) => [.. cases.OrderBy(one => one.Metres).ThenBy(one => one.Number, StringComparer.Ordinal)];
}

/// <summary>Where a walk begins and how far it goes.</summary>
/// <param name="Metres">As the crow flies, from the start.</param>
public sealed record RondeQuestion(Location Start, int Metres)
{
    /// <summary>What lies open to who walks; null for everything.</summary>
    public CaseScope? Scope { get; init; }

    /// <summary>CBS code of the wijk that it begins in; null when that is not known.</summary>
    public string? Wijk { get; init; }

    /// <summary>CBS code; null when not known.</summary>
    public string? Buurt { get; init; }

    /// <summary>The street that was told; null for none.</summary>
    public string? Street { get; init; }

    public override string ToString() => $"within {Metres} m";
}

/// <summary>What a walk passes.</summary>
/// <param name="Near">With a point, the nearest first.</param>
public sealed record RondeFound(IReadOnlyList<RondeCase> Near)
{
    /// <summary>There are more within reach.</summary>
    public bool IsCut { get; init; }

    /// <summary>In the same buurt or street, by words only.</summary>
    public IReadOnlyList<RondeCase> Unplaced { get; init; } = [];

    /// <summary>How many in all of the wijk have no point.</summary>
    public int UnplacedInWijk { get; init; }

    public override string ToString() => $"{Near.Count} cases";
}
