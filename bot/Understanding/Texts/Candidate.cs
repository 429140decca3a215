namespace WijkBot.Understanding.Texts;

/// <summary>A pattern, and what is cheap to see of whether it can match.</summary>
internal readonly struct Candidate(Pattern pattern, PatternWords words)
{
    private readonly bool isLoose = pattern.First.Words is null;

    /// <summary>Of each of these one has to be there; the shortest first, since it is missing most.</summary>
    private readonly int[][] needed = [.. pattern.Needed.Select(words.Numbers).OfType<int[]>().OrderBy(numbers => numbers.Length)];

    public Pattern Pattern { get; } = pattern;

    public bool MayMatch(in Token token, ReadOnlySpan<ulong> held)
    {
        foreach (var any in needed)
        {
            if (!PatternWords.Held(held, any))
                return false;
        }
        return !isLoose || Pattern.First.Takes(token);
    }
}
