using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

public sealed class AreaBookTests
{
    private const string Binnenstad = "WK014110", DeRiet = "WK014111", Noorderkwartier = "WK014112", Sluitersveld = "WK014113",
        WierdenseHoek = "WK014114", Nieuwstraat = "WK014115", Ossenkoppelerhoek = "WK014116", Hofkamp = "WK014117",
        Schelfhorst = "WK014118", Windmolenbroek = "WK014119", Aadorp = "WK014120", Bornerbroek = "WK014121";

    [Fact]
    public void Almelo_has_12_wijken_71_buurten_and_79_streets_of_2024()
    {
        (Almelo.Areas.Wijken.Count, Almelo.Areas.Buurten.Count, Almelo.Areas.Streets.Count, Almelo.Areas.Year)
            .ShouldBe((12, 71, 79, 2024));
        Almelo.Areas.Wijk("WK014118").ShouldBe(new Wijk("WK014118", "Schelfhorst"));
        Almelo.Areas.Buurt("BU01411203")!.Name.ShouldBe("Indië");
        (Almelo.Areas.Wijk(null), Almelo.Areas.Wijk("WK014199"), Almelo.Areas.Buurt("1411203")).ShouldBe((null, null, null));
    }

    [Fact]
    public void Every_anchor_routes_to_its_own_buurt_and_wijk_as_a_guess()
    {
        foreach (var buurt in Almelo.Areas.Buurten)
            Almelo.Areas.ByPin(buurt.Anchor!).ShouldBe(AreaMatch.Guess(buurt.WijkCode, buurt.Code), buurt.Name);
    }

    [Theory]
    [InlineData("7601", DeRiet)]
    [InlineData("7602", Noorderkwartier)]
    [InlineData("7603 AB", Sluitersveld)]
    [InlineData("7604ab", WierdenseHoek)]
    [InlineData("7605", Nieuwstraat)]
    [InlineData("7606", Ossenkoppelerhoek)]
    [InlineData("7608", Schelfhorst)]
    [InlineData("7609", Windmolenbroek)]
    [InlineData("7611", Aadorp)]
    [InlineData("7627 zz", Bornerbroek)]
    public void A_postcode_of_one_wijk_is_a_guess(string postcode, string wijk) =>
        Almelo.Areas.ByPostcode(postcode).ShouldBe(AreaMatch.Guess(wijk));

    [Theory]
    [InlineData("7607", Binnenstad, Hofkamp)]
    [InlineData("7607EW", Binnenstad, Hofkamp)]
    [InlineData("7610", Noorderkwartier, Sluitersveld)]
    public void A_postcode_over_a_border_is_asked(string postcode, params string[] wijken) =>
        Almelo.Areas.ByPostcode(postcode).ShouldBe(AreaMatch.OneOf(wijken));

    [Theory]
    [InlineData("7651")]
    [InlineData("1012 AB")]
    [InlineData("7550")]
    public void A_postcode_elsewhere_is_outside(string postcode) => Almelo.Areas.ByPostcode(postcode).ShouldBe(AreaMatch.Outside);

    [Fact]
    public void Mariaparochie_is_outside_but_may_be_ours()
    {
        Almelo.Areas.ByPostcode("7614 AA").ShouldBe(AreaMatch.Outside with { Hint = "Mariaparochie", PartlyOurs = true });
        Almelo.Areas.ByName("mariaparochie").ShouldBe(AreaMatch.Outside with { Hint = "Mariaparochie", PartlyOurs = true });
    }

    [Theory]
    [InlineData("7600")]
    [InlineData("7600 AH")]
    [InlineData("7612")]
    [InlineData("7613")]
    [InlineData("760")]
    [InlineData("76081")]
    [InlineData("7608A")]
    [InlineData("0608")]
    [InlineData("")]
    [InlineData("geen idee")]
    public void Post_boxes_and_what_is_no_postcode_say_nothing(string postcode) =>
        Almelo.Areas.ByPostcode(postcode).ShouldBe(AreaMatch.Unknown);

    [Theory]
    [InlineData("Bornsestraat", DeRiet, Hofkamp, Binnenstad)]
    [InlineData("Wierdensestraat", WierdenseHoek, Nieuwstraat, Binnenstad)]
    [InlineData("Van Rechteren Limpurgsingel", Schelfhorst, Sluitersveld)]
    [InlineData("Grotestraat-Zuid", Binnenstad, DeRiet, Nieuwstraat)]
    [InlineData("Bavinkstraat", Binnenstad, DeRiet, Nieuwstraat)]
    [InlineData("Holtjesstraat", Binnenstad, DeRiet, Nieuwstraat)]
    [InlineData("Bornerbroeksestraat", Binnenstad, DeRiet, Nieuwstraat)]
    [InlineData("Ootmarsumsestraat", Sluitersveld, Noorderkwartier)]
    public void A_street_at_a_border_is_asked_whatever_the_house_number(string street, params string[] wijken)
    {
        Almelo.Areas.ByStreet(street).ShouldBe(AreaMatch.OneOf(wijken));
        Almelo.Areas.ByStreet(street, "12a").ShouldBe(AreaMatch.OneOf(wijken));
    }

    [Fact]
    public void A_street_follows_its_grade()
    {
        foreach (var street in Almelo.Areas.Streets.Where(street => street.Parts[0].Wijken.Count < 2))
        {
            var part = street.Parts.ShouldHaveSingleItem();
            Almelo.Areas.ByStreet(street.Name, "1").ShouldBe(part.Grade switch
            {
                StreetGrade.A => AreaMatch.Exact(part.Wijken[0]),
                StreetGrade.B => AreaMatch.Guess(part.Wijken[0]),
                _ => AreaMatch.Unknown,
            }, street.Name);
        }
    }

    [Fact]
    public void The_16_streets_of_which_the_wijk_is_not_known_are_never_guessed()
    {
        var unplaced = Almelo.Areas.Streets.Where(street => street.Parts[0].Grade == StreetGrade.C).ToList();
        unplaced.Count.ShouldBe(16);
        unplaced.ShouldAllBe(street => Almelo.Areas.ByStreet(street.Name, "3") == AreaMatch.Unknown);
    }

    [Theory]
    [InlineData("Vriezenveenseweg", Noorderkwartier)]
    [InlineData("vriezenveensewg", Noorderkwartier)]
    [InlineData("HAVEN ZUIDZIJDE", Binnenstad)]
    [InlineData("henk hoftenstr.", Sluitersveld)]
    [InlineData("HR Holstlaan", Ossenkoppelerhoek)]
    public void A_street_is_found_however_it_is_spelled(string typed, string wijk) =>
        Almelo.Areas.ByStreet(typed).ShouldBe(AreaMatch.Exact(wijk));

    [Theory]
    [InlineData("Sluiskade Noordzijde")]
    [InlineData("Dorpsstraat")]
    [InlineData("")]
    public void A_street_that_is_not_in_the_list_is_unknown(string street) => Almelo.Areas.ByStreet(street, "12").ShouldBe(AreaMatch.Unknown);
}
