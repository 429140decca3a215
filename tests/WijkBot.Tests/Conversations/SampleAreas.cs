using NetTopologySuite.Geometries;
using WijkBot.Tests.Wijken;
using WijkBot.Wijken;

namespace WijkBot.Tests.Conversations;

/// <summary>
/// The sample with some made-up outlines, addresses and streets of its own codes: what lies near a border, by pin and by address.
/// </summary>
internal static class SampleAreas
{
    private const double Size = 0.01;

    private static readonly string[] Codes = ["BU01411000", "BU01411100", "BU01411200", "BU01411300", "BU01411401", "BU01411900", "BU01411901"];

    /// <summary><c>grens</c>; with <c>grens zonder buren</c> it is not known which postcodes go over the border.</summary>
    public static AreaBook Named(string name) => Almelo.Files.With(Vintage with { Beyond = name == "grens" ? Vintage.Beyond : null }).Areas;

    public static AreaVintage Vintage { get; } = new()
    {
        Year = Almelo.Areas.Year,
        Municipality = "GM0141",
        Wijken = [.. Almelo.Areas.Wijken.Select(wijk => new VintageArea(wijk.Code, wijk.Name))],
        Buurten = [.. Almelo.Areas.Buurten.Select(buurt => new VintageArea(buurt.Code, buurt.Name))],
        Municipalities = new Dictionary<string, string> { ["GM0189"] = "Wierden" },
        Outlines = OutlineLayout.Write(
        [
            // Wierden west of Almelo, whose Noorderkwartier begins farther north
            Square("GM0189", 6.59, 52.35), Square("BU01411401", 6.60, 52.35), Square("BU01411200", 6.60, 52.36), Square("GM0189", 6.59, 52.36),
            // Groeneveld has another regisseur than its wijk
            Square("BU01411900", 6.64, 52.34), Square("BU01411901", 6.65, 52.34), Square("BU01411902", 6.66, 52.34),
        ]),
        Addresses = AddressTableWriter.Write(Almelo.Areas.Year, Codes,
        [
            .. new[]
            {
                Address("7601LA", 1, "BU01411000"), Address("7601LA", 3, "BU01411000"), Address("7601LB", 5, "BU01411100"), Address("7601LC", 7, "BU01411200"), Address("7601LD", 9, "BU01411300"),
                Address("7601WA", 2, "BU01411401"), Address("7609GA", 1, "BU01411900"), Address("7609GA", 3, "BU01411901"), Address("7609GA", 5, "BU01411901"), Address("7609GB", 1, "BU01411900"),
                // one postcode in two wijken: only its number tells which
                Address("7601DA", 12, "BU01411100"), Address("7601DA", 14, "BU01411000"),
            }.Order(),
        ]),
        Streets = [new VintageStreet("Lange Dwarsweg", ["7601LA", "7601LB", "7601LC", "7601LD"]), new VintageStreet("Groene Grens", ["7609GA"])],
        Beyond = new Dictionary<string, string> { ["7601WA"] = "GM0189" },
    };

    private static ulong Address(string postcode, int number, string buurt) => AddressEntry.Of(Pc6.Of(postcode), number, Array.IndexOf(Codes, buurt));

    private static Outline Square(string code, double west, double south) => new(code, new GeometryFactory().ToGeometry(new Envelope(west, west + Size, south, south + Size)));
}
