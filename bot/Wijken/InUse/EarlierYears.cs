namespace WijkBot.Wijken;

/// <summary>
/// What codes of CBS are called in each of the years whose areas are at hand. A code alone says nothing: in another year it may be another
/// place. Immutable.
/// </summary>
public sealed class EarlierYears
{
    private readonly Dictionary<int, Dictionary<string, string>> years;

    /// <param name="known">Wijken and buurten of a year; of the same year twice, the first counts.</param>
    internal EarlierYears(IEnumerable<(int Year, IReadOnlyList<VintageArea> Areas)> known)
    {
        years = known.DistinctBy(each => each.Year)
            .ToDictionary(each => each.Year, each => each.Areas.DistinctBy(area => area.Code).ToDictionary(area => area.Code, area => area.Name));
    }

    /// <summary>Of no year anything is known.</summary>
    public static EarlierYears None { get; } = new([]);

    /// <summary>The name that the code had in that year; null when the areas of that year are not at hand.</summary>
    public string? NameOf(int year, string code) => years.GetValueOrDefault(year)?.GetValueOrDefault(code);
}
