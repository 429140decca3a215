namespace WijkBot.Understanding.When;

/// <summary>What a word can do in telling a time. The sections of <c>Words/time.*.txt</c> bear these names.</summary>
[Flags]
internal enum Role : long
{
    None = 0,

    /// <summary>Stands between words of time and adds nothing: <c>op</c>, <c>in</c>, <c>de</c>.</summary>
    Filler = 1L << 0,
    Article = 1L << 1,
    Past = 1L << 2,
    Next = 1L << 3,
    This = 1L << 4,
    Since = 1L << 5,
    While = 1L << 6,
    Ago = 1L << 7,
    Ahead = 1L << 8,
    Every = 1L << 9,

    /// <summary><c>om de</c>: every second one.</summary>
    Other = 1L << 10,
    About = 1L << 11,

    /// <summary>Announces a time of the clock: <c>om</c>.</summary>
    Clock = 1L << 12,
    Oclock = 1L << 13,
    Am = 1L << 14,
    Pm = 1L << 15,
    Half = 1L << 16,

    /// <summary>Behind an hour and a half more: <c>buçuk</c>.</summary>
    HalfBehind = 1L << 17,
    Quarter = 1L << 18,
    ThreeQuarters = 1L << 19,
    PastHour = 1L << 20,
    ToHour = 1L << 21,
    QuarterPast = 1L << 22,
    QuarterTo = 1L << 23,

    /// <summary>A number behind which half comes later: <c>half ten</c> is 10.30, <c>half tien</c> 9.30.</summary>
    HalfAdds = 1L << 24,
    Between = 1L << 25,
    And = 1L << 26,
    Or = 1L << 27,
    From = 1L << 28,
    Until = 1L << 29,
    After = 1L << 30,
    Before = 1L << 31,
    Weekend = 1L << 32,
    Workday = 1L << 33,

    /// <summary>A while of no told length: <c>tijdje</c>, <c>weken</c>.</summary>
    Long = 1L << 34,
    Few = 1L << 35,
    Times = 1L << 36,
    Per = 1L << 37,
    /// <summary>Asks to be called: then hours alone tell when.</summary>
    Call = 1L << 38,

    /// <summary>All of it: <c>de hele nacht</c>.</summary>
    Whole = 1L << 39,

    /// <summary>Makes a habit of what stands with it: <c>altijd op zondag</c>, <c>maandags</c>.</summary>
    Always = 1L << 40,

    /// <summary>Short for a day, and a word too: <c>do</c>, <c>ma</c>, <c>zo</c>.</summary>
    Short = 1L << 41,
    Now = 1L << 42,
    JustNow = 1L << 43,

    /// <summary><c>net</c> and <c>nu</c> are said of much that is no time.</summary>
    Weak = 1L << 44,
    Begin = 1L << 45,
    Mid = 1L << 46,
    End = 1L << 47,
    Living = 1L << 48,
    Turn = 1L << 49,
    LooksAhead = 1L << 50,
    LooksBack = 1L << 51,

    /// <summary><c>meter</c>, <c>euro</c>: the number before it is no time.</summary>
    Measure = 1L << 52,

    /// <summary>A greeting: <c>fijne zondag</c>.</summary>
    Wish = 1L << 53,
    Old = 1L << 54,

    /// <summary>What lasts: <c>staat weken</c>.</summary>
    Lasting = 1L << 55,
    Missing = 1L << 56,
    Nothing = 1L << 57,
    Row = 1L << 58,

    /// <summary><c>vannacht</c>, <c>vanavond</c>: of this day.</summary>
    Today = 1L << 59,

    /// <summary>A night that is meant as an evening when a day stands with it: <c>friday night</c>.</summary>
    Evening = 1L << 60,
    The = 1L << 61,
    Was = 1L << 62,

    /// <summary>Stands behind what it is said of: <c>half 3 ofzo</c>, <c>zaterdag jl.</c></summary>
    Behind = long.MinValue,
}
