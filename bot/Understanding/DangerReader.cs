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

    private static readonly PatternSet Patterns = WordFile.Patterns("danger", "alike");
    private readonly DangerSpelling spelling = new(Patterns.Vocabulary);
    private readonly Cry cry = new();
    private volatile Last? last;

    /// <summary>The danger in the message. The last one is kept: a message is read for danger before it is read at all, and then again.</summary>
    public Danger Read(Sentence sentence)
    {
        if (last is var (before, danger) && ReferenceEquals(before, sentence))
            return danger;
        var read = Fresh(sentence);
        last = new Last(sentence, read);
        return read;
    }

    private Danger Fresh(Sentence sentence)
    {
        if (IsHelpCommand(sentence))
            return Danger.None;
        var spelled = spelling.Meant(sentence);
        if (cry.Is(spelled))
            return Danger.Emergency;
        var first = Order.Length;
        var matches = Patterns.Meant(spelled, out var hasHarmless);
        foreach (var match in matches)
            first = Math.Min(first, Rank.GetValueOrDefault(match.Pattern.Section, Order.Length));
        if (first < Order.Length)
            return learned.IsHarmless(sentence) ? Danger.None : Order[first];
        return learned.Find(sentence, hasHarmless);
    }

    /// <summary>The danger with the matches that decide it: none for a cry, which the whole message is.</summary>
    public (Danger Danger, IReadOnlyList<PatternMatch> Matches) Deciding(Sentence sentence)
    {
        var found = Read(sentence);
        var spelled = spelling.Meant(sentence);
        return (found, found == Danger.None || cry.Is(spelled) ? [] : Patterns.Meant(spelled).FindAll(match => match.Pattern.Section == found.ToString()));
    }

    /// <summary>All patterns that match, for testing the rules.</summary>
    public IEnumerable<string> Explain(Sentence sentence) =>
        Patterns.Find(spelling.Meant(sentence)).Select(match => $"{match.Pattern.Section}: {match.Pattern.Text}");

    /// <summary>HELP is the word of every SMS service for its explanation; called out (HELP!, heeelp) it is a cry.</summary>
    private static bool IsHelpCommand(Sentence sentence) =>
        sentence.Count == 1 && sentence[0] == "help" && !sentence.Text.Contains('!', StringComparison.Ordinal);

    private sealed record Last(Sentence Sentence, Danger Danger);
}
