using WijkBot.Conversations;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>
/// Danger by rules, in every language at once: patterns of danger, less those whose words a pattern of harmless speech takes away
/// ("ik lach me dood", "vorig jaar brand"). Needs nothing but the text.
/// </summary>
internal sealed class DangerReader(LearnedDanger learned)
{
    /// <summary>What goes first when a message means more than one.</summary>
    private static readonly Danger[] Order = [Danger.Emergency, Danger.Crisis, Danger.Child, Danger.Violence, Danger.Utility, Danger.Police];

    private static readonly Dictionary<string, int> Rank = Order.Select((danger, rank) => (danger, rank)).ToDictionary(pair => pair.danger.ToString(), pair => pair.rank, StringComparer.Ordinal);

    /// <summary>Behind the section of a pattern that finds what is told sideways, and now and then what is no danger.</summary>
    private const char Wide = '?';

    /// <summary>The section of violence that comes back ("wordt elke avond geslagen"): what of an emergency is in those very words is none.</summary>
    private const string Lasting = "Lasting";

    private static readonly PatternSet Patterns = WordFile.Patterns(
        WordFile.Parts("danger").Select(line => line.Part.Length == 0 || line.Line.Section == PatternSet.Harmless ? line.Line : line.Line with { Section = line.Line.Section + Wide }), "alike");

    private readonly DangerSpelling spelling = new(Patterns.Vocabulary);
    private readonly Cry cry = new();
    private volatile Last? last;

    /// <summary>The danger in the message. The last one is kept: a message is read for danger before it is read at all, and then again.</summary>
    /// <param name="asked">It may be the answer to a question.</param>
    public Danger Read(Sentence sentence, bool asked = false)
    {
        if (last is var (before, wasAsked, danger) && ReferenceEquals(before, sentence) && wasAsked == asked)
            return danger;
        var read = Fresh(sentence, asked);
        last = new Last(sentence, asked, read);
        return read;
    }

    private Danger Fresh(Sentence sentence, bool asked)
    {
        if (IsHelpCommand(sentence))
            return Danger.None;
        var spelled = spelling.Meant(sentence);
        if (cry.Is(spelled))
            return Danger.Emergency;
        var first = Order.Length;
        var matches = Meant(spelled, out var hasHarmless);
        foreach (var match in matches)
            first = Math.Min(first, Rank.GetValueOrDefault(Kind(match), Order.Length));
        if (first == Order.Length)
            return learned.Find(sentence, hasHarmless, asked);
        var isPlain = hasHarmless || matches.Exists(match => !match.Pattern.Section.EndsWith(Wide) && Kind(match) == Order[first].ToString());
        return learned.IsHarmless(sentence, isPlain) ? Danger.None : Order[first];
    }

    /// <summary>The danger with the matches that decide it: none for a cry, which the whole message is.</summary>
    public (Danger Danger, IReadOnlyList<PatternMatch> Matches) Deciding(Sentence sentence)
    {
        var found = Read(sentence);
        var spelled = spelling.Meant(sentence);
        return (found, found == Danger.None || cry.Is(spelled) ? [] : Meant(spelled, out _).FindAll(match => Kind(match) == found.ToString()));
    }

    /// <summary>All patterns that match, for testing the rules.</summary>
    public IEnumerable<string> Explain(Sentence sentence) =>
        Patterns.Find(spelling.Meant(sentence)).Select(match => $"{Kind(match)}: {match.Pattern.Text}");

    private static string Kind(PatternMatch match) => IsLasting(match) ? nameof(Danger.Violence) : match.Pattern.Section.TrimEnd(Wide);

    private static bool IsLasting(PatternMatch match) => match.Pattern.Section == Lasting;

    /// <summary>What is meant; an emergency only when it is told in more words than what lasts: "elke avond geslagen, nu met een mes".</summary>
    private static List<PatternMatch> Meant(Sentence spelled, out bool hasHarmless)
    {
        var matches = Patterns.Meant(spelled, out hasHarmless);
        if (!matches.Exists(IsLasting))
            return matches;
        var lasting = matches.Where(IsLasting).SelectMany(match => match.Hits).ToHashSet();
        matches.RemoveAll(match => Kind(match) == nameof(Danger.Emergency) && Array.TrueForAll(match.Hits, lasting.Contains));
        return matches;
    }

    /// <summary>HELP is the word of every SMS service for its explanation; called out (HELP!, heeelp) it is a cry.</summary>
    private static bool IsHelpCommand(Sentence sentence) =>
        sentence.Count == 1 && sentence[0] == "help" && !sentence.Text.Contains('!', StringComparison.Ordinal);

    private sealed record Last(Sentence Sentence, bool Asked, Danger Danger);
}
