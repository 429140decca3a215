using System.Text;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>An area of a GeoJSON map that has no outline, or another form than an area, is told with its number, its code and what it is.</summary>
public sealed class GeoJsonMistakeTests : IDisposable
{
    private const string Square = "[[[240000,485500],[241000,485500],[241000,486500],[240000,485500]]]";

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("""{"type":"Point","coordinates":[240000,485500]}""", "is een Point, geen vlak")]
    [InlineData("""{"type":"LineString","coordinates":[[240000,485500],[241000,485500]]}""", "is een LineString, geen vlak")]
    [InlineData("""{"coordinates":[[240000,485500],[241000,485500]],"type":"MultiLineString"}""", "is een MultiLineString, geen vlak")]
    [InlineData("""{"type":"GeometryCollection","geometries":[]}""", "is een GeometryCollection, geen vlak")]
    [InlineData("""{"type":"Vlak","coordinates":[]}""", "is een 'Vlak', dat kent GeoJSON niet")]
    [InlineData("""{"type":"Polygon"}""", "is een Polygon zonder coördinaten")]
    [InlineData("""{"type":"MultiPolygon","coordinates":[]}""", "is een MultiPolygon zonder coördinaten")]
    [InlineData("""{"type":"Polygon","coordinates":null}""", "is een Polygon zonder coördinaten")]
    [InlineData("""{"coordinates":[]}""", "heeft een omtrek zonder soort (\"type\")")]
    [InlineData("""{"type":7,"coordinates":[]}""", "heeft een omtrek zonder soort (\"type\")")]
    [InlineData("[]", "heeft een omtrek zonder soort (\"type\")")]
    [InlineData("null", "heeft geen omtrek")]
    [InlineData("""{"type":"Polygon","coordinates":[[[240000,485500],[241000,485500],[241000,486500],[240500,486000]]]}""", "heeft een omtrek die niet gesloten is of te weinig punten heeft")]
    [InlineData("""{"type":"Polygon","coordinates":[[[240000,485500],[241000,485500],[240000,485500]]]}""", "heeft een omtrek zonder oppervlak")]
    [InlineData("""{"type":"Polygon","coordinates":[[]]}""", "heeft een omtrek waarvan de coördinaten geen getallen zijn of niet in ringen staan")]
    [InlineData("""{"type":"Polygon","coordinates":[[["a","b"],["a","b"],["a","b"],["a","b"]]]}""", "heeft een omtrek waarvan de coördinaten geen getallen zijn of niet in ringen staan")]
    [InlineData("""{"type":"Polygon","coordinates":[240000,485500]}""", "heeft een omtrek waarvan de coördinaten geen getallen zijn of niet in ringen staan")]
    [InlineData("""{"type":"Polygon","coordinates":[[1],[2]]}""", "heeft een omtrek waarvan de coördinaten geen getallen zijn of niet in ringen staan")]
    public void An_outline_that_is_none_is_told(string geometry, string told) =>
        Refused(Map(Feature("BU01411301", Polygon()), Feature("BU01411802", geometry))).ShouldBe([$"kaart.geojson, gebied 2: BU01411802 {told}"]);

    [Fact]
    public void One_without_a_code_is_told_by_its_number() =>
        Refused(Map("""{"type":"Feature","properties":{"naam":"een weg"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}""")).ShouldBe(
        [
            "kaart.geojson, gebied 1: is een LineString, geen vlak",
            "kaart.geojson, gebied 1: geen code van een buurt, wijk of gemeente",
        ]);

    [Fact]
    public void An_area_without_geometry_is_told() =>
        Refused(Map("""{"type":"Feature","properties":{"buurtcode":"BU01411802","jaar":2024}}""")).ShouldBe(["kaart.geojson, gebied 1: BU01411802 heeft geen omtrek"]);

    [Fact]
    public void Every_one_is_told_and_not_only_the_first() =>
        Refused(Map(Feature("BU01411301", "null"), Feature("BU01411802", """{"type":"Point","coordinates":[1,2]}"""), "5")).ShouldBe(
        [
            "kaart.geojson, gebied 1: BU01411301 heeft geen omtrek",
            "kaart.geojson, gebied 2: BU01411802 is een Point, geen vlak",
            "kaart.geojson, gebied 3: is geen gebied (Feature)",
        ]);

    [Fact]
    public void A_name_that_nobody_can_read_is_told() =>
        Refused(Map(Feature("BU01411301", Polygon(), @"Mark\u0007graven"), Feature("BU01411802", Polygon(), @"Schelf\ud800horst"))).ShouldBe(
        [
            "kaart.geojson, gebied 1: BU01411301 heeft een naam met een stuurteken (U+0007): 'Markgraven'",
            "kaart.geojson, gebied 2: bevat tekst die niet te lezen is",
        ]);

    [Fact]
    public void Bytes_of_windows_are_no_geojson()
    {
        var path = folder.File("kaart.geojson", Encoding.Latin1.GetBytes(Encoding.Latin1.GetString(Map(Feature("BU01411802", Polygon(), "Fr?sland"))).Replace('?', 'ê')));

        folder.Import(path).Problems.ShouldBe(["kaart.geojson, gebied 1: is geen tekst in UTF-8; GeoJSON is dat altijd"]);
    }

    private static string Polygon() => $$"""{"type":"Polygon","coordinates":{{Square}}}""";

    private static string Feature(string code, string geometry, string name = "Schelfhorst") =>
        $$"""{"type":"Feature","properties":{"buurtcode":"{{code}}","buurtnaam":"{{name}}","jaar":2024},"geometry":{{geometry}}}""";

    private static byte[] Map(params string[] features) => Encoding.UTF8.GetBytes($$"""{"type":"FeatureCollection","features":[{{string.Join(",\n", features)}}]}""");

    private IReadOnlyList<string> Refused(byte[] map)
    {
        var result = folder.Import(folder.File("kaart.geojson", map));
        result.Name.ShouldBeNull();
        folder.Importer.Names.ShouldBeEmpty();
        return result.Problems;
    }
}
