using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>Points of the municipality's own list tell the wijk: a lamppost by its number, a place by its name.</summary>
public sealed class PointTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("wijkbot-points-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void A_lamppost_of_the_list_lies_where_it_stands()
    {
        var areas = With("lantaarnpaal,4711,52.3715,6.6461").Areas;

        areas.Lamppost("4711").ShouldNotBeNull().Location.Latitude.ShouldBe(52.3715);
        areas.Combine(null, null, null, null, lamppost: "4711").ShouldBe(areas.ByPin(new Location(52.3715, 6.6461)));
        areas.Combine(null, null, null, null, lamppost: "4712").ShouldBe(AreaMatch.Unknown);
    }

    [Fact]
    public void Of_two_places_with_one_name_is_asked_which()
    {
        var anchors = Almelo.Areas.Buurten;
        var (one, other) = (anchors.First(buurt => buurt.WijkCode == "WK014118").Anchor!, anchors.First(buurt => buurt.WijkCode == "WK014111").Anchor!);

        var areas = With(Row("winkel", "Superdorp", one), Row("winkel", "Superdorp", other), Row("hotel", "Torenhotel", one)).Areas;

        areas.ByName("superdorp").Candidates.ShouldBe(["WK014118", "WK014111"], ignoreOrder: true);
        areas.ByName("torenhotel").Wijk.ShouldBe("WK014118");
    }

    [Theory]
    [InlineData("lantaarnpaal,4711,6.6461,52.3715", "punten.csv, regel 2: lon 52.3715, lat 6.6461 ligt niet in Nederland")]
    [InlineData("hotel,,52.3715,6.6461", "punten.csv, regel 2: '' is geen naam")]
    [InlineData("lantaarnpaal,4711,52.3715,6.6461\nlantaarnpaal,4711,52.3716,6.6461", "punten.csv, regel 3: lantaarnpaal '4711' staat er twee keer in")]
    public void What_is_wrong_is_told(string rows, string told) => Should.Throw<Exception>(() => With(rows)).Message.ShouldContain(told);

    private static string Row(string kind, string name, Location at) => FormattableString.Invariant($"{kind},{name},{at.Latitude},{at.Longitude}");

    private WijkenFiles With(params string[] rows)
    {
        foreach (var file in Directory.EnumerateFiles(MunicipalityFolder.Sample))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)), overwrite: true);
        File.WriteAllText(Path.Combine(folder.FullName, "punten.csv"), "soort,naam,lat,lon\n" + string.Join('\n', rows) + "\n");
        return Almelo.Read(folder.FullName);
    }
}
