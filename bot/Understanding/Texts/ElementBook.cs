namespace WijkBot.Understanding.Texts;

/// <summary>The elements of many patterns, each made once: the same groups of words stand in many lines.</summary>
internal sealed class ElementBook
{
    private readonly Dictionary<string, Element> made = new(StringComparer.Ordinal);

    public Element Of(string alternatives)
    {
        if (!made.TryGetValue(alternatives, out var element))
            made[alternatives] = element = new Element(alternatives);
        return element;
    }
}
