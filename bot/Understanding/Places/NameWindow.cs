using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The letters of some tokens that follow each other, written together and in full: <c>bornse str.</c> as <c>bornsestraat</c>.</summary>
internal ref struct NameWindow(Span<char> letters, StreetWords words)
{
    /// <summary>No name is longer.</summary>
    public const int Longest = 40;

    private const int LongestKind = 8;

    private readonly Span<char> letters = letters;
    private int length;

    /// <summary>The letters, with a shortened kind of street at the end in full.</summary>
    public ReadOnlySpan<char> Letters { get; private set; }

    /// <summary>Takes the next token; false when it does not fit any more, or is no part of a name.</summary>
    /// <param name="skip">So many letters at its begin are grammar.</param>
    public bool Add(Sentence sentence, int at, int skip = 0)
    {
        if (Letters.Length > length)
        {
            Letters.CopyTo(letters);
            length = Letters.Length;
        }
        var word = sentence[at].AsSpan(skip);
        // "Bornsestraat'ta", "Schelfhorst's": what stands behind the sign is grammar
        if (skip == 0 && SilentEn.In(sentence.Raw(at), sentence[at]) is { } spoken)
            word = spoken;
        else if (sentence[at].Length < sentence.Tokens[at].End - sentence.Tokens[at].Start && sentence.Raw(at).IndexOfAny('\'', '’') is var cut && cut >= 3 && cut <= word.Length)
            word = word[..cut];
        else if (skip == 0 && words.InFull(sentence[at]) is { } full)
            word = full;
        if (word.Length == 0 || length + word.Length + LongestKind > Longest)
            return false;
        word.CopyTo(letters[length..]);
        length += word.Length;
        Letters = InFull(letters[length - 1]);
        return true;
    }

    /// <summary>"bornsestr", "schaepmanln": in full for as long as this is the last word.</summary>
    private readonly ReadOnlySpan<char> InFull(char last)
    {
        var told = letters[..length];
        foreach (var (ending, kind) in words.ShortEndings)
        {
            if (ending[^1] != last || length < ending.Length + 3 || !told.EndsWith(ending, StringComparison.Ordinal))
                continue;
            // written behind the letters, which the next word needs as they are
            var full = letters[Longest..(Longest + length - ending.Length + kind.Length)];
            told[..^ending.Length].CopyTo(full);
            kind.CopyTo(full[(length - ending.Length)..]);
            return full;
        }
        return told;
    }
}
