namespace WijkBot.Understanding.Texts;

/// <summary>
/// What a reader makes of a word by itself: worked out once for each of the <see cref="FrequentWords"/>, and each time for any other, so that
/// nothing a resident wrote stays. Threads that work out the same word at once find the same.
/// </summary>
internal sealed class WordMemo<T>(Func<string, T> read)
{
    private volatile Memory? memory;

    /// <summary>What it makes of a token.</summary>
    public T Of(in Token token)
    {
        var number = token.Frequent;
        if (number < 0)
            return read(token.Folded);
        return memory is { } kept && Volatile.Read(ref kept.IsMade[number]) ? kept.Made[number] : Make(number);
    }

    private T Make(int number)
    {
        var kept = memory ??= new Memory(new T[FrequentWords.Count], new bool[FrequentWords.Count]);
        kept.Made[number] = read(FrequentWords.Word(number));
        Volatile.Write(ref kept.IsMade[number], true);
        return kept.Made[number];
    }

    private sealed record Memory(T[] Made, bool[] IsMade);
}
