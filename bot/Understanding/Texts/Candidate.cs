namespace WijkBot.Understanding.Texts;

/// <summary>A pattern, and what is cheap to see of whether it can match.</summary>
internal readonly struct Candidate
{
    /// <summary>Of each of these one has to be there; what is least often there first.</summary>
    private readonly int[][] needed;

    private readonly ulong rarest;
    private readonly ulong next;

    /// <summary>What it may begin with, by number; null when that cannot be looked up.</summary>
    private readonly int[]? first;

    public Candidate(Pattern pattern, PatternWords words, int line)
    {
        (Pattern, Line) = (pattern, line);
        first = words.Numbers(pattern.First);
        needed = words.Needed(pattern);
        rarest = PatternWords.Sketch(needed, 0);
        next = PatternWords.Sketch(needed, 1);
    }

    public Pattern Pattern { get; }

    /// <summary>The line of word data that it is of, among those looked for with it.</summary>
    public int Line { get; }

    /// <param name="held">Which words the message holds.</param>
    /// <param name="sketch">The same in short (<see cref="PatternWords.Read"/>), which most patterns do not get past.</param>
    public bool MayMatch(ReadOnlySpan<ulong> held, ulong sketch)
    {
        if ((rarest & sketch) == 0 || (next & sketch) == 0)
            return false;
        foreach (var any in needed)
        {
            if (!PatternWords.Held(held, any))
                return false;
        }
        return true;
    }

    /// <summary>Whether it may begin with a token.</summary>
    /// <param name="number">That of its word, below zero for none.</param>
    public bool MayBegin(in Token token, int number) => first is null ? Pattern.First.Takes(token) : number >= 0 && Array.IndexOf(first, number) >= 0;
}
