using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>
/// Addresses, outlines and streets come in files of their own, and need not come at once: what is used of the same year and is not in these files
/// stays, and else what was kept of that year and is not used yet.
/// </summary>
internal sealed class EarlierParts(VintageFolder folder)
{
    public const string Addresses = "adressen";
    public const string Outlines = "omtrekken";
    public const string Streets = "straten";

    /// <param name="read">What was read.</param>
    /// <param name="itself">Its own name, when it is kept already.</param>
    /// <returns>The whole, which parts of it are not its own, and a line for each import that these are of.</returns>
    public (AreaVintage Vintage, IReadOnlyList<string> Taken, IReadOnlyList<string> Told) With(AreaVintage read, string? itself)
    {
        var (whole, taken, told) = (read, new List<string>(), new List<string>());
        foreach (var name in Names(read.Year).Where(name => name != itself))
        {
            var isUsed = name == folder.InUse;
            // one that cannot be read has nothing to give
            if (!isUsed && !IsPartial(whole) || folder.TryRead(name) is not { } earlier || earlier.Year != read.Year)
                continue;
            var parts = Missing(whole, earlier);
            if (parts.Count > 0)
                told.Add($"gehouden van {name}: {string.Join(" en ", parts)}");
            taken.AddRange(parts);
            whole = isUsed || parts.Count > 0 ? Together(whole, earlier) : whole;
        }
        return (whole, taken, told);
    }

    /// <summary>The same without the parts that are not its own.</summary>
    public static AreaVintage Own(AreaVintage vintage, IReadOnlyList<string> taken) => vintage with
    {
        Addresses = taken.Contains(Addresses) ? default : vintage.Addresses,
        Beyond = taken.Contains(Addresses) ? null : vintage.Beyond,
        Outlines = taken.Contains(Outlines) ? default : vintage.Outlines,
        Water = taken.Contains(Outlines) ? default : vintage.Water,
        Streets = taken.Contains(Streets) ? [] : vintage.Streets,
    };

    /// <summary>The one that is used first, then the others of this year, the newest first.</summary>
    private IEnumerable<string> Names(int year) => folder.NewestFirst
        .Where(name => name == folder.InUse || name.StartsWith(year.ToString(CultureInfo.InvariantCulture) + "-", StringComparison.Ordinal))
        .OrderByDescending(name => name == folder.InUse);

    private static bool IsPartial(AreaVintage vintage) => vintage.Addresses.IsEmpty || vintage.Outlines.IsEmpty || vintage.Streets.Count == 0;

    private static List<string> Missing(AreaVintage read, AreaVintage earlier) => new[]
    {
        read.Addresses.IsEmpty && !earlier.Addresses.IsEmpty ? Addresses : null,
        read.Outlines.IsEmpty && !earlier.Outlines.IsEmpty ? Outlines : null,
        read.Streets.Count == 0 && earlier.Streets.Count > 0 ? Streets : null,
    }.OfType<string>().ToList();

    private static AreaVintage Together(AreaVintage read, AreaVintage earlier) => read with
    {
        Addresses = read.Addresses.IsEmpty ? earlier.Addresses : read.Addresses,
        Beyond = read.Addresses.IsEmpty ? earlier.Beyond : read.Beyond,
        Outlines = read.Outlines.IsEmpty ? earlier.Outlines : read.Outlines,
        Water = read.Outlines.IsEmpty ? earlier.Water : read.Water,
        Streets = read.Streets.Count == 0 ? earlier.Streets : read.Streets,
        Municipalities = earlier.Municipalities.Concat(read.Municipalities).GroupBy(one => one.Key).ToDictionary(one => one.Key, one => one.Last().Value),
        Sources = [.. earlier.Sources.Concat(read.Sources).Distinct()],
    };
}
