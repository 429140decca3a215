namespace WijkBot.Understanding.When;

/// <summary>What a run of words of time tells, in whatever order: a day, a part of it, a time of the clock, a length, and how they are meant.</summary>
internal sealed class Fragment
{
    /// <summary>First token, and behind the last.</summary>
    public int Start { get; set; }
    public int End { get; set; }

    /// <summary>Since, ago, every, about, begin of …</summary>
    public Role Roles { get; set; }

    public int? DayOffset { get; set; }
    public DaySpan? Date { get; set; }
    public List<int> Weekdays { get; private set; } = [];

    /// <summary>Past, this or next one of the weekday, the month or the season; and of the week it is in.</summary>
    public int? Step { get; set; }
    public int? WeekStep { get; set; }
    public (Unit Unit, int Step)? Period { get; set; }
    public int? Month { get; set; }
    public (int From, int To)? Season { get; set; }
    public int? Year { get; set; }
    public Holiday? Holiday { get; set; }
    public int? DayOfMonth { get; set; }

    /// <summary>The how manieth week of the month, -1 the last.</summary>
    public int? WeekOfMonth { get; set; }

    public DayPart? Part { get; set; }
    public ClockTime? Clock { get; set; }
    public ClockTime? ClockEnd { get; set; }

    /// <summary>Only its begin or only its end is told.</summary>
    public Open Open { get; set; }

    public Span? Span { get; set; }

    /// <summary>The hours behind a day are written as a date may be: the 4 and 12 of "vrijdag 4-12".</summary>
    public (int Day, int Month)? MayBeDate { get; set; }

    /// <summary>Of what comes back: more hours of the day, "om 7 uur en om 11 uur".</summary>
    public List<ClockTime> MoreClocks { get; } = [];

    /// <summary>The hour is the first that suits: "niet voor 2 uur".</summary>
    public bool IsEarliest { get; set; }

    /// <summary>Of what comes back: which unit, how many of it apart, the how manieth of a month.</summary>
    public Unit? Unit { get; set; }
    public int Interval { get; set; } = 1;
    public int? Nth { get; set; }

    public List<int> MoreNths { get; } = [];

    /// <summary>Weekdays on which what comes back is not.</summary>
    public List<int> Except { get; } = [];

    /// <summary>The word by which the length counts from the day: <c>na</c>, <c>voor</c>, <c>vanaf</c>.</summary>
    public Role Counts { get; set; }

    /// <summary>So many days from what was told before.</summary>
    public int? Relative { get; set; }

    /// <summary>Past or next one of what was told before: <c>maar vorige</c>.</summary>
    public int? BareStep { get; set; }

    /// <summary>Until this day, not included.</summary>
    public Fragment? To { get; set; }

    /// <summary>A date that cannot be, or a greeting: nothing may be made of it.</summary>
    public bool IsDead { get; set; }

    /// <summary>Told and then taken back.</summary>
    public bool IsTakenBack { get; set; }

    /// <summary>Since something happened of which no time is told.</summary>
    public bool IsEvent { get; set; }

    public bool Is(Role role) => (Roles & role) != Role.None;

    public bool HasDay => DayOffset is not null || Date is not null || Weekdays.Count > 0 || Period is not null || Month is not null || Season is not null || Year is not null
        || Holiday is not null || DayOfMonth is not null || Relative is not null || Is(Role.Weekend | Role.Workday | Role.Today);

    public bool IsRecurrent => Is(Role.Every | Role.Other) || Weekdays.Count > 2 && To is null && Step is null && !Is(Role.Or) || Is(Role.Always) && !(DayOffset is not null || DayOfMonth is not null || Month is not null || Holiday is not null || Step is not null || Period is not null || Is(Role.Today) || Clock is not null && Part is null && Weekdays.Count == 0 && !Is(Role.Weekend | Role.Workday))
        && (Weekdays.Count > 0 || Part is not null || Is(Role.Weekend | Role.Workday)) && To is null && !(Weekdays.Count > 0 && Is(Role.Evening));

    public bool IsEmpty => !HasDay && Part is null && Clock is null && Span is null && Unit is null && !Is(Role.Long | Role.Now | Role.JustNow | Role.Times);

    /// <summary>Only hours, so that they may belong to a day told elsewhere.</summary>
    public bool IsHoursOnly => !HasDay && !IsRecurrent && Span is null && (Clock is not null || Part is not null) && !Is(Role.Since | Role.While | Role.Ago | Role.Ahead | Role.Now | Role.JustNow | Role.Until);

    /// <summary>The same of one of its weekdays.</summary>
    public Fragment On(int weekday)
    {
        var copy = (Fragment)MemberwiseClone();
        (copy.Weekdays, copy.Roles, copy.MayBeDate) = ([weekday], Roles & ~Role.Or, null);
        return copy;
    }

    /// <summary>Takes what another tells and this does not.</summary>
    public void Absorb(Fragment other)
    {
        Roles |= other.Roles;
        DayOffset ??= other.DayOffset;
        Date ??= other.Date;
        if (Weekdays.Count == 0)
            Weekdays.AddRange(other.Weekdays);
        Step ??= other.Step;
        WeekStep ??= other.WeekStep;
        Period ??= other.Period;
        Month ??= other.Month;
        Season ??= other.Season;
        Year ??= other.Year;
        Holiday ??= other.Holiday;
        DayOfMonth ??= other.DayOfMonth;
        WeekOfMonth ??= other.WeekOfMonth;
        Part ??= other.Part;
        (Clock, ClockEnd) = Clock is null ? (other.Clock, other.ClockEnd) : (Clock, ClockEnd);
        Span ??= other.Span;
        Unit ??= other.Unit;
    }
}

/// <param name="Day">First day.</param>
/// <param name="Until">Behind the last day, when it is more than one.</param>
internal readonly record struct DaySpan(DateOnly Day, DateOnly? Until = null)
{
    /// <summary>What "since" is told in: a month or a year has no day.</summary>
    public Unit Precision { get; init; } = Unit.Day;

    public bool IsAbout { get; init; }
}
