namespace WijkBot.Inbox.Figures;

/// <summary>
/// Text that a spreadsheet takes for text. Excel and others run a cell that begins with one of these as a formula, whoever wrote it:
/// an apostrophe before it keeps it text (OWASP, CSV Injection).
/// </summary>
internal static class CellText
{
    /// <summary>= + - @, the same at full width, and what may stand before them unseen.</summary>
    private const string Starters = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    public static string Safe(string text) => StartsFormula(text) ? "'" + text : text;

    /// <summary>Spaces before it are skipped: some programs do so too.</summary>
    public static bool StartsFormula(string text) => text.Length > 0
        && (Starters.Contains(text[0], StringComparison.Ordinal) || (text.TrimStart() is [var first, ..] && Starters.Contains(first, StringComparison.Ordinal)));
}
