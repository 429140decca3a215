namespace WijkBot.Understanding.Texts;

/// <summary>Takes the Arabic article off a word, with the small word that is written to it: <c>بالحاوية</c> is <c>حاويه</c>.</summary>
internal static class Article
{
    /// <summary>What is left must still be a word: the begin of <c>الان</c> is no article.</summary>
    private const int ShortestWord = 2;

    /// <summary>"To" is written to a word without article too; a shorter word may begin with that letter.</summary>
    private const int ShortestBehindTo = 5;

    private const string God = "الله";

    private const string Joined = "وبفكعه";

    /// <summary>The same message with its Arabic words bare; the message itself when it has none.</summary>
    public static Sentence Without(Sentence sentence)
    {
        foreach (var token in sentence.Tokens)
        {
            if (token.Folded.Length > ShortestWord && Length(token.Folded) > 0)
                return sentence.With(Bare);
        }
        return sentence;
    }

    private static string Bare(string word) => Length(word) is var length and > 0 ? word[length..] : word;

    private static int Length(string word)
    {
        if (word.Length == 0 || word[0] is < '\u0620' or > '\u064a')
            return 0;
        if (word == God)
            return 0;
        var length = 0;
        if (word.StartsWith("ال", StringComparison.Ordinal) || word.StartsWith("لل", StringComparison.Ordinal))
            length = 2;
        else if (Joined.Contains(word[0], StringComparison.Ordinal) && word.AsSpan(1).StartsWith("ال", StringComparison.Ordinal))
            length = 3;
        else if (word[0] == 'ل' && word.Length > ShortestBehindTo)
            length = 1;
        return word.Length - length >= ShortestWord ? length : 0;
    }
}
