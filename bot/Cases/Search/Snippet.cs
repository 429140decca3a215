namespace WijkBot.Cases;

/// <summary>The part of a text around what was found, in pieces of which some are what was found. To be shown as text, never as markup.</summary>
public sealed record Snippet(IReadOnlyList<(string Text, bool Found)> Pieces)
{
    private const int Before = 50;
    private const int Longest = 150;

    public static Snippet Of(string text, string? typed)
    {
        var terms = SearchTerm.Read(typed);
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var first = Spans(line, terms).Select(span => span.Start).FirstOrDefault(0);
        var (start, end) = (first <= Before ? 0 : Edge(line, first - Before), 0);
        end = line.Length - start <= Longest ? line.Length : Edge(line, start + Longest);
        var shown = line[start..end];
        return new Snippet([.. Cut(shown, terms, start > 0, end < line.Length)]);
    }

    private static IEnumerable<(string, bool)> Cut(string shown, IReadOnlyList<SearchTerm> terms, bool more, bool goesOn)
    {
        var at = 0;
        if (more)
            yield return ("… ", false);
        foreach (var (start, end) in Spans(shown, terms))
        {
            yield return (shown[at..start], false);
            yield return (shown[start..end], true);
            at = end;
        }
        yield return (shown[at..] + (goesOn ? " …" : ""), false);
    }

    /// <summary>Where words begin that were asked for, as far as they go; in order, none within another.</summary>
    private static IEnumerable<(int Start, int End)> Spans(string text, IReadOnlyList<SearchTerm> terms)
    {
        var asked = terms.SelectMany(term => term.Words.Select(word => (Word: word, term.IsPrefix))).ToList();
        for (var at = 0; at < text.Length; at++)
        {
            if (!char.IsLetterOrDigit(text[at]))
                continue;
            var end = at;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            var word = text[at..end];
            if (asked.Exists(one => one.IsPrefix ? word.StartsWith(one.Word, StringComparison.OrdinalIgnoreCase) : word.Equals(one.Word, StringComparison.OrdinalIgnoreCase)))
                yield return (at, end);
            at = end;
        }
    }

    /// <summary>Where a word begins near this index; never within a character of two halves.</summary>
    private static int Edge(string text, int index)
    {
        var space = text.IndexOf(' ', index);
        if (space >= 0 && space - index < 20)
            return space;
        return char.IsLowSurrogate(text[index]) ? index - 1 : index;
    }

    public override string ToString() => $"{Pieces.Count} pieces";
}
