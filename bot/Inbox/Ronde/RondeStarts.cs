using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>
/// Finds where a walk begins, from the words a colleague typed: read as those of residents are. An address is a point where a register of addresses may be
/// asked (<c>Wijken:Locatieserver</c>); our own files tell no more than its buurt, and then the walk begins amid that, which is told.
/// </summary>
public sealed class RondeStarts(IUnderstand understand, WijkenInUse wijken, IFindAddresses addresses, MunicipalityData municipality, TimeProvider time)
{
    /// <summary>Characters; a place is told in fewer.</summary>
    public const int Longest = 100;

    private const string HowTo = "Typ een straat met huisnummer, een postcode met huisnummer, of de naam van een buurt of plek.";

    /// <summary>Where a telephone says it is.</summary>
    public RondeStart Here(string? latitude, string? longitude)
    {
        if (Degrees(latitude, 90) is not { } north || Degrees(longitude, 180) is not { } east)
            return RondeStart.Not("Uw telefoon gaf geen plaats die te lezen is. Typ een adres of plek.");
        var match = wijken.Areas.ByPin(new Location(north, east));
        return match.Certainty is PlaceCertainty.Outside or PlaceCertainty.Unknown
            ? RondeStart.Not($"U bent nu niet in {municipality.Name}. Typ een adres of plek in de gemeente.")
            : new RondeStart(new Location(north, east)) { Wijk = match.Possible[0], Buurt = match.Buurt };
    }

    /// <summary>What was typed.</summary>
    public async Task<RondeStart> ToldAsync(string told, CancellationToken cancellationToken)
    {
        if (told.Length is 0 or > Longest)
            return RondeStart.Not(HowTo);
        return Read(told) switch
        {
            Answer.Given { Value: PlaceValue place } => await PlaceAsync(place, cancellationToken),
            Answer.Ambiguous => RondeStart.Not($"Daar kan ik meer dan een plek in lezen. {HowTo}"),
            _ => RondeStart.Not($"Daar lees ik geen plek in. {HowTo}"),
        };
    }

    private Answer Read(string told)
    {
        var now = municipality.Local(time.GetUtcNow());
        return understand.Answer(new Question(SlotKind.Place, []), new IncomingMessage { ProviderId = "", From = new ResidentAddress("", ""), ReceivedAt = now, Text = told }, new Reader(now, "nl"));
    }

    private async Task<RondeStart> PlaceAsync(PlaceValue place, CancellationToken cancellationToken)
    {
        if (place is { Latitude: { } latitude, Longitude: { } longitude })
            return Found(new Location(latitude, longitude), place, Own(place));
        var match = await RegisteredAsync(place, cancellationToken) ?? Own(place);
        if (match.Point is { } point)
            return Found(point, place, match);
        return Named(place) switch
        {
            [var only] => Found(only, place, wijken.Areas.ByPin(only)),
            [_, ..] => RondeStart.Not("Er zijn meer plekken met die naam. Typ de straat met het huisnummer."),
            _ => Amid(place, match),
        };
    }

    /// <summary>What the register of addresses tells; null when it may not be asked or does not know.</summary>
    private async Task<AreaMatch?> RegisteredAsync(PlaceValue place, CancellationToken cancellationToken)
    {
        if (!addresses.IsOn || AddressQuestion.Of(place.Street, place.Postcode, place.HouseNumber) is not { } question)
            return null;
        var match = await addresses.FindAsync(question, cancellationToken);
        return match.Certainty is PlaceCertainty.Unknown ? null : match;
    }

    private IReadOnlyList<Location> Named(PlaceValue place) => place is { Street: null, Postcode: null } ? wijken.Areas.PointsNamed(place.Near ?? place.Text) : [];

    private RondeStart Amid(PlaceValue place, AreaMatch match)
    {
        var areas = wijken.Areas;
        if (match.Certainty is PlaceCertainty.Outside)
            return RondeStart.Not($"Dat ligt niet in {municipality.Name}{(match.Elsewhere is { } elsewhere ? $", maar in {elsewhere}" : "")}.");
        if (match.Certainty is PlaceCertainty.Ambiguous)
            return RondeStart.Not($"Dat kan in {string.Join(" of ", match.Candidates.Select(code => areas.Wijk(code)?.Name))} zijn. Zet het huisnummer, de postcode of de buurt erbij.");
        if (areas.Drawing.Middle(match.Buurt) is { } inBuurt)
            return Found(inBuurt, place, match) with { Amid = areas.Buurt(match.Buurt)!.Name };
        return areas.Drawing.Middle(match.Wijk) is { } inWijk
            ? Found(inWijk, place, match) with { Amid = areas.Wijk(match.Wijk)!.Name }
            : RondeStart.Not(place.Street is { } street ? $"Ik weet niet waar {street} ligt. Zet de postcode of de buurt erbij, of typ alleen de buurt." : $"Ik weet niet waar dat is. {HowTo}");
    }

    private static RondeStart Found(Location point, PlaceValue place, AreaMatch match) =>
        new(point) { Label = place.Text.Trim(), Street = place.Street, Wijk = match.Possible is [var first, ..] ? first : null, Buurt = match.Buurt };

    private static AreaMatch Own(PlaceValue place) => new(place.Certainty, place.Wijk, place.Buurt, place.Wijken) { Hint = place.Elsewhere, OrOutside = place.OrOutside };

    private static double? Degrees(string? text, double most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? RondeState.Rounded(degrees) : null;
}

/// <summary>Where a walk begins, or why that is not known.</summary>
public sealed record RondeStart(Location? Point)
{
    /// <summary>One sentence or two; null when it is known.</summary>
    public string? Wrong { get; private init; }

    /// <summary>As it was told; empty for where the visitor is.</summary>
    public string Label { get; init; } = "";

    /// <summary>Name of the buurt or wijk of which this is the middle; null when the place itself is known.</summary>
    public string? Amid { get; init; }

    public string? Street { get; init; }
    public string? Wijk { get; init; }
    public string? Buurt { get; init; }

    internal static RondeStart Not(string wrong) => new((Location?)null) { Wrong = wrong };

    public override string ToString() => Wrong ?? "a start";
}
