using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>What an answer of the service tells of the address that was asked, in the areas that are in use here.</summary>
internal sealed class LocatieserverMatcher(AreaBook areas)
{
    /// <summary>The municipality whose areas these are, <c>GM0141</c>; null when there are none.</summary>
    public string? Own { get; } = areas.Wijken.Select(wijk => CbsCode.MunicipalityOf(wijk.Code)).FirstOrDefault();

    public AreaMatch Match(AddressQuestion question, LocatieserverAnswer answer)
    {
        var asked = answer.Addresses.Where(address => IsAsked(question, address)).ToList();
        var ours = asked.Where(address => address.Municipality == Own).ToList();
        var isThatStreet = asked.TrueForAll(address => IsStreet(question, address));
        if (ours.Count > 0)
        {
            var match = In(ours, isSure: isThatStreet && (answer.Found <= answer.Addresses.Count || asked.Count < answer.Addresses.Count));
            return isThatStreet ? match : Evidence.Combine([match, areas.ByStreet(question.Street!, question.Number.ToString(CultureInfo.InvariantCulture))]);
        }
        // a street of this name elsewhere says nothing; a postcode is only there
        return asked.Count > 0 && isThatStreet && question.Postcode is not null ? AreaMatch.Outside with { Hint = asked[0].MunicipalityName } : AreaMatch.Unknown;
    }

    /// <summary>The search also gives what is only like it. A postcode tells the address; that its street is called otherwise may be a slip in either, and is confirmed.</summary>
    private static bool IsAsked(AddressQuestion question, LocatieserverAddress address) => address.Number == question.Number
        && (question.Postcode is { } postcode ? Pc6.Of(address.Postcode) == Pc6.Of(postcode) : IsStreet(question, address));

    private static bool IsStreet(AddressQuestion question, LocatieserverAddress address) =>
        question.Street is null || address.Street is not null && StreetKey.Of(address.Street) == StreetKey.Of(question.Street);

    /// <param name="isSure">No other address of this name can have been left out for want of room.</param>
    private AreaMatch In(List<LocatieserverAddress> addresses, bool isSure)
    {
        var wijken = addresses.Select(WijkOf).Distinct().ToList();
        if (wijken.Contains(null))
            return AreaMatch.Unknown;
        if (wijken.Count > 1)
            return AreaMatch.OneOf(wijken.OfType<string>());
        var buurten = addresses.Select(BuurtOf).Distinct().ToList();
        var match = isSure ? AreaMatch.Exact(wijken[0]!) : AreaMatch.Guess(wijken[0]!);
        return (buurten.Contains(null) ? match : match.In([.. buurten.OfType<string>()])) with { Point = addresses[0].Point };
    }

    /// <summary>Codes are used again in other years with another meaning: one counts only while its name is the same. Null when it does not.</summary>
    private string? WijkOf(LocatieserverAddress address) =>
        areas.Wijk(address.Wijk) is { } wijk && IsSame(wijk.Name, address.WijkName) ? wijk.Code : null;

    private string? BuurtOf(LocatieserverAddress address) =>
        areas.Buurt(address.Buurt) is { } buurt && buurt.WijkCode == address.Wijk && IsSame(buurt.Name, address.BuurtName) ? buurt.Code : null;

    private static bool IsSame(string here, string? there) => there is null || VintageChange.IsSame(here, there);
}
