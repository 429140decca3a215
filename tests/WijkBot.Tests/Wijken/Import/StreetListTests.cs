using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>A list of streets with the addresses of CBS: a house number tells the buurt, and a street that touches a border is asked no more than needed.</summary>
public sealed class StreetListTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    // odd and even numbers in two wijken
    [InlineData("Bornsestraat", "1", PlaceCertainty.Exact, "WK014111", "BU01411100")]
    [InlineData("bornsestr.", "4b", PlaceCertainty.Exact, "WK014110", "BU01411001")]
    [InlineData("Bornsestraat", null, PlaceCertainty.Ambiguous, null, null)]
    [InlineData("Bornsestraat", "99", PlaceCertainty.Ambiguous, null, null)]
    // all of it in one buurt; a number it does not have may be a slip
    [InlineData("Zilverlaan", null, PlaceCertainty.Exact, "WK014118", "BU01411802")]
    [InlineData("Zilverlaan", "70", PlaceCertainty.Guess, "WK014118", "BU01411802")]
    // in the municipality's own list, with postcodes that CBS does not have: as before
    [InlineData("Robbenhaarsweg", "3", PlaceCertainty.Exact, "WK014113", null)]
    public void A_house_lies_where_its_postcode_does(string street, string? number, PlaceCertainty certainty, string? wijk, string? buurt)
    {
        var match = Imported().ByStreet(street, number);
        (match.Certainty, match.Wijk, match.Buurt).ShouldBe((certainty, wijk, buurt));
    }

    [Fact]
    public void A_street_of_the_list_is_known_by_name_and_one_elsewhere_is_not()
    {
        var areas = Imported();

        areas.Street("zilver laan").ShouldNotBeNull().Name.ShouldBe("Zilverlaan");
        areas.Street("Kalverstraat").ShouldBeNull();
        areas.Streets.Count(street => StreetKey.Of(street.Name) == StreetKey.Of("Bornsestraat")).ShouldBe(1);
    }

    [Fact]
    public void Which_numbers_lie_where_is_told() =>
        Imported().NumbersOf("Bornsestraat").ToDictionary(buurt => buurt.Key, buurt => HouseNumbers.InWords(buurt.Value))
            .ShouldBe(new Dictionary<string, string> { ["BU01411100"] = "1 t/m 7 oneven, 10", ["BU01411001"] = "2, 4" }, ignoreOrder: true);

    [Theory]
    [InlineData("straat;postcode\nZilverlaan;7608\n", "straten.csv, regel 2: '7608' is geen postcode (1234 AB)")]
    [InlineData("straat;postcode\n;7608AB\n", "straten.csv, regel 2: '' is geen straat")]
    [InlineData("straat;postcode\nZilverlaan;7608AB;x\n", "straten.csv, regel 2: 3 kolommen in plaats van 2")]
    [InlineData("straat;plaats\nZilverlaan;Almelo\n", "straten.csv, regel 1: een lijst van straten heeft ook een kolom 'postcode'")]
    [InlineData("straat;postcode\n", "straten.csv: bevat geen straten")]
    public void What_is_wrong_with_a_list_is_told(string text, string told) =>
        folder.Import(folder.File("straten.csv", System.Text.Encoding.UTF8.GetBytes(text))).Problems.ShouldBe([told]);

    [Theory]
    [InlineData(new[] { 1 }, "1")]
    [InlineData(new[] { 1, 2, 3, 5, 7, 9, 20 }, "1 t/m 3, 5 t/m 9 oneven, 20")]
    [InlineData(new[] { 2, 4, 6, 7, 8 }, "2 t/m 6 even, 7, 8")]
    public void Numbers_are_told_as_a_person_does(int[] numbers, string told) => HouseNumbers.InWords(numbers).ShouldBe(told);

    private AreaBook Imported()
    {
        var first = folder.Import(folder.File("pc6hnr.csv",
            ImportFolder.Header,
            "7601AA;1;01411100;014111;0141", "7601AA;3;01411100;014111;0141", "7601AA;5;01411100;014111;0141", "7601AA;7;01411100;014111;0141",
            "7601AB;10;01411100;014111;0141", "7601AB;2;01411001;014110;0141", "7601AB;4;01411001;014110;0141",
            "7608AB;1;01411802;014118;0141", "1012AB;1;03630001;036300;0363"));
        folder.Importer.Use(first.Name).ShouldBeTrue();
        var second = folder.Import(folder.File("straten.csv", "straat,postcode,woonplaats", "Bornsestraat,7601 AA,Almelo", "Bornsestraat,7601AB,Almelo", "Zilverlaan,7608AB,Almelo", "Robbenhaarsweg,7603ZZ,Almelo", "Kalverstraat,1012AB,Amsterdam"));
        second.Problems.ShouldBeEmpty();
        (second.Streets, second.Addresses).ShouldBe((4, first.Addresses));
        return folder.With(second).Areas;
    }
}
