namespace WijkBot.Understanding.Texts;

/// <summary>The elements of many patterns, each made once: the same groups of words stand in many lines.</summary>
/// <param name="alike">Other forms of a word (<see cref="WordFile.Alike"/>): where the word may stand, so may they.</param>
internal sealed class ElementBook(IReadOnlyDictionary<string, string>? alike = null)
{
    private readonly Dictionary<string, Element> made = new(StringComparer.Ordinal);

    /// <summary>Held by whoever makes patterns of these elements: one at a time, in whatever order they are looked up.</summary>
    public Lock Making { get; } = new();

    public Element Of(string alternatives)
    {
        if (!made.TryGetValue(alternatives, out var element))
            made[alternatives] = element = new Element(WithForms(alternatives));
        return element;
    }

    /// <summary>Has words that have other forms.</summary>
    public bool HasForms => alike is not null;

    /// <summary>The other forms of a word, <c>a|b</c>; null when it has none.</summary>
    public string? Forms(string word) => alike?.GetValueOrDefault(word);

    private string WithForms(string alternatives) =>
        HasForms ? string.Join('|', alternatives.Split('|').Select(word => Forms(word) is { } forms ? $"{word}|{forms}" : word)) : alternatives;
}
