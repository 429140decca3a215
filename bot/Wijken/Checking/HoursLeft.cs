namespace WijkBot.Wijken;

/// <summary>Parts of a day that nobody covers.</summary>
internal static class HoursLeft
{
    /// <summary>What of these hours none of the others has, in order: the day is split where somebody begins or ends.</summary>
    public static IEnumerable<(TimeOnly From, TimeOnly To)> Of((TimeOnly From, TimeOnly To) open, IEnumerable<(TimeOnly From, TimeOnly To)> covered)
    {
        var from = open.From;
        foreach (var hours in covered.Where(hours => hours.From < open.To).OrderBy(hours => hours.From))
        {
            if (hours.From > from)
                yield return (from, hours.From);
            if (hours.To > from)
                from = hours.To;
        }
        if (from < open.To)
            yield return (from, open.To);
    }
}
