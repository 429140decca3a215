using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

public sealed class NameTests
{
    [Fact]
    public void Every_wijk_is_known_by_its_name()
    {
        foreach (var wijk in Almelo.Areas.Wijken)
            Almelo.Areas.ByName(wijk.Name).Wijk.ShouldBe(wijk.Code);
    }

    [Fact]
    public void Every_buurt_is_known_by_its_name()
    {
        foreach (var buurt in Almelo.Areas.Buurten)
            Almelo.Areas.ByName(buurt.Name).Buurt.ShouldBe(buurt.Code, buurt.Name);
    }

    [Theory]
    [InlineData("schelfhorst", "WK014118")]
    [InlineData("de Schelfhorst", "WK014118")]
    [InlineData("Nieuwstraatkwartier", "WK014115")]
    [InlineData("Aalderinkshoek", "WK014114")]
    [InlineData("centrum", "WK014110")]
    [InlineData("Ossenkoppelhoek", "WK014116")]
    [InlineData("Haghoek", "WK014112")]
    public void The_names_residents_use_are_known(string name, string wijk) => Almelo.Areas.ByName(name).ShouldBe(AreaMatch.Exact(wijk));

    [Theory]
    [InlineData("Java")]
    [InlineData("Indie")]
    [InlineData("Paradijs")]
    [InlineData("De Riet")]
    [InlineData("De Mors")]
    [InlineData("De Grens")]
    [InlineData("Wonde")]
    [InlineData("Ulk")]
    public void Names_that_are_ordinary_words_are_marked_and_only_a_guess(string name)
    {
        Almelo.Areas.Name(name)!.OrdinaryWord.ShouldBeTrue();
        Almelo.Areas.ByName(name).Certainty.ShouldBe(PlaceCertainty.Guess);
    }

    [Fact]
    public void Another_place_is_outside_and_named() =>
        Almelo.Areas.ByName("wierden").ShouldBe(AreaMatch.Outside with { Hint = "Wierden" });

    [Theory]
    [InlineData("Almelo")]
    [InlineData("Bavinkel")]
    [InlineData("Timboektoe")]
    public void What_says_nothing_of_the_wijk_is_unknown(string name) => Almelo.Areas.ByName(name).Certainty.ShouldBe(PlaceCertainty.Unknown);
}
