using NetTopologySuite.Geometries;
using WijkBot.Wijken;
using Location = WijkBot.Messages.Location;

namespace WijkBot.Tests.Wijken.Outlines;

/// <summary>A pin on the municipality's own water, that no buurt has: the nearest shore is a guess, and where two are as near it is asked.</summary>
public sealed class WaterPinTests
{
    private static readonly AreaVintage Map = new()
    {
        Year = Almelo.Areas.Year,
        Municipality = "GM0141",
        Wijken = [.. Almelo.Areas.Wijken.Select(wijk => new VintageArea(wijk.Code, wijk.Name))],
        Buurten = [.. Almelo.Areas.Buurten.Select(buurt => new VintageArea(buurt.Code, buurt.Name))],
        Municipalities = new Dictionary<string, string> { ["GM0189"] = "Wierden" },
        // a lake between Wierden and two wijken, and another wijk farther east
        Outlines = OutlineLayout.Write(
        [
            Area("GM0189", 6.58, 52.35, 6.60, 52.37), Area("BU01411401", 6.64, 52.35, 6.65, 52.36), Area("BU01411200", 6.64, 52.36, 6.65, 52.37), Area("BU01411000", 6.66, 52.35, 6.67, 52.36),
        ]),
        Water = OutlineLayout.Write([Area("BU01419998", 6.60, 52.35, 6.64, 52.37), Area("BU01419998", 6.65, 52.35, 6.66, 52.36)]),
    };

    [Theory]
    // nearer to Wierden, yet its own water
    [InlineData(52.353, 6.605)]
    [InlineData(52.353, 6.63)]
    public void The_nearest_shore_of_its_own_is_a_guess(double latitude, double longitude) =>
        At(Map, latitude, longitude).ShouldBe(AreaMatch.Guess("WK014114", "BU01411401"));

    [Fact]
    public void Where_two_shores_are_as_near_it_may_be_each() =>
        At(Map, 52.36, 6.63).ShouldSatisfyAllConditions(
            match => match.Certainty.ShouldBe(WijkBot.Messages.PlaceCertainty.Ambiguous),
            match => match.Candidates.ShouldBe(["WK014114", "WK014112"], ignoreOrder: true));

    [Fact]
    public void On_land_and_beyond_its_water_all_is_as_without()
    {
        (double, double)[] pins = [(52.355, 6.645), (52.355, 6.59), (52.355, 6.70), (52.30, 6.62)];
        foreach (var (latitude, longitude) in pins)
            At(Map, latitude, longitude).ShouldBe(At(Map with { Water = default }, latitude, longitude), $"{latitude} {longitude}");
    }

    [Fact]
    public void On_its_own_shore_nothing_is_asked_and_without_water_it_may_be_a_border()
    {
        At(Map, 52.355, 6.6401).ShouldBe(AreaMatch.Exact("WK014114", "BU01411401"));
        At(Map with { Water = default }, 52.355, 6.6401).ShouldBe(AreaMatch.Guess("WK014114", "BU01411401") with { OrOutside = true });
    }

    [Fact]
    public void A_package_keeps_its_water_and_one_of_before_reads_without()
    {
        Kept(Map).Water.ToArray().ShouldBe(Map.Water.ToArray());
        var before = Kept(Map with { Water = default });
        before.Water.IsEmpty.ShouldBeTrue();
        At(before, 52.353, 6.62).Certainty.ShouldBe(WijkBot.Messages.PlaceCertainty.Outside);
    }

    private static AreaVintage Kept(AreaVintage vintage)
    {
        using var stream = new MemoryStream();
        VintagePackage.Write(vintage, stream);
        stream.Position = 0;
        return VintagePackage.Read(stream);
    }

    private static AreaMatch At(AreaVintage vintage, double latitude, double longitude) => Almelo.Files.With(vintage).Areas.ByPin(new Location(latitude, longitude));

    private static Outline Area(string code, double west, double south, double east, double north) => new(code, new GeometryFactory().ToGeometry(new Envelope(west, east, south, north)));
}
