using System.Collections.Concurrent;
using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// Which option: the whole message as its words first, then its place, then yes and no where the options say these, then words of its
/// own or of the same idea. Several, none, unknown (he cannot choose) or unclear.
/// </summary>
internal sealed class ChoiceReader(Polite polite, YesNoReader yesNo, VerdictReader verdicts)
{
    private const int FewWords = 3;

    private readonly Doubt doubt = new();
    private readonly Asks asks = new();
    private readonly PatternSet words = WordFile.Patterns("choice");
    private readonly ConcurrentDictionary<string, ChoiceNumbers> byNumber = new(StringComparer.Ordinal);
    private readonly ChoiceLabels byLabel = new();
    private readonly ChoiceYesNo byYesNo = new(yesNo, verdicts);

    /// <summary>1-based index, <c>1+3</c>, <c>none</c>, <c>unknown</c> or <c>unclear</c>.</summary>
    public AnswerReading Read(Sentence sentence, IReadOnlyList<ChoiceOption> options, string language)
    {
        if (sentence.Count == 0 || options.Count == 0)
            return AnswerReading.Unclear;
        var said = WithoutSymbols(polite.Strip(sentence));
        return ByWholeLabel(sentence, options) ?? ByWholeLabel(said, options) ?? Search(said, options, language);
    }

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
                return new AnswerReading(Shown(index + 1));
        }
        return null;
    }

    private AnswerReading Search(Sentence said, IReadOnlyList<ChoiceOption> options, string language)
    {
        var found = words.Find(said);
        var signs = asks.Find(said);
        if (Asks.IsQuestion(said, signs))
            return AnswerReading.Unclear;
        if (found.Exists(IsNone))
            return OptionThat(options, label => words.Find(label).Exists(IsNone)) ?? AnswerReading.None;
        if (found.Exists(match => match.Pattern.Section == "all" && match.End - match.Start > 1))
            return All(options.Count);
        if (doubt.Is(said))
            return OptionThat(options, doubt.Is) ?? AnswerReading.Unknown;
        return ByPlace(byNumber.GetOrAdd(language, code => new ChoiceNumbers(new NumberWords(code))).Find(said, found, options.Count), said, signs, options.Count)
            ?? byYesNo.Read(said, options, language)
            ?? ByWords(said, found, signs, options)
            ?? (found.Exists(match => match.Pattern.Section == "other") ? AnswerReading.None : AnswerReading.Unclear);
    }

    private static bool IsNone(PatternMatch match) => match.Pattern.Section == "none";

    /// <summary>"Iets anders" and "weet ik niet" may be options themselves.</summary>
    private static AnswerReading? OptionThat(IReadOnlyList<ChoiceOption> options, Func<Sentence, bool> says)
    {
        var index = options.ToList().FindIndex(option => option.Labels.Any(label => says(Sentence.Of(label))));
        return index >= 0 ? new AnswerReading(Shown(index + 1)) : null;
    }

    private static AnswerReading? ByPlace(List<ChoiceMention> mentions, Sentence said, List<PatternMatch> signs, int count)
    {
        if (mentions.Count == 0)
            return null;
        var meant = ChoiceAim.Of(said, mentions, signs);
        if (meant.Exists(mention => mention.Option < 1 || mention.Option > count))
            return AnswerReading.Unclear;
        return Several(meant) ?? Remaining(mentions, count);
    }

    /// <summary>Not this one: of two options the other.</summary>
    private static AnswerReading Remaining(List<ChoiceMention> denied, int count) =>
        count == 2 && denied.Select(mention => mention.Option).Distinct().ToList() is [var one] ? new AnswerReading(Shown(3 - one)) : AnswerReading.Unclear;

    private AnswerReading? ByWords(Sentence said, List<PatternMatch> found, List<PatternMatch> signs, IReadOnlyList<ChoiceOption> options)
    {
        var mentions = byLabel.Find(said, options, out var alike);
        if (Shared(mentions) is { Count: > 1 } shared)
            return AnswerReading.Unclear with { Alternatives = [.. shared.Select(Shown)] };
        if (ChoiceAim.Excepted(mentions, signs, options.Count) is { } others)
            return Several(others);
        if (mentions.Count > 0)
            return Several(ChoiceAim.Of(said, mentions, signs)) ?? Remaining(mentions, options.Count);
        if (found.Exists(match => match.Pattern.Section == "all" || (match.Pattern.Section == "both" && options.Count == 2)) && (said.Count <= FewWords || SaysNoMore(said, found)))
            return All(options.Count);
        return alike.Count switch
        {
            0 => ChoiceSound.Of(said, options) is { } heard ? new AnswerReading(Shown(heard)) : null,
            1 => new AnswerReading(Shown(alike[0])),
            _ => AnswerReading.Unclear with { Alternatives = [.. alike.Select(Shown)] },
        };
    }

    /// <summary>"Alles" is all of them; "alles ligt vol" is something else.</summary>
    private static bool SaysNoMore(Sentence said, List<PatternMatch> found)
    {
        var told = new bool[said.Count];
        foreach (var match in found)
            Array.Fill(told, true, match.Start, match.End - match.Start);
        return Array.TrueForAll(told, says => says);
    }

    private static AnswerReading All(int count) => new(string.Join('+', Enumerable.Range(1, count).Select(Shown)));

    /// <summary>The options that one word may mean, when no other word tells which.</summary>
    private static List<int> Shared(List<ChoiceMention> mentions)
    {
        var byWord = mentions.GroupBy(mention => mention.Start).Select(word => word.Select(mention => mention.Option).Distinct().ToList()).ToList();
        return byWord.Count > 0 && byWord.TrueForAll(options => options.Count > 1) ? byWord[0] : [];
    }

    private static AnswerReading? Several(List<ChoiceMention> meant) =>
        meant.Count == 0 ? null : new AnswerReading(string.Join('+', meant.Select(mention => mention.Option).Distinct().Order().Select(Shown)));

    private static string Joined(Sentence sentence) => string.Join(' ', sentence.Tokens.Select(token => token.Folded));

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
