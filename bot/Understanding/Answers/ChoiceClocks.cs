using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Options that are times of the clock: "twee uur graag", "11" or "na de middag" where "09.00 uur", "11.00 uur" and "14.00 uur" are asked.</summary>
internal static class ChoiceClocks
{
    private const int Noon = 12;
    private const int Hours = 24;

    private static readonly Dictionary<string, (int From, int To)> Parts = new(StringComparer.Ordinal) { ["morning"] = (5, 12), ["afternoon"] = (12, 18), ["evening"] = (18, 24) };

    /// <param name="said">The answer.</param>
    /// <param name="options">What may be chosen.</param>
    /// <param name="found">What <c>choice</c> words are in it.</param>
    /// <param name="about">What it is about.</param>
    /// <param name="numbers">Of the conversation's language.</param>
    public static List<ChoiceMention> Find(Sentence said, IReadOnlyList<ChoiceOption> options, List<PatternMatch> found, List<PatternMatch> about, SpelledNumber numbers)
    {
        var clocks = options.Select(option => Clock(Sentence.Of(option.Labels[0]))).ToList();
        if (clocks.Contains(null) || clocks.Count < 2)
            return [];
        var mentions = new List<ChoiceMention>();
        for (var at = 0; at < said.Count; at++)
        {
            if (numbers.At(said, at) is not var (hour, end))
                continue;
            var isHour = found.Exists(match => match.Pattern.Section == "hour" && match.Start == end);
            if ((isHour || hour > options.Count) && Having(clocks, hour) is > 0 and var option && !IsPast(found, at))
                mentions.Add(new ChoiceMention(option, at, end));
            at = end - 1;
        }
        return mentions.Count > 0 || said.HasNumber ? mentions : ByPart(clocks, about);
    }

    /// <summary>"Na elf" is not at eleven.</summary>
    private static bool IsPast(List<PatternMatch> found, int at) =>
        found.Exists(match => match.Pattern.Section is "after" or "before" && match.End == at) || found.Exists(match => match.Pattern.Section == "amount" && match.Start == at);

    /// <summary>The part of the day that only one of them lies in.</summary>
    private static List<ChoiceMention> ByPart(List<int?> clocks, List<PatternMatch> about) =>
        [.. about.Where(match => Parts.ContainsKey(match.Pattern.Section))
            .Select(match => (match, Within: Enumerable.Range(0, clocks.Count).Where(index => Parts[match.Pattern.Section] is var (from, to) && from <= clocks[index] && clocks[index] < to).ToList()))
            .Where(part => part.Within.Count == 1)
            .Select(part => new ChoiceMention(part.Within[0] + 1, part.match.Start, part.match.End))];

    /// <summary>The hour itself, or as it is said in the afternoon.</summary>
    private static int Having(List<int?> clocks, decimal hour) =>
        Only(clocks, hour) is > 0 and var exact ? exact : hour <= Noon ? Only(clocks, hour + Noon) : 0;

    private static int Only(List<int?> clocks, decimal hour) => clocks.Count(clock => clock == hour) == 1 ? clocks.FindIndex(clock => clock == hour) + 1 : 0;

    /// <summary>"09.00 uur", "14:00": a full hour and nothing else.</summary>
    private static int? Clock(Sentence label) =>
        label.IsNumber(0) && label[0].Length <= 2 && label[1] == "00" && label.Count <= 3 && int.Parse(label[0], CultureInfo.InvariantCulture) is < Hours and var hour ? hour : null;
}
