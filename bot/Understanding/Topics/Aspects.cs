using WijkBot.Municipality;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>
/// What words can tell of, by number: first the categories of the municipality, then the things and states that the rules put together
/// (<c>Words/rule.any.txt</c>: <c>[container-is-vol]</c>, <c>10: container + full</c>).
/// </summary>
internal sealed class Aspects
{
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<CategoryRule>?[] byFirst;
    private readonly List<CategoryRule> none = [];

    public Aspects(IReadOnlyList<Category> categories)
    {
        foreach (var category in categories)
            numbers.TryAdd(category.Slug, numbers.Count);
        Slugs = [.. numbers.Keys];
        foreach (var (section, _) in WordFile.Read("thing").Concat(WordFile.Read("state")))
            numbers.TryAdd(section, numbers.Count);
        byFirst = new List<CategoryRule>?[numbers.Count];
        foreach (var (slug, entry) in WordFile.Read("rule"))
            Add(slug, entry);
    }

    /// <summary>The categories by their number.</summary>
    public string[] Slugs { get; }

    public int Count => numbers.Count;

    /// <summary>The rules in which this comes first.</summary>
    public List<CategoryRule> RulesOf(int aspect) => byFirst[aspect] ?? none;

    public int Of(string name) => numbers[name];

    /// <summary>Below zero for a category that this municipality does not have.</summary>
    public int Find(string name, bool isCategory) => numbers.TryGetValue(name, out var number) && number < Slugs.Length == isCategory ? number : -1;

    /// <summary>A category for what has none of its own.</summary>
    public static bool IsRest(string slug) => slug.StartsWith("overig", StringComparison.Ordinal) && slug != "overige-overlast-door-personen";

    private void Add(string slug, string entry)
    {
        if (entry.Split(": ") is not [var written, var needs] || !double.TryParse(written, System.Globalization.CultureInfo.InvariantCulture, out var weight))
            throw new FormatException($"The rule '{entry}' of '{slug}' is not of the form '8: thing + state'.");
        if (!numbers.TryGetValue(slug, out var category) || category >= Slugs.Length)
            return;
        foreach (var names in Alternatives(needs.Split(" + "), 0))
        {
            int[] aspects = [.. names.Split('+').Select(name => numbers.TryGetValue(name.Trim(), out var number) ? number : throw new FormatException($"The rule '{entry}' of '{slug}' needs '{name}', which has no words."))];
            (byFirst[aspects[0]] ??= []).Add(new CategoryRule(category, weight, aspects[1..]));
        }
    }

    /// <summary><c>a|b + c</c> is <c>a + c</c> and <c>b + c</c>.</summary>
    private static IEnumerable<string> Alternatives(string[] needs, int at) => at == needs.Length - 1
        ? needs[at].Split('|')
        : needs[at].Split('|').SelectMany(one => Alternatives(needs, at + 1).Select(rest => one + "+" + rest));
}

/// <param name="Category">Its number.</param>
/// <param name="Weight">Below zero: points away.</param>
/// <param name="Others">What must be there beside the first.</param>
internal sealed record CategoryRule(int Category, double Weight, int[] Others);
