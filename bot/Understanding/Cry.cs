using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>A call for help and nothing else: "HELP! 112!" is more than one sentence, which no pattern is.</summary>
internal sealed class Cry
{
    private readonly HashSet<string> cries = Words("cry");
    private readonly HashSet<string> beside = Words("beside");

    /// <summary>A lone "hulp" asks for the explanation; "hulp!" does not.</summary>
    public bool Is(Sentence sentence) =>
        (sentence.Count > 1 || sentence.Text.Contains('!', StringComparison.Ordinal))
        && Array.Exists(sentence.Tokens, token => cries.Contains(token.Folded))
        && Array.TrueForAll(sentence.Tokens, token => cries.Contains(token.Folded) || beside.Contains(token.Folded) || token.Kind == TokenKind.Symbol);

    private static HashSet<string> Words(string section) =>
        WordFile.Read("cry").Where(line => line.Section == section).SelectMany(line => line.Entry.Split('|')).Select(word => Fold.Word(word)).ToHashSet(StringComparer.Ordinal);
}
