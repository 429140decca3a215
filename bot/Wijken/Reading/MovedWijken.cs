using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>
/// Wijken that keep code and name in a new year, while what lies in them does not stay the same: other buurten, or a buurt of which the point that was certainly
/// in it lies in another by now. What the files say of such a wijk alone may be about the part that went, so it is confirmed.
/// </summary>
internal sealed class MovedWijken
{
    private readonly HashSet<string> codes;
    private readonly HashSet<string> itself;

    /// <param name="files">Of the municipality, of their own year.</param>
    public MovedWijken(AreaFiles files, AreaVintage vintage, VintageChange change)
    {
        var borders = vintage.Year == files.Year ? [] : BorderChange.Between(null, files.Buurten, vintage, change).Middles;
        codes = [.. change.Gone.Concat(change.New).Concat(change.Otherwise.Select(pair => pair.Before)).Select(area => area.Code).Where(IsBuurt)
            .Concat(borders.Where(pair => CbsCode.WijkOf(pair.From) != CbsCode.WijkOf(pair.To)).SelectMany(pair => new[] { pair.From, pair.To })).Select(CbsCode.WijkOf)];
        itself = [.. files.Wijken.Select(wijk => Named(wijk.Code, wijk.Name))];
    }

    /// <summary>A source that stated it did so of the wijk as it was.</summary>
    public StreetPart Doubted(StreetPart part) =>
        part.Grade is StreetGrade.A && part.Wijken.Any(codes.Contains) ? part with { Grade = StreetGrade.B } : part;

    /// <summary>The same of a name, but for that of the wijk itself: it goes where its borders go. A buurt that is still there is sure.</summary>
    public AreaName Doubted(AreaName name) =>
        name.Match is { Certainty: PlaceCertainty.Exact, Buurt: null, Wijk: { } wijk } && codes.Contains(wijk) && !itself.Contains(Named(wijk, name.Name))
            ? name with { Match = name.Match with { Certainty = PlaceCertainty.Guess } }
            : name;

    private static bool IsBuurt(string code) => code.StartsWith("BU", StringComparison.Ordinal);

    private static string Named(string wijk, string name) => $"{wijk} {StreetKey.Of(name)}";
}
