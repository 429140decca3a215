using System.Runtime.InteropServices;

namespace WijkBot.Understanding.When;

/// <summary>All that a word can mean for time.</summary>
internal sealed record TimeWord
{
    public static readonly TimeWord Nothing = new();

    public Role Roles { get; init; }

    public Mark Mark { get; init; }

    /// <summary>Days from today: <c>gisteren</c> is -1.</summary>
    public int? Day { get; init; }

    /// <summary>1 Monday to 7 Sunday.</summary>
    public int? Weekday { get; init; }

    public int? Month { get; init; }
    public DayPart? Part { get; init; }
    public Unit? Unit { get; init; }

    /// <summary>So many of the unit: <c>kwartier</c> is 15 minutes.</summary>
    public decimal? Count { get; init; }

    public int? Number { get; init; }
    public int? Hour { get; init; }

    /// <summary>The how manieth week or weekday of a month: <c>zweite</c>.</summary>
    public int? Nth { get; init; }

    public Holiday? Holiday { get; init; }

    /// <summary>First and last month of a season or a holiday of weeks.</summary>
    public (int From, int To)? Season { get; init; }

    /// <summary>The second word of two in one: <c>avond</c> of <c>gisteravond</c>.</summary>
    public TimeWord? Then { get; init; }

    public bool Is(Role role) => (Roles & role) != Role.None;

    public bool Has(Mark mark) => (Mark & mark) != Mark.None;

    /// <summary>Words with a meaning of their own; the rest only helps.</summary>
    public bool IsCore => Day is not null || Weekday is not null || Month is not null || Part is not null || Unit is not null || Holiday is not null || Season is not null || Hour is not null
        || Has(Mark.Hour) || Is(Role.Now | Role.JustNow | Role.Since | Role.While | Role.Every | Role.Other | Role.Weekend | Role.Workday | Role.Always | Role.Today | Role.Ago);

    /// <summary>Endings and parts of the day can be glued to it.</summary>
    public bool IsNoun => Day is not null || Weekday is not null || Month is not null || Part is not null || Unit is not null || Season is not null || Holiday is not null || Is(Role.Weekend);

    /// <summary>The word in two languages, or with two meanings.</summary>
    public TimeWord With(TimeWord other) => new()
    {
        Roles = Roles | other.Roles,
        Mark = Mark | other.Mark,
        Day = Day ?? other.Day,
        Weekday = Weekday ?? other.Weekday,
        Month = Month ?? other.Month,
        Part = Part ?? other.Part,
        Unit = Unit ?? other.Unit,
        Count = Count ?? other.Count,
        Number = Number ?? other.Number,
        Hour = Hour ?? other.Hour,
        Nth = Nth ?? other.Nth,
        Holiday = Holiday ?? other.Holiday,
        Season = Season ?? other.Season,
        Then = Then ?? other.Then,
    };
}

/// <summary>Units of time, from small to large.</summary>
internal enum Unit
{
    Minute,
    Quarter,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>Days that have a name.</summary>
internal enum Holiday
{
    NewYear,
    Epiphany,
    Carnival,
    GoodFriday,
    Easter,
    EasterMonday,
    KingsDay,
    Remembrance,
    Liberation,
    LabourDay,
    Ascension,
    Pentecost,
    PentecostMonday,
    Halloween,
    AllSaints,
    AllSouls,
    SaintMartin,
    SaintNicholas,
    Christmas,
    ChristmasSecond,
    ChristmasEve,
    NewYearsEve,
    MothersDay,
    FathersDay,
    Valentine,
    SummerTime,
    WinterTime,
    ClockChange,
    AnimalDay,
    SugarFeast,
    SacrificeFeast,
}

/// <summary>Hours of a part of the day, the last not included; the night is that after midnight.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct DayPart(int From, int To)
{
    public bool IsNight => From == 0;
}
