using WijkBot.Messages;
using WijkBot.Tests.House;
using WijkBot.Tests.Wijken.Import;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Outlines;

/// <summary>
/// The outlines of Almelo's 71 buurten (CBS and Kadaster, 2024), which may not be kept with the program: looked for beside it, in
/// <c>../shared/areas</c> or where <c>WIJKBOT_AREAS</c> says.
/// </summary>
public sealed class AlmeloOutlinesTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Each_of_the_71_points_lies_in_its_buurt()
    {
        var map = Imported();
        var buurten = folder.Now.Areas.Buurten;

        buurten.Count.ShouldBe(71);
        foreach (var buurt in buurten)
            (map.ByPin(buurt.Anchor!) with { Buurten = [] }).ShouldBe(AreaMatch.Exact(buurt.WijkCode, buurt.Code), buurt.Name);
    }

    [Fact]
    public void The_sixteen_streets_of_grade_C_are_never_guessed()
    {
        var map = Imported();
        var unknown = map.Streets.Where(street => street.Parts.All(part => part.Grade is StreetGrade.C)).ToList();

        unknown.Count.ShouldBe(16);
        unknown.ShouldAllBe(street => map.ByStreet(street.Name, "12") == AreaMatch.Unknown);
    }

    [Theory]
    [InlineData(52.4086, 6.7850)] // Tubbergen
    [InlineData(52.3008, 6.7531)] // Borne
    public void A_pin_beyond_the_border_is_outside(double latitude, double longitude) =>
        Imported().ByPin(new Location(latitude, longitude)).Certainty.ShouldBe(PlaceCertainty.Outside);

    private AreaBook Imported()
    {
        var file = Path.Combine(Environment.GetEnvironmentVariable("WIJKBOT_AREAS") ?? Path.GetFullPath(Path.Combine(Repository.Root, "../shared/areas")), "almelo-buurten.geojson");
        Assert.SkipUnless(File.Exists(file), "Almelo's outlines are not here: set WIJKBOT_AREAS, or put almelo-buurten.geojson in ../shared/areas.");
        return folder.With(folder.Import(file)).Areas;
    }
}
