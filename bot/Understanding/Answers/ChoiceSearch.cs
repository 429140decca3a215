using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Looks for a choice in an answer that is more than the words of an option.</summary>
internal sealed class ChoiceSearch(ChoiceTools tools, Sentence said, IReadOnlyList<ChoiceOption> options, Reader reader, bool lettered)
{
    private const int FewWords = 3;

    private readonly string language = reader.Language;
    private readonly List<PatternMatch> found = tools.Words.Find(said);
    private List<PatternMatch> Signs => field ??= [.. tools.Asks.Find(said), .. found.Where(match => match.Pattern.Section is "aside" or "also" or "best" or "please" or "while" or "request" or "joins" || match.Pattern.Section == "busy" && tools.ByTime.Of(options, reader.Language))];

    public AnswerReading Read()
    {
        if (Asks.IsQuestion(said, Signs))
            return IsAsking() ? AnswerReading.Unclear : (said.Text.TrimEnd() is [.., '?' or '؟'] ? null : tools.ByYesNo.Read(said, options, language)) ?? ByWords() ?? AnswerReading.Unclear;
        var isYesNo = tools.ByYesNo.IsAll(options, language);
        if (found.Exists(match => match.Pattern.Section == "none" && (!isYesNo || match.End - match.Start > 1) && !IsWithinIdea(match)))
            return OptionThat(label => tools.Words.Find(label).Exists(match => match.Pattern.Section == "none")) ?? tools.Ideas.Only(said, options, language, "report-other") ?? AnswerReading.None;
        if (found.Exists(match => match.Pattern.Section is "both") && OptionThat(label => tools.Words.Find(label).Exists(match => match.Pattern.Section == "both")) is { } both)
            return both;
        if (found.Exists(match => match.Pattern.Section == "all" && match.End - match.Start > 1))
            return All(options.Count);
        if (options.Count > 2 && found.Find(match => match.Pattern.Section is "first-two" or "last-two").Pattern is { } two)
            return new AnswerReading(two.Section == "first-two" ? "1+2" : $"{Shown(options.Count - 1)}+{Shown(options.Count)}");
        if (tools.Doubt.Is(said))
            return OptionThat(tools.Doubt.Is) ?? AnswerReading.Unknown;
        return ByNumber()
            ?? (Signs.Exists(match => match.Pattern.Section == "instead") || !tools.IsUnsure(said, language) ? null : OptionThat(tools.Doubt.Is))
            ?? (isYesNo && tools.Doubt.IsSaid(said) && Signs.TrueForAll(match => match.Pattern.Section != "instead") ? AnswerReading.Unknown : null)
            ?? (isYesNo ? tools.ByYesNo.Read(said, options, language) : null)
            ?? Chosen(ByWords())
            ?? tools.ByYesNo.Read(said, options, language)
            ?? Other();
    }

    /// <summary>"Da geht nichts mehr rein" is full, and not nothing of these.</summary>
    private bool IsWithinIdea(PatternMatch part) => tools.Ideas.Of(said, language).Exists(idea => idea.Start <= part.Start && idea.End >= part.End && idea.End - idea.Start > part.End - part.Start
        && tools.Ideas.Of(options, language).Exists(option => option.Contains(idea.Pattern.Section)));

    private bool IsAsking() => !Signs.Exists(match => match.Pattern.Section == "request") && said.HasQuestionMark && Signs.Exists(match => match.Pattern.Section is "wh" or "asks" && match.Start == 0);

    /// <summary>"Iets anders" and "weet ik niet" may be options themselves.</summary>
    private AnswerReading? OptionThat(Func<Sentence, bool> says)
    {
        var index = options.ToList().FindIndex(option => option.Labels.Any(label => says(Sentence.Of(label))));
        return index >= 0 ? new AnswerReading(Shown(index + 1)) : null;
    }

    private AnswerReading? ByNumber()
    {
        if ((tools.BySpan.Of(said, options, reader.Now.DateTime) ?? tools.ByAmount.Of(said, options, language, tools.Spelled(language))) is { } span)
            return new AnswerReading(Shown(span));
        if (tools.ByTime.Find(said, options, found, language, tools.Spelled(language)) is { Count: > 0 } times)
            return Aimed(times);
        if (ChoiceHouses.Find(said, options, tools.Spelled(language)) is { Count: > 0 } houses)
            return houses.TrueForAll(house => house.Option == 0) ? tools.Ideas.Other([], tools.Ideas.Of(options, language), true) is { } other ? new AnswerReading(Shown(other)) : AnswerReading.Unclear
                : Aimed(houses.FindAll(house => house.Option > 0));
        var isTime = tools.ByTime.Of(options, language);
        var traits = ChoiceTraits.Find(said, options, found);
        List<ChoiceMention> places = [.. tools.ByNumber(language).Find(said, found, options.Count, lettered).Where(place => !traits.Exists(trait => trait.Start <= place.Start && place.End <= trait.End)), .. traits];
        places.RemoveAll(place => isTime && place.Option > options.Count);
        if (places.Count == 0)
            return null;
        return places.Exists(place => place.Option < 1 || place.Option > options.Count) ? AnswerReading.Unclear : Aimed(places);
    }

    private AnswerReading Aimed(List<ChoiceMention> mentions) => Several(ChoiceAim.Excepted(mentions, Signs, options.Count) ?? []) ?? Several(ChoiceAim.Of(said, mentions, Signs)) ?? (ChoiceAim.AreDenied(said, mentions, Signs) ? Remaining(mentions) : AnswerReading.Unclear);

    /// <summary>Not these: the other, when there is only one.</summary>
    private AnswerReading Remaining(List<ChoiceMention> denied)
    {
        List<int> left = [.. Enumerable.Range(1, options.Count).Where(option => !denied.Exists(mention => mention.Option == option))];
        return left.Count switch
        {
            0 => AnswerReading.None,
            1 => new AnswerReading(Shown(left[0])),
            _ when found.Exists(match => match.Pattern.Section == "rest") => new AnswerReading(string.Join('+', left.Select(Shown))),
            _ => AnswerReading.Unclear with { Alternatives = [.. left.Select(Shown)] },
        };
    }

    private static AnswerReading? Chosen(AnswerReading? reading) => reading is { Value: AnswerReading.UnclearValue, Alternatives.Count: 0 } ? null : reading;

    private AnswerReading? ByWords()
    {
        var mentions = tools.ByLabel.Find(said, options, language, out var alike);
        if (ChoiceMention.Shared(mentions) is { Count: > 1 } shared)
            return AnswerReading.Unclear with { Alternatives = [.. shared.Select(Shown)] };
        mentions.AddRange(tools.ByDay.Find(said, options, language, reader.Now.DateTime));
        if (mentions.Count > 0)
            return Aimed(ChoiceStreets.Without(mentions, said, options, [.. found, .. Signs]));
        if (tools.ByDay.IsOnlyAnother(said, options, language, [.. found, .. Signs]))
            return AnswerReading.None;
        if (found.Exists(match => match.Pattern.Section == "all" || (match.Pattern.Section == "both" && options.Count == 2)) && !found.Exists(match => match.Pattern.Section == "any") && (said.Count <= FewWords || SaysNoMore() || found.Exists(IsAllFirst)))
            return All(options.Count);
        return alike.Count switch
        {
            0 => ByGuess(),
            1 => new AnswerReading(Shown(alike[0])),
            _ => ByPlain() ?? AnswerReading.Unclear with { Alternatives = [.. alike.Select(Shown)] },
        };
    }

    private AnswerReading? ByGuess() =>
        (tools.BySound.Of(said, options) ?? ChoiceTraits.ByPlace(said, options, tools.PlaceOf) ?? ChoiceTraits.ByAbbreviation(said, options) ?? tools.ByDay.ByDate(said, options, reader.Now.DateTime)) is { } heard ? new AnswerReading(Shown(heard)) : ByPlain();

    /// <summary>"De gewone", of two of which one is the other and more: "Grotestraat", "Grotestraat-Zuid".</summary>
    private AnswerReading? ByPlain()
    {
        var plain = found.FindAll(match => match.Pattern.Section == "plain");
        var shorter = options.ToList().FindIndex(option => options.Any(other => other != option && other.Labels[0].StartsWith(option.Labels[0], StringComparison.OrdinalIgnoreCase)));
        return plain.Count == 0 || shorter < 0 ? null : Aimed([.. plain.Select(match => new ChoiceMention(shorter + 1, match.Start, match.End))]);
    }

    private AnswerReading Other()
    {
        var tells = found.Exists(match => match.Pattern.Section is "other" or "tells");
        if (tools.Ideas.Other(tools.Ideas.Of(said, language), tools.Ideas.Of(options, language), tells) is { } other)
            return new AnswerReading(Shown(other));
        return found.Exists(match => match.Pattern.Section == "other") ? AnswerReading.None : AnswerReading.Unclear;
    }

    /// <summary>"Allemaal, ze scheuren hier".</summary>
    private bool IsAllFirst(PatternMatch match) => match is { Start: 0, Pattern.Section: "all" } && said.Before(match.End) is Gap.Comma or Gap.Stop;

    /// <summary>"Alles" is all of them; "alles ligt vol" is something else.</summary>
    private bool SaysNoMore()
    {
        var told = new bool[said.Count];
        foreach (var match in found)
            Array.Fill(told, true, match.Start, match.End - match.Start);
        return Array.TrueForAll(told, says => says);
    }

    private static AnswerReading All(int count) => new(string.Join('+', Enumerable.Range(1, count).Select(Shown)));

    private static AnswerReading? Several(List<ChoiceMention> meant) =>
        meant.Count == 0 ? null : new AnswerReading(string.Join('+', meant.Select(mention => mention.Option).Distinct().Order().Select(Shown)));

    public static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
