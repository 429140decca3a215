namespace WijkBot.Understanding.When;

/// <summary>A length of time, months and years apart because they have no fixed length.</summary>
internal readonly record struct Span(int Months, decimal Days, decimal Minutes, Unit Smallest, bool IsAbout = false)
{
    public bool IsHours => Minutes != 0;

    /// <summary>"Een paar": nobody means the day.</summary>
    public bool IsFew { get; init; }

    /// <summary>So much of a unit; half a month is fifteen days.</summary>
    public static Span Of(decimal count, Unit unit, bool isAbout) => unit switch
    {
        Unit.Minute => new(0, 0, count, unit, isAbout),
        Unit.Quarter => new(0, 0, 15 * count, unit, isAbout),
        Unit.Hour => new(0, 0, 60 * count, unit, isAbout),
        Unit.Day => new(0, count, 0, unit, isAbout),
        Unit.Week => new(0, Math.Floor(7 * count), 0, unit, isAbout),
        Unit.Month => new((int)count, 30 * (count - Math.Floor(count)), 0, unit, isAbout),
        _ => new((int)Math.Min(12 * count, 12_000), 0, 0, unit, isAbout),
    };

    public Span Plus(Span other) => new(Months + other.Months, Days + other.Days, Minutes + other.Minutes, other.Smallest, IsAbout || other.IsAbout);

    public DateTime Before(DateTime now) => now.AddMonths(-Months).AddDays((double)-Days).AddMinutes((double)-Minutes);

    public DateTime After(DateTime now) => now.AddMonths(Months).AddDays((double)Days).AddMinutes((double)Minutes);
}
