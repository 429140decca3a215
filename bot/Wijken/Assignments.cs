using System.Collections.Frozen;

namespace WijkBot.Wijken;

/// <summary>
/// What the roster says of places and kinds of report, whoever is away: by buurt and wijk, and by category for all of the municipality
/// or for one area. Immutable.
/// </summary>
internal sealed class Assignments
{
    /// <summary>The area of a category that is not limited to one.</summary>
    public const string Everywhere = "";

    private readonly FrozenDictionary<string, Regisseur?> byArea;
    private readonly FrozenDictionary<(string Category, string Area), Regisseur?> byCategory;
    private readonly FrozenSet<string> categories;

    /// <param name="byArea">By code of wijk or buurt; null goes to the team.</param>
    /// <param name="byCategory">By slug, and code or <see cref="Everywhere"/>; null goes to the team.</param>
    public Assignments(
        IEnumerable<KeyValuePair<string, Regisseur?>> byArea,
        IEnumerable<KeyValuePair<(string Category, string Area), Regisseur?>> byCategory)
    {
        this.byArea = byArea.ToFrozenDictionary();
        this.byCategory = byCategory.ToFrozenDictionary();
        categories = this.byCategory.Keys.Select(key => key.Category).ToFrozenSet();
    }

    /// <summary>The wijken and buurten that it names.</summary>
    public IEnumerable<string> Areas => byArea.Keys.Concat(byCategory.Keys.Select(key => key.Area).Where(area => area.Length > 0)).Distinct();

    /// <summary>By code of wijk or buurt; null for the team.</summary>
    public IReadOnlyDictionary<string, Regisseur?> ByArea => byArea;

    /// <summary>By slug, and code or <see cref="Everywhere"/>; null for the team.</summary>
    public IReadOnlyDictionary<(string Category, string Area), Regisseur?> ByCategory => byCategory;

    /// <summary>What it says of these areas; without a person it is the team's, without a category it is for every kind.</summary>
    public IEnumerable<(string Area, string? Category, Regisseur? Person)> In(IReadOnlySet<string> areas) =>
        byArea.Where(entry => areas.Contains(entry.Key)).Select(entry => (entry.Key, (string?)null, entry.Value))
            .Concat(byCategory.Where(entry => areas.Contains(entry.Key.Area)).Select(entry => (entry.Key.Area, (string?)entry.Key.Category, entry.Value)))
            .OrderBy(entry => entry.Item1, StringComparer.Ordinal).ThenBy(entry => entry.Item2, StringComparer.Ordinal);

    /// <summary>The same without these areas.</summary>
    public Assignments Without(IReadOnlySet<string> areas) =>
        new(byArea.Where(entry => !areas.Contains(entry.Key)), byCategory.Where(entry => !areas.Contains(entry.Key.Area)));

    /// <summary>
    /// Whose it is, the most specific first: the category in the buurt, in the wijk, everywhere; then the buurt, then the wijk.
    /// </summary>
    /// <returns>Null where nothing was said of it; without a person where it was said to be the team's.</returns>
    public Assigned? Find(string? wijk, string? buurt, string? category)
    {
        if (category is not null && categories.Contains(category) && FindCategory(category, wijk, buurt) is { } special)
            return special;
        if (buurt is not null && byArea.TryGetValue(buurt, out var person) || wijk is not null && byArea.TryGetValue(wijk, out person))
            return new Assigned(person, false);
        return null;
    }

    private Assigned? FindCategory(string category, string? wijk, string? buurt) =>
        buurt is not null && byCategory.TryGetValue((category, buurt), out var person)
        || wijk is not null && byCategory.TryGetValue((category, wijk), out person)
        || byCategory.TryGetValue((category, Everywhere), out person)
            ? new Assigned(person, true)
            : null;
}

/// <param name="Person">Null for the team.</param>
/// <param name="ForCategory">The kind of report decided.</param>
internal readonly record struct Assigned(Regisseur? Person, bool ForCategory);
