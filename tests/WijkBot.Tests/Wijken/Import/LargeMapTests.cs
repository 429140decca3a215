using System.Globalization;
using System.Text;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>A map is larger than the memory there is: the program takes it all the same, one area at a time.</summary>
public sealed class LargeMapTests : IDisposable
{
    private const int Megabyte = 1 << 20;

    /// <summary>All that the program may have on its heap, the areas it knows included.</summary>
    private const int Memory = 48 * Megabyte;

    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_map_that_does_not_fit_in_memory_is_imported()
    {
        var map = folder.File("nederland_2024.geojson", Array.Empty<byte>());
        await WriteAsync(map, elsewhere: 800);
        new FileInfo(map).Length.ShouldBeGreaterThan(80L * Megabyte);

        var ended = await OwnProgram.RunAsync(["areas", "import", map, "--dry-run"],
            ("Data__Directory", folder.Kept), ("DOTNET_gcServer", "0"), ("DOTNET_GCHeapHardLimit", Memory.ToString("X", CultureInfo.InvariantCulture)));

        ended.Errors.ShouldNotContain(line => line.Contains("memory", StringComparison.OrdinalIgnoreCase));
        ended.Code.ShouldBe(0, string.Join('\n', ended.Errors));
        ended.Output[0].ShouldContain("71 buurten");
        ended.Output[0].ShouldContain("71 omtrekken");
    }

    /// <summary>The buurten of Almelo, and between them those of elsewhere, a tenth of a megabyte each.</summary>
    private async Task WriteAsync(string path, int elsewhere)
    {
        await using var file = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 16);
        await file.WriteAsync("{\"type\":\"FeatureCollection\",\"features\":[");
        var own = folder.Now.Areas.Buurten;
        var large = Ring(230_000, 5_000);
        for (var at = 0; at < elsewhere; at++)
        {
            if (at < own.Count)
                await file.WriteAsync(Feature(own[at].Code, own[at].Name, Ring(100_000 + at * 1000, 1)) + ",\n");
            await file.WriteAsync(Feature(string.Create(CultureInfo.InvariantCulture, $"BU0189{at:D4}"), "Elders", large) + (at + 1 < elsewhere ? ",\n" : "]}"));
        }
    }

    private static string Feature(string code, string name, string ring) =>
        $$$"""{"type":"Feature","properties":{"buurtcode":"{{{code}}}","buurtnaam":"{{{name}}}","jaar":2024},"geometry":{"type":"Polygon","coordinates":[[{{{ring}}}]]}}""";

    /// <summary>A square whose south side is of so many points.</summary>
    private static string Ring(int west, int points) => string.Join(',', Enumerable.Range(0, points + 1)
        .Select(at => string.Create(CultureInfo.InvariantCulture, $"[{west + 900.0 * at / points:F3},485500.125]"))
        .Concat([$"[{west + 900},486400]", $"[{west},486400]", $"[{west}.000,485500.125]"]));
}
