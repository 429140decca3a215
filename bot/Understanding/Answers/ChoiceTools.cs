using System.Collections.Concurrent;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding.Answers;

/// <summary>What is read in an answer that chooses, made once.</summary>
/// <param name="placeOf">A place as the notation has it.</param>
internal sealed class ChoiceTools(YesNoReader yesNo, VerdictReader verdicts, WhenReader whens, Func<Sentence, string> placeOf)
{
    private readonly ConcurrentDictionary<string, NumberWords> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ChoiceNumbers> byNumber = new(StringComparer.Ordinal);

    private const char And = '\u0648';
    private const int MostWithAnd = 3;

    private readonly HashSet<string> known = [.. WordFile.Patterns("choice").Vocabulary];

    public Doubt Doubt { get; } = new();
    public Asks Asks { get; } = new();
    public PatternSet Words { get; } = WordFile.Patterns("choice");
    public ChoiceIdeas Ideas { get; } = new();
    public ChoiceLabels ByLabel => field ??= new ChoiceLabels(Ideas);
    public ChoiceTimes ByTime => field ??= new ChoiceTimes(Ideas);
    public ChoiceSpans BySpan => field ??= new ChoiceSpans(Words, whens);
    public ChoiceAmounts ByAmount => field ??= new ChoiceAmounts(Words);
    public ChoiceDays ByDay => field ??= new ChoiceDays(Ideas, whens);
    public ChoiceSound BySound { get; } = new();
    public ChoiceYesNo ByYesNo => field ??= new ChoiceYesNo(yesNo, verdicts, Ideas);

    /// <summary>"wijk:X" or another place; the same value for each way to name it.</summary>
    public Func<Sentence, string> PlaceOf => placeOf;

    public ChoiceNumbers ByNumber(string language) => byNumber.GetOrAdd(language, code => new ChoiceNumbers(Numbers(code)));

    public SpelledNumber Spelled(string language) => new(Numbers(language));

    /// <summary>He says that he does not know.</summary>
    public bool IsUnsure(Sentence said, string language) => Doubt.IsSaid(said) || yesNo.Read(said, language).Value == AnswerReading.UnknownValue;

    /// <summary>"And" apart where it is written onto the word: the second of "الاولي والثالثه".</summary>
    public Sentence Bare(Sentence said, string language) => said.With(word => word.Length > MostWithAnd && !known.Contains(word) && ArabicWord.IsOne(word) && word[0] == And
        && (known.Contains(word[1..]) || Numbers(language).Ordinal(word[1..]) is not null || Numbers(language).Cardinal(word[1..]) is not null) ? word[1..] : word);

    private NumberWords Numbers(string language) => numbers.GetOrAdd(language, code => new NumberWords(code));
}
