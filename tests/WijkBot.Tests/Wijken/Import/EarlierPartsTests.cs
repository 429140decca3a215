using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>Files of one year that come one after the other are put together, whichever is used first; and what would be lost by a year is told before it is used.</summary>
public sealed class EarlierPartsTests : IDisposable
{
    private const string Bornsestraat = "straat;postcode\r\nBornsestraat;7601AA\r\n";

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_kept_of_the_same_year_and_is_not_used_yet_stays()
    {
        var first = folder.Import([Addresses(2025), .. Names(2025)]).Name;
        var second = folder.Import(Map("2025"));

        second.Problems.ShouldBeEmpty();
        second.Changes[0].ShouldBe($"gehouden van {first}: adressen");
        (second.Addresses, second.Outlines).ShouldBe((1, 71));
        // and all of it is in the newest one
        folder.Import(Names(2025)).Changes[0].ShouldBe($"gehouden van {second.Name}: adressen en omtrekken");
    }

    [Fact]
    public void A_kept_one_that_is_damaged_has_nothing_to_give()
    {
        var first = folder.Import(Addresses(2024)).Name.ShouldNotBeNull();
        File.WriteAllText(Path.Combine(folder.Kept, first + ".gebieden"), "geen zip");

        folder.Import(Map("2024")).Addresses.ShouldBe(0);
        folder.Importer.Compare(first).ShouldNotBeNull().Problems.ShouldBe([$"{first} is beschadigd: lees de bestanden ervan opnieuw in"]);
    }

    [Fact]
    public void Of_two_that_were_read_at_once_the_second_is_put_with_the_first_when_that_is_used_by_then()
    {
        var (one, two) = (Waiting("een", Addresses(2024)), Waiting("twee", Map("2024")));
        (one.Result.Against, two.Result.Addresses, two.Importer.Again(two.Result)).ShouldBe((null, 0, null));
        Use("een", one.Result);

        var again = two.Importer.Again(two.Result).ShouldNotBeNull();

        (again.Addresses, again.Outlines, again.Against).ShouldBe((1, 71, one.Result.Name));
        again.Changes[0].ShouldBe($"gehouden van {one.Result.Name}: adressen");
        two.Importer.Again(again).ShouldBeNull();
        Use("twee", again);
        two.Importer.Again(again).ShouldBeNull();
        folder.With(again).Areas.ByAddress("7601AA", "3").Buurt.ShouldBe("BU01411100");
    }

    [Fact]
    public void Of_two_that_were_read_at_once_the_second_is_put_with_the_first_when_that_was_only_kept()
    {
        var (one, two) = (Waiting("een", Addresses(2024)), Waiting("twee", Map("2024")));
        VintageFolder.Move(PathOf("een"), one.Result.Name!, folder.Kept);

        var again = two.Importer.Again(two.Result).ShouldNotBeNull();

        (again.Addresses, again.Against).ShouldBe((1, null));
        two.Importer.Again(again).ShouldBeNull();
    }

    [Fact]
    public void A_part_that_was_taken_of_what_was_used_then_is_of_what_is_used_now()
    {
        folder.Importer.Use(folder.Import(Addresses(2024)).Name).ShouldBeTrue();
        var map = Waiting("kaart", Map("2024"));
        map.Result.Addresses.ShouldBe(1);
        var newer = folder.Import(Addresses(2024, "7601AA;5;BU01411100;WK014111;GM0141"));
        folder.Importer.Use(newer.Name).ShouldBeTrue();

        var again = map.Importer.Again(map.Result).ShouldNotBeNull();

        (again.Addresses, again.Outlines, again.Against).ShouldBe((2, 71, newer.Name));
        again.Changes[0].ShouldBe($"gehouden van {newer.Name}: adressen");
    }

    [Fact]
    public void A_year_that_loses_what_is_used_has_to_be_looked_at()
    {
        folder.Importer.Use(folder.Import(Addresses(2024), Map("2024"), folder.File("straten.csv", Bornsestraat.Split("\r\n"))).Name).ShouldBeTrue();

        var result = folder.Import([Addresses(2025), .. Names(2025)]);

        (result.TouchesRoster, result.IsOlder, result.LosesData, result.IsToBeSeen).ShouldBe((false, false, true, true));
        result.Changes.ShouldBe(["vervalt: de omtrekken van 2024, er zijn er geen van 2025 bij", "vervalt: de lijst van straten, er is er geen bij 2025"]);
        // of the same year nothing is lost
        folder.Import(Names(2024)).IsToBeSeen.ShouldBeFalse();
    }

    [Fact]
    public void What_is_used_again_is_compared_with_what_is_used_now()
    {
        var old = folder.Import(Addresses(2024)).Name;
        var renamed = folder.Import([Addresses(2025), .. Names(2025, wijk: "De Grens")]);
        folder.Importer.Use(renamed.Name).ShouldBeTrue();
        var importer = new AreaImporter(folder.With(renamed), folder.Kept);

        var back = importer.Compare(old).ShouldNotBeNull();
        (back.Name, back.Against, back.Year, back.IsOlder, back.TouchesRoster).ShouldBe((old, renamed.Name, 2024, true, false));
        back.Changes.ShouldBe(
        [
            "ouder: dit is CBS 2024, in gebruik is CBS 2025", "betekent iets anders: WK014118 was De Grens, is nu Schelfhorst",
            "rooster: geldt weer: Schelfhorst (WK014118): de wijkregisseur van de Schelfhorst",
        ]);
        var files = importer.Compare(null).ShouldNotBeNull();
        (files.Name, files.Wijken, files.Buurten, files.LosesData).ShouldBe((null, 12, 71, true));
        files.Changes.ShouldContain("vervalt: de adressen van 2025, er zijn er geen van 2024 bij");
        importer.Compare("1999-niets").ShouldBeNull();
        importer.InUse.ShouldBe(renamed.Name);
    }

    [Fact]
    public void Names_of_municipalities_and_that_nothing_goes_over_the_border_are_part_of_what_it_is_called_after()
    {
        var vintage = new AreaVintage { Year = 2024, Municipality = "GM0141", Wijken = [], Buurten = [] };

        new[]
        {
            vintage, vintage with { Beyond = new Dictionary<string, string>() }, vintage with { Beyond = new Dictionary<string, string> { ["7601WA"] = "GM0189" } },
            vintage with { Municipalities = new Dictionary<string, string> { ["GM0189"] = "Wierden" } },
        }.Select(VintageFolder.NameOf).Distinct().Count().ShouldBe(4);
    }

    private (AreaImporter Importer, AreaImportResult Result) Waiting(string name, string file)
    {
        var importer = new AreaImporter(folder.Now, folder.Kept, PathOf(name));
        var result = importer.Import([file], all: false, isTrial: false, step: null, TestContext.Current.CancellationToken);
        result.Problems.ShouldBeEmpty();
        return (importer, result);
    }

    private void Use(string name, AreaImportResult result)
    {
        VintageFolder.Move(PathOf(name), result.Name!, folder.Kept);
        folder.Importer.Use(result.Name).ShouldBeTrue();
    }

    private string PathOf(string name) => Path.Combine(Path.GetDirectoryName(folder.Kept)!, name);

    private string Addresses(int year, params string[] more) =>
        folder.File($"pc6hnr{year}0801_gwb.csv", [$"PC6;Huisnummer;Buurt{year};Wijk{year};Gemeente{year}", "7601AA;3;BU01411100;WK014111;GM0141", .. more]);

    private string Map(string year) => folder.File($"kaart_{year}.geojson", System.Text.Encoding.UTF8.GetBytes(MapFiles.Json([.. folder.Now.Areas.Buurten.Select((buurt, at) => new MapRow(MapFiles.Square(200_000 + at * 1000),
        ("buurtcode", buurt.Code), ("buurtnaam", buurt.Name), ("wijkcode", buurt.WijkCode), ("wijknaam", folder.Now.Areas.Wijk(buurt.WijkCode)!.Name), ("gemeentecode", "GM0141"), ("gemeentenaam", "Almelo"), ("jaar", year)))])));

    /// <param name="wijk">What WK014118 is called.</param>
    private string[] Names(int year, string? wijk = null) =>
    [
        folder.File($"buurt_{year}.csv", [$"Buurtcode{year};Buurtnaam{year}", .. folder.Now.Areas.Buurten.Select(buurt => $"{buurt.Code};{buurt.Name}")]),
        folder.File($"wijk_{year}.csv", [$"Wijkcode{year};Wijknaam{year}", .. folder.Now.Areas.Wijken.Select(one => $"{one.Code};{(one.Code == "WK014118" ? wijk : null) ?? one.Name}")]),
    ];
}
