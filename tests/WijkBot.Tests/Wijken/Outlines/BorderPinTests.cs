using WijkBot.Messages;
using WijkBot.Tests.Conversations;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Outlines;

/// <summary>Near a border a pin may lie on the other side: of a wijk, of a buurt, of the municipality.</summary>
public sealed class BorderPinTests
{
    private static readonly AreaBook Areas = SampleAreas.Named("grens");

    [Fact]
    public void Just_within_its_own_border_it_may_be_the_neighbours() =>
        Areas.ByPin(new Location(52.355, 6.6001)).ShouldBe(AreaMatch.Guess("WK014114", "BU01411401") with { Hint = "Wierden", PartlyOurs = true, OrOutside = true });

    [Fact]
    public void Just_beyond_it_may_be_its_own() =>
        Areas.ByPin(new Location(52.355, 6.5999)).ShouldBe(AreaMatch.OneOf(["WK014114"]) with { Buurten = ["BU01411401"], Hint = "Wierden", PartlyOurs = true, OrOutside = true });

    [Fact]
    public void Where_two_wijken_meet_the_neighbour_it_may_be_each() =>
        Areas.ByPin(new Location(52.3599, 6.6001)).ShouldBe(AreaMatch.OneOf(["WK014114", "WK014112"]) with { Buurten = ["BU01411401", "BU01411200"], Hint = "Wierden", PartlyOurs = true, OrOutside = true });

    [Fact]
    public void Near_the_border_of_a_buurt_it_may_be_the_other() =>
        Areas.ByPin(new Location(52.345, 6.6499)).ShouldBe(AreaMatch.Exact("WK014119", "BU01411900") with { Buurten = ["BU01411900", "BU01411901"] });

    [Fact]
    public void Amid_its_buurt_nothing_is_open()
    {
        Areas.ByPin(new Location(52.345, 6.645)).ShouldBe(AreaMatch.Exact("WK014119", "BU01411900"));
        Areas.ByPin(new Location(52.355, 6.595)).ShouldBe(AreaMatch.Outside with { Hint = "Wierden" });
    }
}
