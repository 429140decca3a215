namespace WijkBot.Inbox.Figures;

/// <summary>What a file of figures holds.</summary>
/// <param name="Wijk">As it is read: the name of one, or all.</param>
/// <param name="Note">Why some numbers are not there.</param>
public sealed record FigureFile(Cases.Figures.FigurePeriod Period, string Wijk, string Note, IReadOnlyList<FigureSheet> Sheets)
{
    /// <summary>CBS code of the one wijk; empty for all.</summary>
    public string Code { get; init; } = "";

    /// <summary>With the days, without anything that somebody typed.</summary>
    public string NameWith(string extension) => $"cijfers-{Period}{(Code.Length > 0 ? $"-{Code}" : "")}.{extension}";

    public override string ToString() => NameWith("");
}
