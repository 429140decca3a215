using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>With which year a list of streets goes that comes alone: it has no codes. The one in the name of its file when that was imported, else the one that is used.</summary>
/// <param name="used">The year that is used.</param>
internal sealed class YearOfStreets(int used, KeptAreas kept)
{
    /// <param name="file">Name of the file.</param>
    public int Of(string file) => YearInName.Of(Path.GetFileName(file)) is { } named && kept.Of(named).Count > 0 ? named : used;

    /// <summary>In words, with the year that waits for its streets.</summary>
    /// <param name="year">With which they go.</param>
    public string Told(int year) => string.Create(CultureInfo.InvariantCulture, $"straten: ze horen nu bij CBS {year}, dat {(year == used ? "" : "nog niet ")}in gebruik is")
        + (kept.After(used) is { } waiting && waiting.Year != year
            ? string.Create(CultureInfo.InvariantCulture, $"; {waiting.Import} wacht nog: zet {waiting.Year} in de naam van het bestand (zoals straten-{waiting.Year}.csv) om ze daarbij te doen") : "");
}
