using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Tests.Wijken.Import;
using WijkBot.Understanding;

namespace WijkBot.Tests.Understanding;

/// <summary>
/// A street of which the odd numbers lie in one wijk and the even ones in another: what is counted is no house number, and several houses, or the
/// other side of the street, may be of both.
/// </summary>
public sealed class OtherHousesTests : IDisposable
{
    private readonly ImportFolder folder = new();
    private readonly RuleUnderstanding understanding;

    public OtherHousesTests()
    {
        folder.Importer.Use(folder.Import(folder.File("pc6hnr.csv",
        [
            ImportFolder.Header,
            .. Enumerable.Range(1, 20).Select(number => number % 2 == 1 ? $"7601AA;{number};01411100;014111;0141" : $"7601AB;{number};01411001;014110;0141"),
        ])).Name).ShouldBeTrue();
        var files = folder.With(folder.Import(folder.File("straten.csv", "straat;postcode", "Bornsestraat;7601AA", "Bornsestraat;7601AB")));
        understanding = new RuleUnderstanding(Reading.Data, files.Areas);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("Bornsestraat 3 containers vol")]
    [InlineData("Bornsestraat 4 vuilniszakken")]
    [InlineData("Bornsestraat 2 lantaarnpalen kapot")]
    [InlineData("Bornsestraat 1 boom omgewaaid")]
    [InlineData("Bornsestraat 6 jongeren met vuurwerk")]
    [InlineData("Bornsestraat 2x lamp kapot")]
    [InlineData("Bornsestraat 3 volle containers")]
    [InlineData("Bornsestraat 2 kapotte lampen")]
    [InlineData("Bornsestraat 3 full bins")]
    [InlineData("Bornsestraat 3 volle Müllsäcke")]
    [InlineData("Bornsestraat 2 grote dode vogels")]
    [InlineData("Bornsestraat 3 of 4 zakken")]
    [InlineData("Bornsestraat 2 a 3 zakken")]
    [InlineData("Bornsestraat 2-3 zakken")]
    [InlineData("Bornsestraat 4 deuren verder")]
    [InlineData("lantaarnpaal met nummer 7 in de Bornsestraat")]
    [InlineData("lamp post number 7 Bornsestraat is broken")]
    [InlineData("lantaarnpaal 7 Bornsestraat kapot")]
    [InlineData("lantaarnpaal 12 dagen kapot in de Bornsestraat")]
    [InlineData("lantaarnpaal nr. 12 Bornsestraat is kapot")]
    [InlineData("lantaarnpaal nr 13 Bornsestraat is kapot")]
    public void What_is_counted_is_no_house_number(string text)
    {
        var place = Place(text);
        (place.HouseNumber, place.Certainty).ShouldBe((null, PlaceCertainty.Ambiguous));
    }

    [Theory]
    [InlineData("Bornsestraat 3 container vol", "3", "WK014111")]
    [InlineData("Bornsestraat nummer 4 lampen kapot", "4", "WK014110")]
    [InlineData("Bornsestraat 12 stoeptegels los", "12", "WK014110")]
    [InlineData("Bornsestraat 1 er ligt een boom om", "1", "WK014111")]
    [InlineData("Bornsestraat 13, 06-12345678", "13", "WK014111")]
    [InlineData("Bornsestraat 12 tot 14 uur lawaai", "12", "WK014110")]
    [InlineData("Bornsestraat 12 tot 23.00 lawaai", "12", "WK014110")]
    [InlineData("Bornsestraat 12 met 20 zakken afval", "12", "WK014110")]
    [InlineData("Bornsestraat 12 en 15 zakken ernaast", "12", "WK014110")]
    [InlineData("Bornsestraat 12 en 13 november was het ook", "12", "WK014110")]
    [InlineData("Bornsestraat 12 - 2 zakken", "12", "WK014110")]
    [InlineData("Bornsestraat 12 3 containers vol", "12", "WK014110")]
    [InlineData("Bornsestraat 4 2 zakken afval", "4", "WK014110")]
    [InlineData("Bornsestraat 3 15 minuten geleden", "3", "WK014111")]
    [InlineData("Bornsestraat 12 tegenover de Lidl ligt afval", "12", "WK014110")]
    public void A_house_number_is_one(string text, string number, string wijk)
    {
        var place = Place(text);
        (place.HouseNumber, place.Certainty, place.Wijk).ShouldBe((number, PlaceCertainty.Exact, wijk));
    }

    [Theory]
    [InlineData("er ligt afval tussen Bornsestraat 12 en 13")]
    [InlineData("afval bij Bornsestraat 12 en 13")]
    [InlineData("afval bij Bornsestraat 12, 14 en 15")]
    [InlineData("afval bij Bornsestraat 12 t/m 15")]
    [InlineData("afval bij Bornsestraat 12 tot en met 15")]
    [InlineData("afval bij Bornsestraat 12-15")]
    [InlineData("afval bij Bornsestraat 12 en nr 13")]
    [InlineData("afval bij Bornsestraat 12 en nummer 13")]
    [InlineData("afval bij Bornsestraat 12 en ook op 13")]
    [InlineData("afval bij Bornsestraat 12 en Bornsestraat 13")]
    [InlineData("afval bij Bornsestraat 12 t/m nummer 15")]
    [InlineData("afval bij Bornsestraat 12 / 13")]
    [InlineData("afval bij Bornsestraat 12 & 13")]
    [InlineData("afval bij Bornsestraat 12 + 13")]
    [InlineData("afval bij Bornsestraat 12 – 15")]
    [InlineData("Bornsestraat t.o. 12 ligt afval")]
    [InlineData("er ligt afval t/o nr 12 Bornsestraat")]
    [InlineData("Bornsestraat 12 aan de overkant ligt afval")]
    [InlineData("12 ratten gezien bij Bornsestraat 12 en 13")]
    [InlineData("12 zakken bij Bornsestraat 12 en 13")]
    [InlineData("rubbish between Bornsestraat 12 and 13")]
    [InlineData("er ligt afval tegenover Bornsestraat 12")]
    [InlineData("Bornsestraat tegenover nummer 12 ligt afval")]
    [InlineData("Bornsestraat 12 karşısında çöp var")]
    public void Several_houses_or_the_other_side_may_be_of_both(string text)
    {
        var place = Place(text);
        (place.HouseNumber, place.Certainty).ShouldBe(("12", PlaceCertainty.Ambiguous));
        place.Wijken.ShouldBe(["WK014110", "WK014111"]);
    }

    [Theory]
    [InlineData("afval bij Bornsestraat 12 en 14", "WK014110")]
    [InlineData("afval bij Bornsestraat 12, 14 en 16", "WK014110")]
    public void Several_houses_of_one_wijk_are_sure(string text, string wijk) => (Place(text) is var place ? (place.Certainty, place.Wijk) : default).ShouldBe((PlaceCertainty.Exact, wijk));

    [Theory]
    [InlineData("12 en 13 Bornsestraat")]
    [InlineData("Bornsestraat 12 t/m 15")]
    public void The_same_in_an_answer(string text) => Told(text, told: null).ShouldSatisfyAllConditions(
        place => place.Certainty.ShouldBe(PlaceCertainty.Ambiguous),
        place => place.Wijken.ShouldBe(["WK014110", "WK014111"], ignoreOrder: true));

    [Theory]
    [InlineData("tegenover 12")]
    [InlineData("12 en 13")]
    [InlineData("12 t/m 15")]
    public void The_same_of_a_street_told_before(string text)
    {
        var told = understanding.First(Reading.Message("afval in de Bornsestraat"), Reading.Reader).Place.ShouldNotBeNull();
        var slots = new Dictionary<string, SlotValue> { ["waar"] = told };
        var place = understanding.Correct(slots, text, Reading.Reader)["waar"].ShouldBeOfType<PlaceValue>();
        (place.HouseNumber, place.Certainty).ShouldBe(("12", PlaceCertainty.Ambiguous));
    }

    private PlaceValue Told(string text, PlaceValue? told) =>
        understanding.Answer(new Question(SlotKind.Place, []) { Told = told }, Reading.Message(text), Reading.Reader).ShouldBeOfType<Answer.Given>().Value.ShouldBeOfType<PlaceValue>();

    private PlaceValue Place(string text) => understanding.First(Reading.Message(text), Reading.Reader).Place.ShouldNotBeNull(text);
}
