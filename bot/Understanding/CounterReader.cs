using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>
/// A question back as the whole message: "en waarom wilt u dat weten?". Words that only lead to it or point at it are left out first, so
/// that a few patterns find however it is said; a message that says anything else besides is none.
/// </summary>
internal sealed class CounterReader(Polite polite)
{
    private readonly Language[] languages = [.. WordFile.ByLanguage("counter").OrderByDescending(language => language.Key == "nl").Select(language => new Language(language.Value))];

    /// <summary>One of <see cref="CounterQuestions"/>; null when nothing is asked back.</summary>
    public string? Read(Sentence sentence)
    {
        var plain = polite.Strip(sentence);
        foreach (var language in languages)
        {
            if ((language.Read(sentence) ?? (ReferenceEquals(plain, sentence) ? null : language.Read(plain))) is { } asked)
                return asked;
        }
        return null;
    }

    /// <summary>The words of one language: what is left out in one is what is asked in another.</summary>
    private sealed class Language(List<WordLine> lines)
    {
        /// <summary>Behind the name of a section: a statement has the same words.</summary>
        private const char OnlyAsked = '?';

        /// <summary>A pattern has at most so many words of which only the begin is given.</summary>
        private const int MostEndings = 4;

        private readonly PatternSet patterns = WordFile.Patterns(lines.Where(line => line.Section is not ("before" or "around" or "asking")));
        private readonly int mostOther = lines.Exists(line => line.Entry.Contains('*', StringComparison.Ordinal)) ? MostEndings : 0;
        private readonly HashSet<string> before = Of(lines, "before");
        private readonly HashSet<string> around = Of(lines, "around");
        private readonly HashSet<string> asking = Of(lines, "asking");

        public string? Read(Sentence sentence)
        {
            if (IsOther(sentence) || (patterns.Whole(sentence) ?? Bare(sentence)) is not { Section: var section })
                return null;
            return section[^1] != OnlyAsked || IsAsked(sentence) ? section.TrimEnd(OnlyAsked) : null;
        }

        /// <summary>Most messages have words in which nothing is asked back; that is seen at once.</summary>
        private bool IsOther(Sentence sentence)
        {
            var other = 0;
            foreach (ref readonly var token in sentence.Tokens.AsSpan())
            {
                if (!patterns.Knows(token.Folded) && !around.Contains(token.Folded) && !before.Contains(token.Folded) && !asking.Contains(token.Folded) && ++other > mostOther)
                    return true;
            }
            return false;
        }

        private Pattern? Bare(Sentence sentence)
        {
            var left = Array.ConvertAll(sentence.Tokens, token => before.Contains(token.Folded) || around.Contains(token.Folded) || asking.Contains(token.Folded));
            return Array.IndexOf(left, true) < 0 ? null : patterns.Whole(sentence.Without(left));
        }

        /// <summary>"Kost dat geld", "dat kost geld?", "to kosztuje" with "czy"; not "dat kost geld".</summary>
        private bool IsAsked(Sentence sentence)
        {
            if (sentence.Text.AsSpan().IndexOfAny('?', '؟') >= 0 || Array.Exists(sentence.Tokens, token => asking.Contains(token.Folded)))
                return true;
            var first = Array.FindIndex(sentence.Tokens, token => !before.Contains(token.Folded));
            return asking.Count == 0 && first >= 0 && !around.Contains(sentence[first]);
        }

        private static HashSet<string> Of(List<WordLine> lines, string section) => WordFile.Words(lines.Where(line => line.Section == section));
    }
}
