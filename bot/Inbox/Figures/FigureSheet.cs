using System.Globalization;

namespace WijkBot.Inbox.Figures;

/// <summary>A table of figures, ready to be read: on the page, in a file, and as a chart.</summary>
/// <param name="Key">Stable name, in lower case.</param>
/// <param name="Name">Short, at most 31 characters: a sheet of a workbook is named so.</param>
/// <param name="Definition">What was counted, for who reads it without us.</param>
/// <param name="RowName">Heading of the first column.</param>
/// <param name="Columns">Headings of the numbers.</param>
/// <param name="Lines">With the total last, where there is one.</param>
public sealed record FigureSheet(string Key, string Name, string Definition, string RowName, IReadOnlyList<string> Columns, IReadOnlyList<FigureLine> Lines)
{
    /// <summary>What the bars of its chart are of: the first column. Null for no chart.</summary>
    public string? Chart { get; init; }

    /// <summary>It is in the files only.</summary>
    public bool IsDetail { get; init; }

    public bool HoldsBack => Lines.Any(line => line.Values.Any(value => value.IsHeldBack));

    public override string ToString() => Key;
}

/// <summary>A row of it.</summary>
public sealed record FigureLine(string Label, IReadOnlyList<FigureValue> Values)
{
    public bool IsTotal { get; init; }

    public override string ToString() => Label;
}

/// <summary>A number as it is shown.</summary>
/// <param name="Text">As it is read: <c>1.204</c>, <c>&lt; 5</c>, <c>3,5 uur</c>.</param>
/// <param name="Number">As a spreadsheet takes it; null when it is held back or there is none.</param>
public sealed record FigureValue(string Text, decimal? Number)
{
    /// <summary>As CBS marks what is secret.</summary>
    public const string Secret = "x";

    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>There is nothing to tell.</summary>
    public static readonly FigureValue None = new("", null);

    /// <summary>Held back because another could be computed from it.</summary>
    public static readonly FigureValue Hidden = new(Secret, null);

    public bool IsHeldBack => Number is null && Text.Length > 0;

    public static FigureValue Of(Cases.Figures.FigureCell cell, int threshold) => cell.Mark switch
    {
        Cases.Figures.FigureMark.Small => new($"< {threshold}", null),
        Cases.Figures.FigureMark.Hidden => Hidden,
        _ => new(cell.Number!.Value.ToString("N0", Dutch), cell.Number),
    };

    /// <summary>Working time, in tenths of an hour.</summary>
    public static FigureValue Hours(TimeSpan took)
    {
        var hours = Math.Round((decimal)took.TotalHours, 1);
        return new($"{hours.ToString("0.#", Dutch)} uur", hours);
    }

    public static FigureValue Euros(decimal amount) => new($"€ {amount.ToString("N2", Dutch)}", Math.Round(amount, 2));

    public override string ToString() => Text;
}
