using NetTopologySuite.Geometries;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>
/// A new year in which a buurt goes to another wijk while both keep code and name: what the files of the municipality say of these wijken is confirmed, and of
/// no other.
/// </summary>
public sealed class MovedBuurtTests
{
    private const string Gone = "BU01411402";

    // Kerkelanden goes to De Riet
    private static readonly AreaVintage Moved = Year(2025) with { Buurten = [.. Year(2025).Buurten.Where(buurt => buurt.Code != Gone), new VintageArea("BU01411110", "Kerkelanden")] };

    [Theory]
    [InlineData("Troelstralaan", "WK014114")]
    [InlineData("Robbenhaarsweg", "WK014113")]
    public void A_street_of_such_a_wijk_is_sure_no_more(string street, string wijk)
    {
        Almelo.Areas.ByStreet(street).ShouldBe(AreaMatch.Exact(wijk));
        With(Year(2025)).ByStreet(street).ShouldBe(AreaMatch.Exact(wijk));
        With(Moved).ByStreet(street).ShouldBe(wijk == "WK014114" ? AreaMatch.Guess(wijk) : AreaMatch.Exact(wijk));
    }

    [Fact]
    public void A_name_of_such_a_wijk_is_sure_no_more_but_its_own_and_those_of_buurten_that_stayed_are()
    {
        var areas = With(Moved);

        areas.ByName("Aalderinkshoek").ShouldBe(AreaMatch.Guess("WK014114"));
        areas.ByName("Wierdense Hoek").ShouldBe(AreaMatch.Exact("WK014114"));
        areas.ByName("Rohof").ShouldBe(AreaMatch.Exact("WK014114", "BU01411400"));
        areas.ByName("Kerkelanden").ShouldBe(AreaMatch.Exact("WK014111", "BU01411110"));
        areas.ByName("de Schelfhorst").ShouldBe(AreaMatch.Exact("WK014118"));
    }

    [Fact]
    public void A_house_that_the_new_year_knows_is_sure() =>
        With(Moved with
        {
            Addresses = AddressTableWriter.Write(2025, ["BU01411110"], [AddressEntry.Of(Pc6.Of("7604AA"), 3, 0)]),
            Streets = [new VintageStreet("Troelstralaan", ["7604AA"])],
        }).ByStreet("Troelstralaan", "3").ShouldBe(AreaMatch.Exact("WK014111", "BU01411110"));

    [Fact]
    public void A_border_that_moved_over_the_middle_of_a_buurt_doubts_both_wijken()
    {
        var anchor = Almelo.Areas.Buurt(Gone).ShouldNotBeNull().Anchor.ShouldNotBeNull();
        var outlines = OutlineLayout.Write([new Outline("BU01411103", new Point(anchor.Longitude, anchor.Latitude).Buffer(0.0001)), new Outline(Gone, new Point(5, 52).Buffer(0.0001))]);

        With(Year(2025) with { Outlines = outlines }).ByStreet("Troelstralaan").ShouldBe(AreaMatch.Guess("WK014114"));
        // no border moves within a year
        With(Year(Almelo.Areas.Year) with { Outlines = outlines }).ByStreet("Troelstralaan").Certainty.ShouldBe(PlaceCertainty.Exact);
    }

    private static AreaBook With(AreaVintage vintage) => Almelo.Files.With(vintage).Areas;

    private static AreaVintage Year(int year) => new()
    {
        Year = year,
        Municipality = "GM0141",
        Wijken = [.. Almelo.Areas.Wijken.Select(wijk => new VintageArea(wijk.Code, wijk.Name))],
        Buurten = [.. Almelo.Areas.Buurten.Select(buurt => new VintageArea(buurt.Code, buurt.Name))],
    };
}
