using NetTopologySuite.Geometries;
using WijkBot.Messages;
using Location = WijkBot.Messages.Location;

namespace WijkBot.Wijken;

/// <summary>
/// Where a pin lies by the outlines that were imported. A phone does not stand where it says it does: a wijk whose border is nearer than the pin
/// is accurate may be meant as well, and is asked; so may a buurt, and the municipality beyond the border.
/// </summary>
internal sealed class OutlinePins : IPins
{
    /// <summary>Of a pin that does not tell how accurate it is, in metres: a phone in a street with houses, and a thumb on a map.</summary>
    public const double UsualAccuracy = 25;

    /// <summary>A pin that is less accurate than this tells no more than which wijken are nearest.</summary>
    public const double WorstAccuracy = 2000;

    /// <summary>Farther from its land no water of a municipality goes.</summary>
    private const double Widest = 100_000;

    private readonly IReadOnlyList<Outline> outlines;
    private readonly OutlineMap map;
    private readonly OutlineMap? water;
    private readonly OpenBorder open;
    private readonly AreaMatch[] amid;
    private readonly string municipality;
    private readonly IReadOnlyDictionary<string, string> municipalities;

    public OutlinePins(AreaVintage vintage)
    {
        municipality = vintage.Municipality;
        municipalities = vintage.Municipalities;
        // its own first: where outlines of two files lie over each other, what lies in it is its own
        outlines = [.. OutlineLayout.Read(vintage.Outlines).OrderBy(outline => IsOwn(outline) ? 0 : 1)];
        map = new OutlineMap(outlines);
        water = vintage.Water.IsEmpty ? null : new OutlineMap(OutlineLayout.Read(vintage.Water));
        var own = outlines.TakeWhile(IsOwn).ToList();
        open = new OpenBorder(own, IsKnown);
        amid = [.. own.Select(outline => AreaMatch.Exact(CbsCode.WijkOf(outline.Code), outline.Code))];
    }

    public AreaMatch Match(Location pin)
    {
        if (!(Math.Abs(pin.Latitude) <= 90 && Math.Abs(pin.Longitude) <= 180))
            return AreaMatch.Unknown;
        var accuracy = Math.Clamp(pin.AccuracyMetres ?? 0, UsualAccuracy, WorstAccuracy);
        var around = map.Around(pin.Longitude, pin.Latitude, accuracy);
        if (around.Within == OutlineMap.Nowhere)
            return Between(pin, around, accuracy);
        if (around.Within >= amid.Length)
            return Elsewhere(around);
        return around.Borders.Count == 0 ? amid[around.Within] : Inside(pin, around, accuracy);
    }

    /// <summary>Near a border, of whatever.</summary>
    private AreaMatch Inside(Location pin, Neighbourhood around, double accuracy)
    {
        var buurt = outlines[around.Within].Code;
        var possible = Own(around).Prepend(buurt).Distinct().ToList();
        return AtBorder(possible.Count > 1 ? Among(possible) : amid[around.Within], pin, around, accuracy);
    }

    /// <summary>What lies so near the border of the municipality that it may be beyond it, whosever that is.</summary>
    private AreaMatch AtBorder(AreaMatch match, Location pin, Neighbourhood around, double accuracy)
    {
        var neighbour = Others(around) is [var nearest, ..] ? nearest : null;
        if (neighbour is null && !open.IsNear(pin.Longitude, pin.Latitude, accuracy, around.Borders))
            return match;
        return match with
        {
            Certainty = match.Wijk is null ? PlaceCertainty.Ambiguous : PlaceCertainty.Guess,
            Hint = neighbour is null ? null : Name(neighbour),
            PartlyOurs = neighbour is not null,
            OrOutside = true,
        };
    }

    /// <summary>The first of these, or another whose border is as near as the pin is accurate.</summary>
    private static AreaMatch Among(List<string> buurten)
    {
        var wijken = buurten.Select(CbsCode.WijkOf).Distinct().ToList();
        return wijken.Count > 1 ? AreaMatch.OneOf(wijken).In(buurten) : AreaMatch.Exact(wijken[0], buurten[0]) with { Buurten = buurten };
    }

    /// <summary>Whose it is, unless its own border is so near that it may be its own.</summary>
    private AreaMatch Elsewhere(Neighbourhood around)
    {
        var hint = Name(outlines[around.Within]);
        var buurten = Own(around);
        return buurten.Count == 0
            ? AreaMatch.Outside with { Hint = hint }
            : AreaMatch.OneOf(buurten.Select(CbsCode.WijkOf)).In(buurten) with { Hint = hint, PartlyOurs = true, OrOutside = true };
    }

    /// <summary>On water, which belongs to no buurt, or beyond what was imported.</summary>
    private AreaMatch Between(Location pin, Neighbourhood around, double accuracy)
    {
        var near = Own(around);
        var afloat = IsOwnWater(pin.Longitude, pin.Latitude);
        var buurten = near.Count == 0 && afloat ? Ashore(pin, accuracy) : near;
        var wijken = buurten.Select(CbsCode.WijkOf).Distinct().ToList();
        var match = wijken.Count switch
        {
            0 => AreaMatch.Outside with { Hint = Others(around).Select(Name).FirstOrDefault() },
            1 => AreaMatch.Guess(wijken[0], buurten[0]) with { Buurten = buurten.Count > 1 ? buurten : [] },
            _ => AreaMatch.OneOf(wijken).In(buurten),
        };
        return wijken.Count == 0 || afloat ? match : AtBorder(match, pin, around, accuracy);
    }

    private bool IsOwnWater(double longitude, double latitude) => water is not null && water.Find(longitude, latitude) != OutlineMap.Nowhere;

    private bool IsKnown(Coordinate place) => map.Find(place.X, place.Y) != OutlineMap.Nowhere || IsOwnWater(place.X, place.Y);

    /// <summary>The buurt whose shore is nearest, with those that are as near within the pin's accuracy: so far around it as is needed to find one.</summary>
    private IReadOnlyList<string> Ashore(Location pin, double accuracy)
    {
        for (var metres = 2 * accuracy; metres < Widest; metres *= 2)
        {
            if (map.Around(pin.Longitude, pin.Latitude, metres).Borders.FirstOrDefault(border => IsOwn(outlines[border.Outline]), (Outline: OutlineMap.Nowhere, 0)) is { Outline: not OutlineMap.Nowhere } nearest)
                return Own(map.Around(pin.Longitude, pin.Latitude, nearest.Metres + accuracy));
        }
        return [];
    }

    private IReadOnlyList<string> Own(Neighbourhood around) => around.Borders.Count == 0 ? [] : [.. around.Borders.Select(border => outlines[border.Outline]).Where(IsOwn).Select(outline => outline.Code)];

    private IReadOnlyList<Outline> Others(Neighbourhood around) => around.Borders.Count == 0 ? [] : [.. around.Borders.Select(border => outlines[border.Outline]).Where(outline => !IsOwn(outline))];

    private bool IsOwn(Outline outline) => CbsCode.MunicipalityOf(outline.Code) == municipality;

    private string? Name(Outline outline) => municipalities.GetValueOrDefault(CbsCode.MunicipalityOf(outline.Code));
}
