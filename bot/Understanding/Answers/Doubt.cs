using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Says that he cannot choose, and nothing else: "dat weet ik niet", "ik weet niet welke wijk dat is", "maakt niet uit".</summary>
internal sealed class Doubt
{
    private readonly HashSet<string> around = WordFile.AroundWords("doubt");
    private readonly PatternSet unknown = WordFile.Patterns("doubt");

    /// <summary>So many words that doubt are no turn of speech: "dat zou ik u niet kunnen zeggen".</summary>
    private const int Plain = 3;

    /// <summary>Also besides something else.</summary>
    public bool IsSaid(Sentence sentence) => unknown.Find(sentence).Exists(match => match.End - match.Start >= Plain);

    public bool Is(Sentence sentence)
    {
        var rest = Enumerable.Repeat(true, sentence.Count).ToArray();
        foreach (var match in unknown.Find(sentence))
            Array.Fill(rest, false, match.Start, match.End - match.Start);
        return !Array.TrueForAll(rest, left => left)
            && Enumerable.Range(0, sentence.Count).All(at => !rest[at] || around.Contains(sentence[at]));
    }
}
