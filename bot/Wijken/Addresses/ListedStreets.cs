using System.Collections.Frozen;

namespace WijkBot.Wijken;

/// <summary>In which buurt a house of a street lies: the postcodes of the street tell, with the addresses of CBS. Only where both were imported.</summary>
internal sealed class ListedStreets(AreaVintage vintage, Addresses addresses)
{
    private readonly FrozenDictionary<string, VintageStreet> byKey = vintage.Streets.ToFrozenDictionary(street => StreetKey.Of(street.Name));

    /// <summary>
    /// The streets of the municipality, for whoever reads their names: with the wijken they lie in, those with most addresses first. One whose postcodes are
    /// all of another municipality is none of its own.
    /// </summary>
    public IEnumerable<Street> Own => byKey.Values.Select(street => new Street(street.Name, [Part(street)])).Where(street => street.Parts[0].Wijken.Count > 0);

    /// <summary>Unknown when the street is not in the list, or none of its postcodes is among the addresses.</summary>
    /// <param name="number">Null when it was not told.</param>
    public AreaMatch Find(string key, int? number)
    {
        if (!byKey.TryGetValue(key, out var street))
            return AreaMatch.Unknown;
        var here = number is { } told ? addresses.OwnBuurtenOf(street.Postcodes, told) : [];
        var near = Near(street);
        var elsewhere = number is { } asked ? addresses.ElsewhereOf(near, asked) : null;
        if (here.Count == 0 && elsewhere is { } other)
            return addresses.In(other);
        var match = Within(street, number, here);
        return here.Count == 0 ? addresses.OverBorder(near, match) : elsewhere is { } too ? addresses.Doubted(match, too) : match;
    }

    /// <summary>The postcodes of the street itself: one of the same name in another town has other digits.</summary>
    private IReadOnlyList<string> Near(VintageStreet street)
    {
        var digits = street.Postcodes.Where(postcode => addresses.OwnBuurtenOf([postcode], null).Count > 0).Select(Digits).ToHashSet(StringComparer.Ordinal);
        return [.. street.Postcodes.Where(postcode => digits.Contains(Digits(postcode)))];
    }

    private static string Digits(string postcode) => postcode[..4];

    private AreaMatch Within(VintageStreet street, int? number, IReadOnlyList<string> here)
    {
        var possible = here.Count > 0 ? here : addresses.OwnBuurtenOf(street.Postcodes, null);
        var wijken = possible.Select(CbsCode.WijkOf).Distinct().ToList();
        return wijken.Count switch
        {
            0 => AreaMatch.Unknown,
            // a number the street does not have may be a slip
            1 when number is null || here.Count > 0 => AreaMatch.Exact(wijken[0]).In(possible),
            1 => AreaMatch.Guess(wijken[0]).In(possible),
            _ => AreaMatch.OneOf(wijken).In(possible),
        };
    }

    /// <summary>The house numbers of a street, by buurt; empty when it is not in the list.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> NumbersOf(string key) =>
        byKey.TryGetValue(key, out var street) ? addresses.NumbersOf(street.Postcodes) : new Dictionary<string, IReadOnlyList<int>>();

    private StreetPart Part(VintageStreet street) =>
        new(StreetGrade.A, [.. addresses.OwnBuurtenOf(street.Postcodes, null).Select(CbsCode.WijkOf).Distinct()], null);
}
