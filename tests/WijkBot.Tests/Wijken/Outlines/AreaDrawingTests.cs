using NetTopologySuite.Geometries;
using WijkBot.Wijken;
using Location = WijkBot.Messages.Location;

namespace WijkBot.Tests.Wijken.Outlines;

/// <summary>What there is to draw of a municipality: outlines where they were imported, else points.</summary>
public sealed class AreaDrawingTests
{
    private static readonly Buurt North = new("BU01411000", "Noord", "WK014110", new Location(52.36, 6.66), "7607"), South = new("BU01411001", "Zuid", "WK014110", new Location(52.34, 6.66), "7607");
    private static readonly GeoBox AroundNorth = GeoBox.Around(new Location(52.36, 6.66), 500);

    [Fact]
    public void Without_outlines_the_points_are_drawn_that_lie_in_sight()
    {
        var drawing = new AreaDrawing([North, South], null);
        var drawn = drawing.In(AroundNorth, 0.0001).ShouldHaveSingleItem();
        (drawn.Name, drawn.Rings.Count).ShouldBe(("Noord", 0));
        drawing.Middle("BU01411001").ShouldBe(South.Anchor);
        drawing.Middle("WK014110").ShouldNotBeNull().Latitude.ShouldBe(52.35, 1e-9);
        drawing.Middle("WK999999").ShouldBeNull();
        drawing.Bounds.ShouldBe(new GeoBox(52.34, 52.36, 6.66, 6.66));
    }

    [Fact]
    public void With_outlines_the_edges_are_drawn_no_finer_than_can_be_seen()
    {
        // a square of a kilometre, of which one side goes to and fro by a metre
        var edge = Enumerable.Range(0, 100).Select(at => new Coordinate(6.655 + (at * 0.0001), 52.355 + (at % 2 * 0.00001)));
        Coordinate[] ring = [.. edge, new(6.665, 52.365), new(6.655, 52.365), new(6.655, 52.355)];
        var vintage = new AreaVintage { Year = 2024, Municipality = "GM0141", Wijken = [], Buurten = [], Outlines = OutlineLayout.Write([new Outline(North.Code, new Polygon(new LinearRing(ring)))]) };
        var drawing = new AreaDrawing([North, South with { Anchor = null }], vintage);

        var drawn = drawing.In(AroundNorth, 0.0001).ShouldHaveSingleItem();

        drawn.Rings.ShouldHaveSingleItem().Count.ShouldBeInRange(4, 8);
        drawn.Middle.Latitude.ShouldBeInRange(52.355, 52.365);
        drawing.In(GeoBox.Around(new Location(52.40, 6.66), 500), 0.0001).ShouldBeEmpty();
        new AreaDrawing([], null).Bounds.ShouldBeNull();
    }
}
