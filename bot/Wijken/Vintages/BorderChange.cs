using NetTopologySuite.Geometries;
using NetTopologySuite.Operation.OverlayNG;

namespace WijkBot.Wijken;

/// <summary>
/// Buurten that are called what they were called, while their borders moved: what <see cref="VintageChange"/> cannot tell, for it goes by names. By
/// the addresses and by the outlines where both years have them; else by a point that lay in the middle of each.
/// </summary>
/// <param name="Addresses">Addresses that lie in another buurt now, most first.</param>
/// <param name="Outlines">Buurten without such addresses, whose area changed.</param>
/// <param name="Middles">Buurten whose middle lies in another one now.</param>
internal sealed record BorderChange(IReadOnlyList<AddressShift> Addresses, IReadOnlyList<OutlineShift> Outlines, IReadOnlyList<(string From, string To)> Middles)
{
    /// <summary>Less than this part of an area is how a border was drawn.</summary>
    private const double LeastShare = 0.01;

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
            ? new BorderChange(addresses, [.. Redrawn(Own(before), now, known).Where(shift => !moved.Contains(shift.Buurt))], [])
            : new BorderChange(addresses, [], [.. Displaced(anchors, now, known).Where(pair => !moved.Contains(pair.From))]);
    }

    private static List<AddressShift> Shifted(AreaVintage before, AreaVintage after, VintageChange known)
    {
        var (old, now) = (new AddressTable(AddressLayout.Read(before.Addresses)), new AddressTable(AddressLayout.Read(after.Addresses)));
        var (totals, moved) = (new Dictionary<string, int>(), new Dictionary<(string, string), int>());
        foreach (var (postcode, buurt, number) in old.In(before.Municipality))
        {
            totals[buurt] = totals.GetValueOrDefault(buurt) + 1;
            if (!known.Touched.Contains(buurt) && now.Find(postcode, number) is { Kind: AddressKind.ByNumber, Buurt: { } there } && there != buurt)
                moved[(buurt, there)] = moved.GetValueOrDefault((buurt, there)) + 1;
        }
        return [.. moved.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => new AddressShift(pair.Key.Item1, pair.Key.Item2, pair.Value, totals[pair.Key.Item1]))];
    }

    private static IEnumerable<OutlineShift> Redrawn(Dictionary<string, Geometry> old, Dictionary<string, Geometry> now, VintageChange known)
    {
        foreach (var (buurt, before) in old.Where(one => !known.Touched.Contains(one.Key) && now.ContainsKey(one.Key)))
        {
            var same = OverlayNGRobust.Overlay(before, now[buurt], NetTopologySuite.Operation.Overlay.SpatialFunction.Intersection).Area;
            var (lost, gained) = (1 - same / before.Area, (now[buurt].Area - same) / before.Area);
            if (lost >= LeastShare || gained >= LeastShare)
                yield return new OutlineShift(buurt, Math.Max(0, lost), Math.Max(0, gained));
        }
    }

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
internal sealed record OutlineShift(string Buurt, double Lost, double Gained);
