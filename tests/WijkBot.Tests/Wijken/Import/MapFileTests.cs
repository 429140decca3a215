using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using NetTopologySuite.IO;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Tests.Conversations;
using WijkBot.Wijken;
using Reading = WijkBot.Understanding;
using Shapes = NetTopologySuite.Geometries;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>Maps as CBS and the Kadaster give them, in any of their forms: a pin lies where they say, or all that is wrong is told and nothing changes.</summary>
public sealed class MapFileTests : IDisposable
{
    private const string Names = "buurtcode,buurtnaam,wijkcode,gemeentecode,gemeentenaam,water";

    // Two buurten beside each other on the national grid, a kilometre each; the border lies at x = 241,000 and the anchors of Almelo's codes elsewhere.
    private static readonly (string Values, int West)[] TwoWijken =
    [
        ("BU01411802,Schelfhorst Noordwest,WK014118,GM0141,Almelo,NEE", 240_000),
        ("BU01411301,Markgraven,WK014113,GM0141,Almelo,NEE", 241_000),
        ("BU01419998,,WK014199,GM0141,Almelo,JA", 238_000),
        ("BU01890000,Tubbergen,WK018900,GM0189,Tubbergen,NEE", 245_000),
    ];

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    // 485,500 to 486,500; x 240,500 is the middle of the first, 241,010 is ten metres beyond the border
    [InlineData(240_500, null, PlaceCertainty.Exact, "WK014118", "BU01411802")]
    [InlineData(241_500, null, PlaceCertainty.Exact, "WK014113", "BU01411301")]
    [InlineData(241_010, null, PlaceCertainty.Ambiguous, null, null)]
    [InlineData(241_100, null, PlaceCertainty.Exact, "WK014113", "BU01411301")]
    [InlineData(241_100, 150.0, PlaceCertainty.Ambiguous, null, null)]
    // on no buurt, yet within reach of one: may be water
    [InlineData(239_990, null, PlaceCertainty.Guess, "WK014118", "BU01411802")]
    // between its water and its land, far from both
    [InlineData(239_500, null, PlaceCertainty.Outside, null, null)]
    // on its own water: the nearest shore is a guess, however far
    [InlineData(238_500, null, PlaceCertainty.Guess, "WK014118", "BU01411802")]
    public void A_pin_lies_where_the_map_says(int east, double? accuracy, PlaceCertainty certainty, string? wijk, string? buurt)
    {
        foreach (var file in new[] { GeoJson("rd.geojson", isMetres: true), GeoJson("wgs84.geojson", isMetres: false), GeoPackage("wijkenbuurten_2024_v1.gpkg") })
        {
            var result = folder.Import(file, Others());
            result.Problems.ShouldBeEmpty(file);
            var match = folder.With(result).Areas.ByPin(Pin(east, accuracy));
            (match.Certainty, match.Wijk, match.Buurt).ShouldBe((certainty, wijk, buurt), file);
        }
    }

    [Fact]
    public void A_pin_in_a_municipality_nearby_is_told_whose_it_is()
    {
        var map = folder.With(folder.Importer.Import([GeoJson("buurten.geojson", true), Others()], all: true, isTrial: false, step: null, TestContext.Current.CancellationToken)).Areas;

        map.ByPin(Pin(245_500, null)).ShouldBe(AreaMatch.Outside with { Hint = "Tubbergen" });
        var message = new IncomingMessage { ProviderId = "1", From = new ResidentAddress("whatsapp", "+31600000001"), ReceivedAt = DateTimeOffset.UnixEpoch, Location = Pin(245_500, null) };
        new Reading.RuleUnderstanding(Sample.Municipality, map).First(message, new Reader(DateTimeOffset.UnixEpoch, "nl")).Place.ShouldNotBeNull().Elsewhere.ShouldBe("Tubbergen");
        folder.With(folder.Import(GeoJson("buurten.geojson", true), Others())).Areas.ByPin(Pin(245_500, null)).ShouldBe(AreaMatch.Outside);
    }

    [Fact]
    public void Addresses_of_the_same_year_stay_when_only_the_map_is_brought()
    {
        var first = folder.Import(folder.File("pc6hnr.csv", ImportFolder.Header, "7608AB;1;01411802;014118;0141"));
        folder.Importer.Use(first.Name).ShouldBeTrue();

        var second = folder.Import(GeoJson("buurten.geojson", true), Others());

        (second.Addresses, second.Outlines).ShouldBe((1, 71));
        second.Changes.ShouldContain($"gehouden van {first.Name}: adressen");
    }

    [Fact]
    public void The_map_of_the_same_year_stays_with_its_water_when_only_addresses_are_brought()
    {
        var first = folder.Import(GeoJson("buurten.geojson", true), Others());
        folder.Importer.Use(first.Name).ShouldBeTrue();

        var second = folder.Import(folder.File("pc6hnr.csv", ImportFolder.Header, "7608AB;1;01411802;014118;0141"));

        second.Changes.ShouldContain($"gehouden van {first.Name}: omtrekken");
        folder.With(second).Areas.ByPin(Pin(238_500, null)).ShouldBe(AreaMatch.Guess("WK014118", "BU01411802"));
    }

    [Theory]
    [InlineData("\"coordinates\"", "\"coordinates", "regel")]
    [InlineData("\"features\"", "\"things\"", "zonder \"features\"")]
    [InlineData("\"Polygon\"", "\"LineString\"", "gebied 1: BU01411802 is een LineString, geen vlak")]
    [InlineData("[240000,485500]]]", "[240001,485500]]]", "gebied 1: BU01411802 heeft een omtrek die niet gesloten is of te weinig punten heeft")]
    [InlineData("BU01411802", "acht-tien", "geen code van een buurt, wijk of gemeente")]
    [InlineData("\"jaar\": 2024", "\"jaar\": 2023", "meer dan één jaar")]
    [InlineData("[241000,485500]", "[5241000,485500]", "ligt niet in Nederland")]
    public void What_is_wrong_with_a_map_is_told_and_nothing_changes(string right, string wrong, string told)
    {
        var text = File.ReadAllText(GeoJson("kaart.geojson", true));
        var at = text.IndexOf(right, StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0);

        var result = folder.Import(folder.File("kaart.geojson", Encoding.UTF8.GetBytes(text.Remove(at, right.Length).Insert(at, wrong))), Others());

        result.Name.ShouldBeNull();
        result.Problems.ShouldContain(line => line.Contains(told) && line.StartsWith("kaart.geojson", StringComparison.Ordinal));
        folder.Importer.Names.ShouldBeEmpty();
    }

    [Fact]
    public void A_map_that_is_cut_off_is_refused_wherever_it_ends()
    {
        var (json, package) = (File.ReadAllBytes(GeoJson("heel.geojson", true)), File.ReadAllBytes(GeoPackage("heel_2024.gpkg")));
        foreach (var part in new[] { 1, 3, 5, 7, 9 })
        {
            folder.Import(folder.File("half.geojson", json[..(json.Length * part / 10)]), Others()).Problems.ShouldNotBeEmpty();
            folder.Import(folder.File("half_2024.gpkg", package[..(package.Length * part / 10)]), Others()).Problems.ShouldNotBeEmpty($"{part} tenths");
        }
        folder.Importer.Names.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("UPDATE buurten SET geom = 'geen omtrek'", "stuk_2024.gpkg, laag buurten, rij 1: de omtrek is beschadigd")]
    [InlineData("UPDATE buurten SET geom = 12", "stuk_2024.gpkg, laag buurten, rij 1: de omtrek is beschadigd")]
    [InlineData("UPDATE buurten SET geom = x'4750'", "stuk_2024.gpkg, laag buurten, rij 1: de omtrek is beschadigd")]
    [InlineData("UPDATE gpkg_geometry_columns SET column_name = NULL", "stuk_2024.gpkg: is geen goede GeoPackage: in de lijst van kaartlagen staat iets anders dan namen")]
    [InlineData("UPDATE gpkg_geometry_columns SET table_name = 'weg'", "stuk_2024.gpkg, laag weg: staat er niet in als tabel")]
    public void A_package_in_which_something_else_stands_is_told(string change, string told)
    {
        var path = GeoPackage("stuk_2024.gpkg");
        using (var database = new SqliteConnection($"Data Source={path};Pooling=False"))
        {
            database.Open();
            Run(database, change);
        }

        folder.Import(path, Others()).Problems[0].ShouldBe(told);
    }

    [Fact]
    public void A_buurt_without_outline_where_others_have_one_is_told()
    {
        var named = folder.File("buurt2024.csv", "buurtcode2024;buurtnaam2024", "BU01411802;Schelfhorst Noordwest", "BU01411301;Markgraven", "BU01411803;Havezathe");

        folder.Import(GeoJson("kaart.geojson", true), named).Problems.ShouldBe(["bestanden: BU01411803 heeft geen omtrek, andere buurten wel"]);
    }

    // The other sixty-nine buurten of the sample, far from the two, so that the map is complete
    private string Others()
    {
        var rows = folder.Now.Areas.Buurten.Where(buurt => !TwoWijken.Any(row => row.Values.StartsWith(buurt.Code, StringComparison.Ordinal)))
            .Select((buurt, at) => ($"{buurt.Code},{buurt.Name.Replace(",", "", StringComparison.Ordinal)},{buurt.WijkCode},GM0141,Almelo,NEE", 100_000 + at * 1000)).ToArray();
        return Written("overige.geojson", rows, true);
    }

    private string GeoJson(string name, bool isMetres) => Written(name, TwoWijken, isMetres);

    private string Written(string name, (string Values, int West)[] rows, bool isMetres) => folder.File(name, Encoding.UTF8.GetBytes(
        "{\n\"type\": \"FeatureCollection\",\n\"features\": [\n" + string.Join(",\n", rows.Select(row =>
            $"{{\"type\": \"Feature\", \"properties\": {{{string.Join(", ", Pairs(row.Values).Select(pair => $"\"{pair.Name}\": \"{pair.Value}\""))}, \"jaar\": 2024}},\n"
            + $"\"geometry\": {{\"type\": \"Polygon\", \"coordinates\": [[{string.Join(",", Ring(row.West, isMetres).Select(point => string.Create(CultureInfo.InvariantCulture, $"[{point.X},{point.Y}]")))}]]}}}}")) + "\n]\n}\n"));

    /// <summary>As CBS gives it: layers of buurten and of municipalities, on the national grid, with columns of its own in each.</summary>
    private string GeoPackage(string name)
    {
        var path = folder.File(name, Array.Empty<byte>());
        using var database = new SqliteConnection($"Data Source={path};Pooling=False");
        database.Open();
        Run(database, "CREATE TABLE gpkg_geometry_columns (table_name TEXT, column_name TEXT, geometry_type_name TEXT, srs_id INTEGER, z TINYINT, m TINYINT)");
        Run(database, "INSERT INTO gpkg_geometry_columns VALUES ('buurten', 'geom', 'MULTIPOLYGON', 28992, 0, 0)");
        Run(database, $"CREATE TABLE buurten (fid INTEGER PRIMARY KEY, geom BLOB, {Names.Replace(",", " TEXT, ", StringComparison.Ordinal)} TEXT)");
        foreach (var (values, west) in TwoWijken)
        {
            using var insert = database.CreateCommand();
            insert.CommandText = $"INSERT INTO buurten (geom, {Names}) VALUES ($geom, {string.Join(", ", Pairs(values).Select((_, at) => $"$v{at}"))})";
            insert.Parameters.AddWithValue("$geom", new GeoPackageGeoWriter().Write(new Shapes.MultiPolygon([new Shapes.Polygon(new Shapes.LinearRing(Ring(west, true)))]) { SRID = 28992 }));
            foreach (var (pair, at) in Pairs(values).Select((pair, at) => (pair, at)))
                insert.Parameters.AddWithValue($"$v{at}", pair.Value);
            insert.ExecuteNonQuery();
        }
        return path;
    }

    private static void Run(SqliteConnection database, string text)
    {
        using var command = database.CreateCommand();
        command.CommandText = text;
        command.ExecuteNonQuery();
    }

    private static IEnumerable<(string Name, string Value)> Pairs(string values) => Names.Split(',').Zip(values.Split(','));

    private static Shapes.Coordinate[] Ring(int west, bool isMetres)
    {
        Shapes.Coordinate[] ring = [new(west, 485_500), new(west + 1000, 485_500), new(west + 1000, 486_500), new(west, 486_500), new(west, 485_500)];
        return isMetres ? ring : [.. ring.Select(point => InDegrees(point.X, point.Y))];
    }

    private static Location Pin(int east, double? accuracy) => InDegrees(east, 486_000) is var point ? new Location(point.Y, point.X, AccuracyMetres: accuracy) : throw new InvalidOperationException();

    private static Shapes.Coordinate InDegrees(double x, double y) => RdNew.InDegrees(new Shapes.Point(x, y))!.Coordinate;
}
