using SpreadCheetah;
using SpreadCheetah.Styling;
using SpreadCheetah.Worksheets;

namespace WijkBot.Inbox.Figures;

/// <summary>Figures as a workbook of Excel: what each table counts on the first sheet, then a sheet a table. Text is written as text, never as a formula.</summary>
internal static class FigureXlsx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const double LabelWidth = 34, NumberWidth = 16, TextWidth = 100;

    public static async Task<byte[]> OfAsync(FigureFile file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream();
        await using (var book = await Spreadsheet.CreateNewAsync(content, cancellationToken: cancellationToken))
        {
            var bold = book.AddStyle(new Style { Font = { Bold = true } });
            await ExplainAsync(book, file, bold, cancellationToken);
            foreach (var sheet in file.Sheets)
                await AddAsync(book, sheet, bold, cancellationToken);
            await book.FinishAsync(cancellationToken);
        }
        return content.ToArray();
    }

    private static async Task ExplainAsync(Spreadsheet book, FigureFile file, StyleId bold, CancellationToken cancellationToken)
    {
        var wrapped = book.AddStyle(new Style { Alignment = { WrapText = true, Vertical = VerticalAlignment.Top } });
        var wide = new WorksheetOptions();
        wide.Column(1).Width = LabelWidth;
        wide.Column(2).Width = TextWidth;
        await book.StartWorksheetAsync("Uitleg", wide, cancellationToken);
        (string, string)[] lines =
        [
            ("Van", $"{file.Period.From:yyyy-MM-dd}"), ("Tot en met", $"{file.Period.To:yyyy-MM-dd}"), ("Wijk", file.Wijk), ("Kleine aantallen", file.Note),
            .. file.Sheets.Select(sheet => (sheet.Name, sheet.Definition)),
        ];
        foreach (var (name, text) in lines)
            await book.AddRowAsync([new Cell(CellText.Safe(name), bold), new Cell(CellText.Safe(text), wrapped)], cancellationToken);
    }

    private static async Task AddAsync(Spreadsheet book, FigureSheet sheet, StyleId bold, CancellationToken cancellationToken)
    {
        var options = new WorksheetOptions { FrozenRows = 1, FrozenColumns = 1 };
        options.Column(1).Width = LabelWidth;
        for (var column = 0; column < sheet.Columns.Count; column++)
            options.Column(column + 2).Width = NumberWidth;
        await book.StartWorksheetAsync(sheet.Name, options, cancellationToken);
        await book.AddRowAsync([.. sheet.Columns.Prepend(sheet.RowName).Select(name => new Cell(CellText.Safe(name), bold))], cancellationToken);
        foreach (var line in sheet.Lines)
        {
            StyleId? style = line.IsTotal ? bold : null;
            await book.AddRowAsync([new Cell(CellText.Safe(line.Label), style), .. line.Values.Select(value => value.Number is { } number ? new Cell(number, style) : new Cell(CellText.Safe(value.Text), style))], cancellationToken);
        }
    }
}
