using System.Text;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>The files of next year come one after the other, while the year before is still used.</summary>
public sealed class YearInStepsTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_map_of_buurten_only_is_named_by_what_waits_of_the_same_year()
    {
        var waiting = Waiting();

        var result = folder.Import(Map());

        result.Problems.ShouldBeEmpty();
        result.Changes.Take(2).ShouldBe([$"gehouden van {waiting}: adressen", $"gehouden van {waiting}: de namen van 12 gebieden"]);
        (result.Year, result.Wijken, result.Buurten, result.Addresses, result.Outlines, result.BorrowsNames).ShouldBe((2026, 12, 71, 1, 71, false));
        folder.With(result).Areas.Wijk("WK014118").ShouldNotBeNull().Name.ShouldBe("De Horst");
    }

    [Fact]
    public void Addresses_alone_keep_the_buurten_that_have_none_and_the_names_that_were_told()
    {
        Waiting();

        var result = folder.Import(Addresses(2026, "7601AA;5;BU01411100;WK014111;GM0141"));

        result.Problems.ShouldBeEmpty();
        (result.Buurten, result.Addresses, result.BorrowsNames).ShouldBe((71, 2, false));
        folder.With(result).Areas.Wijk("WK014118").ShouldNotBeNull().Name.ShouldBe("De Horst");
    }

    [Fact]
    public void Without_anything_of_that_year_a_name_is_missing_as_before() =>
        folder.Import(Map()).Problems.ShouldContain("bestanden: WK014118 heeft geen naam: neem het bestand met namen van 2026 erbij");

    [Fact]
    public void Names_that_were_borrowed_stay_so()
    {
        var first = folder.Import(Addresses(2026, [.. folder.Now.Areas.Buurten.Select((buurt, at) => $"{buurt.Postcode}ZZ;{at + 1};{buurt.Code};{buurt.WijkCode};GM0141")]));
        first.BorrowsNames.ShouldBeTrue(string.Join('\n', first.Problems));

        var streets = folder.Import(Streets("straten-2026.csv"));

        streets.Problems.ShouldBeEmpty();
        (streets.Year, streets.Streets, streets.BorrowsNames).ShouldBe((2026, 1, true));
        streets.Changes.ShouldContain(line => line.StartsWith("namen: 83 gebieden heten zoals in 2024", StringComparison.Ordinal));
        // and once its names were told, these count
        folder.Import(Names()).BorrowsNames.ShouldBeFalse();
        folder.Import(Addresses(2026)).BorrowsNames.ShouldBeFalse();
    }

    [Fact]
    public void A_list_of_streets_goes_with_the_year_in_its_name_when_that_waits()
    {
        var waiting = Waiting();

        var result = folder.Import(Streets("straten-2026.csv"));

        result.Problems.ShouldBeEmpty();
        (result.Year, result.Addresses, result.Streets).ShouldBe((2026, 1, 1));
        result.Changes.Take(3).ShouldBe([$"gehouden van {waiting}: adressen", "straten: ze horen nu bij CBS 2026, dat nog niet in gebruik is", $"gehouden van {waiting}: de namen van 83 gebieden"]);
    }

    [Theory]
    [InlineData("straten.csv")]
    // nothing of that year was imported
    [InlineData("straten-2025.csv")]
    public void Else_with_the_one_that_is_used_and_that_another_waits_is_told(string name)
    {
        folder.Import(Streets(name)).Changes.ShouldBe(["straten: ze horen nu bij CBS 2024, dat in gebruik is"]);
        var waiting = Waiting();

        var result = folder.Import(Streets(name));

        (result.Year, result.Streets).ShouldBe((2024, 1));
        result.Changes[0].ShouldBe($"straten: ze horen nu bij CBS 2024, dat in gebruik is; {waiting} wacht nog: zet 2026 in de naam van het bestand (zoals straten-2026.csv) om ze daarbij te doen");
    }

    [Fact]
    public void What_areas_of_others_are_called_may_differ_but_not_what_its_own_are()
    {
        string[] Files(string code, string one, string other) => [.. Names(), folder.File("een.csv", "wijkcode2026;wijknaam2026", $"{code};{one}"), folder.File("twee.csv", "wijkcode2026;wijknaam2026", $"{code};{other}", $"{code};{one} ook")];

        folder.Import(Files("WK018901", "Wierden", "Wierden Dorp")).Problems.ShouldBeEmpty();
        folder.Import(Files("WK014118", "De Horst", "Horst")).Problems.ShouldNotBeEmpty();
        // nor in a map beside them
        var map = folder.File("kaart_2026.geojson", Encoding.UTF8.GetBytes(MapFiles.Json(
        [
            .. folder.Now.Areas.Buurten.Select((buurt, at) => new MapRow(MapFiles.Square(200_000 + at * 1000), ("buurtcode", buurt.Code), ("buurtnaam", buurt.Name), ("wijkcode", buurt.WijkCode), ("wijknaam", Wijk(buurt.WijkCode)))),
            new MapRow(MapFiles.Square(190_000), ("buurtcode", "BU01890100"), ("buurtnaam", "Wierden Midden"), ("wijkcode", "WK018901"), ("wijknaam", "Wijk 01 Wierden")),
        ])));
        folder.Import([map, .. Files("WK018901", "Wierden", "Wierden Dorp")]).Problems.ShouldBeEmpty();
    }

    /// <summary>Addresses and names of 2026, of which one is new, so that it waits.</summary>
    private string Waiting()
    {
        var result = folder.Import([Addresses(2026), .. Names()]);
        result.Problems.ShouldBeEmpty();
        return result.Name.ShouldNotBeNull();
    }

    private string Wijk(string code) => code == "WK014118" ? "De Horst" : folder.Now.Areas.Wijk(code)!.Name;

    private string Addresses(int year, params string[] more) =>
        folder.File($"pc6hnr{year}0801_gwb.csv", [$"PC6;Huisnummer;Buurt{year};Wijk{year};Gemeente{year}", "7601AA;3;BU01411100;WK014111;GM0141", .. more]);

    private string Streets(string name) => folder.File(name, "straat;postcode", "Bornsestraat;7601AA");

    private string Map() => folder.File("buurten_2026.json", Encoding.UTF8.GetBytes(MapFiles.Json([.. folder.Now.Areas.Buurten.Select((buurt, at) =>
        new MapRow(MapFiles.Square(200_000 + at * 1000), ("buurtcode", buurt.Code), ("buurtnaam", buurt.Name), ("jaar", "2026")))])));

    private string[] Names() =>
    [
        folder.File("buurt_2026.csv", ["Buurtcode2026;Buurtnaam2026", .. folder.Now.Areas.Buurten.Select(buurt => $"{buurt.Code};{buurt.Name}")]),
        folder.File("wijk_2026.csv", ["Wijkcode2026;Wijknaam2026", .. folder.Now.Areas.Wijken.Select(wijk => $"{wijk.Code};{Wijk(wijk.Code)}")]),
    ];
}
