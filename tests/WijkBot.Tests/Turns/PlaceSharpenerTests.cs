using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Tests.Wijken;
using WijkBot.Turns;
using WijkBot.Wijken;

namespace WijkBot.Tests.Turns;

/// <summary>What a register told of an address, beside what the resident said of it.</summary>
public sealed class PlaceSharpenerTests
{
    private static readonly AreaMatch Found = AreaMatch.Exact("WK014110", "BU01411000");

    private static readonly PlaceValue Address = new("Zilverdistelstraat 12") { Street = "Zilverdistelstraat", HouseNumber = "12", Certainty = PlaceCertainty.Unknown };

    [Fact]
    public void The_register_tells_the_wijk()
    {
        var place = Sharp(Address);
        (place.Certainty, place.Wijk, place.Buurt, place.AreaYear).ShouldBe((PlaceCertainty.Exact, "WK014110", "BU01411000", Almelo.Areas.Year));
        place.Text.ShouldBe(Address.Text);
    }

    [Fact]
    public void A_street_that_was_only_like_what_was_written_is_still_to_be_confirmed() =>
        Sharp(Address with { Text = "Zilverdisselstraat 12" }).Certainty.ShouldBe(PlaceCertainty.Guess);

    [Fact]
    public void A_wijk_that_was_named_beside_it_is_not_overruled_in_silence()
    {
        var named = Address with { Text = "Zilverdistelstraat 12 in de Schelfhorst", Certainty = PlaceCertainty.Guess, Wijk = "WK014118" };
        Sharp(named).Wijken.ShouldBe(["WK014110", "WK014118"]);
        Sharp(named with { Wijk = "WK014110" }).Certainty.ShouldBe(PlaceCertainty.Exact);
    }

    [Fact]
    public void Four_digits_of_a_postcode_are_overruled() =>
        Sharp(Address with { Postcode = "7608AA", Certainty = PlaceCertainty.Guess, Wijk = "WK014118" }).Wijk.ShouldBe("WK014110");

    [Fact]
    public void What_is_sure_and_what_is_a_pin_stays()
    {
        PlaceValue[] places = [Address with { Certainty = PlaceCertainty.Exact, Wijk = "WK014118" }, Address with { Latitude = 52.3, Longitude = 6.6 }, Address with { HouseNumber = "14" }];
        places.Select(Sharp).ShouldBe(places);
    }

    private static PlaceValue Sharp(PlaceValue place) => new PlaceSharpener(Almelo.Areas, new Dictionary<ToldPlace, AreaMatch>
    {
        [ToldPlace.Of(Address)] = Found,
        [ToldPlace.Of(Address with { Postcode = "7608AA" })] = Found,
    }).Sharpen(place);
}
