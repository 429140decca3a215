namespace WijkBot.Understanding.Texts;

/// <summary>
/// A pattern of words: <c>er is|staat ... brand*</c>. Parts split by spaces: words with alternatives (<see cref="Element"/>),
/// <c>?</c> behind one that may be left out, <c>..</c> for up to two and <c>...</c> for up to five words in between, <c>^</c> and
/// <c>$</c> for the begin and end of the message, <c>/</c> at either end for the begin or end of a sentence, or a comma. An alternative of several words is written
/// with underscores (<see cref="Expand"/>). Never runs over the end of a sentence.
/// </summary>
internal sealed class Pattern
{
    private readonly Step[] steps;
    private readonly bool atBegin;
    private readonly bool atEnd;
    private readonly bool atBreak;
    private readonly bool behindBreak;

    public Pattern(string section, string text)
    {
        Section = section;
        Text = text;
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        atBegin = parts.Remove("^");
        atEnd = parts.Remove("$");
        behindBreak = parts[0] == "/" && parts.Remove("/");
        atBreak = parts.Remove("/");
        steps = [.. Steps(parts)];
        if (steps.Length is 0 or > MostSteps || steps[0].Skip > 0 || steps[0].Optional)
            throw new FormatException($"'{text}' must begin with a word that has to be there.");
    }

    public string Section { get; }
    public string Text { get; }
    public Element First => steps[0].Element;
    public IEnumerable<Element> Elements => steps.Select(step => step.Element);

    /// <summary>The words behind the first that have to be there.</summary>
    public IEnumerable<Element> Needed => steps.Skip(1).Where(step => !step.Optional).Select(step => step.Element);

    /// <summary>
    /// Index behind the match that begins at this token, of which is known that <see cref="First"/> takes it; or -1.
    /// The tokens of the words themselves (not those in between) go to <paramref name="hits"/>.
    /// </summary>
    public int Match(Sentence sentence, int start, Span<int> hits, out int hitCount)
    {
        (hits[0], hitCount) = (start, 1);
        return MayBegin(sentence, start) ? Match(sentence, start + 1, 1, hits, ref hitCount) : -1;
    }

    public const int MostSteps = 12;

    /// <summary>The patterns one line stands for: an alternative of several words (<c>nu|aan_de_gang</c>) makes a pattern of its own.</summary>
    public static IEnumerable<Pattern> Expand(string section, string line)
    {
        IEnumerable<string> lines = [""];
        var leading = true;
        foreach (var part in line.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var ways = WaysOf(part, leading).ToList();
            lines = [.. lines.SelectMany(begin => ways.Select(way => $"{begin} {way}"))];
            leading &= part is "^" or "/" || part.EndsWith('?');
        }
        return lines.Where(text => text.Any(c => c is not (' ' or '^' or '$' or '/'))).Select(text => new Pattern(section, text.Trim()));
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

    private int Match(Sentence sentence, int at, int index, Span<int> hits, ref int hitCount)
    {
        if (index == steps.Length)
            return MayEnd(sentence, at) ? at : -1;

        var step = steps[index];
        for (var skipped = 0; skipped <= step.Skip && at + skipped < sentence.Count; skipped++)
        {
            if (sentence.Before(at + skipped) == Gap.Stop)
                break;
            if (!step.Element.Takes(sentence.Tokens[at + skipped]))
                continue;
            var before = hitCount;
            hits[hitCount++] = at + skipped;
            if (Match(sentence, at + skipped + 1, index + 1, hits, ref hitCount) is var end and >= 0)
                return end;
            hitCount = before;
        }
        return step.Optional ? Match(sentence, at, index + 1, hits, ref hitCount) : -1;
    }

    private bool MayBegin(Sentence sentence, int at) =>
        (!atBegin || at == 0) && (!behindBreak || sentence.Before(at) is Gap.Comma or Gap.Stop);

    private bool MayEnd(Sentence sentence, int at) =>
        (!atEnd || at == sentence.Count) && (!atBreak || sentence.Before(at) is Gap.Comma or Gap.Stop);

    private static IEnumerable<Step> Steps(List<string> parts)
    {
        var skip = 0;
        foreach (var part in parts)
        {
            if (part is ".." or "...")
            {
                skip = part.Length == 2 ? 2 : 5;
                continue;
            }
            yield return new Step(new Element(part.TrimEnd('?')), part.EndsWith('?'), skip);
            skip = 0;
        }
    }

    private readonly record struct Step(Element Element, bool Optional, int Skip);
}
