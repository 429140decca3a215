using NetTopologySuite.Geometries;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>From the national grid to degrees.</summary>
public sealed class RdNewTests
{
    [Fact]
    public void The_national_grid_is_where_the_cadastre_says()
    {
        // Amersfoort, the middle of the grid, in ETRS89, which differs from WGS84 by less than a metre (RDNAPTRANS 2018)
        var (x, y) = (5.387203657, 52.155172897);
        var middle = RdNew.InDegrees(new Point(155_000, 463_000)).ShouldNotBeNull().Coordinate;
        (middle.X, middle.Y).ShouldSatisfyAllConditions(at => at.X.ShouldBe(x, 5e-6), at => at.Y.ShouldBe(y, 5e-6));
        RdNew.InDegrees(new Point(6.65, 52.35)).ShouldNotBeNull().Coordinate.X.ShouldBe(6.65);
        RdNew.InDegrees(new Point(52.35, 6.65)).ShouldBeNull();
        RdNew.InDegrees(new Point(739_000, 6_870_000)).ShouldBeNull();
    }
}
