using WijkBot.Conversations;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// Which option: the whole message as its words first, then its place, then yes and no where the options say these, then words of its
/// own or of the same idea. Several, none, unknown (he cannot choose) or unclear.
/// </summary>
/// <param name="placeOf">A place as the notation has it, so that what residents call a wijk is that wijk.</param>
internal sealed class ChoiceReader(Polite polite, YesNoReader yesNo, VerdictReader verdicts, WhenReader whens, Func<Sentence, string> placeOf, LearnedChoice learned, LearnedWish wishes)
{
    private readonly ChoiceTools tools = new(yesNo, verdicts, whens, placeOf);

    /// <summary>1-based index, <c>1+3</c>, <c>none</c>, <c>unknown</c> or <c>unclear</c>.</summary>
    public AnswerReading Read(Sentence sentence, IReadOnlyList<ChoiceOption> options, Reader reader)
    {
        if (sentence.Count == 0 || options.Count == 0)
            return AnswerReading.Unclear;
        var said = tools.Bare(WithoutSymbols(polite.Strip(sentence)), reader.Language);
        if (sentence.Text.TrimEnd().LastIndexOf('?') is var mark and > 0 && Sentence.Of(sentence.Text[(mark + 1)..]) is { Count: > 0 } rest && Read(rest, options, reader) is { Value: not AnswerReading.UnclearValue } told)
            return told;
        var bare = ChoiceOptions.WithoutLetters(options, out var lettered);
        return ByWholeLabel(sentence, bare) ?? ByWholeLabel(said, bare) ?? ByWhatItIsAbout(new ChoiceSearch(tools, said, bare, reader, lettered).Read(), said, bare, reader.Language);
    }

    private AnswerReading ByWhatItIsAbout(AnswerReading read, Sentence said, IReadOnlyList<ChoiceOption> options, string language) =>
        read.Value == AnswerReading.UnclearValue && !TellsNoKind(read, said) && (learned.Meant(said, options) ?? Wish(said, options, language)) is { } meant ? new AnswerReading(ChoiceSearch.Shown(meant)) : read;

    /// <summary>"Geen ratten": which of the others is not told, and what is near to rats is not meant; nor does "er zitten er 3" tell of what.</summary>
    private bool TellsNoKind(AnswerReading read, Sentence said) => (read.Alternatives.Count > 0 && tools.Asks.Find(said).Exists(match => match.Pattern.Section == "negation"))
        || tools.Words.Find(said).Exists(match => match.Start == 0 && match.End == said.Count && match.Pattern.Section == "amount");

    private int? Wish(Sentence said, IReadOnlyList<ChoiceOption> options, string language) =>
        tools.Asks.IsQuestionBack(said) || tools.IsUnsure(said, language) ? null : wishes.Meant(said, tools.Ideas.Of(options, language));

    private static Sentence WithoutSymbols(Sentence sentence)
    {
        var left = Array.ConvertAll(sentence.Tokens, token => token.Kind == TokenKind.Symbol);
        return Array.Exists(left, taken => taken) && Array.Exists(left, taken => !taken) ? sentence.Without(left) : sentence;
    }

    private static AnswerReading? ByWholeLabel(Sentence sentence, IReadOnlyList<ChoiceOption> options)
    {
        var typed = Joined(sentence);
        for (var index = 0; index < options.Count; index++)
        {
            if (options[index].Labels.Any(label => Joined(Sentence.Of(label)) == typed))
                return new AnswerReading(ChoiceSearch.Shown(index + 1));
        }
        return null;
    }

    private static string Joined(Sentence sentence) => string.Join(' ', sentence.Tokens.Select(token => token.Folded));
}
