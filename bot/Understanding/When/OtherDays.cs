namespace WijkBot.Understanding.When;

/// <summary>Of "gister of eergister" and "dinsdag of woensdag" the days he may mean beside the first.</summary>
internal static class OtherDays
{
    private const int MostApart = 2;
    private const int Most = 3;

    /// <summary>What is told, of the first day only, and the same of the other days.</summary>
    /// <param name="place">Where it stands among all.</param>
    public static (Fragment Told, List<Fragment> Others) Of(TimeText text, List<Fragment> all, int place, Fragment told)
    {
        if (!IsDay(told))
            return (told, []);
        if (told.Is(Role.Or) && told.Weekdays.Count > 1)
            return (told.On(told.Weekdays[0]), [.. told.Weekdays.Skip(1).Take(Most - 1).Select(told.On)]);
        var others = new List<Fragment>();
        for (var at = place; ReferenceEquals(all[place], told) && at + 1 < all.Count && others.Count < Most - 1 && IsOther(text, all[at], all[at + 1]); at++)
            others.Add(all[at + 1]);
        return (told, others);
    }

    /// <summary>Only "of" between them.</summary>
    public static bool IsOr(TimeText text, Fragment first, Fragment second)
    {
        var between = Enumerable.Range(first.End, Math.Max(0, second.Start - first.End)).ToList();
        return between.Count is > 0 and <= MostApart && text.IsJoined(first.End, second.Start) && text[first.End].Is(Role.Or) && between.TrueForAll(at => text[at].Is(Role.Or | Role.Filler | Role.Article | Role.The));
    }

    private static bool IsOther(TimeText text, Fragment first, Fragment second) => IsDay(second) && !second.IsTakenBack && IsOr(text, first, second);

    private static bool IsDay(Fragment told) => told is { HasDay: true, IsRecurrent: false, IsDead: false, Span: null, To: null } && !told.Is(Role.Since | Role.While | Role.Until);
}
