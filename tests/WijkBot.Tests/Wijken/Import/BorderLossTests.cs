namespace WijkBot.Tests.Wijken.Import;

/// <summary>A file without the neighbours has all of the municipality's own addresses: what lies over the border would go to a person here, and nobody would be asked.</summary>
public sealed class BorderLossTests : IDisposable
{
    private static readonly string[] Own = [ImportFolder.Header, .. Enumerable.Range(0, 8).Select(at => $"7601{Letters(at)};1;01411401;014114;0141")];

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Without_the_addresses_of_others_nothing_is_known_of_the_border_and_it_waits()
    {
        Used(all: false, Over(8));

        var result = Import(all: false, []);

        result.Changes.ShouldBe(["vervalt: welke postcodes over de gemeentegrens gaan, in gebruik zijn het er 8; het bestand heeft alleen adressen van de eigen gemeente"]);
        (result.LosesData, result.IsToBeSeen).ShouldBe((true, true));
    }

    [Fact]
    public void That_none_goes_over_it_was_known_too()
    {
        Used(all: false, Elsewhere(1));

        Import(all: false, []).Changes.ShouldBe(["vervalt: welke postcodes over de gemeentegrens gaan, in gebruik zijn het er 0; het bestand heeft alleen adressen van de eigen gemeente"]);
    }

    [Theory]
    [InlineData(false, 8, 0, true)]
    [InlineData(false, 8, 5, true)]
    [InlineData(true, 8, 5, true)]
    [InlineData(false, 8, 6, false)]
    [InlineData(true, 8, 6, false)]
    [InlineData(false, 8, 8, false)]
    [InlineData(false, 2, 0, true)]
    // one is put right
    [InlineData(false, 1, 0, false)]
    [InlineData(false, 2, 1, false)]
    public void Far_fewer_postcodes_that_go_over_it_are_a_neighbour_that_is_missing(bool all, int before, int now, bool isLost)
    {
        Used(all, [.. Over(before), .. Elsewhere(1000)]);

        var result = Import(all, [.. Over(now), .. Elsewhere(1000)]);

        result.LosesData.ShouldBe(isLost);
        result.Changes.ShouldBe(isLost ? [$"veel minder postcodes over de gemeentegrens: {now}, in gebruik zijn er {before}; is het bestand compleet?"] : []);
    }

    [Fact]
    public void The_addresses_of_all_of_the_country_do_not_go_without_a_word()
    {
        Used(all: true, [.. Over(8), .. Elsewhere(1192)]);

        var without = Import(all: false, [.. Over(8), .. Elsewhere(1192)]);
        (without.LosesData, without.Changes[0]).ShouldBe((true, "vervalt: de adressen van andere gemeenten, in gebruik zijn er 1.200; lees ze weer in met die van heel Nederland (--all)"));
        without.Changes.Count.ShouldBe(1);
        // cut off behind its own
        Import(all: true, [.. Over(8), .. Elsewhere(1000)]).Changes.ShouldBe(["veel minder adressen van andere gemeenten: 1.008, in gebruik zijn er 1.200; is het bestand compleet?"]);
        Import(all: true, [.. Over(8), .. Elsewhere(1180)]).LosesData.ShouldBeFalse();
    }

    [Fact]
    public void More_is_known_than_before_and_nothing_waits()
    {
        Used(all: false, []);

        Import(all: false, Over(8)).IsToBeSeen.ShouldBeFalse();
        Import(all: true, [.. Over(8), .. Elsewhere(100)]).IsToBeSeen.ShouldBeFalse();
    }

    private static string[] Over(int count) => [.. Enumerable.Range(0, count).Select(at => $"7601{Letters(at)};2;01890000;018900;0189")];

    private static string[] Elsewhere(int count) => [.. Enumerable.Range(1, count).Select(at => $"7651AA;{at};01890000;018900;0189")];

    private static string Letters(int at) => $"W{(char)('A' + at)}";

    private void Used(bool all, string[] others)
    {
        var result = Import(all, others);
        result.Problems.ShouldBeEmpty();
        folder.Importer.Use(result.Name).ShouldBeTrue();
    }

    private WijkBot.Wijken.AreaImportResult Import(bool all, string[] others) =>
        folder.Importer.Import([folder.File("pc6hnr.csv", [.. Own, .. others])], all, isTrial: false, step: null, TestContext.Current.CancellationToken);
}
