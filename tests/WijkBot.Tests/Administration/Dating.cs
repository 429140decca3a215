using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Wijken.Import;
using WijkBot.Turns;
using WijkBot.Wijken;

namespace WijkBot.Tests.Administration;

/// <summary>
/// Cases of 2024, and CBS year 2025 as it is made up here: the house of the first lies in another wijk, the Schelfhorst is what it was, and the code of the
/// Wierdense Hoek means something else.
/// </summary>
internal static class Dating
{
    public static readonly PlaceValue Moved = new("7601 AA 3") { Postcode = "7601AA", HouseNumber = "3", Certainty = PlaceCertainty.Exact, Wijk = "WK014118", Buurt = "BU01411802", AreaYear = 2024 };
    public static readonly PlaceValue Chosen = new("bij de grote boom") { Certainty = PlaceCertainty.Exact, Wijk = "WK014118", Buurt = "BU01411802", AreaYear = 2024 };
    public static readonly PlaceValue Lost = new("bij de fontein") { Certainty = PlaceCertainty.Exact, Wijk = "WK014114", AreaYear = 2024 };

    public static Task<string> HeldAsync(DeskApp app, PlaceValue place, string phone = Given.Phone, string handler = "schelfhorst") =>
        app.CaseAsync(open => open with { Place = place }, phone, handler: handler);

    /// <summary>Imports that year, uses it, and looks once.</summary>
    public static async Task<AreaImporter> SwitchAsync(DeskApp app)
    {
        using var folder = new ImportFolder();
        var importer = new AreaImporter(app.Wijken().Now.Files, Path.Combine(app.Services.GetRequiredService<WijkBot.Storage.DataFolder>().Path, "areas"));
        var (areas, stop) = (app.Wijken().Areas, TestContext.Current.CancellationToken);
        var imported = importer.Import(
        [
            folder.File("pc6hnr20250801_gwb.csv", "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025", "7601AA;3;BU01411100;WK014111;GM0141"),
            folder.File("buurt_2025.csv", ["Buurtcode2025;Buurtnaam2025", .. areas.Buurten.Select(buurt => $"{buurt.Code};{buurt.Name}")]),
            folder.File("wijk_2025.csv", ["Wijkcode2025;Wijknaam2025", .. areas.Wijken.Select(wijk => $"{wijk.Code};{(wijk.Code == "WK014114" ? "Iets heel anders" : wijk.Name)}")]),
        ], all: false, isTrial: false, step: null, stop);
        imported.Problems.ShouldBeEmpty();
        importer.Use(imported.Name).ShouldBeTrue();
        await app.StepAsync();
        app.Wijken().Areas.Year.ShouldBe(2025);
        await LookAsync(app);
        return importer;
    }

    public static Task LookAsync(DeskApp app) =>
        new DatedCases(app.Services.GetRequiredService<SqlStore>(), app.Wijken(), TimeProvider.System, NullLogger<DatedCases>.Instance).LookAsync(CancellationToken.None);

    public static async Task<(string? Wijk, string? Buurt, int? Year, string? Certainty)> PlaceAsync(DeskApp app, string number)
    {
        var row = (await app.RowsAsync<CaseRow>()).Single(row => row.Number == number);
        return (row.Wijk, row.Buurt, row.AreaYear, row.PlaceCertainty);
    }

    public static async Task<(string? Wijk, string? Buurt, int? Year)> FirstAsync(DeskApp app, string number)
    {
        var row = (await app.RowsAsync<CaseRow>()).Single(row => row.Number == number);
        return (row.FirstWijk, row.FirstBuurt, row.FirstAreaYear);
    }
}
