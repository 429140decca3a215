using WijkBot.Inbox;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Tests.Inbox.Ronde;

/// <summary>Where things stand on the map of a walk.</summary>
public sealed class RondeMapTests
{
    private static readonly Location Middle = RondePlay.North;

    [Theory]
    [InlineData(250, 17)]
    [InlineData(500, 16)]
    [InlineData(1000, 15)]
    [InlineData(2000, 14)]
    public void The_start_is_in_the_middle_and_the_ring_is_as_far_as_was_asked(int metres, int zoom)
    {
        var map = new RondeMap(Middle, metres);
        map.Zoom.ShouldBe(zoom);
        map.Dot(Middle).To(new RondeDot(200, 200)).ShouldBeLessThan(0.01);
        map.Dot(Middle.Further(metres)).To(new RondeDot(200, 200)).ShouldBe(map.Radius, 0.5);
    }

    [Fact]
    public void The_tiles_cover_the_map_and_what_is_on_them_lies_where_it_is_drawn()
    {
        var map = new RondeMap(Middle, 500);
        var tiles = map.Tiles.ToList();
        tiles.Count.ShouldBeLessThanOrEqualTo(16);
        tiles.Min(tile => tile.Corner.X).ShouldBeLessThanOrEqualTo(0);
        tiles.Max(tile => tile.Corner.X + map.TileSize).ShouldBeGreaterThanOrEqualTo(RondeMap.Size);
        foreach (var (tile, corner) in tiles)
            map.Dot(tile.Box.North, tile.Box.West).To(corner).ShouldBeLessThan(0.01);
        map.Middle.ShouldBe(new MapTile(16, 33981, 21541));
    }

    [Fact]
    public void No_two_numbers_can_be_pressed_at_once_however_near_the_cases_are()
    {
        var spots = RondeMarkers.Place([.. Enumerable.Range(0, 40).Select(at => new RondeDot(200 + at % 3, 10 + at))]);
        spots.Count.ShouldBe(RondeMarkers.Most);
        var placed = spots.Select(spot => spot.ShouldNotBeNull()).ToList();
        foreach (var (at, spot) in placed.Index())
        {
            spot.X.ShouldBeInRange(RondeMarkers.Touch, RondeMap.Size - RondeMarkers.Touch);
            placed.Skip(at + 1).ShouldAllBe(other => Math.Abs(other.X - spot.X) >= 2 * RondeMarkers.Touch || Math.Abs(other.Y - spot.Y) >= 2 * RondeMarkers.Touch);
        }
    }
}
