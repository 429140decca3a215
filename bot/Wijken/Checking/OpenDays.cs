namespace WijkBot.Wijken;

/// <summary>Days of a list of opening days, as short as they can be told: closed days between them break no row.</summary>
internal static class OpenDays
{
    /// <summary>Rows that are told as they are; more of them may be the same days of every week.</summary>
    private const int MostRows = 2;

    /// <param name="days">In order, each of them an opening day.</param>
    /// <param name="open">The opening days, in order.</param>
    public static string InWords(IReadOnlyList<DateOnly> days, IReadOnlyList<DateOnly> open)
    {
        var next = open.Zip(open.Skip(1)).ToDictionary(pair => pair.First, pair => pair.Second);
        var rows = DayRun.Of(days, _ => true, day => next.GetValueOrDefault(day));
        return rows.Count > MostRows && EveryWeek(days, open) is { } weekly ? weekly : string.Join(", ", rows);
    }

    /// <summary>Null when one of those days of the week is not in it.</summary>
    private static string? EveryWeek(IReadOnlyList<DateOnly> days, IReadOnlyList<DateOnly> open)
    {
        var week = days.Select(day => day.DayOfWeek).ToHashSet();
        return open.Where(day => days[0] <= day && day <= days[^1] && week.Contains(day.DayOfWeek)).SequenceEqual(days)
            ? $"elke {And([.. DutchDays.InOrder.Where(day => week.Contains(day.Day)).Select(day => day.Name)])} van {new DayRun<bool>(days[0], days[^1], true)}"
            : null;
    }

    /// <summary>One, two and three, in Dutch.</summary>
    public static string And(IReadOnlyList<string> words) => words.Count > 1 ? $"{string.Join(", ", words.SkipLast(1))} en {words[^1]}" : string.Concat(words);
}
