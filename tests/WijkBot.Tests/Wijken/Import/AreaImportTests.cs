using System.Text;
using WijkBot.Messages;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>Files of CBS as they come: what is imported routes to the doorstep, and a new year is compared before it is used.</summary>
public sealed class AreaImportTests : IDisposable
{
    private static readonly string[] Addresses =
    [
        ImportFolder.Header,
        "7607EW;30;01411000;014110;0141",
        "7607EW;32;01411701;014117;0141",
        "7608AB;1;01411802;014118;0141",
        "7608AB;3;1411802;14118;141",
        "7608AC;1;01411802;014118;0141",
        "7608AC;2;01411803;014118;0141",
        "1011AB;99;0363AF01;0363AF;0363",
    ];

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("7607EW", "30", PlaceCertainty.Exact, "WK014110", "BU01411000")]
    [InlineData("7607 ew", "32b", PlaceCertainty.Exact, "WK014117", "BU01411701")]
    // all of the postcode lies there; that it has no such number may be a slip in either
    [InlineData("7608AB", "5", PlaceCertainty.Guess, "WK014118", "BU01411802")]
    [InlineData("7608AB", null, PlaceCertainty.Exact, "WK014118", "BU01411802")]
    // two buurten of one wijk
    [InlineData("7608AC", null, PlaceCertainty.Exact, "WK014118", null)]
    [InlineData("7608AC", "9", PlaceCertainty.Exact, "WK014118", null)]
    [InlineData("7607EW", null, PlaceCertainty.Ambiguous, null, null)]
    // not in the file: as before
    [InlineData("7609ZZ", "1", PlaceCertainty.Guess, "WK014119", null)]
    public void An_address_lies_where_the_register_says(string postcode, string? number, PlaceCertainty certainty, string? wijk, string? buurt)
    {
        var areas = folder.With(folder.Import(folder.File("pc6hnr.csv", Addresses))).Areas;

        var match = areas.ByAddress(postcode, number);
        (match.Certainty, match.Wijk, match.Buurt).ShouldBe((certainty, wijk, buurt));
    }

    [Fact]
    public void An_address_elsewhere_is_told_to_be_elsewhere_and_whose_it_is()
    {
        var names = folder.File("gem2024.csv", "GM_2024;GM_NAAM", "GM0141;Almelo", "GM0363;Amsterdam");
        var result = folder.Importer.Import([folder.File("pc6hnr.csv", Addresses), names], all: true, isTrial: false, step: null, TestContext.Current.CancellationToken);

        var match = folder.With(result).Areas.ByAddress("1011AB", "99");
        (match.Certainty, match.Hint).ShouldBe((PlaceCertainty.Outside, "Amsterdam"));
    }

    [Fact]
    public void The_same_year_changes_no_area_and_is_kept_once()
    {
        var first = folder.Import(folder.File("pc6hnr.csv", Addresses));
        var again = folder.Import(folder.Zip("2024-cbs-pc6huisnr.zip", ("pc6hnr20240801_gwb.csv", Encoding.UTF8.GetBytes(string.Join('\n', Addresses)))));

        (first.Year, first.Wijken, first.Buurten, first.Addresses).ShouldBe((2024, 12, 71, 6));
        first.Changes.ShouldBeEmpty();
        first.TouchesRoster.ShouldBeFalse();
        again.Name.ShouldBe(first.Name);
        folder.Importer.Names.ShouldHaveSingleItem();
    }

    [Fact]
    public void A_trial_keeps_nothing()
    {
        var result = folder.Importer.Import([folder.File("pc6hnr.csv", Addresses)], all: false, isTrial: true, step: null, TestContext.Current.CancellationToken);

        result.Problems.ShouldBeEmpty();
        Directory.Exists(folder.Kept).ShouldBeFalse();
    }

    [Fact]
    public void Names_in_the_letters_of_Windows_and_of_any_year_are_read()
    {
        var names = folder.File("brt2024.csv", CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("buurtcode2024;buurtnaam2024;GM_2024;GM_NAAM;WK_2024;WK_NAAM\r\nBU01411203;Indië;GM0141;Almelo;WK014112;Noorderkwartier\r\n"));
        var old = folder.File("oud.csv", "GWBcode8;GWBlabel", "1411203;Indië");

        folder.With(folder.Import(folder.File("pc6hnr.csv", ImportFolder.Header, "7602AA;1;01411203;014112;0141"), names, old)).Areas.Buurt("BU01411203")!.Name.ShouldBe("Indië");
    }

    [Fact]
    public void What_means_something_else_in_a_new_year_says_nothing_until_the_roster_is_adjusted()
    {
        var result = folder.Import(
            folder.File("pc6hnr.csv", ImportFolder.Header.Replace("2024", "2025", StringComparison.Ordinal), "7608AB;1;01411802;014118;0141", "7607EW;30;01412201;014122;0141"),
            folder.File("buurt_2025.csv", "buurtcode_2025;buurtnaam_2025", "BU01411802;Schelfhorst Noordwest", "BU01412201;Nieuw Noord"),
            folder.File("wijk_2025.csv", "wijkcode_2025;wijknaam_2025", "WK014118;De Grens", "WK014122;Nieuw"));

        result.TouchesRoster.ShouldBeTrue();
        result.Changes.ShouldContain("betekent iets anders: WK014118 was Schelfhorst, is nu De Grens");
        result.Changes.ShouldContain("vervallen: WK014110 Binnenstad");
        result.Changes.ShouldContain("nieuw: WK014122 Nieuw");
        result.Changes.ShouldContain("rooster: WK014118 (de wijkregisseur van de Schelfhorst) geldt niet meer; wat daar ligt gaat naar het wijkteam van de gemeente tot het rooster is aangepast");
        var files = folder.With(result);
        files.Areas.Year.ShouldBe(2025);
        files.Areas.ByAddress("7608AB", "1").Wijk.ShouldBe("WK014118");
        files.Roster.HandlerOf("WK014118", "BU01411802").Regisseur.ShouldBeNull();
        // the names of the year before say nothing of a wijk that is another now
        files.Areas.ByName("Schelfhorst").Certainty.ShouldNotBe(PlaceCertainty.Exact);
        files.Areas.ByName("De Grens").Wijk.ShouldBe("WK014118");
    }

    [Fact]
    public void Without_names_of_another_year_a_code_keeps_its_name_only_while_its_postcodes_are_those_it_had()
    {
        var header = ImportFolder.Header.Replace("2024", "2025", StringComparison.Ordinal);

        var same = folder.Import(folder.File("pc6hnr.csv", header, "7608AB;1;01411802;014118;0141", "7607EW;1;01411802;014118;0141", "7608AB;3;01411802;014118;0141"));
        same.Problems.ShouldBeEmpty();
        same.Changes[0].ShouldStartWith("namen: 2 gebieden heten zoals in 2024, want er is geen bestand met namen van 2025 bij; hun postcodes zijn gelijk gebleven");

        folder.Import(folder.File("pc6hnr.csv", header, "7601AB;1;01411802;014118;0141")).Problems
            .ShouldBe(["bestanden: WK014118 heeft geen naam: neem het bestand met namen van 2025 erbij", "bestanden: BU01411802 heeft geen naam: neem het bestand met namen van 2025 erbij"]);
    }

    [Fact]
    public void The_key_figures_of_cbs_tell_names_too_and_their_row_of_the_whole_country_is_passed_over()
    {
        var result = folder.Import(
            folder.File("pc6hnr.csv", ImportFolder.Header, "7608AB;1;01411802;014118;0141"),
            folder.File("kwb.csv", "gwb_code_10;gwb_code_8;regio;gm_naam;recs;gwb_code;a_inw", "NL00;;Nederland;Nederland;Land;NL00;17942942", "GM0141;0141;Almelo;Almelo;Gemeente;GM0141;74000",
                "WK014118;014118;De Horst;Almelo;Wijk;WK014118;9000", "BU01411802;01411802;Horst Noordwest;Almelo;Buurt;BU01411802;2000"));

        result.Problems.ShouldBeEmpty();
        var areas = folder.With(result).Areas;
        areas.ByName("De Horst").Wijk.ShouldBe("WK014118");
        areas.ByName("Horst Noordwest").Buurt.ShouldBe("BU01411802");
    }

    [Fact]
    public void Which_year_is_used_is_chosen()
    {
        var kept = folder.Import(folder.File("pc6hnr.csv", Addresses)).Name;

        folder.Importer.InUse.ShouldBeNull();
        folder.Importer.Use("1999-nothing").ShouldBeFalse();
        folder.Importer.Use(kept).ShouldBeTrue();
        folder.Importer.InUse.ShouldBe(kept);
        folder.Importer.Use(null).ShouldBeTrue();
        folder.Importer.InUse.ShouldBeNull();
    }

    [Fact]
    public void An_import_that_is_stopped_keeps_nothing()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Should.Throw<OperationCanceledException>(() => folder.Importer.Import([folder.File("pc6hnr.csv", Addresses)], false, false, null, stop.Token));
        Directory.Exists(folder.Kept).ShouldBeFalse();
    }
}
