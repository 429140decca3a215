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
}
