using System.Collections.Frozen;
using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>
/// What the imported addresses say of a postcode with a house number, for one municipality. Without those of the rest of the country a postcode that
/// goes over the border looks as if it were all its own: which ones do was kept when they were read.
/// </summary>
internal sealed class Addresses
{
    private readonly AreaVintage vintage;
    private readonly AddressTable table;
    private readonly string own;
    private readonly FrozenDictionary<int, string> beyond;

    /// <summary>Which postcodes go over the border was kept, or shows because those of others are in the table.</summary>
    private readonly bool isKnown;

    public Addresses(AreaVintage vintage)
    {
        (this.vintage, own, table) = (vintage, vintage.Municipality, new AddressTable(AddressLayout.Read(vintage.Addresses)));
        beyond = (vintage.Beyond ?? new Dictionary<string, string>()).ToFrozenDictionary(pair => Pc6.Of(pair.Key), pair => pair.Value);
        isKnown = vintage.Beyond is not null || table.Buurten.Any(buurt => CbsCode.MunicipalityOf(buurt) != own);
    }

    /// <summary>Unknown when the postcode is not among them.</summary>
    /// <param name="postcode">Of six characters; four digits are left to what the municipality says of them.</param>
    public AreaMatch Find(string postcode, int? number) => table.Find(postcode, number) switch
    {
        { Kind: AddressKind.ByNumber, Buurt: { } buurt } => In(buurt, isSure: true),
        // all of the postcode lies there; that it has no such number may be a slip in either
        { Kind: AddressKind.ByPostcode, Buurt: { } buurt } => OverBorder(postcode, In(buurt, isSure: number is null)),
        { Kind: AddressKind.Several } => OverBorder(postcode, OneOf(table.BuurtenOf(postcode))),
        _ => AreaMatch.Unknown,
    };

    /// <summary>The buurten of the municipality in which a house of these postcodes lies, those with most addresses first; of any number when that is null.</summary>
    public IReadOnlyList<string> OwnBuurtenOf(IReadOnlyList<string> postcodes, int? number) =>
        [.. postcodes.SelectMany(table.NumbersOf).Where(one => (number is null || one.Number == number) && CbsCode.MunicipalityOf(one.Buurt) == own)
            .CountBy(one => one.Buurt).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key)];

    /// <summary>The other municipality in which a house of these postcodes lies, as far as its addresses are known.</summary>
    public string? ElsewhereOf(IReadOnlyList<string> postcodes, int number) =>
        postcodes.SelectMany(table.NumbersOf).Where(one => one.Number == number).Select(one => CbsCode.MunicipalityOf(one.Buurt)).FirstOrDefault(municipality => municipality != own);

    /// <summary>What is known of a place with one of these postcodes, of which part may lie beyond the border.</summary>
    public AreaMatch OverBorder(IReadOnlyList<string> postcodes, AreaMatch match)
    {
        var other = postcodes.SelectMany(table.NumbersOf).Select(one => CbsCode.MunicipalityOf(one.Buurt)).FirstOrDefault(municipality => municipality != own)
            ?? postcodes.Select(postcode => beyond.GetValueOrDefault(Pc6.Of(postcode))).FirstOrDefault(municipality => municipality is not null);
        return match.Certainty is PlaceCertainty.Unknown || other is null ? match : Doubted(match, other);
    }

    /// <summary>It lies in another municipality.</summary>
    public AreaMatch In(string municipality) => AreaMatch.Outside with { Hint = vintage.Municipalities.GetValueOrDefault(municipality) };

    /// <summary>The house numbers of these postcodes, by buurt.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> NumbersOf(IReadOnlyList<string> postcodes) =>
        postcodes.SelectMany(table.NumbersOf).GroupBy(one => one.Buurt).ToDictionary(buurt => buurt.Key, buurt => (IReadOnlyList<int>)[.. buurt.Select(one => one.Number).Distinct().Order()]);

    private AreaMatch In(string buurt, bool isSure)
    {
        if (CbsCode.MunicipalityOf(buurt) is var municipality && municipality != own)
            return In(municipality);
        var wijk = CbsCode.WijkOf(buurt);
        return isSure ? AreaMatch.Exact(wijk, buurt) : AreaMatch.Guess(wijk, buurt);
    }

    /// <summary>A postcode of two buurten of one wijk tells the wijk; of two municipalities only a number tells which.</summary>
    private AreaMatch OneOf(IReadOnlyList<string> buurten)
    {
        var ours = buurten.Where(buurt => CbsCode.MunicipalityOf(buurt) == own).ToList();
        if (ours.Count == 0)
            return In(buurten[0], isSure: false);
        var wijken = ours.Select(CbsCode.WijkOf).Distinct().ToList();
        var match = wijken.Count > 1 ? AreaMatch.OneOf(wijken).In(ours) : AreaMatch.Exact(wijken[0]).In(ours);
        return ours.Count == buurten.Count ? match : Doubted(match, CbsCode.MunicipalityOf(buurten.First(buurt => CbsCode.MunicipalityOf(buurt) != own)));
    }

    /// <summary>The same while part of the postcode lies beyond the border, or may: then without a number that is in the table it is sure no longer.</summary>
    private AreaMatch OverBorder(string postcode, AreaMatch match)
    {
        if (beyond.TryGetValue(Pc6.Of(postcode), out var municipality))
            return Doubted(match, municipality);
        return isKnown || match.Certainty is not PlaceCertainty.Exact ? match : match with { Certainty = PlaceCertainty.Guess };
    }

    /// <summary>The same, unless it lies in this other municipality.</summary>
    public AreaMatch Doubted(AreaMatch match, string municipality) => match with
    {
        Certainty = match.Certainty is PlaceCertainty.Exact ? PlaceCertainty.Guess : match.Certainty,
        Hint = vintage.Municipalities.GetValueOrDefault(municipality),
        PartlyOurs = true,
        OrOutside = true,
    };
}
