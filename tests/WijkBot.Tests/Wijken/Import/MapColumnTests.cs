using System.Text;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>CBS and the Kadaster call the columns of a map otherwise each year: each of these names is known, in GeoJSON and in GeoPackage.</summary>
public sealed class MapColumnTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("buurtcode", "buurtnaam")]
    [InlineData("BUURTCODE_2024", "BUURTNAAM_2024")]
    [InlineData("BU_CODE", "BU_NAAM")]
    [InlineData("brtcode", "brtnaam")]
    [InlineData("BRT_CODE", "BRT_NAAM")]
    [InlineData("Buurt2024", "buurtlabel")]
    [InlineData("BU_2024", "BU_NAAM")]
    [InlineData("brt", "brt_naam")]
    [InlineData("statcode", "statnaam")]
    [InlineData("GWBcode10", "GWBlabel")]
    [InlineData("gwb_code", "gwb_naam")]
    public void A_buurt_is_known_by_its_code_and_name(string code, string name)
    {
        foreach (var vintage in Imported((code, "BU01411802"), (name, "Een nieuwe naam"), ("wijkcode", "WK014118"), ("wijknaam", "Schelfhorst"), ("jaar", "2024")))
            vintage.Buurten.ShouldBe([new VintageArea("BU01411802", "Een nieuwe naam")]);
    }

    [Theory]
    [InlineData("wijkcode", "wijknaam")]
    [InlineData("WK_CODE", "WK_NAAM")]
    [InlineData("Wijk2024", "wijklabel")]
    [InlineData("WK_2024", "WK_NAAM")]
    public void A_wijk_is_known_by_its_code_and_name(string code, string name)
    {
        foreach (var vintage in Imported(("buurtcode", "BU01411802"), ("buurtnaam", "Een buurt"), (code, "WK014118"), (name, "Een nieuwe naam"), ("jaar", "2024")))
            vintage.Wijken.ShouldBe([new VintageArea("WK014118", "Een nieuwe naam")]);
    }

    [Theory]
    [InlineData("gemeentecode", "gemeentenaam")]
    [InlineData("GM_CODE", "GM_NAAM")]
    [InlineData("gem_code", "gem_naam")]
    [InlineData("Gemeente2024", "gemeentelabel")]
    [InlineData("GM_2024", "GM_NAAM")]
    [InlineData("gem", "gemnaam")]
    public void A_municipality_is_known_by_its_code_and_name(string code, string name)
    {
        foreach (var vintage in Imported(("buurtcode", "BU01411802"), ("buurtnaam", "Een buurt"), ("wijkcode", "WK014118"), ("wijknaam", "Een wijk"), (code, "GM0141"), (name, "Een gemeente"), ("jaar", "2024")))
            vintage.Municipalities["GM0141"].ShouldBe("Een gemeente");
    }

    [Theory]
    // letters and zeros that got lost are put back; a code is told by its length where the column does not tell what it is of
    [InlineData("buurtcode", "01411802")]
    [InlineData("buurtcode", "1411802")]
    [InlineData("BU_CODE", "bu01411802")]
    [InlineData("statcode", "01411802")]
    [InlineData("statcode", "1411802")]
    public void A_code_is_known_however_it_is_written(string column, string code)
    {
        foreach (var vintage in Imported((column, code), ("buurtnaam", "Een buurt"), ("statnaam", "Een buurt"), ("wijkcode", "14118"), ("wijknaam", "Een wijk"), ("jaar", "2024")))
            (vintage.Buurten.Single().Code, vintage.Wijken.Single().Code).ShouldBe(("BU01411802", "WK014118"));
    }

    [Theory]
    [InlineData("buurtcode", "jaar", "2023", "kaart")]
    [InlineData("buurtcode", "JAAR", "2023", "kaart_2021")]
    [InlineData("statcode", "jrstatcode", "2023BU01411802", "kaart")]
    [InlineData("statcode", "JRSTAT_CODE", "2023BU01411802", "kaart_2021")]
    [InlineData("BU_2023", "oppervlakte", "12", "kaart_2021")]
    [InlineData("buurtcode", "oppervlakte", "12", "kaart_2023")]
    [InlineData("buurtcode", "percentage_bouwjaarklasse_tot_2000", "12", "wijkenbuurten_2023_v1")]
    public void The_year_is_that_of_a_column_or_else_of_a_name(string code, string column, string text, string layer)
    {
        foreach (var vintage in Imported(layer, (code, "BU01411802"), ("buurtnaam", "Een buurt"), ("statnaam", "Een buurt"), ("wijkcode", "WK014118"), ("wijknaam", "Een wijk"), (column, text)))
            vintage.Year.ShouldBe(2023);
    }

    [Theory]
    [InlineData("water", "NEE", "JA")]
    [InlineData("WATER", "nee", "ja")]
    // as maps until about 2020 call it, where B is water or land abroad
    [InlineData("H2O", "NEE", "JA")]
    [InlineData("h2o", "nee", "B")]
    public void Water_is_no_buurt_in_either_kind_of_file(string column, string land, string water)
    {
        (string, string)[] Row(string code, string isWater) => [("buurtcode", code), ("buurtnaam", isWater == land ? "Een buurt" : ""), ("wijkcode", "WK014118"), ("wijknaam", "Een wijk"), ("jaar", "2019"), (column, isWater)];

        foreach (var vintage in Imported("kaart", new MapRow(MapFiles.Square(240_000), Row("BU01411802", land)), new MapRow(MapFiles.Square(242_000), Row("BU01419998", water))))
        {
            vintage.Buurten.Select(buurt => buurt.Code).ShouldBe(["BU01411802"]);
            vintage.Water.IsEmpty.ShouldBe(water == "B", column);
        }
    }

    [Fact]
    public void What_is_no_name_of_a_code_is_none()
    {
        foreach (var path in Maps("kaart", ("wijkbureau", "BU01411802"), ("buurtnaam", "Een buurt"), ("jaar", "2024")))
            folder.Import(path).Problems.ShouldContain(line => line.EndsWith("geen code van een buurt, wijk of gemeente", StringComparison.Ordinal), path);
    }

    private IEnumerable<AreaVintage> Imported(params (string, string)[] values) => Imported("kaart", values);

    private IEnumerable<AreaVintage> Imported(string layer, params (string, string)[] values) => Imported(layer, new MapRow(MapFiles.Square(240_000), values));

    private IEnumerable<AreaVintage> Imported(string layer, params MapRow[] rows)
    {
        foreach (var path in Maps(layer, rows))
        {
            var result = folder.Import(path);
            result.Problems.ShouldBeEmpty(path);
            result.Outlines.ShouldBe(1, path);
            yield return new VintageFolder(folder.Kept).Read(result.Name.ShouldNotBeNull());
        }
    }

    private string[] Maps(string layer, params (string, string)[] values) => Maps(layer, new MapRow(MapFiles.Square(240_000), values));

    private string[] Maps(string layer, params MapRow[] rows)
    {
        var package = folder.File("pakket.gpkg", Array.Empty<byte>());
        MapFiles.WritePackage(package, layer, rows);
        return [folder.File(layer + ".geojson", Encoding.UTF8.GetBytes(MapFiles.Json(rows))), package];
    }
}
