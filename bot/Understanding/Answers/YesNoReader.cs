using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// Yes, no, does not know, or no answer. The language of the conversation goes first: "no" is no, but yes in Polish. Then all languages
/// together, then words written as one ("jahoor") and words with a slip.
/// </summary>
internal sealed class YesNoReader
{
    /// <summary>Of more words than these none is taken apart.</summary>
    private const int MostGlued = 3;

    private const int MostAroundNumbers = 5;

    /// <summary>What one clause says to another.</summary>
    private const string Clauses = "clauses";

    private readonly Polite polite;
    private readonly YesNoAside asides = new();
    private readonly Dictionary<string, YesNoSearch> byLanguage;
    private readonly YesNoSearch all;
    private readonly PatternSet patterns;
    private readonly Lazy<Spelling> spelling;
    private readonly GluedWords glued;

    public YesNoReader(Polite polite)
    {
        this.polite = polite;
        patterns = WordFile.Patterns("yesno");
        all = new YesNoSearch(patterns, WordFile.Patterns(Clauses));
        byLanguage = WordFile.ByLanguage("yesno").ToDictionary(
            file => file.Key, file => new YesNoSearch(WordFile.Patterns(file.Value), WordFile.Patterns(WordFile.OfLanguage(Clauses, file.Key))), StringComparer.Ordinal);
        // "wel tien" is not "wel zien"
        spelling = new Lazy<Spelling>(() => new Spelling(patterns.Vocabulary, WordFile.Read("number").SelectMany(line => line.Entry.Split(' ').Skip(1))));
        glued = new GluedWords(patterns.Vocabulary);
    }

    /// <param name="sentence">The answer.</param>
    /// <param name="language">Of the conversation, two letters.</param>
    public AnswerReading Read(Sentence sentence, string? language = null) =>
        sentence.Count == 0 || IsBetweenNumbers(sentence) || asides.Answer(sentence) is not { } answer ? AnswerReading.Unclear : ReadAnswer(answer, language);

    private AnswerReading ReadAnswer(Sentence sentence, string? language)
    {
        var said = Spoken(polite.Strip(sentence));
        // "dank u wel" ends with a word that may be yes
        if (polite.IsAll(sentence))
            return ReadWhole(sentence, language) ?? AnswerReading.Unclear;
        return (language is not null && byLanguage.TryGetValue(language, out var own) ? own.Read(sentence, said) : null)
            ?? all.Read(sentence, said)
            ?? Apart(said)
            // "graag, als het kan": the polite word was the answer
            ?? (said.Count < sentence.Count ? all.Read(sentence, sentence) : null)
            ?? Spelled(said)
            ?? AnswerReading.Unclear;
    }

    /// <summary>"2 no 3", "1 nee 2": he changes from one number to another, and says neither yes nor no.</summary>
    private bool IsBetweenNumbers(Sentence sentence)
    {
        for (var at = 1; at < sentence.Count - 1 && sentence.Count <= MostAroundNumbers; at++)
        {
            if (sentence.IsNumber(at - 1) && sentence.IsNumber(at + 1) && patterns.Whole(sentence.Part(at, at + 1)) is { Section: "no-whole" or "no-start" or "negation" })
                return true;
        }
        return false;
    }

    private AnswerReading? ReadWhole(Sentence sentence, string? language) =>
        (language is not null ? byLanguage.GetValueOrDefault(language)?.Whole(sentence) : null) ?? all.Whole(sentence);

    /// <summary>In this language only; null when it says nothing in it.</summary>
    public AnswerReading? ReadIn(string language, Sentence sentence) => byLanguage.GetValueOrDefault(language)?.Read(sentence, sentence);

    /// <summary>Without faces and flowers; a thumb says something, and so does a message that is nothing else.</summary>
    private Sentence Spoken(Sentence sentence)
    {
        var left = Array.ConvertAll(sentence.Tokens, token => token.Kind == TokenKind.Symbol && !patterns.Knows(token.Folded));
        return Array.Exists(left, taken => taken) && Array.Exists(left, taken => !taken) ? sentence.Without(left) : sentence;
    }

    private AnswerReading? Apart(Sentence said) =>
        said.Count <= MostGlued && glued.Apart(said) is { } apart ? all.Whole(apart) : null;

    private AnswerReading? Spelled(Sentence said) =>
        said.Spelled(spelling.Value) is var spelled && !ReferenceEquals(spelled, said) ? all.Read(spelled, spelled) : null;
}
