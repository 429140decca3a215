using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>What somebody wants, by patterns; what is more particular goes before what is more general.</summary>
internal sealed class IntentReader
{
    /// <summary>So many words that are no greeting say something: who says something and asks nothing, reports it.</summary>
    private const int FewestOfAReport = 3;

    /// <summary>Who tells a long story has said by then what it is for.</summary>
    private const int MostRead = 150;

    private const int MostOfAGreeting = 3;
    private const int MostBesideGreeting = 1;

    /// <summary>Thanks in so few words are thanks, whatever they name.</summary>
    private const int MostOfThanks = 7;

    /// <summary>What is more particular than asking, telling and thanking.</summary>
    private static readonly string[] Order =
    [
        Intents.Other, Intents.Stop, Intents.Human, Intents.Complaint, Intents.Callback, Intents.Language, Intents.Status, Intents.Contact,
        Intents.Regisseur, Intents.Idea,
    ];

    /// <summary>What is said beside a longer report is not what it is for.</summary>
    private static readonly string[] Beside = [Intents.Other, Intents.Language];

    private const int MostBeside = 8;

    /// <summary>What the municipality has an answer to is answered first.</summary>
    private static readonly string[] GivesWay = [Intents.Callback, Intents.Contact, Intents.Idea];

    /// <summary>The sections of what leaves no doubt.</summary>
    private static readonly string[] SureOrder = Array.ConvertAll(Order, intent => intent + "!");

    private readonly PatternSet patterns;
    private readonly Dictionary<string, Told> byLanguage;
    private readonly SmallWords filling = new("filler");

    public IntentReader()
    {
        var all = WordFile.PatternsByLanguage("intent");
        patterns = new PatternSet(all.SelectMany(language => language.Patterns));
        byLanguage = all.ToDictionary(language => language.Language, language => Made(language.Language, language.Patterns), StringComparer.Ordinal);
    }

    /// <param name="language">What it is written in: words mean something else in another language; null when that is not known.</param>
    /// <param name="categorySure">What it is about is one category.</param>
    /// <param name="hasTopic">It names something that can be reported.</param>
    /// <param name="isKnownQuestion">The municipality has an answer to it.</param>
    public IntentReading Read(Sentence sentence, string? language, bool categorySure, bool hasTopic, bool isKnownQuestion)
    {
        var found = Find(sentence, language);
        var all = new List<string>();
        for (var at = 0; at < Order.Length && found.Count > 0; at++)
        {
            if (Has(found, Order[at]) || Has(found, SureOrder[at]))
                all.Add(Order[at]);
        }
        var beside = sentence.Count > MostBeside && Has(found, "fault") ? all.FindAll(intent => Beside.Contains(intent)) : [];
        all.RemoveAll(beside.Contains);
        if (isKnownQuestion && (sentence.HasQuestionMark || Has(found, "question!") || Has(found, "question")) && all.FindIndex(GivesWay.Contains) is var way and >= 0)
            all.Insert(way, Intents.Question);
        Add(all, General(sentence, found, hasTopic, isKnownQuestion));
        Add(all, beside);
        var best = all.Count > 0 ? all[0] : Intents.Other;
        var strong = best == Intents.Report && categorySure || Array.IndexOf(Order, best) is var place and >= 0 && Has(found, SureOrder[place]);
        return new IntentReading(best, all, strong, Has(found, "urgent"))
        {
            Unseen = Has(found, "unseen"),
            Found = found,
            MayReport = all.Count == 0 && Unsaid(sentence, found) >= FewestOfAReport,
        };
    }

    private List<PatternMatch> Find(Sentence whole, string? language)
    {
        var sentence = whole.Count > MostRead ? whole.Part(0, MostRead) : whole;
        return language is not null && byLanguage.TryGetValue(language, out var told)
            ? told.Patterns.Meant(Article.Without(sentence).With(told.Sounds.Meant))
            : patterns.Meant(Article.Without(sentence));
    }

    private static Told Made(string language, List<Pattern> those)
    {
        var made = new PatternSet(those);
        return new Told(made, new Sounds(language, made.Vocabulary));
    }

    /// <summary>Whether it complains, thanks, reports, asks or greets, the best first.</summary>
    private IEnumerable<string> General(Sentence sentence, List<PatternMatch> found, bool hasTopic, bool isKnownQuestion)
    {
        var (isWrong, thanks, asksHow) = (Has(found, "fault"), Has(found, "thanks"), Has(found, "question!"));
        var asks = asksHow || Has(found, "question") || AsksFirst(found);
        var mayAsk = asks || sentence.HasQuestionMark || Has(found, "asks");
        var tells = hasTopic || Has(found, Intents.Report);
        if (Has(found, Intents.Greeting) && !isWrong && !tells && !asksHow && !Has(found, "question") && Unsaid(sentence, found) <= MostBesideGreeting)
            yield return Intents.Greeting;
        if (Has(found, "grudge") && !isWrong && !hasTopic)
            yield return Intents.Complaint;
        if (thanks && !isWrong && !asks && (Has(found, "praise") || !Has(found, "ahead") && sentence.Count <= MostOfThanks))
            yield return Intents.Thanks;
        // "Kunt u de lantaarnpaal maken?" reports; "Wanneer wordt het grofvuil gehaald?" asks.
        if (asksHow || isKnownQuestion && Has(found, "question") || !isWrong && (asks || mayAsk && (isKnownQuestion || !tells) || isKnownQuestion && !Has(found, Intents.Report)))
            yield return Intents.Question;
        if (isWrong || tells)
            yield return Intents.Report;
        if (mayAsk || isKnownQuestion)
            yield return Intents.Question;
        if (thanks)
            yield return Intents.Thanks;
        if (Has(found, Intents.Greeting) && Unsaid(sentence, found) < FewestOfAReport)
            yield return Intents.Greeting;
    }

    /// <summary>It begins with asking, behind a greeting at most; further on, what was told before counts more.</summary>
    private static bool AsksFirst(List<PatternMatch> found) => found.Exists(match => match.Pattern.Section == "asks" && match.Start <= MostOfAGreeting);

    private static void Add(List<string> all, IEnumerable<string> more)
    {
        foreach (var intent in more)
        {
            if (!all.Contains(intent))
                all.Add(intent);
        }
    }

    /// <summary>How many words say something else than a greeting.</summary>
    private int Unsaid(Sentence sentence, List<PatternMatch> found)
    {
        var greets = new bool[sentence.Count];
        foreach (var match in found)
        {
            if (match.Pattern.Section == Intents.Greeting)
                Array.ForEach(match.Hits, hit => greets[hit] = true);
        }
        var count = 0;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.IsWord(at) && !greets[at] && !filling.Has(sentence[at]))
                count++;
        }
        return count;
    }

    private static bool Has(List<PatternMatch> found, string section)
    {
        foreach (var match in found)
        {
            if (match.Pattern.Section == section)
                return true;
        }
        return false;
    }

    /// <summary>The words of one language.</summary>
    private sealed record Told(PatternSet Patterns, Sounds Sounds);
}

/// <param name="All">The best first.</param>
internal sealed record IntentReading(string Best, IReadOnlyList<string> All, bool Strong, bool Urgent)
{
    /// <summary>Somebody has not been seen or heard for a while.</summary>
    public bool Unseen { get; init; }

    /// <summary>Says something, and nothing tells what for.</summary>
    public bool MayReport { get; init; }

    /// <summary>What told it, for explaining.</summary>
    public IReadOnlyList<PatternMatch> Found { get; init; } = [];
}
