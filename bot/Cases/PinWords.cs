using System.Globalization;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Cases;

/// <summary>A pin as a colleague reads it, without a link: <c>52.35712, 6.66231 (Sluiskade 12), vermoedelijk Schelfhorst</c>, and with the buurt where outlines have been imported.</summary>
public static class PinWords
{
    public static string Of(Location pin, AreaBook areas)
    {
        var degrees = string.Create(CultureInfo.InvariantCulture, $"{pin.Latitude:0.#####}, {pin.Longitude:0.#####}");
        var told = string.Join(", ", new[] { pin.Label, pin.Address }.Where(text => !string.IsNullOrWhiteSpace(text)).Distinct());
        var named = told.Length > 0 ? $"{degrees} ({told})" : degrees;
        return $"{named}, {Where(areas.ByPin(pin), areas)}";
    }

    private static string Where(AreaMatch match, AreaBook areas) => match.Certainty switch
    {
        PlaceCertainty.Outside => match.Hint is { } whose ? $"buiten de gemeente, in {whose}" : "buiten de gemeente",
        PlaceCertainty.Exact => string.Join(", ", new[] { areas.Buurt(match.Buurt)?.Name, areas.Wijk(match.Wijk)?.Name }.OfType<string>()),
        _ when match.Possible.Count > 0 => $"vermoedelijk {string.Join(" of ", match.Possible.Select(code => areas.Wijk(code)?.Name ?? code))}",
        _ => "wijk onbekend",
    };
}
