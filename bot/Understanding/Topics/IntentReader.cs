using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>What somebody wants, by patterns; what is more particular goes before what is more general.</summary>
internal sealed class IntentReader
{
    /// <summary>What is more particular than asking, telling and thanking.</summary>
    private static readonly string[] Order =
    [
        Intents.Other, Intents.Stop, Intents.Complaint, Intents.Human, Intents.Callback, Intents.Language, Intents.Status, Intents.Contact,
        Intents.Regisseur, Intents.Idea,
    ];

    /// <summary>What is said beside a longer report is not what it is for.</summary>
    private static readonly string[] Beside = [Intents.Other, Intents.Language];

    private const int MostBeside = 8;

    /// <summary>What the municipality has an answer to is answered first.</summary>
    private static readonly string[] GivesWay = [Intents.Callback, Intents.Contact, Intents.Idea];

    /// <summary>The sections of what leaves no doubt.</summary>
    private static readonly string[] SureOrder = Array.ConvertAll(Order, intent => intent + "!");

    private readonly PatternSet patterns = WordFile.Patterns("intent");
    private readonly Dictionary<string, Told> byLanguage = ByLanguage();
    private readonly PlainIntents plain = new();

    /// <param name="language">What it is written in: words mean something else in another language; null when that is not known.</param>
    public IntentReading Read(Sentence sentence, string? language, Topic topic)
    {
        var found = Find(sentence, language);
        var all = Particular(found);
        var beside = found.Words > MostBeside && found.Has("fault") ? all.FindAll(intent => Beside.Contains(intent)) : [];
        all.RemoveAll(beside.Contains);
        if (topic.IsKnownQuestion && (found.HasQuestionMark || found.Has("question!") || found.Has("question")) && all.FindIndex(GivesWay.Contains) is var way and >= 0)
            all.Insert(way, Intents.Question);
        Add(all, plain.Of(found, topic));
        Add(all, beside);
        var best = all.Count > 0 ? all[0] : Intents.Other;
        return new IntentReading(best, all, IsStrong(best, found, topic), found.Has("urgent"))
        {
            Unseen = found.Has("unseen"),
            Found = found.All,
            MayReport = all.Count == 0 && plain.MayReport(found),
        };
    }

    private IntentsFound Find(Sentence sentence, string? language) =>
        language is not null && byLanguage.TryGetValue(language, out var told)
            ? IntentsFound.In(sentence, told.Patterns, told.Meant)
            : IntentsFound.In(sentence, patterns, null);

    private static List<string> Particular(IntentsFound found)
    {
        var all = new List<string>();
        for (var at = 0; at < Order.Length && found.All.Count > 0; at++)
        {
            if (found.Has(Order[at]) || found.Has(SureOrder[at]))
                all.Add(Order[at]);
        }
        return all;
    }

    private static bool IsStrong(string best, IntentsFound found, Topic topic) =>
        best == Intents.Report && topic.IsSure || Array.IndexOf(Order, best) is var place and >= 0 && found.Has(SureOrder[place]);

    private static void Add(List<string> all, IEnumerable<string> more)
    {
        foreach (var intent in more)
        {
            if (!all.Contains(intent))
                all.Add(intent);
        }
    }

    private static Dictionary<string, Told> ByLanguage() => WordFile.ByLanguage("intent").ToDictionary(
        lines => lines.Key, lines => Made(lines.Key, lines.Value), StringComparer.Ordinal);

    private static Told Made(string language, IEnumerable<WordLine> lines)
    {
        var dialect = new Dialect(language);
        var made = WordFile.Patterns(lines.Select(line => line with { Entry = dialect.Line(line.Entry) }));
        var (sounds, known) = (new Sounds(language, made.Vocabulary), made.Vocabulary.ToHashSet(StringComparer.Ordinal));
        return new Told(made, new WordMemo<string>(word => dialect.Meant(word, known) is var meant && ReferenceEquals(meant, word) ? sounds.Meant(word) : meant));
    }

    /// <summary>The words of one language, and how they may be written.</summary>
    private sealed record Told(PatternSet Patterns, WordMemo<string> Meant);
}
