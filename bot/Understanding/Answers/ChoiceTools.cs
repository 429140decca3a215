using System.Collections.Concurrent;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>What is read in an answer that chooses, made once.</summary>
/// <param name="placeOf">A place as the notation has it.</param>
internal sealed class ChoiceTools(YesNoReader yesNo, VerdictReader verdicts, Func<Sentence, string> placeOf)
{
    private readonly ConcurrentDictionary<string, NumberWords> numbers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, ChoiceNumbers> byNumber = new(StringComparer.Ordinal);

    public Doubt Doubt { get; } = new();
    public Asks Asks { get; } = new();
    public PatternSet Words { get; } = WordFile.Patterns("choice");
    public ChoiceIdeas Ideas { get; } = new();
    public ChoiceLabels ByLabel => field ??= new ChoiceLabels(Ideas);
    public ChoiceTimes ByTime => field ??= new ChoiceTimes(Ideas);
    public ChoiceSound BySound { get; } = new();
    public ChoiceYesNo ByYesNo => field ??= new ChoiceYesNo(yesNo, verdicts, Ideas);

    /// <summary>"wijk:X" or another place; the same value for each way to name it.</summary>
    public Func<Sentence, string> PlaceOf => placeOf;

    public ChoiceNumbers ByNumber(string language) => byNumber.GetOrAdd(language, code => new ChoiceNumbers(Numbers(code)));

    public SpelledNumber Spelled(string language) => new(Numbers(language));

    private NumberWords Numbers(string language) => numbers.GetOrAdd(language, code => new NumberWords(code));
}
