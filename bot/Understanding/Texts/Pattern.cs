namespace WijkBot.Understanding.Texts;

/// <summary>
/// A pattern of words: <c>er is|staat ... brand*</c>. Parts split by spaces: words with alternatives (<see cref="Element"/>),
/// <c>?</c> behind one that may be left out, <c>..</c> for up to two, <c>...</c> for up to five and <c>....</c> for up to eight words in
/// between, <c>^</c> and <c>$</c> for the begin and end of the message, <c>/</c> at either end for the begin or end of a sentence, or a comma. An alternative of
/// several words is written with underscores, and <c>&amp;</c> stands between parts that may come in any order
/// (<see cref="PatternLine"/>). Never runs over the end of a sentence.
/// </summary>
internal sealed class Pattern
{
    private readonly string[] text;
    private readonly Step[] steps;
    private readonly bool atBegin;
    private readonly bool atEnd;
    private readonly bool atBreak;
    private readonly bool behindBreak;

    /// <param name="elements">Those of the patterns made before: many are the same words.</param>
    public Pattern(string section, List<string> parts, ElementBook elements)
    {
        Section = section;
        text = [.. parts];
        atBegin = parts.Remove("^");
        atEnd = parts.Remove("$");
        behindBreak = parts.Count > 0 && parts[0] == "/" && parts.Remove("/");
        atBreak = parts.Remove("/");
        steps = Steps(parts, elements);
        Reach = steps.Sum(step => step.Skip + 1);
        if (steps.Length is 0 or > MostSteps || steps[0].Skip > 0 || steps[0].Optional)
            throw new FormatException($"'{Text}' must begin with a word that has to be there.");
    }

    public string Section { get; }
    public string Text => string.Join(' ', text);
    public Element First => steps[0].Element;
    public IEnumerable<Element> Elements => steps.Select(step => step.Element);

    /// <summary>It takes at most so many tokens.</summary>
    public int Reach { get; }

    /// <summary>The words that have to be there.</summary>
    public IEnumerable<Element> Needed
    {
        get
        {
            for (var at = 0; at < steps.Length; at++)
            {
                if (!steps[at].Optional)
                    yield return steps[at].Element;
            }
        }
    }

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

    /// <summary>No pattern takes more tokens.</summary>
    public const int MostReach = MostSteps * (MostBetween + 1);

    private const int MostBetween = 8;

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

    private static Step[] Steps(List<string> parts, ElementBook elements)
    {
        var made = new List<Step>(parts.Count);
        var skip = 0;
        foreach (var part in parts)
        {
            if (part is ".." or "..." or "....")
            {
                skip = part.Length switch { 2 => 2, 3 => 5, _ => MostBetween };
                continue;
            }
            made.Add(new Step(elements.Of(part.TrimEnd('?')), part.EndsWith('?'), skip));
            skip = 0;
        }
        return [.. made];
    }

    private readonly record struct Step(Element Element, bool Optional, int Skip);
}
