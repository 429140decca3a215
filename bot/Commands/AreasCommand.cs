using System.CommandLine;
using System.Globalization;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Commands;

/// <summary><c>areas import FILE…</c>: takes in the area files of CBS; <c>areas list</c> and <c>areas use</c>: which of them is used.</summary>
internal sealed class AreasCommand : ISubcommand
{
    private const string None = "none";

    private readonly Argument<FileInfo[]> files = new("files") { Description = "the postcode–house-number file (pc6hnr….csv), the files with names, the map (GeoJSON or GeoPackage) and a list of streets with postcodes, as they are or in a zip", Arity = ArgumentArity.OneOrMore };
    private readonly Option<bool> all = new("--all") { Description = "keeps the addresses and outlines of all of the country: of a place elsewhere it can be told whose it is" };
    private readonly Option<bool> trial = new("--dry-run") { Description = "only tells what would change" };
    private readonly Argument<string> name = new("name") { Description = $"as 'areas list' shows it; '{None}' for the files of the municipality" };

    private readonly Argument<string> street = new("name") { Description = "its name, whatever the spelling" };

    public Command Build()
    {
        var import = new Command("import", "Takes in area files of CBS: all of them or none.") { files, all, trial };
        import.SetAction((parsed, stop) => ImportAsync([.. parsed.GetRequiredValue(files).Select(file => file.FullName)], parsed.GetValue(all), parsed.GetValue(trial), stop));
        var use = new Command("use", "Tells what changes and uses an imported year; a program that runs takes it over within seconds.") { name, trial };
        use.SetAction((parsed, _) => UseAsync(parsed.GetRequiredValue(name), parsed.GetValue(trial)));
        var list = new Command("list", "Shows the imported years: when each was imported, what is in it and of which files; * is used.");
        list.SetAction((_, _) => ListAsync());
        var numbers = new Command("street", "Shows which house numbers of a street lie where, as imported.") { street };
        numbers.SetAction((parsed, _) => StreetAsync(parsed.GetRequiredValue(street)));
        return new Command("areas", "Wijken, buurten and addresses of CBS.") { import, list, use, numbers };
    }

    private static async Task<int> ImportAsync(IReadOnlyList<string> paths, bool all, bool isTrial, CancellationToken stop)
    {
        var (app, importer) = await OpenAsync(stop);
        await using var opened = app;
        AreaImportResult result;
        try
        {
            result = importer.Import(paths, all, isTrial, new ProgressLine().Step, stop);
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Afgebroken; er is niets veranderd.");
            return 130;
        }
        return result.Problems.Count > 0 ? await RefusedAsync(result) : Kept(result, importer);
    }

    private static async Task<int> RefusedAsync(AreaImportResult result)
    {
        foreach (var line in result.Problems)
            await Console.Error.WriteLineAsync(line);
        await Console.Error.WriteLineAsync("Er is niets veranderd.");
        return 1;
    }

    private static int Kept(AreaImportResult result, AreaImporter importer)
    {
        Console.WriteLine($"CBS {result.Year}: {result.Wijken} wijken, {result.Buurten} buurten, {result.Addresses} adressen, {result.Outlines} omtrekken, {result.Streets} straten.");
        foreach (var line in result.Changes)
            Console.WriteLine(line);
        if (result.Name is not { } kept)
            Console.WriteLine("Alleen bekeken; er is niets veranderd.");
        else if (result.IsToBeSeen)
            Console.WriteLine($"Bewaard als {kept}, nog niet in gebruik: kijk eerst naar {ToSee(result)}. In gebruik nemen: areas use {kept}");
        else if (importer.Use(kept))
            Console.WriteLine($"Bewaard als {kept} en in gebruik; een programma dat draait neemt het binnen enkele seconden over.");
        return 0;
    }

    private static string ToSee(AreaImportResult result)
    {
        var (roster, year, lost) = (result.TouchesRoster ? "het rooster" : null, result.IsOlder ? "het jaar" : null, result.LosesData ? "wat vervalt of ontbreekt" : null);
        return string.Join(" en ", new[] { roster, year, lost, result.BorrowsNames ? "de namen" : null }.OfType<string>());
    }

    private static async Task<int> UseAsync(string name, bool isTrial)
    {
        var (app, importer) = await OpenAsync(CancellationToken.None);
        await using var opened = app;
        var chosen = name == None ? null : name;
        if (importer.Compare(chosen) is not { } result)
        {
            await Console.Error.WriteLineAsync($"'{name}' is er niet. Er zijn: {string.Join(", ", importer.Names.DefaultIfEmpty("geen"))}.");
            return 1;
        }
        if (result.Problems.Count > 0)
            return await RefusedAsync(result);
        foreach (var line in result.Changes)
            Console.WriteLine(line);
        if (isTrial)
            Console.WriteLine("Alleen bekeken; er is niets veranderd.");
        else if (importer.Use(chosen))
            Console.WriteLine(chosen is null ? "De bestanden van de gemeente gelden weer." : $"{name} is in gebruik.");
        return 0;
    }

    private static async Task<int> ListAsync()
    {
        var (app, importer) = await OpenAsync(CancellationToken.None);
        await using var opened = app;
        var municipality = app.Services.GetRequiredService<MunicipalityData>();
        if (importer.Kept.Count == 0)
            Console.WriteLine("Er is nog niets ingelezen: de bestanden van de gemeente gelden.");
        foreach (var kept in importer.Kept)
            Console.WriteLine($"{(kept.Name == importer.InUse ? "*" : " ")} {kept.Name}  {About(kept, municipality.Local(kept.At))}");
        return 0;
    }

    private static string About(KeptYear kept, DateTimeOffset at) => string.Create(CultureInfo.InvariantCulture, $"{at:yyyy-MM-dd HH:mm}  ")
        + (kept.IsDamaged ? "beschadigd: lees de bestanden ervan opnieuw in" : $"{kept.Contents}{(kept.Files.Count > 0 ? $"  ({string.Join(", ", kept.Files)})" : "")}");

    private static async Task<int> StreetAsync(string name)
    {
        var (app, _) = await OpenAsync(CancellationToken.None);
        await using var opened = app;
        var areas = app.Services.GetRequiredService<AreaBook>();
        var numbers = areas.NumbersOf(name);
        foreach (var (code, here) in numbers.OrderByDescending(buurt => buurt.Value.Count))
            Console.WriteLine($"{code} {areas.Buurt(code)?.Name ?? "buiten de gemeente"} ({areas.Wijk(areas.Buurt(code)?.WijkCode)?.Name ?? "-"}): {HouseNumbers.InWords(here)}");
        if (numbers.Count > 0)
            return 0;
        await Console.Error.WriteLineAsync($"'{name}' staat niet in de geïmporteerde lijst van straten.");
        return 1;
    }

    /// <summary>With an imported year that is damaged left out: that is what may be imported again.</summary>
    private static async Task<(WebApplication App, AreaImporter Importer)> OpenAsync(CancellationToken stop)
    {
        var app = await CommandApp.OpenAsync(stop, mayBeDamaged: true);
        var folder = Path.Combine(app.Services.GetRequiredService<DataFolder>().Path, DataFolder.Areas);
        return (app, new AreaImporter(app.Services.GetRequiredService<WijkenInUse>().Now.Files, folder));
    }
}
