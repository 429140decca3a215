using WijkBot.Conversations;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding.Answers;

/// <summary>Options by words: those of their own that no other option has, or other words for the same idea.</summary>
internal sealed class ChoiceLabels(ChoiceIdeas ideas)
{
    private const double Enough = 0.5;
    private const int LongWord = 5;
    private const int ShortestLike = 4;

    private readonly HashSet<string> filler = [.. WordFile.Read("choice").Where(line => line.Section is "filler" or "weak").SelectMany(line => line.Entry.Split('|'))];

    /// <summary>What is spoken of; options that are as likely as each other, without a word of their own, in <paramref name="alike"/>.</summary>
    public List<ChoiceMention> Find(Sentence said, IReadOnlyList<ChoiceOption> options, string language, out List<int> alike)
    {
        var about = ideas.Of(said, language);
        var labels = options.Select(option => option.Labels.Select(WordsOf).ToList()).ToList();
        var mentions = new List<ChoiceMention>();
        var shares = new double[options.Count];
        for (var index = 0; index < options.Count; index++)
        {
            var others = labels.Where((_, other) => other != index).SelectMany(words => words.SelectMany(word => word)).ToHashSet(StringComparer.Ordinal);
            foreach (var words in labels[index])
                mentions.AddRange(Mentions(said, words, others, index + 1, ref shares[index]));
        }
        var byIdea = ideas.Of(options, language);
        Drop(mentions, about, byIdea, shares);
        mentions.AddRange(ideas.Find(about, byIdea, mentions));
        var best = shares.Max();
        alike = best >= Enough ? [.. Enumerable.Range(0, options.Count).Where(index => shares[index] == best).Select(index => index + 1)] : [];
        return mentions;
    }

    /// <summary>"Vleermuizen" end as "muizen" do and are something else; so is "voormiddag" no "middag".</summary>
    private static void Drop(List<ChoiceMention> mentions, List<PatternMatch> about, List<HashSet<string>> options, double[] shares)
    {
        foreach (var mention in mentions.ToList())
        {
            var same = about.FindAll(match => match.Start == mention.Start && match.End == mention.End);
            if (same.Count == 0 || same.Exists(match => options[mention.Option - 1].Contains(match.Pattern.Section)))
                continue;
            if (!same.Exists(match => match.Pattern.Section.StartsWith("other-", StringComparison.Ordinal) || options.Exists(option => option.Contains(match.Pattern.Section))))
                continue;
            mentions.Remove(mention);
            shares[mention.Option - 1] = 0;
        }
    }

    /// <summary>Not "het nummer", of which each word may be anything.</summary>
    private List<string> WordsOf(string label) =>
        [.. Sentence.Of(label).Tokens.Where(token => token.Kind != TokenKind.Symbol && !filler.Contains(token.Folded)).Select(token => token.Folded)];

    private static List<ChoiceMention> Mentions(Sentence said, List<string> words, HashSet<string> others, int option, ref double share)
    {
        var own = new List<ChoiceMention>();
        var found = 0;
        var isLong = false;
        foreach (var word in words)
        {
            var at = Array.FindIndex(said.Tokens, token => IsLike(token.Folded, word));
            if (at < 0)
                continue;
            found++;
            if (others.Contains(word) || others.Contains(said[at]))
                continue;
            own.Add(new ChoiceMention(option, at, at + 1));
            isLong |= word.Length >= LongWord;
        }
        var part = words.Count == 0 ? 0 : (double)found / words.Count;
        share = Math.Max(share, part);
        return part >= Enough || isLong ? own : [];
    }

    /// <summary>Another number of the same word, a slip, an abbreviation, or a longer compound.</summary>
    private static bool IsLike(string typed, string word)
    {
        if (typed == word)
            return true;
        if (typed.Length < ShortestLike || word.Length < ShortestLike)
            return false;
        if (typed.Length > word.Length && typed.EndsWith(word, StringComparison.Ordinal))
            return true;
        if (typed[0] != word[0])
            return false;
        return word.StartsWith(typed, StringComparison.Ordinal) || typed.StartsWith(word, StringComparison.Ordinal)
            || Stem.Of(typed) == Stem.Of(word) || (word.Length >= LongWord && typed.Length >= LongWord && Spelling.IsNear(typed, word))
            || (word.Length > 8 && Distance.Within(typed, word, word.Length / 6));
    }
}
