using System.Text;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>Each year CBS calls its columns otherwise and puts something else between them. Headers as other people's public programs read them.</summary>
public sealed class FilesOfYearsTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(2016, "pc6;huisnummer;gwb2016_code;wijkcode;gemeentecode", "7608AB;1;1411802;14118;141")]
    [InlineData(2017, "PC6;Huisnummer;Buurt2017;Wijk2017;Gem2017", "7608AB;1;1411802;14118;141")]
    [InlineData(2018, "PC6;Huisnummer;Buurt2018;Wijk2018;Gemeente2018", "7608AB;1;1411802;14118;141")]
    [InlineData(2019, "PC6;Huisnummer;Buurt2019;Wijk2019;Gemeente2019", "7608AB;1;01411802;014118;0141")]
    [InlineData(2020, "PC6;Huisnummer;Buurt2020;Wijk2020;Gemeente2020", "7608AB;1;01411802;014118;0141")]
    [InlineData(2021, "\"PC6\";\"Huisnummer\";\"Buurt2021\";\"Wijk2021\";\"Gemeente2021\"", "\"7608AB\";1;\"01411802\";\"014118\";\"0141\"")]
    [InlineData(2022, "PC6;Huisnummer;Buurt2022;Wijk2022;Gemeente2022", "7608AB;1;01411802;014118;0141")]
    [InlineData(2023, "PC6,Huisnummer,Buurt2023,Wijk2023,Gemeente2023", "7608AB,1,1411802,14118,141")]
    [InlineData(2024, "PC6,Huisnummer,Buurt2024,Wijk2024,Gemeente2024", "7608AB,1,01411802,014118,0141")]
    [InlineData(2024, "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024", "7608AB;1;01411802;014118;0141")]
    [InlineData(2024, "\"PC6\",\"Huisnummer\",\"Buurt2024\",\"Wijk2024\",\"Gemeente2024\"", "\"7608AB\",\"1\",\"01411802\",\"014118\",\"0141\"")]
    [InlineData(2025, "PC6\tHuisnummer\tBuurt2025\tWijk2025\tGemeente2025", "7608AB\t1\t01411802\t014118\t0141")]
    public void Addresses_of_each_year_are_read(int year, string header, string line)
    {
        var result = folder.Import(folder.File("adressen.csv", header, line));

        result.Problems.ShouldBeEmpty();
        (result.Year, result.Addresses).ShouldBe((year, 1));
        folder.With(result).Areas.ByAddress("7608AB", "1").ShouldBe(WijkBot.Wijken.AreaMatch.Exact("WK014118", "BU01411802"));
    }

    [Theory]
    [InlineData(2018, "GWBcode8;GWBlabel", "01411802;De Horst")]
    [InlineData(2019, "Buurtcode2019;Buurtnaam2019", "01411802;De Horst")]
    [InlineData(2020, "buurtcode2020;GM2020;GM_NAAM;WK2020;buurtnaam2020", "01411802;0141;Almelo;014118;De Horst")]
    [InlineData(2022, "buurtcode2022;buurtnaam2022;GM_2022;GM_NAAM;WK_2022;WK_NAAM", "BU01411802;De Horst;GM0141;Almelo;WK014118;Schelfhorst")]
    [InlineData(2023, "buurtcode2023\tbuurtnaam2023", "1411802\tDe Horst")]
    [InlineData(2023, "buurtcode2023\tbuurtnaam2023\tgemeentenaam, zoals op 1 januari, 2023", "1411802\tDe Horst\tAlmelo")]
    [InlineData(2024, "buurt2024;buurtnaam2024", "01411802;De Horst")]
    [InlineData(2025, "buurtcode2025,buurtnaam2025", "BU01411802,\"De Horst\"")]
    public void Names_of_each_year_are_read(int year, string header, string line)
    {
        var result = folder.Import(
            folder.File("pc6hnr.csv", ImportFolder.Header.Replace("2024", $"{year}", StringComparison.Ordinal), "7608AB;1;01411802;014118;0141"), folder.File("namen.csv", header, line));

        result.Problems.ShouldBeEmpty();
        folder.With(result).Areas.Buurt("BU01411802").ShouldNotBeNull().Name.ShouldBe("De Horst");
    }

    [Fact]
    public void The_wijken_of_2019_have_a_column_with_a_slip_in_its_name()
    {
        var result = folder.Import(folder.File("pc6hnr.csv", "PC6;Huisnummer;Buurt2019;Wijk2019;Gemeente2019", "7608AB;1;01411802;014118;0141"),
            folder.File("wijk2019.csv", "Wijkcode2019;Wijknaam_2019K_NAAM", "014118;De Horst"));

        result.Problems.ShouldBeEmpty();
        folder.With(result).Areas.ByName("De Horst").Wijk.ShouldBe("WK014118");
    }

    [Theory]
    [InlineData("straat\tpostcode\r\nZilverlaan\t7608AB\r\n")]
    [InlineData("straat,postcode\r\nZilverlaan,7608AB\r\n")]
    [InlineData("straat;postcode\r\nZilverlaan;7608AB\r\n")]
    [InlineData("straatnaam;\"gemeente, plaats, provincie\";postcode\r\nZilverlaan;Almelo;7608AB\r\n")]
    public void A_list_of_streets_has_any_of_these_between_its_columns(string text)
    {
        var result = folder.Import(folder.File("straten.csv", Encoding.UTF8.GetBytes(text)));

        result.Problems.ShouldBeEmpty();
        result.Streets.ShouldBe(1);
    }

    [Theory]
    [InlineData("kwb-2024.csv", 2024)]
    [InlineData("kwb-2025-v2.csv", 2025)]
    public void Names_whose_columns_tell_no_year_are_of_the_year_in_the_name_of_their_file(string name, int year)
    {
        var lines = folder.Now.Areas.Wijken.Select(wijk => $"{wijk.Code};{wijk.Name}").Concat(folder.Now.Areas.Buurten.Select(buurt => $"{buurt.Code};{buurt.Name}"));
        var result = folder.Import(folder.File(name, ["gwb_code;regio", .. lines]));

        (result.Problems.Count, result.Year, result.Buurten).ShouldBe((0, year, 71));
        // with addresses of another year it is a mistake
        folder.Import(folder.File(name, ["gwb_code;regio", .. lines]), folder.File("pc6hnr20230801_gwb.csv", "PC6;Huisnummer;Buurt2023;Wijk2023;Gemeente2023", "7608AB;1;01411802;014118;0141"))
            .Problems.ShouldBe([$"bestanden: ze zijn van verschillende jaren: 2023, {year}"]);
    }

    [Fact]
    public void Addresses_whose_columns_tell_no_year_are_of_the_year_in_the_name_of_their_file()
    {
        folder.Import(folder.File("adressen-2024.csv", "PC6;Huisnummer;Buurt;Wijk;Gemeente", "7608AB;1;01411802;014118;0141")).Year.ShouldBe(2024);
        // what the columns say is so, whatever the file was called when it was sent on
        folder.Import(folder.File("export 2026-01-05.csv", ImportFolder.Header, "7608AB;1;01411802;014118;0141")).Year.ShouldBe(2024);
    }

    [Theory]
    [InlineData("kwb.csv", "gwb_code;regio\nBU01411802;Schelfhorst Noordwest\n")]
    [InlineData("buurten.json", /*lang=json*/ """{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"buurtcode":"BU01411802","buurtnaam":"Schelfhorst Noordwest"},"geometry":{"type":"Polygon","coordinates":[[[6.6,52.3],[6.7,52.3],[6.7,52.4],[6.6,52.3]]]}}]}""")]
    public void When_nothing_tells_the_year_it_is_said_what_to_do(string name, string text) =>
        folder.Import(folder.File(name, Encoding.UTF8.GetBytes(text))).Problems
            .ShouldBe(["bestanden: geen ervan zegt van welk jaar het is: zet het jaar in de naam van het bestand (zoals buurten-2025.json), of neem er een bestand bij dat het zegt"]);

    [Fact]
    public void A_file_of_2016_whose_columns_are_of_another_year_than_its_name_says_is_refused() =>
        folder.Import(folder.File("pc6hnr20170801_gwb.csv", "pc6;huisnummer;gwb2016_code;wijkcode;gemeentecode", "7608AB;1;1411802;14118;141")).Problems
            .ShouldBe(["pc6hnr20170801_gwb.csv, regel 1: de kolommen zijn van 2016, de naam van het bestand zegt 2017"]);
}
