using System.Globalization;
using CsvHelper;

namespace WijkBot.Municipality;

/// <summary>
/// A CSV file with a fixed set of columns, in any order. Comma or semicolon (Dutch spreadsheets save the latter), lines with
/// <c>#</c> are notes. Cells are always text: codes such as <c>0141</c> keep their zero.
/// </summary>
public static class CsvTable
{
    /// <summary>The rows that are well-formed. Missing and unknown columns and rows of another length are noted as problems.</summary>
    /// <param name="more">Columns that may be there.</param>
    public static IReadOnlyList<CsvRow> Read(string directory, string file, IReadOnlyList<string> columns, Problems problems, params IReadOnlyList<string> more)
    {
        if (TextFile.Read(directory, file, problems) is not { } text)
            return [];

        using var reader = CsvReader.FromText(text, Settings(text, file, problems));
        if (!reader.Read())
        {
            problems.Add(file, "is leeg");
            return [];
        }
        var header = reader.Current.ToArray();
        return HeaderIsRight(file, header, columns, more, problems) ? Rows(reader, file, header, problems) : [];
    }

    private static CsvReaderOptions Settings(string text, string file, Problems problems) => new()
    {
        HasHeader = false,
        Separator = text.Split('\n').FirstOrDefault(line => !line.StartsWith('#'))?.Contains(';') == true ? ';' : ',',
        CommentPrefix = '#',
        TrimWhitespace = true,
        TrackLineNumbers = true,
        // One forgotten quote must not swallow the rest of the file.
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = bad => problems.Add(file, bad.LineNumber, "aanhalingstekens kloppen niet"),
    };

    private static bool HeaderIsRight(string file, string[] header, IReadOnlyList<string> columns, IReadOnlyList<string> more, Problems problems)
    {
        var missing = columns.Except(header).ToList();
        var unknown = header.Except(columns).Except(more).ToList();
        missing.ForEach(column => problems.Add(file, $"kolom '{column}' ontbreekt"));
        unknown.ForEach(column => problems.Add(file, $"onbekende kolom '{column}' (bekend: {string.Join(", ", columns.Concat(more))})"));
        if (header.Distinct().Count() != header.Length)
            problems.Add(file, "een kolom staat er twee keer in");
        return missing.Count + unknown.Count == 0 && header.Distinct().Count() == header.Length;
    }

    private static List<CsvRow> Rows(CsvReader reader, string file, string[] header, Problems problems)
    {
        var rows = new List<CsvRow>();
        while (reader.Read())
        {
            var cells = reader.Current.ToArray();
            if (cells.Length == header.Length)
                rows.Add(new CsvRow(file, reader.LineNumber, header.Zip(cells).ToDictionary(cell => cell.First, cell => cell.Second)));
            else
                problems.Add(file, reader.LineNumber, $"{cells.Length} kolommen in plaats van {header.Length}");
        }
        return rows;
    }
}

/// <summary>A row, by column name. Cells are trimmed.</summary>
/// <param name="File">File name, for messages.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Cells">Every column of the table.</param>
public sealed record CsvRow(string File, long Line, IReadOnlyDictionary<string, string> Cells)
{
    public string this[string column] => Cells[column];

    /// <summary>The cell of a column that need not be there; null when it is not, or is empty.</summary>
    public string? Optional(string column) => Cells.TryGetValue(column, out var cell) && cell.Length > 0 ? cell : null;

    /// <summary>The entries of a cell that holds several, split by spaces.</summary>
    public IReadOnlyList<string> Several(string column) => this[column].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A cell that must be filled; notes the problem when it is not.</summary>
    public string Required(string column, Problems problems)
    {
        if (this[column].Length == 0)
            problems.Add(File, Line, $"'{column}' is leeg");
        return this[column];
    }

    /// <summary>A cell with <c>ja</c>, <c>nee</c> or nothing (nee).</summary>
    public bool Flag(string column, Problems problems)
    {
        if (this[column] is not ("ja" or "nee" or ""))
            problems.Add(File, Line, $"'{column}' moet ja of nee zijn, niet '{this[column]}'");
        return this[column] == "ja";
    }

    /// <summary>A decimal number of degrees, with a point; zero, with the problem noted, when it is none.</summary>
    public double Degrees(string column, Problems problems)
    {
        if (double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value))
            return value;
        problems.Add(File, Line, $"'{column}' is geen getal: '{this[column]}'");
        return 0;
    }
}
