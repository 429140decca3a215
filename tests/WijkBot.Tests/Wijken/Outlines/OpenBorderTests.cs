using NetTopologySuite.Geometries;
using WijkBot.Messages;
using WijkBot.Wijken;
using Location = WijkBot.Messages.Location;

namespace WijkBot.Tests.Wijken.Outlines;

/// <summary>
/// The outer border of a map that holds no neighbour there. Two buurten side by side, a kilometre each, with their own water to the east of the
/// second and a neighbour along half of the south of the first.
/// </summary>
public sealed class OpenBorderTests
{
    private const double Longitude = 6.6;
    private const double Latitude = 52.35;

    private static readonly OutlinePins Pins = new(new AreaVintage
    {
        Year = 2025,
        Municipality = "GM0141",
        Wijken = [],
        Buurten = [],
        Municipalities = new Dictionary<string, string> { ["GM0189"] = "Wierden" },
        Outlines = OutlineLayout.Write([Square("BU01411401", 0, 1000, 0, 1000), Square("BU01411200", 1001, 2000, 0, 1000), Square("BU01890000", 0, 500, -1000, 0)]),
        Water = OutlineLayout.Write([Square("BU01419999", 2000, 3000, 0, 1000)]),
    });

    [Theory]
    [InlineData(500, 990, "just within its north")]
    [InlineData(750, 10, "just within its south, where there is no neighbour")]
    public void Near_it_a_pin_may_lie_outside_whosever_that_is(double east, double north, string where) =>
        Match(east, north).ShouldBe(AreaMatch.Guess("WK014114", "BU01411401") with { OrOutside = true }, where);

    [Fact]
    public void Just_beyond_it_a_pin_may_lie_inside() =>
        Match(500, 1010).ShouldBe(AreaMatch.Guess("WK014114", "BU01411401") with { OrOutside = true });

    [Fact]
    public void Where_the_neighbour_is_known_he_is_named() =>
        Match(250, 10).ShouldBe(AreaMatch.Guess("WK014114", "BU01411401") with { OrOutside = true, Hint = "Wierden", PartlyOurs = true });

    [Fact]
    public void Where_two_wijken_meet_it_the_answer_is_one_of_them_or_neither() =>
        Match(995, 995).ShouldBe(AreaMatch.OneOf(["WK014114", "WK014112"]) with { Buurten = ["BU01411401", "BU01411200"], OrOutside = true });

    [Theory]
    [InlineData(500, 900, "WK014114", "farther than the pin is accurate")]
    [InlineData(1960, 500, "WK014112", "away from the shore")]
    [InlineData(1990, 500, "WK014112", "on the shore of its own water")]
    [InlineData(960, 500, "WK014114", "beside the gap between two buurten")]
    public void Elsewhere_nothing_is_asked(double east, double north, string wijk, string where)
    {
        var match = Match(east, north);
        (match.Certainty, match.Wijk, match.OrOutside).ShouldBe((PlaceCertainty.Exact, wijk, false), where);
    }

    [Fact]
    public void A_gap_between_two_buurten_is_no_border() => Match(1000.5, 500).OrOutside.ShouldBeFalse();

    [Fact]
    public void A_pin_that_is_less_accurate_is_asked_from_farther() => Match(500, 900, accuracy: 150).OrOutside.ShouldBeTrue();

    private static AreaMatch Match(double east, double north, double? accuracy = null)
    {
        var (longitude, latitude) = Degrees(east, north);
        return Pins.Match(new Location(latitude, longitude, AccuracyMetres: accuracy));
    }

    private static Outline Square(string code, double west, double east, double south, double north)
    {
        var corners = new[] { (west, south), (east, south), (east, north), (west, north), (west, south) };
        return new Outline(code, new Polygon(new LinearRing([.. corners.Select(corner => Degrees(corner.Item1, corner.Item2)).Select(at => new Coordinate(at.Longitude, at.Latitude))])));
    }

    private static (double Longitude, double Latitude) Degrees(double east, double north) =>
        (Longitude + east / (111_195 * Math.Cos(Latitude * Math.PI / 180)), Latitude + north / 111_195);
}
