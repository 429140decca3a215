using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace WijkBot.Wijken;

/// <summary>
/// Buurten that are called what they were called, while their borders moved: what <see cref="VintageChange"/> cannot tell, for it goes by names. By
/// the addresses and by the outlines where both years have them; else by a point that lay in the middle of each.
/// </summary>
/// <param name="Addresses">Addresses that lie in another buurt now, most first.</param>
/// <param name="Outlines">Buurten whose area changed, with or without addresses: a park has none, and what is reported there has a handler too.</param>
/// <param name="Middles">Buurten whose middle lies in another one now.</param>
internal sealed record BorderChange(IReadOnlyList<AddressShift> Addresses, IReadOnlyList<OutlineShift> Outlines, IReadOnlyList<(string From, string To)> Middles)
{
    /// <summary>Less than this part of an area is how a border was drawn.</summary>
    public const double LeastShare = 0.01;

    /// <summary>Nothing is known of borders.</summary>
    public static BorderChange None { get; } = new([], [], []);

    /// <param name="before">What was imported and is used; null: the files of the municipality.</param>
    /// <param name="anchors">Buurten as they are now.</param>
    /// <param name="known">What a name does tell; those say enough.</param>
    public static BorderChange Between(AreaVintage? before, IReadOnlyList<Buurt> anchors, AreaVintage after, VintageChange known)
    {
        var addresses = before is { Addresses.IsEmpty: false } && !after.Addresses.IsEmpty ? Shifted(before, after, known) : [];
        var moved = addresses.SelectMany(shift => new[] { shift.From, shift.To }).ToHashSet(StringComparer.Ordinal);
        if (after.Outlines.IsEmpty)
            return new BorderChange(addresses, [], []);
        var now = Own(after);
        return before is { Outlines.IsEmpty: false }
            ? new BorderChange(addresses, [.. Redrawn(Own(before), now, known)], [])
            : new BorderChange(addresses, [], [.. Displaced(anchors, now, known).Where(pair => !moved.Contains(pair.From))]);
    }

    private static List<AddressShift> Shifted(AreaVintage before, AreaVintage after, VintageChange known)
    {
        var (old, now) = (new AddressTable(AddressLayout.Read(before.Addresses)), new AddressTable(AddressLayout.Read(after.Addresses)));
        var (totals, moved, renamed) = (new Dictionary<string, int>(), new Dictionary<(string, string), int>(), Renamed(known));
        foreach (var (postcode, buurt, number) in old.In(before.Municipality))
        {
            totals[buurt] = totals.GetValueOrDefault(buurt) + 1;
            if (!renamed.Contains(buurt) && now.Find(postcode, number) is { Kind: AddressKind.ByNumber, Buurt: { } there } && there != buurt)
                moved[(buurt, there)] = moved.GetValueOrDefault((buurt, there)) + 1;
        }
        return [.. moved.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => new AddressShift(pair.Key.Item1, pair.Key.Item2, pair.Value, totals[pair.Key.Item1]))];
    }

    private static IEnumerable<OutlineShift> Redrawn(Dictionary<string, Geometry> old, Dictionary<string, Geometry> now, VintageChange known)
    {
        var renamed = Renamed(known);
        foreach (var (buurt, before) in old.Where(one => !renamed.Contains(one.Key)))
        {
            var after = now.GetValueOrDefault(buurt);
            var same = after is null ? 0 : Shared(before, after);
            var (lost, gained) = (1 - same / before.Area, ((after?.Area ?? 0) - same) / before.Area);
            if (lost >= LeastShare || gained >= LeastShare)
                yield return new OutlineShift(buurt, Math.Max(0, lost), Math.Max(0, gained), lost < LeastShare ? [] : Went(buurt, before, now));
        }
    }

    /// <summary>The other buurten in which a part of it lies now, the largest part first.</summary>
    private static List<(string To, double Share)> Went(string buurt, Geometry before, Dictionary<string, Geometry> now) => [.. now
        .Where(other => other.Key != buurt && other.Value.EnvelopeInternal.Intersects(before.EnvelopeInternal))
        .Select(other => (To: other.Key, Share: Shared(before, other.Value) / before.Area))
        .Where(part => part.Share > 0).OrderByDescending(part => part.Share)];

    private static double Shared(Geometry one, Geometry other) => one.EnvelopeInternal.Intersects(other.EnvelopeInternal)
        ? OverlayNGRobust.Overlay(one, other, NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection).Area : 0;

    /// <summary>Codes that mean something else now. One that is gone is looked at: its name says that it is gone, and not who has its houses.</summary>
    private static HashSet<string> Renamed(VintageChange known) => known.Otherwise.Select(pair => pair.Before.Code).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<(string From, string To)> Displaced(IReadOnlyList<Buurt> anchors, Dictionary<string, Geometry> now, VintageChange known)
    {
        foreach (var buurt in anchors.Where(buurt => buurt.Anchor is not null && !known.Touched.Contains(buurt.Code)))
        {
            var middle = new Point(buurt.Anchor!.Longitude, buurt.Anchor.Latitude);
            if (now.Where(outline => outline.Value.Covers(middle)).Select(outline => outline.Key).ToList() is [var there] && there != buurt.Code)
                yield return (buurt.Code, there);
        }
    }

    private static Dictionary<string, Geometry> Own(AreaVintage vintage) =>
        OutlineLayout.Read(vintage.Outlines).Where(outline => outline.Code.StartsWith("BU", StringComparison.Ordinal) && CbsCode.MunicipalityOf(outline.Code) == vintage.Municipality)
            .DistinctBy(outline => outline.Code).ToDictionary(outline => outline.Code, outline => outline.Shape);
}

/// <summary>Addresses that lie in another buurt than before.</summary>
/// <param name="Of">How many the buurt had.</param>
internal sealed record AddressShift(string From, string To, int Count, int Of);

/// <summary>A buurt that was drawn anew.</summary>
/// <param name="Lost">The part of what it was that it is no more, from 0 to 1.</param>
/// <param name="Gained">What came to it, as a part of what it was.</param>
/// <param name="Went">Buurten in which what it lost lies now, as parts of what it was, the largest first.</param>
internal sealed record OutlineShift(string Buurt, double Lost, double Gained, IReadOnlyList<(string To, double Share)> Went)
{
    /// <summary>Where the largest part of what it lost lies now; null when that is no buurt of the municipality.</summary>
    public string? Most => Went is [var largest, ..] && largest.Share >= Lost - Went.Sum(part => part.Share) ? largest.To : null;
}
