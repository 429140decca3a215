using System.Text;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>A file that is wrong gets a clear line, and nothing changes.</summary>
public sealed class BrokenFileTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("pc6hnr.csv, regel 3: '76O8AB' is geen postcode", "76O8AB;1;01411802;014118;0141")]
    [InlineData("pc6hnr.csv, regel 3: '0' is geen huisnummer", "7608AB;0;01411802;014118;0141")]
    [InlineData("pc6hnr.csv, regel 3: '1a' is geen huisnummer", "7608AB;1a;01411802;014118;0141")]
    [InlineData("pc6hnr.csv, regel 3: '0141180X2' is geen buurtcode", "7608AB;1;0141180X2;014118;0141")]
    [InlineData("pc6hnr.csv, regel 3: buurt '01411802', wijk '014119' en gemeente '0141' horen niet bij elkaar", "7608AB;1;01411802;014119;0141")]
    [InlineData("pc6hnr.csv, regel 3: 7607EW 30 staat ook op regel 2", "7607EW;30;01411802;014118;0141")]
    // cut off in the middle of a line
    [InlineData("pc6hnr.csv, regel 3: 3 kolommen, dat zijn er te weinig; is het bestand compleet?", "7608AB;1;0141")]
    [InlineData("pc6hnr.csv, regel 3: buurt '01411802', wijk '014118' en gemeente '01' horen niet bij elkaar", "7608AB;1;01411802;014118;01")]
    public void A_line_that_is_wrong_is_named(string told, string line)
    {
        Refused(folder.File("pc6hnr.csv", ImportFolder.Header, "7607EW;30;01411000;014110;0141", line)).ShouldBe([told]);
    }

    [Theory]
    [InlineData("leeg.csv: is leeg", "")]
    [InlineData("leeg.csv: bevat alleen de kop en geen adressen", ImportFolder.Header + "\n")]
    [InlineData("leeg.csv: is geen bestand van CBS met adressen (pc6hnr…), met namen van buurten en wijken of hun omtrekken, of van straten", "naam;plaats\na;b\n")]
    [InlineData("leeg.csv, regel 1: kolommen van meer dan één jaar: 2024, 2025", "PC6;Huisnummer;Buurt2024;Wijk2025;Gemeente2024\n7607EW;30;01411000;014110;0141\n")]
    [InlineData("leeg.csv, regel 1: de kolommen zeggen niet van welk jaar ze zijn (zoals PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025); zet het jaar in de naam van het bestand (zoals adressen-2025.csv)", "PC6;Huisnummer;Buurt;Wijk;Gemeente\n7607EW;30;01411000;014110;0141\n")]
    [InlineData("leeg.csv, regel 1: dit zijn niet de kolommen van een CBS-bestand (zoals PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025): PC6;Huisnummer;Stad", "PC6;Huisnummer;Stad\n7607EW;30;Almelo\n")]
    public void A_file_that_is_another_is_named(string told, string text) => Refused(folder.File("leeg.csv", Encoding.UTF8.GetBytes(text))).ShouldBe([told]);

    [Fact]
    public void Addresses_of_elsewhere_only_are_no_import() =>
        Refused(folder.File("pc6hnr.csv", ImportFolder.Header, "5611AA;1;07720110;077201;0772")).ShouldBe(["bestanden: in het bestand met adressen komt gemeente GM0141 niet voor"]);

    [Fact]
    public void A_year_before_the_one_that_is_used_is_told_to_be_and_what_goes_with_it()
    {
        var used = folder.Import(folder.File("pc6hnr.csv", "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024", "7607EW;30;01411000;014110;0141"));
        folder.Importer.Use(used.Name).ShouldBeTrue();
        string[] names = [.. folder.Now.Areas.Wijken.Select(wijk => $"{wijk.Code};{wijk.Name}"), .. folder.Now.Areas.Buurten.Select(buurt => $"{buurt.Code};{buurt.Name}")];

        var older = folder.Import(folder.File("namen_2023.csv", ["Buurtcode2023;Buurtnaam2023", .. names.Where(name => name.StartsWith("BU", StringComparison.Ordinal))]), folder.File("wijken_2023.csv", ["Wijkcode2023;Wijknaam2023", .. names.Where(name => name.StartsWith("WK", StringComparison.Ordinal))]));

        older.Problems.ShouldBeEmpty();
        older.IsOlder.ShouldBeTrue();
        older.Changes.ShouldBe(["ouder: dit is CBS 2023, in gebruik is CBS 2024", "vervalt: de adressen van 2024, er zijn er geen van 2023 bij"]);
    }

    [Fact]
    public void Text_of_two_bytes_a_letter_is_no_file_of_cbs() =>
        Refused(folder.File("utf16.csv", Encoding.Unicode.GetBytes(ImportFolder.Header + "\n7607EW;30;01411000;014110;0141\n"))).ShouldBe(["utf16.csv: is geen tekst in UTF-8 of Windows-1252"]);

    [Fact]
    public void Files_of_two_years_do_not_go_together() =>
        Refused(folder.File("pc6hnr.csv", ImportFolder.Header, "7607EW;30;01411000;014110;0141"), folder.File("buurt.csv", "buurtcode2023;buurtnaam2023", "BU01411000;Binnenstad Noord"))
            .ShouldBe(["bestanden: ze zijn van verschillende jaren: 2023, 2024"]);

    [Fact]
    public void A_year_that_the_name_denies_is_refused() =>
        Refused(folder.File("pc6hnr20250801_gwb.csv", ImportFolder.Header, "7607EW;30;01411000;014110;0141"))
            .ShouldBe(["pc6hnr20250801_gwb.csv, regel 1: de kolommen zijn van 2024, de naam van het bestand zegt 2025"]);

    [Fact]
    public void Another_municipality_is_not_ours() =>
        Refused(folder.File("pc6hnr.csv", ImportFolder.Header.Replace("2024", "2025", StringComparison.Ordinal), "1011AB;99;0363AF01;0363AF;0363")).ShouldBe(["bestanden: in het bestand met adressen komt gemeente GM0141 niet voor"]);

    [Fact]
    public void A_zip_that_was_cut_off_is_refused()
    {
        var zip = folder.Zip("cbs.zip", ("pc6hnr.csv", Encoding.UTF8.GetBytes(string.Join('\n', Enumerable.Range(1, 5_000).Select(number => $"7607EW;{number};01411000;014110;0141")))));
        var bytes = File.ReadAllBytes(zip);

        Refused(folder.File("kort.zip", bytes[..(bytes.Length / 2)])).ShouldHaveSingleItem().ShouldContain("kort.zip: is een beschadigde of niet complete zip");
    }

    [Fact]
    public void A_zip_that_would_fill_the_disk_is_not_unpacked() =>
        Refused(folder.Zip("bom.zip", ("pc6hnr.csv", new byte[50_000_000]))).ShouldHaveSingleItem().ShouldMatch(@"bom\.zip/pc6hnr\.csv: is \d+ keer zo groot als ingepakt, en hoogstens 100 keer wordt uitgepakt; dat is geen bestand van CBS");

    [Theory]
    [InlineData("PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024", 3u << 30, "is uitgepakt 3 GB; uit een zip wordt een bestand van hoogstens 2 GB gelezen")]
    // a map is read while it is unpacked and may be larger; what packs so well is none
    [InlineData("{\"type\":\"FeatureCollection\"", 3u << 30, "keer zo groot als ingepakt, en hoogstens 100 keer wordt uitgepakt; dat is geen bestand van CBS")]
    public void A_file_in_a_zip_that_says_to_be_too_large_is_not_unpacked(string begin, uint length, string told)
    {
        var zip = folder.Zip("groot.zip", ("bestand.dat", Encoding.UTF8.GetBytes(begin + new string(' ', 9000))));
        var bytes = File.ReadAllBytes(zip);
        // the list of its files is at the end; the unpacked length stands 24 bytes behind the mark of a file
        BitConverter.TryWriteBytes(bytes.AsSpan(bytes.AsSpan().LastIndexOf("PK\u0001\u0002"u8) + 24), length);

        Refused(folder.File("groot.zip", bytes)).ShouldHaveSingleItem().ShouldMatch($@"^groot\.zip/bestand\.dat: .*{System.Text.RegularExpressions.Regex.Escape(told)}$");
    }

    [Theory]
    [InlineData(0x81)]
    [InlineData(0x8D)]
    [InlineData(0x8F)]
    [InlineData(0x90)]
    [InlineData(0x9D)]
    public void A_byte_that_is_no_letter_of_windows_is_told_with_its_line(byte wrong)
    {
        string[] told = [$"x.csv, regel 3: byte 0x{wrong:X2} is in Windows-1252 geen letter, en het bestand is geen UTF-8"];
        var named = Encoding.Latin1.GetBytes($"buurtcode2024;buurtnaam2024\r\nBU01411000;Binnenstad \u00e9\u00e9n\r\nBU01411001;Fr{(char)wrong}sland\r\n");
        Refused(folder.File("x.csv", named)).ShouldBe(told);
        Refused(folder.File("x.csv", Encoding.Latin1.GetBytes($"straat;postcode\nDorpsstraat;7607EW\nFr{(char)wrong}slandweg;7607EW\n"))).ShouldBe(told);
    }

    [Theory]
    [InlineData('\u0007', "heeft een naam met een stuurteken (U+0007): 'Binnenstad'")]
    [InlineData('\t', "heeft een naam met een stuurteken (U+0009): 'Binnenstad'")]
    [InlineData('\u0085', "heeft een naam met een stuurteken (U+0085): 'Binnenstad'")]
    [InlineData('\u2028', "heeft een naam met een stuurteken (U+2028): 'Binnenstad'")]
    [InlineData('\uFFFD', "heeft een naam met een teken dat ergens verloren ging (U+FFFD): 'Binnenstad'")]
    public void A_name_with_what_nobody_can_read_is_told_with_its_line(char wrong, string told)
    {
        Refused(folder.File("x.csv", "buurtcode2024;buurtnaam2024", "BU01411001;Noord", $"BU01411000;Binnen{wrong}stad")).ShouldBe([$"x.csv, regel 3: BU01411000 {told}"]);
        Refused(folder.File("x.csv", "straat;postcode", "Dorpsstraat;7607EW", $"Binnen{wrong}stad;7607EW")).ShouldBe([$"x.csv, regel 3: een straat {told}"]);
    }

    [Fact]
    public void A_file_that_is_wrong_all_through_is_told_in_a_few_lines()
    {
        var told = Refused(folder.File("pc6hnr.csv", [ImportFolder.Header, .. Enumerable.Range(1, 3_000).Select(number => $"geen;{number};01411000;014110;0141")]));

        told.Count.ShouldBe(21);
        told[^1].ShouldBe("en nog 980 regels zoals deze");
    }

    [Fact]
    public void A_file_that_is_not_there_is_named() => Refused("/nergens/pc6hnr.csv").ShouldBe(["pc6hnr.csv: bestaat niet"]);

    private IReadOnlyList<string> Refused(params string[] paths)
    {
        var result = folder.Import(paths);
        result.Name.ShouldBeNull();
        Directory.Exists(folder.Kept).ShouldBeFalse();
        return result.Problems;
    }
}
