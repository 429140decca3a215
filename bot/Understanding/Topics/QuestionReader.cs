using WijkBot.Municipality;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>
/// Which of the municipality's own questions a message is. Sure only when each line of its words has one in the message,
/// and no other question fits as well.
/// </summary>
internal sealed class QuestionReader(IReadOnlyList<KnownQuestion> questions)
{
    /// <summary>So far apart words may stand and still belong together.</summary>
    private const int Near = 7;

    private readonly SmallWords asking = new("asking");

    private readonly KnownQuestions known = new(questions.Where(question => question.Words.Count > 0).Select(Made));

    /// <summary>Its id; null when none is sure.</summary>
    public string? Read(Sentence sentence)
    {
        var stems = sentence.Stems;
        if (known.Touched(stems) is not { } touched)
            return null;
        var asks = Asks(sentence);
        var fitting = touched.Where(question => question.Groups.TrueForAll(group => group.Exists(words => Holds(stems, words))) && (asks || IsClose(question, stems))).ToList();
        if (fitting.Count < 2)
            return fitting.Count == 0 ? null : fitting[0].Id;
        var best = fitting.Max(question => Particular(question, stems));
        var most = fitting.Where(question => Particular(question, stems) == best).ToList();
        return most.Count == 1 ? most[0].Id : null;
    }

    private bool Asks(Sentence sentence) => sentence.HasQuestionMark || Array.Exists(sentence.Tokens, token => asking.Has(token.Folded));

    /// <summary>Words far apart in a message that asks nothing are no question: "kut gemeente, doe eens je werk, de stoep ligt al maanden open".</summary>
    private static bool IsClose(KnownWords question, string[] stems)
    {
        for (var at = 0; at < stems.Length; at++)
        {
            var near = stems[Math.Max(0, at - Near)..Math.Min(stems.Length, at + Near + 1)];
            if (question.Groups[0].Exists(words => Holds(stems[at..Math.Min(stems.Length, at + words.Length)], words)) && question.Groups.TrueForAll(group => group.Exists(words => Holds(near, words))))
                return true;
        }
        return false;
    }

    /// <summary>"Wanneer is het afvalbrengpunt open?" is about the afvalbrengpunt: the longest word found says most.</summary>
    private static (int Longest, int Groups) Particular(KnownWords question, string[] stems) =>
        (question.Groups.SelectMany(group => group.Where(words => Holds(stems, words))).Max(words => words.Sum(word => word.Length)), question.Groups.Count);

    private static bool Holds(string[] stems, string[] words)
    {
        var isLong = KnownQuestions.IsBegin(words);
        for (var at = 0; at + words.Length <= stems.Length; at++)
        {
            var stem = stems[at];
            if (stem == words[0] && stems.AsSpan(at, words.Length).SequenceEqual(words))
                return true;
            // "grofvuilafspraak" is about grofvuil too.
            if (isLong && stem.Length >= words[0].Length + KnownQuestions.LeastBehind && stem.StartsWith(words[0], StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static KnownWords Made(KnownQuestion question) => new(question.Id,
        [.. question.Words.Select(line => line.Split('|').Select(words => Sentence.Of(words).Tokens.Select(token => Stem.Of(token.Folded)).ToArray()).ToList())]);
}
