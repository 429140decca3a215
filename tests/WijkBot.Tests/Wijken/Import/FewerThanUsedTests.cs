using System.Globalization;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>A file that was cut off at the end of a line reads like a whole one; that there is far less of it than is used now gives it away.</summary>
public sealed class FewerThanUsedTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_cut_off_file_of_addresses_does_not_take_the_place_of_a_whole_one()
    {
        Used(Addresses(2000));

        var result = folder.Import(Addresses(900));

        (result.LosesData, result.IsToBeSeen).ShouldBe((true, true));
        result.Changes.ShouldBe(["veel minder adressen: 900, in gebruik zijn er 2.000; is het bestand compleet?", "geen adres meer: Havezathe (BU01411803) had er 1.000", "geen adres meer: postcode 7608 had er 1.000"]);
        folder.Importer.Compare(result.Name).ShouldNotBeNull().LosesData.ShouldBeTrue();
    }

    [Theory]
    [InlineData(1959, true)]
    [InlineData(1960, false)]
    [InlineData(2400, false)]
    public void What_a_year_takes_away_or_adds_passes(int count, bool isLost)
    {
        Used(Addresses(2000));

        folder.Import(Addresses(count)).LosesData.ShouldBe(isLost);
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void A_place_that_has_no_address_any_more_is_told_however_few_it_had_and_waits_when_it_had_some(int had, bool waits)
    {
        Used(Addresses(2000, [.. Enumerable.Range(1, had).Select(at => $"7601AA;{at};01411001;014110;0141")]));

        var result = folder.Import(Addresses(2000));

        result.Changes.ShouldBe([$"geen adres meer: Binnenstad Zuid (BU01411001) had er {had}", $"geen adres meer: postcode 7601 had er {had}"]);
        (result.LosesData, result.IsToBeSeen).ShouldBe((waits, waits));
    }

    [Fact]
    public void A_buurt_that_is_gone_is_told_as_that_and_not_once_more()
    {
        Used(Addresses(2000, "7608ZZ;1;01411002;014110;0141"));
        string[] without = [.. folder.Now.Areas.Buurten.Where(buurt => buurt.Code != "BU01411002").Select(buurt => $"{buurt.Code};{buurt.Name}")];

        var result = folder.Import(Addresses(2000), folder.File("buurt.csv", ["Buurtcode2024;Buurtnaam2024", .. without]), folder.File("wijk.csv", ["Wijkcode2024;Wijknaam2024", .. folder.Now.Areas.Wijken.Select(wijk => $"{wijk.Code};{wijk.Name}")]));

        result.Changes.ShouldBe([$"vervallen: BU01411002 {folder.Now.Areas.Buurt("BU01411002")!.Name}"]);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(89, true)]
    [InlineData(90, false)]
    [InlineData(101, false)]
    public void A_list_of_streets_that_is_cut_off_is_seen(int count, bool isLost)
    {
        Used(Streets(100));

        var result = folder.Import(Streets(count));

        result.LosesData.ShouldBe(isLost);
        result.Changes.Contains($"veel minder straten: {count}, in gebruik zijn er 100; is het bestand compleet?").ShouldBe(isLost);
    }

    [Fact]
    public void A_map_that_knows_fewer_municipalities_around_is_seen()
    {
        Used(Map(others: 4));

        folder.Import(Map(others: 3)).LosesData.ShouldBeFalse();
        folder.Import(Map(others: 1)).Changes.ShouldContain("veel minder andere gemeenten op de kaart: 1, in gebruik zijn er 4; is het bestand compleet?");
    }

    private void Used(string file)
    {
        var result = folder.Import(file);
        result.Problems.ShouldBeEmpty();
        folder.Importer.Use(result.Name).ShouldBeTrue();
    }

    // the first half in one buurt and four digits, the rest in another
    private string Addresses(int count, params string[] more) => folder.File("pc6hnr20240801_gwb.csv",
        [ImportFolder.Header, .. Enumerable.Range(1, count).Select(at => at <= 1000 ? $"7607EW;{at};01411000;014110;0141" : $"7608AB;{at - 1000};01411803;014118;0141"), .. more]);

    private string Streets(int count) => folder.File("straten.csv", ["straat;postcode", .. Enumerable.Range(1, count).Select(at => $"Laan {at.ToString("000", CultureInfo.InvariantCulture)};7608AB")]);

    private string Map(int others) => folder.File("kaart_2024.geojson", System.Text.Encoding.UTF8.GetBytes(MapFiles.Json(
    [
        .. folder.Now.Areas.Buurten.Select((buurt, at) => new MapRow(MapFiles.Square(200_000 + at * 1000), ("buurtcode", buurt.Code), ("buurtnaam", buurt.Name))),
        .. Enumerable.Range(1, others).Select(at => new MapRow(MapFiles.Square(190_000 + at * 1000), ("gemeentecode", $"GM100{at}"), ("gemeentenaam", $"Gemeente {at}"))),
    ])));
}
