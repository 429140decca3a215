using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Tests.Understanding;

/// <summary>House numbers with what is around them, places between two others, lampposts, and where the resident lives himself.</summary>
public sealed class AddressTests
{
    public static TheoryData<string, string, string, string> Addresses => new(DataFile.Read("address.tsv").Select(row => (row[0], row[1], row[2], row[3])));

    [Theory]
    [MemberData(nameof(Addresses))]
    public void An_address_is_read_with_its_addition_and_what_it_is_next_to(string text, string expected, string near, string certainty)
    {
        var place = Reading.First(text).Place;

        Reading.Told(place).ShouldBe(expected);
        (place?.Near ?? "-").ShouldBe(near);
        (place?.Certainty.ToString() ?? "-").ShouldBe(certainty);
    }

    public static TheoryData<string, string, string, string> Between => new(DataFile.Read("between.tsv").Select(row => (row[0], row[1], row[2], row[3])));

    [Theory]
    [MemberData(nameof(Between))]
    public void Between_two_places_may_be_either(string text, string wijken, string certainty, string elsewhere)
    {
        var place = Reading.First(text).Place.ShouldNotBeNull();

        string.Join('/', (place.Wijk is { } wijk ? [wijk] : place.Wijken).Select(code => Wijken.Almelo.Areas.Wijk(code)!.Name)).ShouldBe(wijken);
        (place.Certainty.ToString(), place.Elsewhere ?? "-").ShouldBe((certainty, elsewhere));
        place.OrOutside.ShouldBe(elsewhere != "-");
    }

    [Theory]
    [InlineData("tussen schelfhorst en windmolenbroek", PlaceCertainty.Ambiguous)]
    [InlineData("tussen aadorp en vriezenveen", PlaceCertainty.Guess)]
    public void The_same_in_an_answer(string text, PlaceCertainty certainty) => Answered(text).Certainty.ShouldBe(certainty);

    public static TheoryData<string, string> AtHome => new(DataFile.Read("athome.tsv").Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(AtHome))]
    public void Where_he_lives_himself_lacks_only_the_street(string text, string told)
    {
        var meaning = Reading.First(text);

        (meaning.AtHome?.Near ?? "-").ShouldBe(told);
        (meaning.AtHome?.LacksStreet ?? true).ShouldBeTrue();
    }

    [Theory]
    [InlineData("paal 0456 in de turfkade is stuk", "0456", "Turfkade", "turfkade, paal 0456")]
    [InlineData("lantaarnpaal 12-34 turfkade kapot", "12-34", "Turfkade", "turfkade, lantaarnpaal 12-34")]
    [InlineData("lantaarnpaal nummer 1234 brandt niet", "1234", null, "lantaarnpaal nummer 1234")]
    [InlineData("lamp kapot, op de paal staat 0456", "0456", null, "paal staat 0456")]
    [InlineData("Lichtmast 1234 in der Turfkade ist kaputt", "1234", "Turfkade", "Turfkade, Lichtmast 1234")]
    [InlineData("latarnia 1234 na Turfkade nie świeci", "1234", "Turfkade", "Turfkade, latarnia 1234")]
    [InlineData("lantaarnpaal 3 dagen kapot in de turfkade", null, "Turfkade", "turfkade")]
    public void The_number_of_a_lamppost_is_kept_with_its_street(string text, string? number, string? street, string told)
    {
        var place = Reading.First(text).Place.ShouldNotBeNull();

        (place.Lamppost, place.Street, place.HouseNumber, place.Text).ShouldBe((number, street, null, told));
    }

    [Theory]
    [InlineData("paal 0456 in de turfkade", "0456", "Turfkade")]
    [InlineData("lantaarnpaal nummer 1234", "1234", null)]
    [InlineData("mast 12-34", "12-34", null)]
    [InlineData("lantaarnpaal 12-34 turfkade", "12-34", "Turfkade")]
    public void And_so_in_an_answer(string text, string number, string? street) => (Answered(text) is var place ? (place.Lamppost, place.Street, place.HouseNumber) : default).ShouldBe((number, street, null));

    [Theory]
    [InlineData("naast nr 8", "8")]
    [InlineData("schuin tegenover nummer 8a", "8A")]
    public void A_number_alone_is_that_of_a_house_near_it(string text, string house) => (Answered(text) is var place ? (place.House, place.Near, place.LacksStreet) : default).ShouldBe((house, text, true));

    private static PlaceValue Answered(string text) => Reading.Answer(SlotKind.Place, text).ShouldBeOfType<Answer.Given>().Value.ShouldBeOfType<PlaceValue>();
}
