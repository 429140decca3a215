using System.Globalization;
using System.Text.RegularExpressions;

namespace WijkBot.Wijken;

/// <summary>The year in the name of a column, a layer or a file.</summary>
internal static partial class YearInName
{
    /// <summary>The first number of four digits that is a year, wherever it stands: <c>Buurt2025</c>, <c>gwb2016_code</c>, <c>kwb-2024.csv</c>. Null when there is none.</summary>
    public static int? Of(string name) => Year().Match(name) is { Success: true } found ? int.Parse(found.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("(?<![0-9])(199[1-9]|20[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Year();
}
