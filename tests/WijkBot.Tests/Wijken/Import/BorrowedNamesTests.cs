using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>Without a file with names a code is called as it was the year before: that somebody has to look at, for CBS gives codes to other buurten.</summary>
public sealed class BorrowedNamesTests : IDisposable
{
    private static readonly string Header = ImportFolder.Header.Replace("2024", "2025", StringComparison.Ordinal);

    // two buurten with the same four digits, of which the codes were swapped
    private static readonly string[] Swapped = [Header, "7604AA;1;01411401;014114;0141", "7604AB;1;01411400;014114;0141"];

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_year_whose_names_nobody_told_is_kept_and_waits()
    {
        var everywhere = folder.Now.Areas.Buurten.Select((buurt, at) => (buurt.Postcode, Code: at is 0 or 1 ? folder.Now.Areas.Buurten[1 - at].Code[2..] : buurt.Code[2..]));
        var result = folder.Import(folder.File("pc6hnr20250801_gwb.csv", [Header, .. everywhere.Select((one, at) => $"{one.Postcode}AA;{at + 1};{one.Code};{one.Code[..6]};{one.Code[..4]}")]));

        result.Problems.ShouldBeEmpty();
        (result.BorrowsNames, result.IsToBeSeen, result.TouchesRoster, result.LosesData).ShouldBe((true, true, false, false));
        result.Changes[0].ShouldBe("namen: 83 gebieden heten zoals in 2024, want er is geen bestand met namen van 2025 bij; hun postcodes zijn gelijk gebleven, maar een code kan nu een ander gebied zijn. Neem het bestand met namen van 2025 erbij, of kijk ze zelf na");
        // and is told so each time it is looked at
        var again = folder.Importer.Compare(result.Name).ShouldNotBeNull();
        (again.BorrowsNames, again.Changes[0]).ShouldBe((true, result.Changes[0]));
    }

    [Fact]
    public void With_its_names_it_does_not_wait_for_them()
    {
        var result = folder.Import([folder.File("pc6hnr20250801_gwb.csv", Swapped), .. Names()]);

        result.Problems.ShouldBeEmpty();
        (result.BorrowsNames, result.IsToBeSeen).ShouldBe((false, false));
    }

    [Fact]
    public void Once_it_is_used_more_of_the_same_year_does_not_wait_but_the_names_stay_borrowed()
    {
        var first = folder.Import(folder.File("pc6hnr20250801_gwb.csv", Swapped));
        folder.Importer.Use(first.Name).ShouldBeTrue();
        var importer = new AreaImporter(folder.With(first), folder.Kept);

        var more = importer.Import([folder.File("straten.csv", "straat;postcode", "Bornsestraat;7604AA")], false, false, null, TestContext.Current.CancellationToken);

        more.Problems.ShouldBeEmpty();
        (more.BorrowsNames, more.IsToBeSeen).ShouldBe((false, false));
        // to who uses the files of the municipality again they are news
        folder.Importer.Compare(more.Name).ShouldNotBeNull().BorrowsNames.ShouldBeTrue();
        // and the file with names ends it, under a name of its own
        var named = importer.Import(Names(), false, false, null, TestContext.Current.CancellationToken);
        (named.BorrowsNames, named.Name == more.Name).ShouldBe((false, false));
        folder.Importer.Compare(named.Name).ShouldNotBeNull().BorrowsNames.ShouldBeFalse();
    }

    private string[] Names() =>
    [
        folder.File("buurt_2025.csv", ["Buurtcode2025;Buurtnaam2025", .. folder.Now.Areas.Buurten.Select(buurt => $"{buurt.Code};{buurt.Name}")]),
        folder.File("wijk_2025.csv", ["Wijkcode2025;Wijknaam2025", .. folder.Now.Areas.Wijken.Select(wijk => $"{wijk.Code};{wijk.Name}")]),
    ];
}
