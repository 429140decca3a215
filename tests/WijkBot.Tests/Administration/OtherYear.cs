using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using WijkBot.Tests.Wijken.Import;
using WijkBot.Wijken;

namespace WijkBot.Tests.Administration;

/// <summary>CBS year 2025 as the areas of the files, but for one code that means something else.</summary>
internal static class OtherYear
{
    /// <summary>Imports it; it is not used yet.</summary>
    /// <param name="code">Of a buurt.</param>
    public static (AreaImporter Importer, AreaImportResult Imported) Of(DeskApp app, Store store, ImportFolder folder, string code)
    {
        var areas = Almelo.Areas;
        var importer = new AreaImporter(app.Wijken().Now.Files, Path.Combine(store.Settings["Data:Directory"], "areas"));
        string[] names = [.. areas.Buurten.Select(buurt => $"{buurt.Code};{(buurt.Code == code ? "Heel iets anders" : buurt.Name)}")];
        var imported = importer.Import(
            [folder.File("pc6hnr20250801_gwb.csv", "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025", "7601AA;1;BU01411802;WK014118;GM0141"), folder.File("buurt_2025.csv", ["Buurtcode2025;Buurtnaam2025", .. names]),
                folder.File("wijk_2025.csv", ["Wijkcode2025;Wijknaam2025", .. areas.Wijken.Select(wijk => $"{wijk.Code};{wijk.Name}")])],
            all: false, isTrial: false, step: null, CancellationToken.None);
        imported.Problems.ShouldBeEmpty();
        return (importer, imported);
    }
}
