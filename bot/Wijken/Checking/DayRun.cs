namespace WijkBot.Wijken;

/// <summary>Days that follow each other and have the same key, told as one.</summary>
internal sealed record DayRun<TKey>(DateOnly From, DateOnly To, TKey Key)
{
    public override string ToString() => From == To ? RosterPerson.Day(From) : $"{RosterPerson.Day(From)} t/m {RosterPerson.Day(To)}";
}

/// <summary>Makes runs of days.</summary>
internal static class DayRun
{
    /// <param name="days">In order.</param>
    /// <param name="next">The day that follows one in a run; null: the day after.</param>
    public static IReadOnlyList<DayRun<TKey>> Of<TKey>(IEnumerable<DateOnly> days, Func<DateOnly, TKey> keyOf, Func<DateOnly, DateOnly>? next = null)
    {
        var runs = new List<DayRun<TKey>>();
        foreach (var day in days)
        {
            var key = keyOf(day);
            if (runs.Count > 0 && (next?.Invoke(runs[^1].To) ?? runs[^1].To.AddDays(1)) == day && EqualityComparer<TKey>.Default.Equals(runs[^1].Key, key))
                runs[^1] = runs[^1] with { To = day };
            else
                runs.Add(new DayRun<TKey>(day, day, key));
        }
        return runs;
    }
}
