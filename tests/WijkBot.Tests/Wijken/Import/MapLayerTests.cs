using System.Text;
using Microsoft.Data.Sqlite;
using WijkBot.Messages;
using WijkBot.Wijken;
using Shapes = NetTopologySuite.Geometries;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>Maps in which an area stands more than once, or that hold other divisions of the country beside it.</summary>
public sealed class MapLayerTests : IDisposable
{
    private const string Buurt = "BU01411802";

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_area_that_stands_in_it_twice_is_told_and_nothing_changes()
    {
        var package = folder.File("pakket.gpkg", Array.Empty<byte>());
        MapFiles.WritePackage(package, "buurten", Row(Buurt, 240_000), Row(Buurt, 240_000));
        foreach (var (path, told) in new[] { (folder.File("kaart.geojson", Encoding.UTF8.GetBytes(MapFiles.Json(Row(Buurt, 240_000), Row(Buurt, 240_000)))), "ook in gebied 1"), (package, "ook in rij 1") })
        {
            var result = folder.Import(path);
            result.Problems.ShouldHaveSingleItem().ShouldEndWith($"{Buurt} staat er twee keer in, {told}");
            result.Name.ShouldBeNull();
        }
    }

    [Theory]
    [InlineData("buurt_gegeneraliseerd_2024", "buurt_niet_gegeneraliseerd_2024")]
    [InlineData("buurt_niet_gegeneraliseerd_2024", "buurt_z_gegeneraliseerd_2024")]
    public void Of_an_exact_and_a_coarse_outline_the_exact_one_counts(string first, string second)
    {
        var package = folder.File("gebiedsindelingen.gpkg", Array.Empty<byte>());
        foreach (var layer in new[] { first, second })
            MapFiles.WritePackage(package, layer, Row(Buurt, layer.Contains("niet", StringComparison.Ordinal) ? 240_000 : 240_500, code: "statcode", name: "statnaam"));

        var result = folder.Import(package, Wijken());

        result.Problems.ShouldBeEmpty();
        var map = folder.With(result).Areas;
        map.ByPin(At(240_400)).Certainty.ShouldBe(PlaceCertainty.Exact);
        map.ByPin(At(240_700)).Certainty.ShouldBe(PlaceCertainty.Exact);
        map.ByPin(At(241_400)).Certainty.ShouldBe(PlaceCertainty.Outside);
        var (coarse, exact) = first.Contains("niet", StringComparison.Ordinal) ? (second, first) : (first, second);
        result.Notes.ShouldBe([$"gebiedsindelingen.gpkg: laag {coarse} is overgeslagen, want laag {exact} heeft dezelfde gebieden nauwkeuriger"]);
        result.Changes[0].ShouldBe(result.Notes[0]);
    }

    [Theory]
    [InlineData("PV23", "Overijssel")]
    [InlineData("AM07", "Twente")]
    public void Another_division_of_the_country_is_no_municipality(string code, string name)
    {
        var package = folder.File("gebiedsindelingen.gpkg", Array.Empty<byte>());
        MapFiles.WritePackage(package, "buurt_niet_gegeneraliseerd_2024", Row(Buurt, 240_000, code: "statcode", name: "statnaam"));
        MapFiles.WritePackage(package, "iets_anders_2024", new MapRow(MapFiles.Square(242_000), ("statcode", code), ("statnaam", name), ("jaar", "2024")));

        var result = folder.Import(package, Wijken());

        result.Problems.ShouldBeEmpty();
        new VintageFolder(folder.Kept).Read(result.Name!).Municipalities.Values.ShouldNotContain(name);
        folder.With(result).Areas.ByPin(At(242_500)).Hint.ShouldNotBe(name);
    }

    [Theory]
    [InlineData(
        "INSERT INTO gpkg_geometry_columns VALUES ('zonder_einde', 'geom', 'POLYGON', 28992, 0, 0); CREATE VIEW zonder_einde AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS geom FROM n",
        "laag zonder_einde: staat er niet in als tabel")]
    [InlineData(
        "DROP TABLE gpkg_geometry_columns; CREATE VIEW gpkg_geometry_columns AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT 'laag' || i AS table_name, 'geom' AS column_name, 'POLYGON' AS geometry_type_name FROM n",
        "in de lijst van kaartlagen staat iets anders dan namen")]
    public void What_need_not_end_is_not_read(string change, string told)
    {
        var package = folder.File("pakket.gpkg", Array.Empty<byte>());
        MapFiles.WritePackage(package, "buurten", Row(Buurt, 240_000));
        using (var database = new SqliteConnection($"Data Source={package};Pooling=False"))
        {
            database.Open();
            using var command = database.CreateCommand();
            command.CommandText = change;
            command.ExecuteNonQuery();
        }

        folder.Import(package).Problems.ShouldHaveSingleItem().ShouldEndWith(told);
    }

    private static MapRow Row(string buurt, int west, string code = "buurtcode", string name = "buurtnaam") =>
        new(MapFiles.Square(west), (code, buurt), (name, "Een buurt"), ("jaar", "2024"));

    private string Wijken() => folder.File("wijk_2024.csv", "Wijkcode2024;Wijknaam2024", "WK014118;Schelfhorst");

    private static Location At(int east)
    {
        var degrees = RdNew.InDegrees(new Shapes.Point(east, 486_000)).ShouldBeOfType<Shapes.Point>();
        return new Location(degrees.Y, degrees.X);
    }
}
