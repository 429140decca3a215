namespace WijkBot.Tests.Understanding;

public class PlaceTests
{
    public static TheoryData<string, string, string> Spellings => new(DataFile.Read("spelling.tsv").Select(row => (row[0], row[1], row[2])));

    [Theory]
    [MemberData(nameof(Spellings))]
    public void A_place_is_found_however_it_is_spelled(string text, string expected, string certainty)
    {
        var place = Reading.First(text).Place;

        Reading.Told(place).ShouldBe(expected);
        (place?.Certainty.ToString() ?? "-").ShouldBe(certainty);
    }

    public static TheoryData<string, string> Meant => new(DataFile.Read("meant.tsv").Select(row => (row[0], row[1])));

    [Theory]
    [MemberData(nameof(Meant))]
    public void Of_what_sounds_like_places_the_one_is_found_that_is_meant(string text, string expected)
    {
        var place = Reading.First(text).Place;

        var possible = place?.Wijk is { } wijk ? [wijk] : place?.Wijken ?? [];
        (possible.Count == 0 ? "-" : string.Join('/', possible.Select(code => Wijken.Almelo.Areas.Wijk(code)!.Name))).ShouldBe(expected);
    }

    [Fact]
    public void Between_places_of_which_nothing_decides_no_street_is_taken()
    {
        var place = Reading.First("Windslaan 4 en Leemhorst 5, lantaarns kapot").Place!;

        (place.Street, place.HouseNumber, place.Text).ShouldBe((null, null, "Windslaan / Leemhorst"));
    }
}
