using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>A postcode that goes over the municipal border tells its own municipality only with a house number that is in the table.</summary>
public sealed class BorderPostcodeTests : IDisposable
{
    private static readonly string[] Own =
    [
        ImportFolder.Header, "7601WA;2;01411401;014114;0141", "7601WA;4;01411401;014114;0141", "7601WB;1;01411401;014114;0141", "7601WB;3;01411402;014114;0141", "7601XX;1;01411401;014114;0141",
    ];

    private static readonly string[] All = [.. Own, "7601WA;6;01890000;018900;0189", "7601WB;5;01890000;018900;0189", "7651AA;1;01890000;018900;0189"];

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Only_a_house_number_of_the_table_makes_it_sure(bool all)
    {
        var areas = Imported(all, All);

        areas.ByAddress("7601WA", "4").ShouldBe(AreaMatch.Exact("WK014114", "BU01411401"));
        areas.ByAddress("7601WA", null).ShouldBe(Doubted(AreaMatch.Guess("WK014114", "BU01411401")));
        areas.ByAddress("7601 wb", null).ShouldBe(Doubted(AreaMatch.Guess("WK014114") with { Buurten = ["BU01411401", "BU01411402"] }));
        areas.ByAddress("7601XX", null).ShouldBe(AreaMatch.Exact("WK014114", "BU01411401"));
        // beyond the border this number is somebody's
        areas.ByAddress("7601WA", "6").ShouldBe(all ? AreaMatch.Outside with { Hint = "Wierden" } : Doubted(AreaMatch.Guess("WK014114", "BU01411401")));
    }

    [Fact]
    public void A_file_of_one_municipality_does_not_tell_which_go_over_the_border()
    {
        var areas = Imported(all: false, Own);

        areas.ByAddress("7601XX", null).ShouldBe(AreaMatch.Guess("WK014114", "BU01411401"));
        areas.ByAddress("7601XX", "1").ShouldBe(AreaMatch.Exact("WK014114", "BU01411401"));
    }

    [Fact]
    public void A_package_of_before_is_read_and_is_no_surer_than_it_can_be()
    {
        var kept = folder.Import(folder.File("pc6hnr.csv", All)).Name.ShouldNotBeNull();
        using var before = new MemoryStream();
        VintagePackage.Write(new VintageFolder(folder.Kept).Read(kept) with { Beyond = null }, before);
        before.Position = 0;

        var read = VintagePackage.Read(before);
        read.Beyond.ShouldBeNull();
        folder.Now.With(read).Areas.ByAddress("7601XX", null).Certainty.ShouldBe(PlaceCertainty.Guess);
    }

    [Fact]
    public void It_is_kept_when_only_names_are_imported_after()
    {
        folder.Importer.Use(folder.Import(folder.File("pc6hnr.csv", All)).Name).ShouldBeTrue();

        var after = folder.Import(folder.File("gem2024.csv", "GM_2024;GM_NAAM", "GM0141;Almelo", "GM0189;Wierden"), folder.File("buurt_2024.csv", "buurtcode_2024;buurtnaam_2024", "BU01411401;Wierdensebrug en omgeving"));
        new VintageFolder(folder.Kept).Read(after.Name.ShouldNotBeNull()).Beyond.ShouldBe(new Dictionary<string, string> { ["7601WA"] = "GM0189", ["7601WB"] = "GM0189" }, ignoreOrder: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_street_that_goes_over_the_border_is_asked_as_its_postcode_is(bool all)
    {
        // a street of the same name in another town has nothing to do with it
        string[] streets = ["straat;postcode", "Grenspad;7601WA", "Grenspad;1012AB", "Langs de Grens;7601XX", "Langs de Grens;7651AA"];
        var areas = Imported(all, [.. All, "1012AB;4;03630001;036300;0363", "1012AB;8;03630001;036300;0363"], folder.File("straten.csv", streets));

        areas.ByStreet("Grenspad", "4").ShouldBe(AreaMatch.Exact("WK014114", "BU01411401"));
        areas.ByStreet("Grenspad").ShouldBe(Doubted(AreaMatch.Guess("WK014114", "BU01411401")));
        areas.ByStreet("Grenspad", "8").ShouldBe(Doubted(AreaMatch.Guess("WK014114", "BU01411401")));
        areas.ByStreet("Grenspad", "6").ShouldBe(all ? AreaMatch.Outside with { Hint = "Wierden" } : Doubted(AreaMatch.Guess("WK014114", "BU01411401")));
        areas.ByStreet("Langs de Grens").ShouldBe(AreaMatch.Exact("WK014114", "BU01411401"));
    }

    private static AreaMatch Doubted(AreaMatch match) => match with { Hint = "Wierden", PartlyOurs = true, OrOutside = true };

    private AreaBook Imported(bool all, string[] lines, params string[] more)
    {
        var names = folder.File("gem2024.csv", "GM_2024;GM_NAAM", "GM0141;Almelo", "GM0189;Wierden");
        return folder.With(folder.Importer.Import([folder.File("pc6hnr.csv", lines), names, .. more], all, isTrial: false, step: null, TestContext.Current.CancellationToken)).Areas;
    }
}
