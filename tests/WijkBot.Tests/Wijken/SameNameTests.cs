using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken;

/// <summary>Areas that are called the same, in the files of the municipality and in an imported year: which of them it is, is asked.</summary>
public sealed class SameNameTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-names-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Buurten_of_several_wijken_may_be_each() =>
        ShouldMean("Buitengebied", AreaMatch.OneOf(["WK014111", "WK014114"]) with { Buurten = ["BU01411109", "BU01411409"] }, ("BU01411109", "Buitengebied"), ("BU01411409", "Buiten Gebied"));

    [Fact]
    public void Buurten_of_one_wijk_tell_the_wijk() =>
        ShouldMean("Buitengebied", AreaMatch.Exact("WK014114") with { Buurten = ["BU01411401", "BU01411409"] }, ("BU01411401", "Buitengebied"), ("BU01411409", "Buitengebied"));

    [Fact]
    public void A_buurt_called_like_another_wijk_may_be_either() =>
        ShouldMean("Hofkamp", AreaMatch.OneOf(["WK014117", "WK014114"]) with { Buurten = ["BU01411409"] }, ("BU01411409", "Hofkamp"));

    [Fact]
    public void A_buurt_called_like_its_own_wijk_is_the_wijk() => ShouldMean("Hofkamp", AreaMatch.Exact("WK014117"), ("BU01411701", "Hofkamp"));

    private void ShouldMean(string name, AreaMatch match, params (string Code, string Name)[] called)
    {
        var now = Almelo.Areas.Buurten.ToDictionary(buurt => buurt.Code, buurt => buurt.Name);
        var areas = Almelo.Areas;
        FromFiles(called).ByName(name).ShouldBe(match, "by the files");
        Almelo.Files.With(new AreaVintage
        {
            Year = areas.Year + 1,
            Municipality = "GM0141",
            Wijken = [.. areas.Wijken.Select(wijk => new VintageArea(wijk.Code, wijk.Name))],
            Buurten = [.. areas.Buurten.Select(buurt => new VintageArea(buurt.Code, called.FirstOrDefault(one => one.Code == buurt.Code).Name ?? now[buurt.Code]))],
        }).Areas.ByName(name).ShouldBe(match, "by an imported year");
    }

    private AreaBook FromFiles((string Code, string Name)[] called)
    {
        foreach (var file in Directory.EnumerateFiles(MunicipalityFolder.Sample))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        var buurten = Path.Combine(folder, "buurten.csv");
        File.WriteAllLines(buurten, File.ReadAllLines(buurten).Select(line => line.Split(',') is [var year, var code, _, .. var rest] && called.FirstOrDefault(one => one.Code == code).Name is { } name
            ? string.Join(',', [year, code, name, .. rest]) : line));
        return Almelo.Read(folder).Areas;
    }
}
