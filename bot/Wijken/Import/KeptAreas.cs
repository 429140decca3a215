using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>
/// The areas of years that were imported before, used or waiting: what comes next of such a year need not bring its names and codes again, as what comes of the
/// year that is used need not.
/// </summary>
internal sealed class KeptAreas(VintageFolder folder)
{
    /// <summary>Imports of this year with the names in them, the newest first.</summary>
    public IReadOnlyList<(string Import, AreaVintage Areas)> Of(int year) =>
        [.. folder.NewestFirst.Where(name => YearOf(name) == year).Select(name => (name, Areas: folder.TryReadNames(name))).Where(kept => kept.Areas is not null).Select(kept => (kept.name, kept.Areas!))];

    /// <summary>The newest import of a year after this one, which nobody uses yet; null when there is none.</summary>
    public (string Import, int Year)? After(int year) =>
        folder.NewestFirst.Where(name => YearOf(name) > year && name != folder.InUse).Select(name => ((string, int)?)(name, YearOf(name))).FirstOrDefault();

    private static int YearOf(string name) => int.TryParse(name.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0;
}
