using System.Globalization;
using CsvHelper;

namespace WijkBot.Inbox.Figures;

/// <summary>Figures as CSV, one number a line: UTF-8 with its mark and semicolons, as Dutch Excel opens it. Decimals have a comma.</summary>
internal static class FigureCsv
{
    public const string ContentType = "text/csv; charset=utf-8";
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly string[] Header = ["Van", "Tot en met", "Gekozen wijk", "Tabel", "Regel", "Kolom", "Waarde"];

    public static byte[] Of(FigureFile file)
    {
        using var content = new MemoryStream();
        using (var csv = CsvWriter.Create(content, new CsvWriterOptions { Separator = ';', WriteByteOrderMark = true }, leaveOpen: true))
        {
            csv.WriteRecord(Header);
            foreach (var cells in file.Sheets.SelectMany(sheet => Lines(file, sheet)))
                csv.WriteRecord(cells);
        }
        return content.ToArray();
    }

    private static IEnumerable<string[]> Lines(FigureFile file, FigureSheet sheet) =>
        from line in sheet.Lines
        from cell in sheet.Columns.Zip(line.Values)
        select (string[])
        [
            Day(file.Period.From), Day(file.Period.To), CellText.Safe(file.Wijk), CellText.Safe(sheet.Name), CellText.Safe(line.Label), CellText.Safe(cell.First),
            cell.Second.Number is { } number ? number.ToString("0.####", Dutch) : CellText.Safe(cell.Second.Text),
        ];

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
