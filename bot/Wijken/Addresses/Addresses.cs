namespace WijkBot.Wijken;

/// <summary>What the imported addresses say of a postcode with a house number, for one municipality.</summary>
internal sealed class Addresses(AreaVintage vintage)
{
    private readonly AddressTable table = new(AddressLayout.Read(vintage.Addresses));
    private readonly string own = vintage.Municipality;

    /// <summary>Unknown when the postcode is not among them.</summary>
    /// <param name="postcode">Of six characters; four digits are left to what the municipality says of them.</param>
    public AreaMatch Find(string postcode, int? number) => table.Find(postcode, number) switch
    {
        { Kind: AddressKind.ByNumber, Buurt: { } buurt } => In(buurt, isSure: true),
        // all of the postcode lies there; that it has no such number may be a slip in either
        { Kind: AddressKind.ByPostcode, Buurt: { } buurt } => In(buurt, isSure: number is null),
        { Kind: AddressKind.Several } => OneOf(table.BuurtenOf(postcode)),
        _ => AreaMatch.Unknown,
    };

    /// <summary>The buurten of the municipality in which a house of these postcodes lies, those with most addresses first; of any number when that is null.</summary>
    public IReadOnlyList<string> OwnBuurtenOf(IReadOnlyList<string> postcodes, int? number) =>
        [.. postcodes.SelectMany(table.NumbersOf).Where(one => (number is null || one.Number == number) && CbsCode.MunicipalityOf(one.Buurt) == own)
            .CountBy(one => one.Buurt).OrderByDescending(one => one.Value).ThenBy(one => one.Key, StringComparer.Ordinal).Select(one => one.Key)];

    /// <summary>The house numbers of these postcodes, by buurt.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> NumbersOf(IReadOnlyList<string> postcodes) =>
        postcodes.SelectMany(table.NumbersOf).GroupBy(one => one.Buurt).ToDictionary(buurt => buurt.Key, buurt => (IReadOnlyList<int>)[.. buurt.Select(one => one.Number).Distinct().Order()]);

    private AreaMatch In(string buurt, bool isSure)
    {
        if (CbsCode.MunicipalityOf(buurt) is var municipality && municipality != own)
            return AreaMatch.Outside with { Hint = vintage.Municipalities.GetValueOrDefault(municipality) };
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
        if (wijken.Count > 1)
            return AreaMatch.OneOf(wijken);
        return ours.Count == buurten.Count ? AreaMatch.Exact(wijken[0]) : AreaMatch.Guess(wijken[0]) with { PartlyOurs = true };
    }
}
