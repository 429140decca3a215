using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>
/// What is used now and would be no more, or so much less of it that the new file is likely to be cut off: at the end of a line nothing else shows that.
/// An ordinary year passes: CBS adds some and takes away fewer.
/// </summary>
/// <param name="used">What is used now.</param>
/// <param name="after">What is to be used; null: the files of the municipality.</param>
/// <param name="year">CBS year of that.</param>
/// <param name="change">What names tell: areas that are gone or mean something else are told there.</param>
internal sealed class VintageLoss(AreaVintage used, AreaVintage? after, int year, VintageChange change)
{
    /// <summary>What is taken down in a year in a municipality is less than one address in a hundred.</summary>
    public const double LeastAddresses = 0.98;

    /// <summary>Streets are taken away one by one, but what a list counts as a street differs: with or without those that have no houses.</summary>
    private const double LeastStreets = 0.9;

    /// <summary>Buurten are put together; then their names tell it too.</summary>
    private const double LeastOutlines = 0.9;

    /// <summary>Municipalities merge, seldom more than one or two of those around in a year.</summary>
    private const double LeastNeighbours = 0.75;

    /// <summary>Of places that have no address any more.</summary>
    private const int MostPlaces = 20;

    /// <summary>
    /// A place that had fewer is told and nothing waits for it: every year somewhere the one house in a park or on an estate is taken down or put right. A cut-off
    /// file takes whole streets.
    /// </summary>
    private const int FewAddresses = 5;

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    private readonly Lazy<List<(string Place, int Had)>> emptied = new(() => Emptied(used, after, change));

    /// <summary>In words, a line each: what has to be looked at first.</summary>
    public IEnumerable<string> Lines => [.. Addresses, .. Border, .. Outlines, .. Streets];

    /// <summary>What is told and is in order by itself.</summary>
    public IEnumerable<string> Told => Named([.. emptied.Value.Where(place => place.Had < FewAddresses)]);

    private IEnumerable<string> Addresses
    {
        get
        {
            if (used.Addresses.IsEmpty)
                return [];
            if (after is not { Addresses.IsEmpty: false })
                return [$"vervalt: de adressen van {used.Year}, er zijn er geen van {year} bij"];
            return [.. Less("adressen", Own(used).Count, Own(after).Count, LeastAddresses), .. Named([.. emptied.Value.Where(place => place.Had >= FewAddresses)])];
        }
    }

    /// <summary>Also where its own addresses are the same ones.</summary>
    private IEnumerable<string> Border => used.Addresses.IsEmpty || after is not { Addresses.IsEmpty: false } ? [] : new BorderLoss(used, after).Lines;

    private IEnumerable<string> Outlines
    {
        get
        {
            if (used.Outlines.IsEmpty)
                return [];
            if (after is not { Outlines.IsEmpty: false })
                return [$"vervalt: de omtrekken van {used.Year}, er zijn er geen van {year} bij"];
            var (before, now) = (Drawn(used), Drawn(after));
            return
            [
                .. Less("omtrekken van buurten", before.Own, now.Own, LeastOutlines),
                .. Less("andere gemeenten op de kaart", before.Others, now.Others, LeastNeighbours),
            ];
        }
    }

    private IEnumerable<string> Streets =>
        used.Streets.Count == 0 ? []
        : after is not { Streets.Count: > 0 } ? [$"vervalt: de lijst van straten, er is er geen bij {year}"]
        : Less("straten", used.Streets.Count, after.Streets.Count, LeastStreets);

    /// <summary>Buurten and four digits that had addresses and have none, with how many they had.</summary>
    private static List<(string Place, int Had)> Emptied(AreaVintage used, AreaVintage? after, VintageChange change)
    {
        if (used.Addresses.IsEmpty || after is not { Addresses.IsEmpty: false } || after.Addresses.Span.SequenceEqual(used.Addresses.Span))
            return [];
        var (before, now, names) = (Own(used), Own(after), after.Codes.ToDictionary(area => area.Code, area => area.Name));
        return
        [
            .. Emptied(before, now, one => one.Buurt).Where(buurt => !change.Touched.Contains(buurt.Key)).Select(buurt => ($"{names.GetValueOrDefault(buurt.Key, buurt.Key)} ({buurt.Key})", buurt.Count())),
            .. Emptied(before, now, one => one.Postcode[..4]).Select(digits => ($"postcode {digits.Key}", digits.Count())),
        ];
    }

    private static IEnumerable<IGrouping<string, (string, string)>> Emptied(List<(string, string)> before, List<(string, string)> now, Func<(string Postcode, string Buurt), string> place)
    {
        var left = now.Select(place).ToHashSet(StringComparer.Ordinal);
        return before.GroupBy(place).Where(here => !left.Contains(here.Key)).OrderBy(here => here.Key, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Named(List<(string Place, int Had)> places) =>
    [
        .. places.Take(MostPlaces).Select(one => string.Create(Dutch, $"geen adres meer: {one.Place} had er {one.Had:N0}")),
        .. places.Count > MostPlaces ? [$"en nog {places.Count - MostPlaces} plekken zonder adres"] : Array.Empty<string>(),
    ];

    /// <summary>A line when there are fewer than this part of what is used.</summary>
    internal static string[] Less(string what, int before, int now, double least) =>
        now >= before * least ? [] : [string.Create(Dutch, $"veel minder {what}: {now:N0}, in gebruik zijn er {before:N0}; is het bestand compleet?")];

    private static List<(string Postcode, string Buurt)> Own(AreaVintage vintage) =>
        [.. new AddressTable(AddressLayout.Read(vintage.Addresses)).In(vintage.Municipality).Select(address => (address.Postcode, address.Buurt))];

    private static (int Own, int Others) Drawn(AreaVintage vintage)
    {
        var outlines = OutlineLayout.Read(vintage.Outlines).ToLookup(outline => CbsCode.MunicipalityOf(outline.Code));
        return (outlines[vintage.Municipality].Count(), outlines.Count(municipality => municipality.Key != vintage.Municipality));
    }
}
