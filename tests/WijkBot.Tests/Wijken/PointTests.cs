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

    [Theory]
    [InlineData("0123", "123")]
    [InlineData("7", "007")]
    [InlineData("A-456", "a456")]
    [InlineData("12b", "12 B")]
    public void A_number_is_the_same_however_it_is_written(string listed, string told) =>
        With($"lantaarnpaal,{listed},52.3715,6.6461").Areas.Lamppost(told).ShouldNotBeNull().Name.ShouldBe(listed);

    [Fact]
    public void Where_numbers_begin_anew_in_each_street_the_street_tells_which()
    {
        var (one, other) = (Almelo.Areas.Buurten.First(buurt => buurt.WijkCode == "WK014118").Anchor!, Almelo.Areas.Buurten.First(buurt => buurt.WijkCode == "WK014111").Anchor!);

        var areas = With("soort,naam,straat,lat,lon", Row("lantaarnpaal", "7,Zilverlaan", one), Row("lantaarnpaal", "7,Bornsestraat", other)).Areas;

        areas.Lamppost("7", "bornsestr.").ShouldNotBeNull().Location.Latitude.ShouldBe(other.Latitude);
        areas.Lamppost("7", "Parkweg").ShouldBeNull();
        areas.Lamppost("7").ShouldBeNull();
        areas.Combine(null, null, null, null, lamppost: "7").Candidates.ShouldBe(["WK014118", "WK014111"]);
        areas.Combine("Zilverlaan", null, null, null, lamppost: "7").Wijk.ShouldBe("WK014118");
    }

    [Theory]
    [InlineData("lantaarnpaal 4711 doet het niet", "4711")]
    [InlineData("lantaarnpaal nr. 7 is stuk", "7")]
    [InlineData("lichtmast 7, Parkweg", "7")]
    [InlineData("lantaarnpaal A-456 brandt niet", "A-456")]
    [InlineData("lantaarnpaal a456 brandt niet", "A456")]
    [InlineData("lantaarnpaal 12b brandt niet", "12B")]
    [InlineData("lantaarnpaal 7 is stuk", "7")]
    [InlineData("lantaarnpaal 7 Parkweg kapot", "7")]
    [InlineData("Parkweg lantaarnpaal 7 kapot", "7")]
    [InlineData("lantaarnpaal met het nummer 12 in de Parkweg", "12")]
    [InlineData("lantaarnpaal 12 dagen kapot", null)]
    [InlineData("lantaarnpaal kapot, bel 06 12345678", null)]
    [InlineData("lantaarnpaal 06 12345678", null)]
    [InlineData("lantaarnpaal t.o. nr 12 Parkweg", null)]
    [InlineData("lantaarnpaal 3 huizen verder is stuk", null)]
    [InlineData("lantaarnpaal 2x gemeld", null)]
    [InlineData("de lantaarnpaal bij nummer 8 is stuk", null)]
    public void A_number_is_found_in_what_residents_write(string text, string? number) => Understanding.Reading.First(text).Place?.Lamppost.ShouldBe(number);

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
    [InlineData("lantaarnpaal,bij de kerk,52.3715,6.6461", "punten.csv, regel 2: 'bij de kerk' is geen nummer van een lantaarnpaal: hooguit twee letters, en dan cijfers (A-456)")]
    [InlineData("hotel,,52.3715,6.6461", "punten.csv, regel 2: '' is geen naam")]
    [InlineData("lantaarnpaal,4711,52.3715,6.6461\nlantaarnpaal,4711,52.3716,6.6461", "punten.csv, regel 3: lantaarnpaal '4711' staat er twee keer in")]
    public void What_is_wrong_is_told(string rows, string told) => Should.Throw<Exception>(() => With(rows)).Message.ShouldContain(told);

    private static string Row(string kind, string name, Location at) => FormattableString.Invariant($"{kind},{name},{at.Latitude},{at.Longitude}");

    private WijkenFiles With(params string[] rows)
    {
        foreach (var file in Directory.EnumerateFiles(MunicipalityFolder.Sample))
            File.Copy(file, Path.Combine(folder.FullName, Path.GetFileName(file)), overwrite: true);
        File.WriteAllText(Path.Combine(folder.FullName, "punten.csv"), (rows[0].StartsWith("soort", StringComparison.Ordinal) ? "" : "soort,naam,lat,lon\n") + string.Join('\n', rows) + "\n");
        return Almelo.Read(folder.FullName);
    }
}
