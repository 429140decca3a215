namespace WijkBot.Understanding.Texts;

/// <summary>The elements of many patterns, each made once: the same groups of words stand in many lines.</summary>
/// <param name="alike">Other forms of a word (<see cref="WordFile.Alike"/>): where the word may stand, so may they.</param>
internal sealed class ElementBook(IReadOnlyDictionary<string, string>? alike = null)
{
    private readonly Dictionary<string, Element> made = new(StringComparer.Ordinal);

    public Element Of(string alternatives)
    {
        if (!made.TryGetValue(alternatives, out var element))
            made[alternatives] = element = new Element(WithForms(alternatives));
        return element;
    }

    private string WithForms(string alternatives) =>
        alike is null ? alternatives : string.Join('|', alternatives.Split('|').Select(word => alike.TryGetValue(word, out var forms) ? $"{word}|{forms}" : word));
}
