using System.Text;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>People put more in a zip than the files of CBS: that stops no import, but what is meant to be one of them and is broken does.</summary>
public sealed class BesideInZipTests : IDisposable
{
    private static readonly byte[] Addresses = Encoding.UTF8.GetBytes($"{ImportFolder.Header}\r\n7608AB;1;01411802;014118;0141\r\n");
    private static readonly byte[] Pdf = [.. "%PDF-1.7\n"u8, 0, 1, 2, 0xFF];

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_none_of_ours_is_passed_over_and_told()
    {
        var result = folder.Import(folder.Zip("cbs.zip", ("leesmij.pdf", Pdf), ("pc6hnr20240801_gwb.csv", Addresses)));

        result.Problems.ShouldBeEmpty();
        result.Addresses.ShouldBe(1);
        result.Changes.ShouldBe(["cbs.zip: leesmij.pdf is overgeslagen"]);
        new VintageFolder(folder.Kept).Read(result.Name!).Sources.ShouldHaveSingleItem().File.ShouldBe("cbs.zip/pc6hnr20240801_gwb.csv");
    }

    [Fact]
    public void The_rest_of_a_map_an_empty_file_and_a_text_are_told_in_one_line() =>
        folder.Import(folder.Zip("cbs.zip", ("a.shp", Pdf), ("a.dbf", Pdf), ("leeg.txt", []), ("uitleg.txt", "Zie cbs.nl"u8.ToArray()), ("a.prj", "{ geen kaart"u8.ToArray()), ("a.cpg", "UTF-8"u8.ToArray()), ("pc6hnr.csv", Addresses)))
            .Changes.ShouldBe(["cbs.zip: leeg.txt, a.shp, a.dbf, uitleg.txt, a.prj en nog 1 zijn overgeslagen"]);

    [Fact]
    public void What_a_system_puts_beside_it_is_not_even_told()
    {
        var result = folder.Import(folder.Zip("cbs.zip", ("map/pc6hnr.csv", Addresses), ("__MACOSX/map/._pc6hnr.csv", Pdf), ("map/.DS_Store", Pdf)));

        (result.Problems.Count, result.Changes.Count, result.Addresses).ShouldBe((0, 0, 1));
    }

    [Theory]
    [InlineData("namen.csv", "naam;plaats\nBinnenstad;Almelo\n", "is geen bestand van CBS met adressen (pc6hnr…), met namen van buurten en wijken of hun omtrekken, of van straten")]
    [InlineData("leeg.csv", "", "is leeg")]
    [InlineData("kaart.gpkg", "SQLite\0", "is geen tekst in UTF-8 of Windows-1252")]
    [InlineData("KAART.GEOJSON", "{\"type\":\"FeatureCollection\"", "is geen goede GeoJSON")]
    [InlineData("kaart.json", "{}", "is GeoJSON zonder \"features\"")]
    // what it holds says so, whatever it is called
    [InlineData("adressen.txt", "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\n7608AB;x;01411802;014118;0141\n", "'x' is geen huisnummer")]
    public void What_is_meant_to_be_ours_and_is_broken_stops_all_of_it(string name, string text, string told)
    {
        var result = folder.Import(folder.Zip("cbs.zip", ("leesmij.pdf", Pdf), ("pc6hnr.csv", Addresses), (name, Encoding.UTF8.GetBytes(text))));

        result.Name.ShouldBeNull();
        result.Problems[0].ShouldStartWith($"cbs.zip/{name}");
        result.Problems[0].ShouldContain(told);
    }

    [Fact]
    public void A_zip_with_nothing_of_ours_is_refused_also_beside_one_that_has()
    {
        var (pdf, cbs) = (folder.Zip("foto.zip", ("leesmij.pdf", Pdf)), folder.Zip("cbs.zip", ("pc6hnr.csv", Addresses)));

        folder.Import(pdf).Problems.ShouldBe(["foto.zip/leesmij.pdf: is geen tekst in UTF-8 of Windows-1252"]);
        folder.Import(pdf, cbs).Problems.ShouldBe(["foto.zip/leesmij.pdf: is geen tekst in UTF-8 of Windows-1252"]);
        // by itself it was chosen, and is no mistake of a zip
        folder.Import(folder.File("leesmij.pdf", Pdf), cbs).Problems.ShouldBe(["leesmij.pdf: is geen tekst in UTF-8 of Windows-1252"]);
    }
}
