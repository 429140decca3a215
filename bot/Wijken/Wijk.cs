using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>A wijk, as CBS divides the municipality.</summary>
/// <param name="Code">CBS code of the year of the <see cref="AreaBook"/>: <c>WK014118</c>. Codes are re-used between years.</param>
/// <param name="Name">As residents read it: <c>Schelfhorst</c>.</param>
public sealed record Wijk(string Code, string Name);

/// <summary>A buurt, part of one wijk.</summary>
/// <param name="Code">CBS code: <c>BU01411802</c>.</param>
/// <param name="Anchor">A point certainly inside the buurt, WGS84; what a pin is compared with until outlines are imported. Null when none is known.</param>
/// <param name="Postcode">The four digits most addresses in it have.</param>
public sealed record Buurt(string Code, string Name, string WijkCode, Location? Anchor, string Postcode);

/// <summary>A name residents use for a part of the municipality, or for a place next to it.</summary>
/// <param name="Name">As written in the file: <c>Indië</c>.</param>
/// <param name="OrdinaryWord">Is also an everyday word (Java, Paradijs, De Riet): no place unless the sentence says so.</param>
/// <param name="Match">What it means.</param>
public sealed record AreaName(string Name, bool OrdinaryWord, AreaMatch Match)
{
    /// <summary>What it is called on the map: Vriezenveen for Vjenne.</summary>
    public string Proper { get; init; } = Name;
}
