using WijkBot.Messages;
using WijkBot.Tests.Conversations;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

public sealed class CombiningTests
{
    private const string Binnenstad = "WK014110", DeRiet = "WK014111", Sluitersveld = "WK014113", Hofkamp = "WK014117",
        Schelfhorst = "WK014118", Windmolenbroek = "WK014119";

    [Fact]
    public void Nothing_told_is_unknown() => Almelo.Areas.Combine(null, null, null, null).ShouldBe(AreaMatch.Unknown);

    [Fact]
    public void A_postcode_decides_for_a_street_at_a_border_as_a_guess() =>
        Almelo.Areas.Combine("Van Rechteren Limpurgsingel", "4", "7608 AB", null).ShouldBe(AreaMatch.Guess(Schelfhorst));

    [Fact]
    public void A_postcode_over_a_border_narrows_a_street_at_a_border() =>
        Almelo.Areas.Combine("Bornsestraat", "4", "7607", null).ShouldBe(AreaMatch.OneOf([Hofkamp, Binnenstad]));

    [Fact]
    public void A_sure_street_decides_for_a_postcode_over_a_border() =>
        Almelo.Areas.Combine("Waagplein", null, "7607", null).ShouldBe(AreaMatch.Exact(Binnenstad));

    [Fact]
    public void An_unknown_street_leaves_it_to_the_postcode() =>
        Almelo.Areas.Combine("Sluiskade Noordzijde", "12", "7608", null).ShouldBe(AreaMatch.Guess(Schelfhorst));

    [Fact]
    public void A_street_and_a_postcode_that_contradict_are_asked() =>
        Almelo.Areas.Combine("Waagplein", null, "7609", null).ShouldBe(AreaMatch.OneOf([Binnenstad, Windmolenbroek]));

    [Fact]
    public void A_street_of_ours_with_a_postcode_elsewhere_is_asked() =>
        Almelo.Areas.Combine("Grotestraat", "12", "7471 BM", null).ShouldBe(AreaMatch.OneOf([Binnenstad]) with { OrOutside = true });

    [Fact]
    public void An_unknown_street_with_a_postcode_elsewhere_is_outside() =>
        Almelo.Areas.Combine("Dorpsstraat", "12", "7651 AB", null).ShouldBe(AreaMatch.Outside);

    [Fact]
    public void A_wijk_named_with_a_street_at_its_border_decides() =>
        Almelo.Areas.Combine("Ootmarsumsestraat", null, null, "Sluitersveld").ShouldBe(AreaMatch.Exact(Sluitersveld));

    [Fact]
    public void A_buurt_named_with_a_street_keeps_the_buurt() =>
        Almelo.Areas.Combine("Dorpsstraat", null, "7609", "Huttenveld").ShouldBe(AreaMatch.Exact(Windmolenbroek, "BU01411906"));

    [Fact]
    public void All_that_it_may_be_is_kept_however_many_are_asked() =>
        Almelo.Areas.Combine("Bavinkstraat", null, "7609", null).ShouldBe(AreaMatch.OneOf([Binnenstad, DeRiet, "WK014115", Windmolenbroek]));

    [Theory]
    // four wijken; the fourth is named, or its postcode tells it, or the house does
    [InlineData(null, null, "Sluitersveld", PlaceCertainty.Exact, Sluitersveld)]
    [InlineData(null, "7601LD", null, PlaceCertainty.Exact, Sluitersveld)]
    [InlineData("9", null, null, PlaceCertainty.Exact, Sluitersveld)]
    [InlineData("3", null, null, PlaceCertainty.Exact, Binnenstad)]
    [InlineData(null, null, null, PlaceCertainty.Ambiguous, null)]
    public void A_street_in_four_wijken_lies_in_the_fourth_when_that_is_told(string? number, string? postcode, string? name, PlaceCertainty certainty, string? wijk)
    {
        var match = SampleAreas.Named("grens").Combine("Lange Dwarsweg", number, postcode, name);
        (match.Certainty, match.Wijk).ShouldBe((certainty, wijk));
    }

    [Fact]
    public void A_street_in_four_wijken_may_be_each_of_them() =>
        SampleAreas.Named("grens").ByStreet("Lange Dwarsweg").Candidates.ShouldBe([Binnenstad, DeRiet, "WK014112", Sluitersveld]);

    [Fact]
    public void A_buurt_that_was_guessed_is_no_surer_for_a_sure_wijk()
    {
        var (sure, guessed) = (AreaMatch.Exact(Schelfhorst), AreaMatch.Guess(Schelfhorst, "BU01411802"));

        Evidence.Combine([sure, guessed]).ShouldBe(AreaMatch.Exact(Schelfhorst) with { Buurten = ["BU01411802"] });
        Evidence.Combine([AreaMatch.Exact(Schelfhorst, "BU01411803"), guessed]).ShouldBe(AreaMatch.Exact(Schelfhorst, "BU01411803"));
        Evidence.Combine([guessed, AreaMatch.Guess(Schelfhorst)]).ShouldBe(guessed);
    }

    [Fact]
    public void Sure_indications_narrow_the_buurt_together_and_a_guess_only_comes_first()
    {
        var several = AreaMatch.Exact(Schelfhorst) with { Buurten = ["BU01411802", "BU01411803", "BU01411804"] };

        Evidence.Combine([several, AreaMatch.Exact(Schelfhorst) with { Buurten = ["BU01411803", "BU01411805"] }]).ShouldBe(AreaMatch.Exact(Schelfhorst, "BU01411803"));
        Evidence.Combine([several, AreaMatch.Guess(Schelfhorst, "BU01411804")]).ShouldBe(AreaMatch.Exact(Schelfhorst) with { Buurten = ["BU01411804", "BU01411802", "BU01411803"] });
    }
}
