using CsvHelper;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Conversations;
using WijkBot.Inbox.Figures;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Inbox;

/// <summary>The files of figures: the same numbers, and no name that a spreadsheet runs.</summary>
public sealed class FigureFileTests : IDisposable
{
    private const string HostileWijk = "=1+1|cmd";
    private static readonly string[] Hostile = ["@SUM(A1)", "+31612345678", "-2+3", "\tHYPERLINK", "\rx", "＝1+1", " =1", "a;\"b\"\nc", "ratten"];

    private readonly DataFolder folder = new DataFolder().Edit("wijken.csv", "WK014118,Schelfhorst", $"WK014118,{HostileWijk}");

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("=1+1", true)]
    [InlineData("+1", true)]
    [InlineData("-1", true)]
    [InlineData("@A1", true)]
    [InlineData("\t=1", true)]
    [InlineData("\r1", true)]
    [InlineData("＝1", true)]
    [InlineData("＋1", true)]
    [InlineData("－1", true)]
    [InlineData("＠A1", true)]
    [InlineData("  =1", true)]
    [InlineData("", false)]
    [InlineData("   ", false)]
    [InlineData("< 5", false)]
    [InlineData("Ratten = vies", false)]
    [InlineData("'t Bos", false)]
    public void What_would_be_a_formula_is_made_text(string text, bool isFormula) => CellText.Safe(text).ShouldBe(isFormula ? "'" + text : text);

    [Fact]
    public async Task The_csv_opens_in_Dutch_Excel_and_runs_nothing()
    {
        await using var app = await StartAsync();
        var answer = await (await app.SignedInAsync("teamleider")).GetAsync("/inbox/cijfers/cijfers.csv?periode=dagen&van=2026-11-01&tot=2026-11-30", CancellationToken.None);

        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("cijfers-2026-11-01-tot-en-met-2026-11-30.csv");
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var bytes = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        var rows = Rows(bytes);
        rows[0].ShouldBe(["Van", "Tot en met", "Gekozen wijk", "Tabel", "Regel", "Kolom", "Waarde"]);
        rows.SelectMany(cells => cells).Where(CellText.StartsFormula).ShouldBeEmpty();
        rows.ShouldContain(cells => cells[4] == "'" + HostileWijk);
        foreach (var name in Hostile)
            rows.ShouldContain(cells => cells[3] == "Ontvangen per onderwerp" && cells[4] == CellText.Safe(name == "ratten" ? "Ratten" : name) && cells[6] == "6", $"{name}");
        rows.ShouldContain(cells => cells[3] == "Ontvangen per wijk" && cells[4] == "Alle wijken" && cells[6] == $"{6 * Hostile.Length}");
        // 7 segments at 0.0523
        rows.ShouldContain(cells => cells[3] == "Sms en kosten" && cells[4] == "Alle wijken" && cells[5] == "Kosten sms" && cells[6] == "0,37");
    }

    [Fact]
    public async Task The_workbook_is_valid_and_holds_no_formula()
    {
        await using var app = await StartAsync();
        var answer = await (await app.SignedInAsync("teamleider")).GetAsync("/inbox/cijfers/cijfers.xlsx?periode=dagen&van=2026-11-01&tot=2026-11-30&wijk=WK014118", CancellationToken.None);
        answer.Content.Headers.ContentDisposition!.FileName.ShouldBe("cijfers-2026-11-01-tot-en-met-2026-11-30-WK014118.xlsx");
        using var content = new MemoryStream(await answer.Content.ReadAsByteArrayAsync(CancellationToken.None));
        using var book = SpreadsheetDocument.Open(content, isEditable: false);

        new OpenXmlValidator(FileFormatVersions.Office2016).Validate(book, CancellationToken.None).Select(wrong => wrong.Description).ShouldBeEmpty();
        var cells = book.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>()).ToList();
        cells.Count.ShouldBeGreaterThan(80);
        cells.Where(cell => cell.CellFormula is not null).ShouldBeEmpty();
        book.WorkbookPart.WorksheetParts.Any(part => part.ExternalRelationships.Any() || part.HyperlinkRelationships.Any()).ShouldBeFalse();
        var texts = cells.Where(cell => cell.DataType?.Value != CellValues.Number && cell.DataType is not null).Select(cell => cell.InnerText).ToList();
        texts.Where(CellText.StartsFormula).ShouldBeEmpty();
        foreach (var name in Hostile.Where(name => name != "ratten" && name[0] is not '\r'))
            texts.ShouldContain(CellText.Safe(name));
        book.WorkbookPart.Workbook!.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value).First().ShouldBe("Uitleg");
        texts.ShouldContain(text => text.StartsWith("Kleine aantallen staan er niet", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Figures:SmallestCount", "2")]
    [InlineData("Costs:SmsPerSegment", "-1")]
    public async Task A_wrong_setting_stops_the_start(string key, string value) =>
        (await Should.ThrowAsync<Exception>(async () => await DeskApp.StartAsync(await Store.SqliteAsync(), (key, value)))).Message.ShouldContain(key);

    private static List<string[]> Rows(byte[] bytes)
    {
        using var reader = CsvReader.Create(bytes, new CsvReaderOptions { HasHeader = false, Separator = ';' });
        var rows = new List<string[]>();
        while (reader.Read())
            rows.Add(reader.Current.ToArray());
        return rows;
    }

    private async Task<DeskApp> StartAsync()
    {
        var clock = new LeapingClock(new DateTimeOffset(2026, 11, 27, 12, 0, 0, TimeSpan.Zero));
        var app = await DeskApp.StartAsync(await Store.SqliteAsync(), null, clock, ("Municipality:Directory", folder.Directory), ("Costs:SmsPerSegment", "0.0523"));
        var at = new DateTimeOffset(2026, 11, 20, 10, 0, 0, TimeSpan.Zero);
        foreach (var name in Hostile)
        {
            for (var index = 0; index < 6; index++)
                await app.CaseAsync(open => open with { Category = name, Place = new PlaceValue("Windslaan") { Wijk = "WK014118", Certainty = PlaceCertainty.Exact } }, at: at);
        }
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement(
            """
            INSERT INTO outbound (id, conversation_id, position, case_number, author, text, options, always, state, attempts, due_at, segments, created_at, updated_at)
            SELECT $1, conversation_id, 1, number, 'riet', 'x', '', $2, 4, 1, $3, 7, $3, $3 FROM cases LIMIT 1
            """, Guid.CreateVersion7(at), false, at)], CancellationToken.None);
        return app;
    }
}
