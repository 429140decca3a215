using System.Collections.Frozen;
using System.Globalization;
using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>
/// Where what lies: wijken, buurten, streets, postcodes and names of the municipality, of one year. Immutable and safe to share;
/// every look-up is by <see cref="StreetKey"/>, so spelling and capitals do not matter. What is not known is answered as not known.
/// </summary>
public sealed class AreaBook
{
    /// <summary>No street of a town like this has a higher house number.</summary>
    private const int HighestNumber = 999;

    private readonly FrozenDictionary<string, Wijk> wijken;
    private readonly FrozenDictionary<string, Buurt> buurten;
    private readonly FrozenDictionary<string, Street> streets;
    private readonly FrozenDictionary<string, AreaName> names;
    private readonly FrozenDictionary<string, AreaMatch> postcodes;
    private readonly IPins pins;
    private readonly NamedPoints points;
    private readonly FrozenDictionary<string, Street> streetsAsSpelled;
    private readonly FrozenDictionary<string, AreaName> namesAsSpelled;

    private readonly Addresses? addresses;
    private readonly ListedStreets? listed;
    private readonly Lazy<AreaDrawing> drawing;

    /// <param name="files">Of the municipality, as they are with the imported year when there is one.</param>
    /// <param name="vintage">What was imported; null when nothing was.</param>
    /// <param name="earlier">What codes are called in other years.</param>
    internal AreaBook(AreaFiles files, AreaVintage? vintage = null, EarlierYears? earlier = null)
    {
        Earlier = earlier ?? EarlierYears.None;
        addresses = vintage is { Addresses.IsEmpty: false } ? new Addresses(vintage) : null;
        listed = addresses is null ? null : new ListedStreets(vintage!, addresses);
        pins = vintage is { Outlines.IsEmpty: false } ? new OutlinePins(vintage) : new PinMatcher(files.Buurten);
        points = new NamedPoints(files.Points, pins);
        drawing = new Lazy<AreaDrawing>(() => new AreaDrawing(files.Buurten, vintage));
        (Year, Wijken, Buurten, Streets) = (files.Year, files.Wijken, files.Buurten, Together(files.Streets, listed));
        // what the municipality says of a name is more than where a point of that name lies
        Names = [.. files.Names.Concat(points.Names).DistinctBy(name => StreetKey.Of(name.Name))];
        wijken = Wijken.ToFrozenDictionary(wijk => wijk.Code);
        buurten = Buurten.ToFrozenDictionary(buurt => buurt.Code);
        streets = Streets.ToFrozenDictionary(street => StreetKey.Of(street.Name));
        names = Names.ToFrozenDictionary(name => StreetKey.Of(name.Name));
        postcodes = files.Postcodes.ToFrozenDictionary();
        streetsAsSpelled = Streets.ToFrozenDictionary(street => street.Name, StringComparer.Ordinal);
        namesAsSpelled = Names.DistinctBy(name => name.Name).ToFrozenDictionary(name => name.Name, StringComparer.Ordinal);
    }

    /// <summary>CBS year of all codes. A code means something else in another year: keep the year with every code.</summary>
    public int Year { get; }

    /// <summary>What codes are called in other years.</summary>
    public EarlierYears Earlier { get; }

    public IReadOnlyList<Wijk> Wijken { get; }
    public IReadOnlyList<Buurt> Buurten { get; }
    public IReadOnlyList<Street> Streets { get; }

    /// <summary>Every name of an area, those of wijken and buurten included.</summary>
    public IReadOnlyList<AreaName> Names { get; }

    /// <summary>How it looks on a map.</summary>
    public AreaDrawing Drawing => drawing.Value;

    /// <summary>Where the places of this name are, in the municipality's list; empty when it is not in it.</summary>
    public IReadOnlyList<Location> PointsNamed(string name) => points.Located(name);

    /// <summary>The wijk with this code; null when there is none.</summary>
    public Wijk? Wijk(string? code) => code is null ? null : wijken.GetValueOrDefault(code);

    /// <summary>The buurt with this code; null when there is none.</summary>
    public Buurt? Buurt(string? code) => code is null ? null : buurten.GetValueOrDefault(code);

    /// <summary>The code, of a wijk or a buurt, is called in that year what it is called now. False when that year is not at hand.</summary>
    public bool MeansTheSame(string code, int year) =>
        year == Year || ((Wijk(code)?.Name ?? Buurt(code)?.Name) is { } now && Earlier.NameOf(year, code) is { } then && VintageChange.IsSame(then, now));

    /// <summary>The street of this name, whatever its spelling; null when it is not in the list.</summary>
    public Street? Street(string? name) => name is null ? null : streetsAsSpelled.GetValueOrDefault(name) ?? streets.GetValueOrDefault(StreetKey.Of(name));

    /// <summary>The area of this name; null when it is not in the list.</summary>
    public AreaName? Name(string? name) => name is null ? null : namesAsSpelled.GetValueOrDefault(name) ?? names.GetValueOrDefault(StreetKey.Of(name));

    /// <summary>
    /// The wijk of a street. By its addresses, where they and a list of streets have been imported: to the house. Else stated by a source: exact. Only following from one: a guess. Touching a border: ambiguous.
    /// Wijk not stated, or a street that is not in the list: unknown (the list is not complete, so that says nothing).
    /// </summary>
    /// <param name="houseNumber">With or without letter; only the number counts. Where no addresses tell which there are, one that no street has is a slip, perhaps in the street.</param>
    public AreaMatch ByStreet(string street, string? houseNumber = null)
    {
        if (listed?.Find(StreetKey.Of(street), Number(houseNumber)) is { Certainty: not PlaceCertainty.Unknown } found)
            return found;
        if (Street(street) is not { } known)
            return AreaMatch.Unknown;

        var parts = known.Parts.Where(part => part.MayHold(Number(houseNumber))).ToList();
        var possible = parts.SelectMany(part => part.Wijken).Distinct().ToList();
        if (possible.Count == 0 || parts.Exists(part => part.Grade == StreetGrade.C))
            return AreaMatch.Unknown;
        if (possible.Count > 1)
            return AreaMatch.OneOf(possible);
        return parts.TrueForAll(part => part.Grade == StreetGrade.A) && !(Number(houseNumber) > HighestNumber) ? AreaMatch.Exact(possible[0]) : AreaMatch.Guess(possible[0]);
    }

    /// <summary>
    /// The wijk of a postcode, never more than a guess: four digits are an area, not a border. Postcodes that are not in the list lie
    /// outside; those for PO boxes, those that do not exist, and texts that are no postcode are unknown.
    /// </summary>
    /// <param name="postcode"><c>7608</c>, <c>7608AB</c> or <c>7608 ab</c>.</param>
    public AreaMatch ByPostcode(string postcode)
    {
        var digits = Digits(postcode);
        return digits is null ? AreaMatch.Unknown : postcodes.GetValueOrDefault(digits, AreaMatch.Outside);
    }

    /// <summary>
    /// The wijk of a postcode with a house number: exact where the addresses of CBS have been imported and know it, else what the postcode
    /// tells.
    /// </summary>
    /// <param name="houseNumber">With or without letter; only the number counts. Null when it was not told.</param>
    public AreaMatch ByAddress(string postcode, string? houseNumber) =>
        addresses?.Find(postcode, Number(houseNumber)) is { } found && found.Certainty is not PlaceCertainty.Unknown ? found : ByPostcode(postcode);

    /// <summary>The lamppost of this number in the municipality's list; null when it is not in it, or when there are several and the street does not tell which.</summary>
    /// <param name="street">In which it stands; null when that was not told.</param>
    public AreaPoint? Lamppost(string? number, string? street = null) => number is not null && points.Lampposts(number, street) is [var post] ? post : null;

    /// <summary>What an area's name means; unknown when it is not in the list.</summary>
    public AreaMatch ByName(string name) => Name(name)?.Match ?? AreaMatch.Unknown;

    /// <summary>
    /// The buurt a pin lies in, exact where outlines have been imported; else the one whose anchor is nearest, as a guess to confirm, and
    /// outside when every anchor is more than 1.5 km away. Ambiguous near a border (within the pin's accuracy).
    /// </summary>
    public AreaMatch ByPin(Location pin) => pins.Match(pin);

    /// <summary>
    /// All that was told of one place, taken together. The postcode narrows a street that touches a border; what contradicts each
    /// other is ambiguous. Null is not told.
    /// </summary>
    /// <param name="corner">The street that meets it.</param>
    /// <param name="lamppost">The number on it.</param>
    /// <param name="others">Other house numbers of the street between which it may lie.</param>
    public AreaMatch Combine(string? street, string? houseNumber, string? postcode, string? name, string? corner = null, string? lamppost = null, IReadOnlyList<string>? others = null) => Evidence.Combine(
    [
        .. street is null ? [] : new[] { Evidence.Any([ByStreet(street, houseNumber), .. Known(street, others ?? [])]) },
        .. corner is null ? [] : new[] { ByStreet(corner) },
        .. postcode is null ? [] : new[] { ByAddress(postcode, houseNumber) },
        .. name is null ? [] : new[] { ByName(name) },
        .. lamppost is not null && points.Lampposts(lamppost, street) is { Count: > 0 } posts ? new[] { Evidence.Any([.. posts.Select(post => ByPin(post.Location))]) } : [],
    ]);

    /// <summary>What lies between these: in one of them, or outside when one of them does.</summary>
    public AreaMatch Between(IReadOnlyList<AreaMatch> ends) => Evidence.Any(ends);

    /// <summary>Where these houses are, those that there are.</summary>
    private IEnumerable<AreaMatch> Known(string street, IReadOnlyList<string> numbers) =>
        numbers.Select(number => ByStreet(street, number)).Where(match => match is { Certainty: PlaceCertainty.Exact or PlaceCertainty.Outside });

    /// <summary>The house numbers of a street, by code of buurt; empty where no list of streets was imported.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<int>> NumbersOf(string street) => listed?.NumbersOf(StreetKey.Of(street)) ?? new Dictionary<string, IReadOnlyList<int>>();

    private static IReadOnlyList<Street> Together(IReadOnlyList<Street> streets, ListedStreets? listed) => listed is null
        ? streets
        : [.. streets.Concat(listed.Own).DistinctBy(street => StreetKey.Of(street.Name))];

    private static int? Number(string? houseNumber)
    {
        var digits = string.Concat((houseNumber ?? "").TakeWhile(char.IsAsciiDigit));
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static string? Digits(string postcode)
    {
        var compact = string.Concat(postcode.Where(letter => !char.IsWhiteSpace(letter)));
        var rightLength = compact.Length is 4 || (compact.Length is 6 && compact[4..].All(char.IsAsciiLetter));
        return rightLength && compact[0] is not '0' && compact[..4].All(char.IsAsciiDigit) ? compact[..4] : null;
    }
}
