using WijkBot.Conversations;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding.Answers;

/// <summary>Options that are days: "morgen" is the one on Monday, "over drie dagen" the one of that date.</summary>
internal sealed class ChoiceDays(ChoiceIdeas ideas, WhenReader whens)
{
    private static readonly string[] Weekdays = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];
    private static readonly Dictionary<string, int> Later = new(StringComparer.Ordinal) { ["today"] = 0, ["tomorrow"] = 1, ["dayafter"] = 2 };

    /// <summary>Days told from today on, where no option has them so.</summary>
    public List<ChoiceMention> Find(Sentence said, IReadOnlyList<ChoiceOption> options, string language, DateTime now)
    {
        var byOption = ideas.Of(options, language);
        if (byOption.Count(one => one.Overlaps(Weekdays)) < 2 || byOption.Exists(one => one.Overlaps(Later.Keys)))
            return [];
        var mentions = new List<ChoiceMention>();
        var about = ideas.Of(said, language);
        foreach (var match in about)
        {
            if (Later.TryGetValue(match.Pattern.Section, out var days) && byOption.FindIndex(one => one.Contains(Weekdays[(int)now.AddDays(days).DayOfWeek])) is var index and >= 0)
                mentions.Add(new ChoiceMention(index + 1, match.Start, match.End));
        }
        return mentions;
    }

    /// <summary>"Ik kan alleen donderdag", where Monday to Wednesday are asked: none of them.</summary>
    /// <param name="found">What <c>choice</c> and <c>asks</c> words are in the answer.</param>
    public bool IsOnlyAnother(Sentence said, IReadOnlyList<ChoiceOption> options, string language, List<PatternMatch> found)
    {
        var byOption = ideas.Of(options, language);
        return byOption.TrueForAll(one => one.Overlaps(Weekdays)) && ideas.Of(said, language).Find(match => Weekdays.Contains(match.Pattern.Section)).Pattern is not null
            && found.Exists(match => match.Pattern.Section == "only") && !found.Exists(match => match.Pattern.Section is "negation" or "except");
    }

    /// <summary>The option that is of the day told; null when the options are no days, or none is of it.</summary>
    public int? ByDate(Sentence said, IReadOnlyList<ChoiceOption> options, DateTime now)
    {
        if (Day(said, now) is not { } day)
            return null;
        return Enumerable.Range(0, options.Count).Where(index => Day(Sentence.Of(options[index].Labels[0]), now) == day).ToList() is [var one] ? one + 1 : null;
    }

    private string? Day(Sentence text, DateTime now) =>
        whens.Find(text, now, asked: true)?.Value is ['D', ':', .. var value] ? value : null;
}
