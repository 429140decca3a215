using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken.Import;

namespace WijkBot.Tests.Commands;

/// <summary><c>areas import</c> as whoever calls it sees it, and what the program reads from then on.</summary>
public sealed class AreasTests : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task What_is_imported_is_used_from_the_next_start_on()
    {
        var file = folder.File("pc6hnr20240801_gwb.csv", ImportFolder.Header, "7607EW;30;01411000;014110;0141", "7607EW;32;01411701;014117;0141");

        (await WijkOfAsync("7607EW 32")).ShouldBe("ambiguous");
        var imported = await RunAsync("import", file);
        (imported.Code, imported.Output[0]).ShouldBe((0, "CBS 2024: 12 wijken, 71 buurten, 2 adressen, 0 omtrekken, 0 straten."));
        imported.Errors.ShouldAllBe(line => line.StartsWith("pc6hnr20240801_gwb.csv: ", StringComparison.Ordinal));
        (await WijkOfAsync("7607EW 32")).ShouldBe("WK014117");

        (await RunAsync("list")).Output.ShouldHaveSingleItem().ShouldStartWith("* 2024-");
        (await RunAsync("use", "none")).Code.ShouldBe(0);
        (await WijkOfAsync("7607EW 32")).ShouldBe("ambiguous");
    }

    [Fact]
    public async Task A_year_without_what_is_used_now_is_kept_and_told_again_before_it_is_used()
    {
        await RunAsync("import", folder.File("pc6hnr20240801_gwb.csv", ImportFolder.Header, "7607EW;30;01411000;014110;0141"), folder.File("straten.csv", "straat;postcode", "Bornsestraat;7601AA"));
        var before = (await RunAsync("list")).Output.ShouldHaveSingleItem();
        before.ShouldMatch(@"^\* 2024-[0-9a-f]{8}  20\d\d-\d\d-\d\d \d\d:\d\d  71 buurten, 1 adressen, 0 omtrekken, 1 straten  \(pc6hnr20240801_gwb\.csv, straten\.csv\)$");

        var imported = await RunAsync("import", folder.File("pc6hnr20250801_gwb.csv", ImportFolder.Header.Replace("2024", "2025", StringComparison.Ordinal), "7607EW;30;01411000;014110;0141"),
            folder.File("buurt_2025.csv", ["Buurtcode2025;Buurtnaam2025", .. folder.Now.Areas.Buurten.Select(buurt => $"{buurt.Code};{buurt.Name}")]),
            folder.File("wijk_2025.csv", ["Wijkcode2025;Wijknaam2025", .. folder.Now.Areas.Wijken.Select(wijk => $"{wijk.Code};{wijk.Name}")]));

        const string Lost = "vervalt: de lijst van straten, er is er geen bij 2025";
        imported.Output[1].ShouldBe(Lost);
        imported.Output[^1].ShouldStartWith("Bewaard als 2025-");
        imported.Output[^1].ShouldContain(", nog niet in gebruik: kijk eerst naar wat vervalt of ontbreekt.");
        (await RunAsync("list")).Output.ShouldContain(before);
        var name = (await RunAsync("list")).Output[^1].Trim().Split(' ')[0];
        (await RunAsync("use", name, "--dry-run")).Output.ShouldBe([Lost, "Alleen bekeken; er is niets veranderd."]);
        (await RunAsync("list")).Output.ShouldContain(before);
        (await RunAsync("use", name)).Output.ShouldBe([Lost, $"{name} is in gebruik."]);
        (await RunAsync("list")).Output[^1].ShouldStartWith($"* {name} ");
    }

    [Fact]
    public async Task What_is_wrong_is_told_and_changes_nothing()
    {
        var ended = await RunAsync("import", folder.File("pc6hnr.csv", ImportFolder.Header, "7607EW;x;01411000;014110;0141"));

        ended.Code.ShouldBe(1);
        ended.Output.ShouldBeEmpty();
        ended.Errors.ShouldContain("pc6hnr.csv, regel 2: 'x' is geen huisnummer");
        ended.Errors[^1].ShouldBe("Er is niets veranderd.");
        (await RunAsync("list")).Output.ShouldBe(["Er is nog niets ingelezen: de bestanden van de gemeente gelden."]);
        (await RunAsync("use", "2024-nothing")).Errors.ShouldBe(["'2024-nothing' is er niet. Er zijn: geen."]);
    }

    [Fact]
    public async Task A_talk_in_the_terminal_knows_them_too_and_one_that_is_saved_for_the_tests_does_not()
    {
        await RunAsync("import", folder.File("pc6hnr.csv", ImportFolder.Header, "7601AA;3;01411100;014111;0141"), folder.File("straten.csv", "straat;postcode", "Zilveren Grenspad;7601AA"));
        var before = Directory.GetFileSystemEntries(folder.Kept, "*", SearchOption.AllDirectories);

        var talk = await ChatAsync();
        (talk.Code, talk.Errors.Length).ShouldBe((0, 0));
        string.Join('\n', talk.Output).ShouldContain("plaats \"Zilveren Grenspad 3\" WK014111 BU01411100 exact");
        Directory.GetFileSystemEntries(folder.Kept, "*", SearchOption.AllDirectories).ShouldBe(before, ignoreOrder: true);

        var saved = Path.Combine(folder.Kept, "gesprek.chat");
        (await ChatAsync("--save", saved)).Code.ShouldBe(0);
        (await File.ReadAllTextAsync(saved, TestContext.Current.CancellationToken)).ShouldNotContain("BU01411100");
    }

    [Fact]
    public async Task A_kept_year_that_is_damaged_stops_the_start_with_a_line_that_says_what_to_do()
    {
        await RunAsync("import", folder.File("pc6hnr.csv", ImportFolder.Header, "7607EW;30;01411000;014110;0141"));
        var kept = Directory.GetFiles(Path.Combine(folder.Kept, "areas"), "*.gebieden").ShouldHaveSingleItem();
        await File.WriteAllBytesAsync(kept, (await File.ReadAllBytesAsync(kept, TestContext.Current.CancellationToken))[..100], TestContext.Current.CancellationToken);

        var ended = await OwnProgram.ReadingAsync("1\tratten\n", ["understand", "first"], ("Data__Directory", folder.Kept));
        (await RunAsync("list")).Output.ShouldHaveSingleItem().ShouldEndWith("beschadigd: lees de bestanden ervan opnieuw in");
        ended.Code.ShouldNotBe(0);
        string.Join('\n', ended.Errors).ShouldContain("Import it again ('areas import')");
    }

    [Fact]
    public async Task Which_numbers_of_a_street_lie_where_is_told()
    {
        var addresses = folder.File("pc6hnr.csv", ImportFolder.Header, "7601AA;1;01411100;014111;0141", "7601AA;3;01411100;014111;0141", "7601AA;5;01411100;014111;0141", "7601AB;2;01411001;014110;0141", "7601AC;8;01890000;018900;0189");
        var streets = folder.File("straten.csv", "straat;postcode", "Bornsestraat;7601AA", "Bornsestraat;7601AB", "Bornsestraat;7601AC");
        (await RunAsync("street", "Bornsestraat")).Errors.ShouldBe(["'Bornsestraat' staat niet in de geïmporteerde lijst van straten."]);
        (await RunAsync("import", addresses, streets, "--all")).Code.ShouldBe(0);

        var told = await RunAsync("street", "bornsestr.");

        told.Code.ShouldBe(0);
        told.Output.ShouldBe(
        [
            $"BU01411100 Bornsestraat Midden-Riet Noord ({Wijk("WK014111")}): 1 t/m 5 oneven",
            $"BU01411001 Binnenstad Zuid ({Wijk("WK014110")}): 2",
            "BU01890000 buiten de gemeente (-): 8",
        ]);
        var unknown = await RunAsync("street", "Kalverstraat");
        (unknown.Code, unknown.Output.Length).ShouldBe((1, 0));
        unknown.Errors.ShouldBe(["'Kalverstraat' staat niet in de geïmporteerde lijst van straten."]);
    }

    private string Wijk(string code) => folder.Now.Areas.Wijken.Single(wijk => wijk.Code == code).Name;

    private Task<OwnProgram> RunAsync(params string[] args) => OwnProgram.RunAsync(["areas", .. args], ("Data__Directory", folder.Kept));

    private Task<OwnProgram> ChatAsync(params string[] args) =>
        OwnProgram.ReadingAsync("Er liggen ratten bij Zilveren Grenspad 3\nja\nja\n/einde\n", ["chat", .. args], ("Data__Directory", folder.Kept));

    private async Task<string> WijkOfAsync(string place)
    {
        var told = await OwnProgram.ReadingAsync($"1\tratten bij {place}\n", ["understand", "first"], ("Data__Directory", folder.Kept));
        var read = System.Text.Json.JsonDocument.Parse(told.Output.ShouldHaveSingleItem()).RootElement.GetProperty("place");
        return read.GetProperty("wijk").GetString() ?? read.GetProperty("certainty").GetString()!;
    }
}
