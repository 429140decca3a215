namespace WijkBot.Wijken;

/// <summary>
/// What stands between the columns of a file: most of CBS have a semicolon, the addresses of 2023 and 2024 a comma, the names of 2023 a tab. The line with
/// the names of the columns tells.
/// </summary>
internal static class ColumnSeparator
{
    /// <summary>The one that stands in it most, outside quotes; a semicolon when there is none.</summary>
    public static char Of(ReadOnlySpan<char> header)
    {
        var (semicolons, tabs, commas, isQuoted) = (0, 0, 0, false);
        foreach (var letter in header)
        {
            isQuoted ^= letter == '"';
            semicolons += !isQuoted && letter == ';' ? 1 : 0;
            tabs += !isQuoted && letter == '\t' ? 1 : 0;
            commas += !isQuoted && letter == ',' ? 1 : 0;
        }
        return tabs > semicolons && tabs >= commas ? '\t' : commas > semicolons ? ',' : ';';
    }
}
