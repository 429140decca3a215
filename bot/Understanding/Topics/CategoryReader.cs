using WijkBot.Municipality;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>What a report is about, by the municipality's own words: whole, in any number, inside a compound, or with one slip.</summary>
internal sealed class CategoryReader(IReadOnlyList<Category> categories)
{
    private const int MostBetween = 2;
    private const double Sure = 6.5;
    private const double Margin = 1.5;

    /// <summary>What stands behind "bij", "naast" or "in" is where it is, seldom what it is about.</summary>
    private const double Place = 0.45;

    private static readonly HashSet<string> placing = ["bij", "naast", "voor", "achter", "tegenover", "langs", "rond", "rondom", "in", "op", "tegen", "onder", "boven", "tussen", "vlakbij", "nabij",
        "near", "at", "next", "beside", "behind", "opposite", "in", "on", "under", "against"];

    private static readonly HashSet<string> small = ["de", "het", "een", "t", "mijn", "mn", "ons", "onze", "die", "dat", "deze", "dit", "hun", "zijn", "haar", "the", "a", "my", "our", "to", "of", "van", "nieuwe", "oude", "grote", "kleine"];

    private readonly CategoryWords words = new(categories);

    /// <param name="skipFrom">Words from here on, up to <paramref name="skipTo"/>, are the name of a street and tell nothing of what it is about.</param>
    public CategoryReading Read(Sentence sentence, int skipFrom = 0, int skipTo = 0)
    {
        var stems = Array.ConvertAll(sentence.Tokens, token => Stem.Of(token.Folded));
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var why = new List<string>();
        for (var at = 0; at < stems.Length; at++)
        {
            if (at < skipFrom || at >= skipTo)
                Score(sentence, stems, at, scores, why);
        }
        var best = scores.Where(pair => pair.Value > 3).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(3).ToList();
        var sure = best.Count > 0 && best[0].Value >= Sure && (best.Count == 1 || best[0].Value >= best[1].Value + Margin);
        return new CategoryReading([.. best.Select(pair => pair.Key)], sure, why);
    }

    private void Score(Sentence sentence, string[] stems, int at, Dictionary<string, double> scores, List<string> why)
    {
        if (!sentence.IsWord(at))
            return;
        if (Match(sentence, stems, at, stems[at], 1, scores, why))
            return;
        var typed = sentence[at];
        if (typed.Length >= 6 && words.Spelling.Meant(typed) is var meant && meant != typed && Match(sentence, stems, at, Stem.Of(meant), 0.8, scores, why))
            return;
        Compound(sentence, stems, at, scores, why);
    }

    private bool Match(Sentence sentence, string[] stems, int at, ReadOnlySpan<char> stem, double factor, Dictionary<string, double> scores, List<string> why)
    {
        var found = false;
        foreach (var phrase in words.StartingWith(stem) ?? [])
        {
            if (phrase.Stems.Length == 1 && words.IsSmall(sentence[at]) || !Follows(sentence, stems, at, phrase.Stems))
                continue;
            found |= phrase.Stems.Length == 1;
            var score = phrase.Weight * factor * (phrase.Stems.Length == 1 && phrase.Weight > 0 && IsPlace(sentence, at) ? Place : 1);
            // A second word for the same thing makes it surer, but not twice as sure.
            scores[phrase.Slug] = scores.TryGetValue(phrase.Slug, out var before) ? Math.Max(before, score) + Math.Min(Math.Abs(Math.Min(before, score)), 6) * 0.25 * Math.Sign(phrase.Weight) : score;
            why.Add($"{phrase.Slug}: {string.Join(' ', phrase.Stems)}");
        }
        return found;
    }

    private static bool IsPlace(Sentence sentence, int at)
    {
        var before = at - 1;
        while (before > 0 && small.Contains(sentence[before]) && sentence.Before(before + 1) == Gap.Space)
            before--;
        return before >= 0 && placing.Contains(sentence[before]) && sentence.Before(before + 1) == Gap.Space;
    }

    /// <summary>The other words of the phrase come next, at most two others between.</summary>
    private static bool Follows(Sentence sentence, string[] stems, int at, string[] phrase)
    {
        for (var index = 1; index < phrase.Length; index++)
        {
            var next = at + 1;
            while (next < stems.Length && next <= at + 1 + MostBetween && sentence.Before(next) != Gap.Stop && stems[next] != phrase[index])
                next++;
            if (next >= stems.Length || next > at + 1 + MostBetween || sentence.Before(next) == Gap.Stop)
                return false;
            at = next;
        }
        return true;
    }

    /// <summary>The words a compound may be made of, the last first: in <c>rattenoverlast</c> both count, in <c>fietswrak</c> the last says more.</summary>
    private void Compound(Sentence sentence, string[] stems, int at, Dictionary<string, double> scores, List<string> why)
    {
        ReadOnlySpan<char> word = sentence[at];
        if (word.Length is < 8 or >= Stem.MostLetters)
            return;
        Span<char> stem = stackalloc char[Stem.MostLetters];
        for (var cut = 3; cut <= word.Length - 4; cut++)
        {
            if (Match(sentence, stems, at, stem[..Stem.Of(word[cut..], stem)], 0.7, scores, why))
                return;
        }
        for (var cut = word.Length - 3; cut >= 4; cut--)
        {
            if (Match(sentence, stems, at, stem[..Stem.Of(word[..cut], stem)], 0.7, scores, why))
                return;
        }
    }
}

/// <param name="Slugs">The best first, at most three.</param>
internal sealed record CategoryReading(IReadOnlyList<string> Slugs, bool Sure, IReadOnlyList<string> Why);
