using System.Globalization;
using System.Text;
using WijkBot.Messages;
using WijkBot.Wijken;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>Borders that move while every name stays: told before the year is used, with who in the roster it is about.</summary>
public sealed class BorderChangeTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Addresses_that_lie_in_another_buurt_are_counted_and_told_with_who_gets_them()
    {
        var (here, there) = (folder.Now.Areas.Buurten.First(buurt => buurt.WijkCode == "WK014120"), folder.Now.Areas.Buurten.First(buurt => buurt.WijkCode == "WK014119"));
        Use(folder.Import(Addresses(2024, number => here.Code)));

        var result = folder.Import([Addresses(2025, number => number <= 12 ? there.Code : here.Code), .. Names(2025)]);

        result.Problems.ShouldBeEmpty();
        result.Changes.ShouldContain($"grens verlegd: 12 van de 30 adressen van {here.Name} ({here.Code}) liggen nu in {there.Name} ({there.Code})");
        var (from, to) = (folder.Now.Roster.HandlerOf("WK014120", here.Code).Name, folder.Now.Roster.HandlerOf("WK014119", there.Code).Name);
        from.ShouldNotBe(to);
        result.Changes.ShouldContain($"rooster: 12 adressen gaan van {from} naar {to}");
        result.TouchesRoster.ShouldBeTrue();
    }

    [Fact]
    public void A_few_that_were_put_right_are_told_and_hold_nothing_up()
    {
        var (here, there) = (folder.Now.Areas.Buurten.First(buurt => buurt.WijkCode == "WK014120"), folder.Now.Areas.Buurten.First(buurt => buurt.WijkCode == "WK014119"));
        Use(folder.Import(Addresses(2024, number => here.Code)));

        var result = folder.Import([Addresses(2025, number => number <= 2 ? there.Code : here.Code), .. Names(2025)]);

        result.Changes.ShouldContain(line => line.StartsWith("grens verlegd: 2 van de 30", StringComparison.Ordinal));
        result.TouchesRoster.ShouldBeFalse();
    }

    [Fact]
    public void Nothing_is_told_where_nothing_moved()
    {
        var here = folder.Now.Areas.Buurten[0];
        Use(folder.Import(Addresses(2024, number => here.Code)));

        folder.Import([Addresses(2025, number => here.Code), .. Names(2025)]).Changes.ShouldNotContain(line => line.StartsWith("grens", StringComparison.Ordinal));
    }

    [Fact]
    public void A_buurt_that_is_drawn_anew_is_told_in_parts_of_what_it_was()
    {
        Use(folder.Import(Map(2024, east: 0)));

        var result = folder.Import([Map(2025, east: 0.001), .. Names(2025)]);

        result.Problems.ShouldBeEmpty();
        var told = result.Changes.Where(line => line.StartsWith("grens verlegd", StringComparison.Ordinal)).ShouldHaveSingleItem();
        var first = folder.Now.Areas.Buurten[0];
        told.ShouldBe($"grens verlegd: van {first.Name} ({first.Code}) hoort 10 % er niet meer bij, en kwam 10 % erbij; het meeste ervan ligt nu buiten de gemeente of is water");
    }

    [Theory]
    [InlineData("WK014111", true)]
    [InlineData("WK014110", false)]
    public void Half_a_buurt_without_addresses_that_goes_to_somebody_else_has_to_be_looked_at(string wijk, bool touches)
    {
        var first = folder.Now.Areas.Buurten[0];
        var second = folder.Now.Areas.Buurten.Last(buurt => buurt.WijkCode == wijk);
        Use(folder.Import(Map(2024, east: 0)));

        var result = folder.Import([Map(2025, east: 0.005, over: (second.Code, new Location(51.505, 5))), .. Names(2025)]);

        result.Problems.ShouldBeEmpty();
        result.Changes.ShouldContain($"grens verlegd: van {first.Name} ({first.Code}) hoort 50 % er niet meer bij, en kwam 50 % erbij; het meeste ervan ligt nu in {second.Name} ({second.Code})");
        result.TouchesRoster.ShouldBe(touches);
        result.Changes.Where(line => line.StartsWith("rooster: ", StringComparison.Ordinal))
            .ShouldBe(touches ? [$"rooster: 50 % van het gebied van {first.Name} gaat van de wijkregisseur van de Binnenstad naar de wijkregisseur van De Riet"] : []);
    }

    [Fact]
    public void Two_colleagues_who_are_called_the_same_are_two()
    {
        using var municipality = new DataFolder().Edit("roster.yaml", "naam: de wijkregisseur van Windmolenbroek", "naam: de wijkregisseur").Edit("roster.yaml", "naam: de wijkregisseur van Aadorp en Bornerbroek", "naam: de wijkregisseur");
        var (here, there) = (folder.Now.Areas.Buurten.First(buurt => buurt.WijkCode == "WK014120"), folder.Now.Areas.Buurten.Last(buurt => buurt.WijkCode == "WK014119"));
        var importer = new AreaImporter(Almelo.Read(municipality.Directory), folder.Kept);
        Use(importer.Import([Addresses(2024, number => here.Code)], false, false, null, TestContext.Current.CancellationToken));

        var result = importer.Import([Addresses(2025, number => there.Code), .. Names(2025)], false, false, null, TestContext.Current.CancellationToken);

        result.Changes.ShouldContain("rooster: 30 adressen gaan van de wijkregisseur (dorpen) naar de wijkregisseur (windmolenbroek)");
        result.TouchesRoster.ShouldBeTrue();
    }

    [Fact]
    public void Addresses_of_a_buurt_that_is_gone_are_told_with_who_gets_them()
    {
        // the roster names its wijk, which stays
        var (here, there) = (folder.Now.Areas.Buurten.First(buurt => buurt.WijkCode == "WK014120"), folder.Now.Areas.Buurten.Last(buurt => buurt.WijkCode == "WK014119"));
        Use(folder.Import(Addresses(2024, number => here.Code)));

        var result = folder.Import([Addresses(2025, number => there.Code), .. Names(2025, without: here.Code)]);

        result.Changes.ShouldContain($"vervallen: {here.Code} {here.Name}");
        result.Changes.ShouldContain($"grens verlegd: 30 van de 30 adressen van {here.Name} ({here.Code}) liggen nu in {there.Name} ({there.Code})");
        result.TouchesRoster.ShouldBeTrue();
    }

    [Fact]
    public void Against_the_files_of_the_municipality_the_middle_of_each_buurt_tells()
    {
        var (first, second) = (folder.Now.Areas.Buurten[0], folder.Now.Areas.Buurten.First(buurt => buurt.Anchor is not null && buurt.WijkCode != folder.Now.Areas.Buurten[0].WijkCode));
        var anchor = first.Anchor.ShouldNotBeNull();

        var result = folder.Import(Map(2024, east: 0, over: (second.Code, anchor)));

        result.Problems.ShouldBeEmpty();
        result.Changes.ShouldContain($"grens verlegd: het midden van {first.Name} ({first.Code}) ligt nu in {second.Name} ({second.Code})");
    }

    private void Use(AreaImportResult result)
    {
        result.Problems.ShouldBeEmpty();
        folder.Importer.Use(result.Name).ShouldBeTrue();
    }

    private string Addresses(int year, Func<int, string> buurtOf) => folder.File($"pc6hnr{year}0801_gwb.csv",
    [
        $"PC6;Huisnummer;Buurt{year};Wijk{year};Gemeente{year}",
        .. Enumerable.Range(1, 30).Select(number => $"7611AA;{number};{buurtOf(number)};WK{buurtOf(number)[2..8]};GM0141"),
    ]);

    private string[] Names(int year, string? without = null) =>
    [
        folder.File($"buurt_{year}.csv", [$"Buurtcode{year};Buurtnaam{year}", .. folder.Now.Areas.Buurten.Where(buurt => buurt.Code != without).Select(buurt => $"{buurt.Code};{buurt.Name}")]),
        folder.File($"wijk_{year}.csv", [$"Wijkcode{year};Wijknaam{year}", .. folder.Now.Areas.Wijken.Select(wijk => $"{wijk.Code};{wijk.Name}")]),
    ];

    /// <summary>A square of a hundredth of a degree for each buurt, in a row far from Almelo.</summary>
    /// <param name="east">How far the first lies to the east, in degrees.</param>
    /// <param name="over">One that lies around this point instead.</param>
    private string Map(int year, double east, (string Buurt, Location Around)? over = null)
    {
        var squares = folder.Now.Areas.Buurten.Select((buurt, at) =>
        {
            var (x, y) = over is { } one && one.Buurt == buurt.Code ? (one.Around.Longitude - 0.005, one.Around.Latitude - 0.005) : (5 + at % 30 * 0.02 + (at == 0 ? east : 0), 51.5 + at / 30 * 0.02);
            var ring = string.Join(",", new[] { (x, y), (x + 0.01, y), (x + 0.01, y + 0.01), (x, y + 0.01), (x, y) }.Select(point => string.Create(CultureInfo.InvariantCulture, $"[{point.Item1:0.######},{point.Item2:0.######}]")));
            return $"{{\"type\":\"Feature\",\"properties\":{{\"buurtcode\":\"{buurt.Code}\",\"buurtnaam\":\"{buurt.Name}\",\"wijkcode\":\"{buurt.WijkCode}\",\"gemeentecode\":\"GM0141\",\"gemeentenaam\":\"Almelo\",\"water\":\"NEE\",\"jaar\":{year}}},\"geometry\":{{\"type\":\"Polygon\",\"coordinates\":[[{ring}]]}}}}";
        });
        return folder.File($"kaart_{year}.geojson", Encoding.UTF8.GetBytes($"{{\"type\":\"FeatureCollection\",\"features\":[{string.Join(",\n", squares)}]}}"));
    }
}
