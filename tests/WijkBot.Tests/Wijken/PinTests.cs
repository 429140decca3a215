using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

public sealed class PinTests
{
    // Achterlanden (Nieuwstraat-Kwartier) and Beeklust (Ossenkoppelerhoek): the nearest anchors of two wijken.
    private static readonly Location Between = Middle("BU01411502", "BU01411602");

    [Fact]
    public void A_pin_between_two_wijken_is_asked() =>
        Almelo.Areas.ByPin(Between).Possible.ShouldBe(["WK014115", "WK014116"], ignoreOrder: true);

    [Fact]
    public void A_pin_of_poor_accuracy_is_asked_where_a_sharp_one_is_not()
    {
        var anchor = Almelo.Areas.Buurt("BU01411602")!.Anchor!;
        Almelo.Areas.ByPin(anchor with { AccuracyMetres = 20 }).Certainty.ShouldBe(PlaceCertainty.Guess);
        Almelo.Areas.ByPin(anchor with { AccuracyMetres = 400 }).Certainty.ShouldBe(PlaceCertainty.Ambiguous);
        Almelo.Areas.ByPin(anchor with { AccuracyMetres = 50_000 }).Candidates.Count.ShouldBe(12);
    }

    [Fact]
    public void A_pin_between_buurten_of_one_wijk_is_a_guess() =>
        Almelo.Areas.ByPin(Middle("BU01411403", "BU01411404")).Wijk.ShouldBe("WK014114");

    [Fact]
    public void A_pin_between_buurten_of_one_wijk_tells_each_it_may_be_in()
    {
        Almelo.Areas.ByPin(Middle("BU01411403", "BU01411404")).Buurten.ShouldBe(["BU01411403", "BU01411404"], ignoreOrder: true);
        Almelo.Areas.ByPin(Almelo.Areas.Buurt("BU01412100")!.Anchor!).Buurten.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(52.4086, 6.7850)] // Tubbergen
    [InlineData(52.3008, 6.7531)] // Borne
    [InlineData(52.3731, 4.8926)] // Amsterdam
    [InlineData(0, 0)]
    public void A_pin_farther_than_1500_metres_from_every_anchor_is_outside(double latitude, double longitude) =>
        Almelo.Areas.ByPin(new Location(latitude, longitude)).ShouldBe(AreaMatch.Outside);

    [Theory]
    [InlineData(1490, PlaceCertainty.Guess)]
    [InlineData(1510, PlaceCertainty.Outside)]
    public void The_reach_is_1500_metres(double metres, PlaceCertainty certainty)
    {
        // South of the southernmost anchor, where no other is near.
        var anchor = Almelo.Areas.Buurt("BU01412100")!.Anchor!;
        var pin = anchor with { Latitude = anchor.Latitude - (metres / 111_195) };
        Almelo.Areas.ByPin(pin).Certainty.ShouldBe(certainty);
    }

    [Theory]
    [InlineData(double.NaN, 6.6)]
    [InlineData(520, 6.6)]
    [InlineData(52.3, double.PositiveInfinity)]
    public void What_is_no_place_on_earth_is_unknown(double latitude, double longitude) =>
        Almelo.Areas.ByPin(new Location(latitude, longitude)).ShouldBe(AreaMatch.Unknown);

    private static Location Middle(string one, string other)
    {
        var (left, right) = (Almelo.Areas.Buurt(one)!.Anchor!, Almelo.Areas.Buurt(other)!.Anchor!);
        return new Location((left.Latitude + right.Latitude) / 2, (left.Longitude + right.Longitude) / 2);
    }
}
