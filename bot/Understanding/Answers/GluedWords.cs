using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Words that were written as one, taken apart when all parts are known: <c>zekerniet</c>, <c>weetikniet</c>.</summary>
internal sealed class GluedWords(IReadOnlyCollection<string> known)
{
    private const int Shortest = 2;
    private const int Longest = 24;
    private const int MostParts = 4;

    private readonly HashSet<string> words = [.. known.Where(word => word.Length >= Shortest)];

    /// <summary>The message with spaces between the words; null when nothing was to be taken apart.</summary>
    public Sentence? Apart(Sentence sentence)
    {
        var parts = new List<string>();
        foreach (var token in sentence.Tokens)
        {
            if (token.Kind != TokenKind.Word || words.Contains(token.Folded) || token.Folded.Length > Longest || !Split(token.Folded, MostParts, parts))
                parts.Add(token.Folded);
        }
        return parts.Count > sentence.Count ? Sentence.Of(string.Join(' ', parts)) : null;
    }

    /// <summary>Longest word first, so that "zekerniet" is not "ze" and something.</summary>
    private bool Split(string word, int most, List<string> parts)
    {
        if (word.Length == 0 || most == 0)
            return word.Length == 0;
        for (var length = word.Length; length >= Shortest; length--)
        {
            if (!words.Contains(word[..length]))
                continue;
            var before = parts.Count;
            parts.Add(word[..length]);
            if (Split(word[length..], most - 1, parts))
                return true;
            parts.RemoveRange(before, parts.Count - before);
        }
        return false;
    }
}
