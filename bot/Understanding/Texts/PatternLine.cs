namespace WijkBot.Understanding.Texts;

/// <summary>
/// A line of word data, which may stand for more than one pattern. These are made when a message first has a word that one of them begins
/// with: of the many lines there are, few are ever needed.
/// </summary>
internal sealed class PatternLine(string section, string entry)
{
    private const string AnyOrder = " & ";

    /// <summary>Between parts that may come in any order.</summary>
    private const string Far = " .... ";

    private Pattern[]? made;

    /// <summary>
    /// The patterns it stands for: each order of parts with <c>&amp;</c> in between, and an alternative of several words
    /// (<c>nu|aan_de_gang</c>) makes a pattern of its own.
    /// </summary>
    public Pattern[] Patterns(ElementBook elements) => made ??= [.. Orders(entry.Split(AnyOrder)).SelectMany(Ways)
        .Where(parts => parts.Exists(part => part is not ("^" or "$" or "/")))
        .Select(parts => new Pattern(section, parts, elements))];

    /// <summary>What those patterns begin with: words that may stand in one place, as <c>a|b*</c>.</summary>
    public IEnumerable<string> Heads() => entry.Contains(AnyOrder, StringComparison.Ordinal) ? entry.Split(AnyOrder).SelectMany(HeadsOf) : HeadsOf(entry);

    /// <summary>
    /// The words of one place, <c>a|b</c>, of which whatever it matches holds one; of all such places the one whose words are least often in
    /// a message. Null when there is none: a part of a word cannot be looked up.
    /// </summary>
    public string? Anchor()
    {
        var (rarest, least) = ((string?)null, float.MaxValue);
        foreach (var range in Ranges(entry))
        {
            var place = entry.AsSpan(range);
            if (place[^1] is not ('?' or '.') && place is not ("&" or "^" or "$" or "/") && AnchorIn(place) is var (words, frequency) && frequency < least)
                (rarest, least) = (words, frequency);
        }
        return rarest;
    }

    /// <summary>Its words one by one as they are written, in their order: with stars, and what stands for a number.</summary>
    public WordsOfLine Words() => new(entry);

    /// <summary>Of each alternative the word that is least often there, and how often one of these is; null when an alternative has none.</summary>
    private static (string Words, float Frequency)? AnchorIn(ReadOnlySpan<char> place)
    {
        var (words, sum) = (new List<string>(), 0f);
        foreach (var alternative in place.Split('|'))
        {
            if (Rarest(place[alternative]) is not var (word, frequency))
                return null;
            words.Add(word);
            sum += frequency;
        }
        return (string.Join('|', words), sum);
    }

    private static (string Word, float Frequency)? Rarest(ReadOnlySpan<char> alternative)
    {
        (string Word, float Frequency)? rarest = null;
        foreach (var range in alternative.Split('_'))
        {
            var word = alternative[range];
            if (word.IsEmpty || word[^1] is '?' or '.' || !Element.IsWhole(word))
                continue;
            if (FrequentWords.Frequency(Element.Folded(word)) is var frequency && !(rarest?.Frequency <= frequency))
                rarest = (word.ToString(), frequency);
        }
        return rarest;
    }

    private static IEnumerable<string> HeadsOf(string part)
    {
        foreach (var range in Ranges(part))
        {
            var place = part[range];
            if (place is "^" or "/")
                continue;
            foreach (var way in WaysOf(place.TrimEnd('?')))
                yield return way.IndexOf(' ') is var end and > 0 ? way[..end] : way;
            if (place[^1] != '?')
                yield break;
        }
    }

    private static IEnumerable<Range> Ranges(string part)
    {
        for (var from = 0; from < part.Length;)
        {
            var to = part.IndexOf(' ', from) is var space and >= 0 ? space : part.Length;
            if (to > from)
                yield return from..to;
            from = to + 1;
        }
    }

    private static IEnumerable<string> Orders(string[] parts)
    {
        if (parts.Length == 1)
            return parts;
        return parts.SelectMany((first, at) => Orders([.. parts.Where((_, other) => other != at)]).Select(rest => first + Far + rest));
    }

    private static List<List<string>> Ways(string line)
    {
        List<List<string>> all = [[]];
        var leading = true;
        foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            all = Longer(all, [.. WaysOf(part, leading)]);
            leading &= part is "^" or "/" || part.EndsWith('?');
        }
        return all;
    }

    /// <summary>Each with each way to go on.</summary>
    private static List<List<string>> Longer(List<List<string>> all, List<string> ways)
    {
        if (ways is not [var only])
            return [.. all.SelectMany(parts => ways.Select(way => (List<string>)[.. parts, .. way.Split(' ', StringSplitOptions.RemoveEmptyEntries)]))];
        foreach (var parts in all)
            parts.AddRange(only.Contains(' ', StringComparison.Ordinal) ? only.Split(' ', StringSplitOptions.RemoveEmptyEntries) : [only]);
        return all;
    }

    /// <summary>What may be left out at the begin makes a pattern that begins behind it.</summary>
    private static IEnumerable<string> WaysOf(string part, bool leading) =>
        leading && part.EndsWith('?') && part.Length > 1 ? [.. WaysOf(part.TrimEnd('?')), ""] : WaysOf(part);

    private static IEnumerable<string> WaysOf(string part)
    {
        if (!part.Contains('_', StringComparison.Ordinal))
            return [part];
        var words = part.TrimEnd('?').Split('|');
        var single = string.Join('|', words.Where(word => !word.Contains('_', StringComparison.Ordinal)));
        var several = words.Where(word => word.Contains('_', StringComparison.Ordinal)).Select(word => word.Replace('_', ' '));
        return [.. single.Length > 0 ? [single] : Array.Empty<string>(), .. several, .. part.EndsWith('?') ? [""] : Array.Empty<string>()];
    }
}
