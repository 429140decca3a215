using NetTopologySuite.Geometries;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Outlines;

/// <summary>The fast map and the slow one agree on every pin, also on a border and on a corner; and borders are as far as they are.</summary>
public sealed class OutlineMapTests
{
    private static readonly Envelope Town = new(6.55, 6.75, 52.30, 52.42);
    private static readonly IReadOnlyList<Outline> Outlines = MadeUpMap.Make(Town, 9, 8, 16);

    [Fact]
    public void A_made_up_map_is_sound() => Outlines.ShouldAllBe(outline => outline.Shape.IsValid);

    [Fact]
    public void Every_pin_lies_where_a_slow_look_finds_it()
    {
        // with a hole, two islands, and a lake that belongs to nobody
        var outlines = Outlines.Skip(1).Select((outline, at) => at switch { 30 => Holed(outline), _ => outline }).ToList();
        var (map, slow) = (new OutlineMap(outlines), new SlowMap(outlines));
        var pins = MadeUpMap.Pins(Town, 40_000, seed: 4).Concat(Corners(outlines)).ToList();

        pins.Where(pin => !slow.Agrees(map.Find(pin.Longitude, pin.Latitude), pin.Longitude, pin.Latitude)).ShouldBeEmpty();
        pins.Count(pin => map.Find(pin.Longitude, pin.Latitude) == OutlineMap.Nowhere).ShouldBeInRange(pins.Count / 50, pins.Count / 5);
    }

    [Fact]
    public void Where_outlines_lie_over_each_other_the_first_counts()
    {
        var (small, large) = (Square("BU01410001", 6.60, 52.35, 0.01), Square("BU01410002", 6.58, 52.33, 0.05));
        new OutlineMap([small, large]).Find(6.605, 52.355).ShouldBe(0);
        new OutlineMap([large, small]).Find(6.605, 52.355).ShouldBe(0);
        new OutlineMap([small, large]).Find(6.59, 52.34).ShouldBe(1);
    }

    [Theory]
    // a tenth of a thousandth of a degree of latitude is 11.1 metres; of longitude here 6.8
    [InlineData(6.6001, 52.355, 6.8)]
    [InlineData(6.605, 52.3501, 11.1)]
    [InlineData(6.5999, 52.355, 6.8)]
    public void A_border_is_as_far_as_it_is(double longitude, double latitude, double metres)
    {
        var around = new OutlineMap([Square("BU01410001", 6.60, 52.35, 0.01)]).Around(longitude, latitude, 50);

        around.Borders.ShouldHaveSingleItem().Metres.ShouldBe(metres, 0.1);
        new OutlineMap([Square("BU01410001", 6.60, 52.35, 0.01)]).Around(longitude, latitude, metres - 1).Borders.ShouldBeEmpty();
    }

    [Fact]
    public void Borders_within_reach_are_those_a_slow_look_finds()
    {
        var map = new OutlineMap(Outlines);
        foreach (var (longitude, latitude) in MadeUpMap.Pins(Town, 400, seed: 5))
        {
            var plane = new Plane(Town.Centre.Y);
            var point = new Point(plane.Of(longitude, latitude));
            var right = Outlines.Select((outline, at) => (at, Metres: plane.Of(outline.Shape).Boundary.Distance(point))).Where(one => one.Metres <= 120).Select(one => one.at);
            map.Around(longitude, latitude, 120).Borders.Select(border => border.Outline).ShouldBe(right, ignoreOrder: true);
        }
    }

    [Fact]
    public void What_is_kept_is_what_was_written()
    {
        OutlineLayout.Read(OutlineLayout.Write([.. Outlines])).Select(outline => (outline.Code, outline.Shape.AsText())).ShouldBe(Outlines.Select(outline => (outline.Code, outline.Shape.AsText())));
        Should.Throw<FormatException>(() => OutlineLayout.Read(OutlineLayout.Write([.. Outlines])[..2000]));
    }

    private static IEnumerable<(double Longitude, double Latitude)> Corners(IReadOnlyList<Outline> outlines) =>
        outlines.SelectMany(outline => outline.Shape.Coordinates).Where((_, at) => at % 7 == 0).Select(point => (point.X, point.Y));

    private static Outline Holed(Outline outline)
    {
        var (middle, size) = (outline.Shape.Centroid.Coordinate, 0.002);
        return outline with { Shape = outline.Shape.Difference(Square("", middle.X, middle.Y, size).Shape).Union(Square("", middle.X + size / 4, middle.Y + size / 4, size / 2).Shape) };
    }

    private static Outline Square(string code, double west, double south, double size) =>
        new(code, new GeometryFactory().ToGeometry(new Envelope(west, west + size, south, south + size)));
}
