using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>What is known of the wijk of a place.</summary>
/// <param name="Certainty">How sure it is.</param>
/// <param name="Wijk">Its code; only when <see cref="PlaceCertainty.Exact"/> or <see cref="PlaceCertainty.Guess"/>.</param>
/// <param name="Buurt">Code of the buurt, when that is known too.</param>
/// <param name="Candidates">Wijk codes it may be when <see cref="PlaceCertainty.Ambiguous"/>, the likeliest first; else empty. All of them: how many are put to a resident is for who asks.</param>
public sealed record AreaMatch(PlaceCertainty Certainty, string? Wijk, string? Buurt, IReadOnlyList<string> Candidates)
{
    /// <summary>More than this a line of the municipality's own files does not name.</summary>
    public const int MostCandidates = 3;

    /// <summary>
    /// Name of a place that lies mostly, but not wholly, outside the municipality (Mariaparochie), or of the place outside that was
    /// named (Wierden): "Mariaparochie is meestal Tubbergen; wat is het adres?" Null when there is none.
    /// </summary>
    public string? Hint { get; init; }

    /// <summary>Where it lies, when it is outside, wholly or for the most part; where it may lie, when it may be outside.</summary>
    public string? Elsewhere => OrOutside || Certainty is PlaceCertainty.Outside ? Hint : null;

    /// <summary>
    /// Buurten it may be while that is not sure, <see cref="Buurt"/> among them when there is one, the likeliest first. Of one wijk, unless it is
    /// <see cref="PlaceCertainty.Ambiguous"/>. Empty when the buurt is sure, and when nothing is known of it.
    /// </summary>
    public IReadOnlyList<string> Buurten { get; init; } = [];

    /// <summary>It may lie outside the municipality as well, in <see cref="Hint"/> when that is known: only the resident can tell.</summary>
    public bool OrOutside { get; init; }

    /// <summary>Where the address itself is, when a register told; null when only the area is known.</summary>
    public Location? Point { get; init; }

    /// <summary>Part of what was named does lie in the municipality: ask for the address before sending the resident elsewhere.</summary>
    public bool PartlyOurs { get; init; }

    public static AreaMatch Unknown { get; } = new(PlaceCertainty.Unknown, null, null, []);

    public static AreaMatch Outside { get; } = new(PlaceCertainty.Outside, null, null, []);

    public static AreaMatch Exact(string wijk, string? buurt = null) => new(PlaceCertainty.Exact, wijk, buurt, []);

    public static AreaMatch Guess(string wijk, string? buurt = null) => new(PlaceCertainty.Guess, wijk, buurt, []);

    /// <summary>One of these.</summary>
    public static AreaMatch OneOf(IEnumerable<string> wijken) =>
        new(PlaceCertainty.Ambiguous, null, null, [.. wijken.Distinct()]);

    /// <summary>The same, in one of these buurten: of one it is that, of more it may be each.</summary>
    internal AreaMatch In(IReadOnlyList<string> buurten) =>
        buurten.Count == 1 && Wijk is not null ? this with { Buurt = buurten[0], Buurten = [] } : this with { Buurten = buurten };

    /// <summary>The wijken it may be: the one found, or the candidates; empty when nothing is known or it is outside.</summary>
    public IReadOnlyList<string> Possible => Wijk is null ? Candidates : [Wijk];

    /// <summary>Same meaning, candidates compared by value.</summary>
    public bool Equals(AreaMatch? other) =>
        other is not null && Certainty == other.Certainty && Wijk == other.Wijk && Buurt == other.Buurt
        && Hint == other.Hint && PartlyOurs == other.PartlyOurs && Point == other.Point && OrOutside == other.OrOutside
        && Candidates.SequenceEqual(other.Candidates) && Buurten.SequenceEqual(other.Buurten);

    public override int GetHashCode() => HashCode.Combine(Certainty, Wijk, Buurt, Candidates.Count);
}
