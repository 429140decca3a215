using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>When a line of the roster counts no longer in a new year, who has it until the roster is adjusted is told as it will be.</summary>
public sealed class WhoHasItThenTests : IDisposable
{
    private const string Buurt = "BU01411401";

    private readonly ImportFolder folder = new();
    private readonly RosterFolder municipality = new();

    public void Dispose()
    {
        folder.Dispose();
        municipality.Dispose();
    }

    [Theory]
    // the buurt alone: the regisseur of its wijk
    [InlineData("buurten: { BU01411401: b }", Buurt, null,
        "rooster: BU01411401 (de regisseur van De Riet) geldt niet meer; wat daar ligt gaat naar de regisseur van de rest tot het rooster is aangepast")]
    // who has the wijk has it anyway
    [InlineData("buurten: { BU01411401: c }", Buurt, null,
        "rooster: BU01411401 (de regisseur van de rest) geldt niet meer; wat daar ligt blijft bij de regisseur van de rest tot het rooster is aangepast")]
    // one kind of report: that kind, and who had it
    [InlineData("categorieen: { boom: { BU01411401: a } }", Buurt, "boom",
        "rooster: BU01411401, voor boom (de regisseur van de Schelfhorst) geldt niet meer; wat daar van boom is gaat naar de regisseur van de rest tot het rooster is aangepast")]
    [InlineData("categorieen: { boom: { BU01411401: a, overal: b } }", Buurt, "boom",
        "rooster: BU01411401, voor boom (de regisseur van de Schelfhorst) geldt niet meer; wat daar van boom is gaat naar de regisseur van De Riet tot het rooster is aangepast")]
    [InlineData("categorieen: { boom: { BU01411401: team } }", Buurt, "boom",
        "rooster: BU01411401, voor boom (het wijkteam) geldt niet meer; wat daar van boom is gaat naar de regisseur van de rest tot het rooster is aangepast")]
    // nobody but the team is left
    [InlineData("", "WK014111", null,
        "rooster: WK014111 (de regisseur van De Riet) geldt niet meer; wat daar ligt gaat naar het wijkteam tot het rooster is aangepast")]
    public void It_is_told_as_it_will_be(string more, string area, string? category, string told)
    {
        municipality.Read(more: more).Problems.ShouldBeEmpty();
        var files = Almelo.Read(municipality.Path);

        var result = new AreaImporter(files, folder.Kept).Import(Names(area), false, false, null, TestContext.Current.CancellationToken);

        result.Problems.ShouldBeEmpty();
        result.Changes.Where(line => line.StartsWith("rooster:", StringComparison.Ordinal)).ShouldBe([told]);
        // and so it is
        var then = folder.Now.Areas.Buurt(area)?.WijkCode ?? area;
        var handler = files.With(new VintageFolder(folder.Kept).Read(result.Name!)).Roster.HandlerOf(then, area == then ? null : area, category);
        told.ShouldContain($" {handler.Name} tot het rooster");
    }

    /// <summary>Of 2025, with another name for one area.</summary>
    private string[] Names(string area) =>
    [
        folder.File("buurt_2025.csv", ["Buurtcode2025;Buurtnaam2025", .. folder.Now.Areas.Buurten.Select(buurt => $"{buurt.Code};{(buurt.Code == area ? "Heel iets anders" : buurt.Name)}")]),
        folder.File("wijk_2025.csv", ["Wijkcode2025;Wijknaam2025", .. folder.Now.Areas.Wijken.Select(wijk => $"{wijk.Code};{(wijk.Code == area ? "Heel iets anders" : wijk.Name)}")]),
    ];
}
