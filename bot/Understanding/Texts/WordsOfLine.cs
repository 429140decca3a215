namespace WijkBot.Understanding.Texts;

/// <summary>Goes through the words of a line of patterns, without what stands between and around them.</summary>
internal ref struct WordsOfLine(ReadOnlySpan<char> line)
{
    private ReadOnlySpan<char> left = line;

    public ReadOnlySpan<char> Current { get; private set; }

    public readonly WordsOfLine GetEnumerator() => this;

    public bool MoveNext()
    {
        while (!left.IsEmpty)
        {
            var end = left.IndexOfAny(' ', '|', '_');
            var word = (end < 0 ? left : left[..end]).TrimEnd('?');
            left = end < 0 ? [] : left[(end + 1)..];
            if (word.IsEmpty || word is "&" or "^" or "$" or "/" or ".." or "..." or "....")
                continue;
            Current = word;
            return true;
        }
        return false;
    }
}
