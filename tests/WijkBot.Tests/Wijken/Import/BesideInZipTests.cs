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
    [InlineData("gem_2024.csv", "toelichting;bij\nzie cbs.nl;\n", "is geen bestand van CBS met adressen")]
    [InlineData("c1_pc6hnr20240801_gwb.csv", "toelichting;bij\nzie cbs.nl;\n", "is geen bestand van CBS met adressen")]
    [InlineData("buurt_2024.csv", "", "is leeg")]
    // a column of CBS, or two that are known, whatever the file is called
    [InlineData("lijst.csv", "buurtcode2024;omschrijving\nBU01411802;De Horst\n", "is geen bestand van CBS met adressen")]
    [InlineData("lijst.csv", "Buurt2024;omschrijving\nBU01411802;De Horst\n", "is geen bestand van CBS met adressen")]
    [InlineData("lijst.csv", "PC6;Stad\n7608AB;Almelo\n", "dit zijn niet de kolommen van een CBS-bestand")]
    [InlineData("lijst.csv", "Postcode;Huisnummer;Stad\n7608AB;1;Almelo\n", "dit zijn niet de kolommen van een CBS-bestand")]
    [InlineData("lijst.csv", "straat;postcode\n;7608AB\n", "'' is geen straat")]
    [InlineData("lijst.csv", "P\0C\06\0;\0H\0u\0i\0s\0n\0u\0m\0m\0e\0r\0\n\0", "is geen tekst in UTF-8 of Windows-1252")]
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

    [Theory]
    [InlineData("toelichting.csv", "Toelichting;bij het bestand\nCBS;2024\n")]
    [InlineData("leeg.csv", "")]
    [InlineData("lijst.txt", "Postcode;Opmerking\n7608AB;nieuwbouw\n")]
    [InlineData("lijst.csv", "Postcode;Opmerking\n7608AB;nieuwbouw\n")]
    [InlineData("lijst.csv", "Gemeente,inwoners\nAlmelo,74000\n")]
    [InlineData("lijst.csv", "Straat;wanneer afgesloten\nBornsestraat;maandag\n")]
    [InlineData("lijst.csv", "S\0t\0a\0d\0\n\0")]
    public void A_list_of_somebody_else_is_passed_over(string name, string text)
    {
        var result = folder.Import(folder.Zip("cbs.zip", (name, Encoding.UTF8.GetBytes(text)), ("pc6hnr20240801_gwb.csv", Addresses)));

        result.Problems.ShouldBeEmpty();
        result.Changes.ShouldBe([$"cbs.zip: {name} is overgeslagen"]);
        // by itself it was chosen, and with nothing beside it is what is wrong with the zip
        folder.Import(folder.File(name, Encoding.UTF8.GetBytes(text))).Problems.ShouldHaveSingleItem();
        folder.Import(folder.Zip("los.zip", (name, Encoding.UTF8.GetBytes(text)))).Problems.ShouldHaveSingleItem().ShouldStartWith($"los.zip/{name}");
    }

    [Theory]
    [InlineData("pc6-gwb2024.csv", "PC6;Buurt2024;Wijk2024;Gemeente2024\n7608AB;01411802;014118;0141\n")]
    [InlineData("lijst.csv", "pc6,gwb2024_code\n7608AB,01411802\n")]
    public void Postcodes_without_house_numbers_are_passed_over_beside_those_that_have_them(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var told = $"{name} is overgeslagen: het heeft geen huisnummers, en een ander bestand wel";
        var zipped = folder.Import(folder.Zip("cbs.zip", (name, bytes), ("pc6hnr20240801_gwb.csv", Addresses)));

        zipped.Problems.ShouldBeEmpty();
        (zipped.Addresses, zipped.Changes[0]).ShouldBe((1, $"cbs.zip/{told}"));
        new VintageFolder(folder.Kept).Read(zipped.Name!).Sources.ShouldHaveSingleItem().File.ShouldBe("cbs.zip/pc6hnr20240801_gwb.csv");
        folder.Import(folder.File("pc6hnr20240801_gwb.csv", Addresses), folder.File(name, bytes)).Changes[0].ShouldBe(told);
        // alone it would look like a file of addresses of which the numbers are missing
        folder.Import(folder.File(name, bytes)).Problems.ShouldBe([$"{name}, regel 1: heeft postcodes zonder huisnummers; neem het bestand met huisnummers (pc6hnr…, met kolommen zoals PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025)"]);
        // and what is wrong with the other one is told, not this
        folder.Import(folder.File("pc6hnr.csv", ImportFolder.Header, "7608AB;x;01411802;014118;0141"), folder.File(name, bytes)).Problems.ShouldBe(["pc6hnr.csv, regel 2: 'x' is geen huisnummer"]);
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
