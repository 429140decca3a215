using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The letters of some tokens that follow each other, written together and in full: <c>bornse str.</c> as <c>bornsestraat</c>.</summary>
internal ref struct NameWindow(Span<char> letters, StreetWords words)
{
    /// <summary>No name is longer.</summary>
    public const int Longest = 40;

    private readonly Span<char> letters = letters;

    public int Length { get; private set; }

    public readonly ReadOnlySpan<char> Letters => letters[..Length];

    /// <summary>Takes the next token; false when it does not fit any more, or is no part of a name.</summary>
    public bool Add(Sentence sentence, int at)
    {
        var word = sentence[at].AsSpan();
        var cut = sentence.Raw(at).IndexOfAny('\'', '’');
        // "Bornsestraat'ta", "Schelfhorst's": what stands behind the sign is grammar
        if (cut >= 3 && cut <= word.Length)
            word = word[..cut];
        if (words.InFull(sentence[at]) is { } full)
            word = full;
        if (word.Length == 0 || Length + word.Length + 4 > Longest)
            return false;
        word.CopyTo(letters[Length..]);
        Length += word.Length;
        return true;
    }

    /// <summary>"bornsestr", "schaepmanln": the kind of street in full, for as long as this is the last word.</summary>
    public readonly int InFull(Span<char> full)
    {
        Letters.CopyTo(full);
        foreach (var (ending, kind) in words.ShortEndings)
        {
            if (Length < ending.Length + 3 || !Letters.EndsWith(ending, StringComparison.Ordinal))
                continue;
            kind.CopyTo(full[(Length - ending.Length)..]);
            return Length - ending.Length + kind.Length;
        }
        return Length;
    }
}
