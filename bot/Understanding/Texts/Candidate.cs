namespace WijkBot.Understanding.Texts;

/// <summary>A pattern, and what is cheap to see of whether it can match.</summary>
internal readonly struct Candidate
{
    private readonly bool isLoose;

    /// <summary>Of each of these one has to be there; the shortest first, since it is missing most.</summary>
    private readonly int[][] needed;

    private readonly ulong shortest;
    private readonly ulong next;

    public Candidate(Pattern pattern, PatternWords words, int line)
    {
        (Pattern, Line, isLoose) = (pattern, line, pattern.First.Words is null);
        needed = words.Needed(pattern);
        shortest = PatternWords.Sketch(needed, 0);
        next = PatternWords.Sketch(needed, 1);
    }

    public Pattern Pattern { get; }

    /// <summary>The line of word data that it is of, among those looked for with it.</summary>
    public int Line { get; }

    /// <param name="held">Which words the message holds.</param>
    /// <param name="sketch">The same in short (<see cref="PatternWords.Read"/>), which most patterns do not get past.</param>
    public bool MayMatch(in Token token, ReadOnlySpan<ulong> held, ulong sketch)
    {
        if ((shortest & sketch) == 0 || (next & sketch) == 0)
            return false;
        foreach (var any in needed)
        {
            if (!PatternWords.Held(held, any))
                return false;
        }
        return !isLoose || Pattern.First.Takes(token);
    }
}
