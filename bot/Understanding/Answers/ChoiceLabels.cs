using WijkBot.Conversations;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding.Answers;

/// <summary>Options by words: those of their own that no other option has, or other words for the same idea.</summary>
internal sealed class ChoiceLabels
{
    private const double Enough = 0.5;
    private const int LongWord = 5;
    private const int ShortestLike = 4;

    private readonly OptionIdeas ideas = new();
    private readonly HashSet<string> filler = [.. WordFile.Read("choice").Where(line => line.Section == "filler").SelectMany(line => line.Entry.Split('|'))];

    /// <summary>What is spoken of; options that are as likely as each other, without a word of their own, in <paramref name="alike"/>.</summary>
    public List<ChoiceMention> Find(Sentence said, IReadOnlyList<ChoiceOption> options, out List<int> alike)
    {
        var labels = options.Select(option => option.Labels.Select(WordsOf).ToList()).ToList();
        var mentions = new List<ChoiceMention>();
        var shares = new double[options.Count];
        for (var index = 0; index < options.Count; index++)
        {
            var others = labels.Where((_, other) => other != index).SelectMany(words => words.SelectMany(word => word)).ToHashSet(StringComparer.Ordinal);
            foreach (var words in labels[index])
                mentions.AddRange(Mentions(said, words, others, index + 1, ref shares[index]));
        }
        mentions.AddRange(ByIdea(said, options, mentions));
        var best = shares.Max();
        alike = best >= Enough ? [.. Enumerable.Range(0, options.Count).Where(index => shares[index] == best).Select(index => index + 1)] : [];
        return mentions;
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

    /// <summary>An idea that one option has and no other; of a longer phrase ("zonder mijn naam") no word counts by itself.</summary>
    private List<ChoiceMention> ByIdea(Sentence said, IReadOnlyList<ChoiceOption> options, List<ChoiceMention> mentions)
    {
        var found = ideas.Find(said);
        if (found.Count == 0)
            return [];
        var byOption = options.Select(option => option.Labels.SelectMany(IdeasOf).ToHashSet(StringComparer.Ordinal)).ToList();
        var more = new List<ChoiceMention>();
        foreach (var match in found.OrderByDescending(match => match.End - match.Start))
        {
            var having = Enumerable.Range(0, options.Count).Where(index => byOption[index].Contains(match.Pattern.Section)).ToList();
            if (having.Count != 1 || more.Exists(mention => mention.Start <= match.Start && match.End <= mention.End && mention.End - mention.Start > match.End - match.Start))
                continue;
            if (match.End - match.Start > 1)
                mentions.RemoveAll(mention => mention.Option != having[0] + 1 && mention.Start >= match.Start && mention.End <= match.End);
            if (!mentions.Exists(mention => mention.Start == match.Start && mention.End == match.End))
                more.Add(new ChoiceMention(having[0] + 1, match.Start, match.End));
        }
        return more;
    }

    /// <summary>Of "minder vaak" not what "vaak" says.</summary>
    private IEnumerable<string> IdeasOf(string label)
    {
        var found = ideas.Find(Sentence.Of(label));
        return found.Where(match => !found.Exists(wider => wider.Start <= match.Start && wider.End >= match.End && wider.End - wider.Start > match.End - match.Start))
            .Select(match => match.Pattern.Section);
    }
}
