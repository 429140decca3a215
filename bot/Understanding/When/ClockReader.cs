using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Times of the clock: <c>half elf</c>, <c>kwart over 7</c>, <c>22.30 uur</c>, <c>om 3 uur</c>, <c>5 voor half vijf</c>, <c>on buçukta</c>.</summary>
internal static class ClockReader
{
    /// <summary>A time; null when there is none at this token.</summary>
    /// <param name="announced">A bare hour is a time.</param>
    public static ClockTime? At(TimeText text, int index, bool announced)
    {
        var at = index;
        while (text[at].Word.Hour is null && (text[at].Is(Role.Clock) || text[at].Is(Role.About) || (text[at].Is(Role.Oclock) && (text[at + 1].Number is not null || text[at + 1].Signed is not null || text[at + 1].Word.Hour is not null))))
            (at, announced) = (at + 1, announced || !text[at].Is(Role.About) || text[at + 1].Before < Gap.Stop && !text[at].Word.Has(Mark.Counts));
        var isOr = text[at].Is(Role.Article) && text[at + 1].Is(Role.Oclock) && text[at + 2].Is(Role.Or) && text[at + 3].Number is not null;
        if (isOr)
            (at, announced) = (at + 3, true);
        var told = Named(text, at) ?? Halves(text, at) ?? MinuteReader.At(text, at) ?? Digital(text, at, announced) ?? Hour(text, at, announced);
        return told is { } time ? time with { IsAbout = time.IsAbout || isOr || text[at].Word.Has(Mark.Round) && text[at - 1].Word.Has(Mark.Nearly) || IsAboutBefore(text, index, at) || IsAboutBehind(text, ref time), End = time.End } : null;
    }

    private static bool IsAboutBefore(TimeText text, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (text[at].Is(Role.About))
                return true;
        }
        return false;
    }

    /// <summary><c>half 3 ofzo</c>, <c>saat 10 gibi</c>.</summary>
    private static bool IsAboutBehind(TimeText text, ref ClockTime time)
    {
        if (!text[time.End].Is(Role.About) || text[time.End].Before > Gap.Space || text[time.End + 1].Number is not null)
            return false;
        time = time with { End = time.End + 1 };
        return true;
    }

    /// <summary><c>middernacht</c>, <c>twaalf uur 's middags</c> as one word.</summary>
    private static ClockTime? Named(TimeText text, int at) => text[at].Word.Hour is { } hour ? new ClockTime(new TimeOnly(hour % 24, 0), false, at + 1) { IsSure = true, IsAbout = text[at].Is(Role.About) } : null;

    /// <summary><c>half elf</c> is 10.30, <c>half ten</c> too; <c>on buçuk</c> is 10.30.</summary>
    public static ClockTime? Halves(TimeText text, int at)
    {
        if (text[at].Is(Role.Half) && HourAt(text, at + 1) is { } hour && text[at + 2].Word.Unit is null or Unit.Hour && text[at + 1].Word.Unit is null)
            return Spoken(text, text[at + 1].Is(Role.HalfAdds) ? hour : (hour + 11) % 12 + (hour == 0 ? 12 : 0), 30, at + 2) with { IsSure = true };
        if (text[at].Is(Role.ThreeQuarters) && HourAt(text, at + 1) is { } next)
            return Spoken(text, (next + 11) % 12, 45, at + 2) with { IsSure = true };
        return text[at + 1].Is(Role.HalfBehind) && HourAt(text, at) is { } before ? Spoken(text, before, 30, at + 2) with { IsSure = true } : null;
    }

    private static ClockTime? Digital(TimeText text, int at, bool announced)
    {
        if (text[at] is { IsDigits: true, Signed: null, Whole: <= 2359 and var run } && run % 100 < 60 && text.Sentence[text[at].Start].Length == 4 && (announced && run % 5 == 0 || text[at + 1].Is(Role.Oclock)))
            return AmPm(text, new ClockTime(new TimeOnly(run / 100, run % 100), false, text[at + 1].Is(Role.Oclock) ? at + 2 : at + 1) { IsSure = true, IsTyped = true });
        if (text[at].Signed is not { Sign: '.' or ':' or 'h', TwoDigits: true, First: >= 0 and <= 24, Second: >= 0 and <= 59 } told || told.Third is > 59 || text[at + 1].Is(Role.Measure) || told.Sign == '.' && text[at - 1].Word.Has(Mark.Room) && !text[at + 1].Is(Role.Oclock))
            return null;
        var isSure = told.First is > 12 or 0 || text.Sentence[text[at].Start] is ['0', _];
        var end = text[at + 1].Is(Role.Oclock) ? at + 2 : at + 1;
        return !announced && told.Sign == '.' && end == at + 1 && told.First > 24 ? null
            : AmPm(text, new ClockTime(new TimeOnly(told.First % 24, told.Second), !isSure, end) { IsSure = told.Sign != '.' || end > at + 1, IsTyped = true });
    }

    /// <summary>"Een uur of …" with a word behind it that is no number.</summary>
    private static bool IsLostHour(TimeText text, int at) => text[at].Is(Role.Article) && text[at + 1].Is(Role.Oclock) && text[at + 2].Is(Role.Or) && text[at + 2].Before <= Gap.Space
        && at + 3 < text.Count && text[at + 3].Before <= Gap.Space && text[at + 3].Word == TimeWord.Nothing && text[at + 3].Number is null && text[at + 3].Signed is null;

    private static ClockTime? Hour(TimeText text, int at, bool announced)
    {
        if (HourAt(text, at) is not { } hour || IsLostHour(text, at))
            return null;
        var named = text[at + 1].Is(Role.Oclock | Role.Am | Role.Pm) && text[at + 1].Before <= Gap.Space;
        if (!named && (!announced || text[at + 1].Is(Role.Measure) || text[at + 1].Word.Unit is not null || text[at + 1].Word.Month is not null || hour == 24 || text[at].IsOrdinal && text[at].IsDigits))
            return null;
        if (named && text[at + 2] is { Whole: >= 1 and <= 59 and var minute, Before: Gap.Space or Gap.None } && text[at + 3].Word.Unit is null && (minute >= 10 || text[at + 2].IsDigits) && !IsNoun(text, at + 3))
            return AmPm(text, new ClockTime(new TimeOnly(hour % 24, minute), hour is > 0 and <= 12, at + 3) { IsSure = true });
        return Spoken(text, hour % 24, 0, at + 1) with { IsSure = named };
    }

    /// <summary>"Om 3 uur 12 ratten": what is counted is no minute.</summary>
    private static bool IsNoun(TimeText text, int at) => at < text.Count && text[at].Before == Gap.Space && text[at].Word == TimeWord.Nothing;

    public static int? HourAt(TimeText text, int at) => text[at] is { Before: not Gap.Sign, Signed: null, Whole: { } hour } && hour <= 24 && !text[at + 1].Is(Role.Measure) ? hour : null;

    public static ClockTime Spoken(TimeText text, int hour, int minute, int end)
    {
        if (text[end].Is(Role.Oclock) && text[end].Before <= Gap.Space)
            end++;
        return AmPm(text, new ClockTime(new TimeOnly(hour % 24, minute), hour is <= 12 and > 0 || minute > 0 && hour < 12, end));
    }

    private static ClockTime AmPm(TimeText text, ClockTime time)
    {
        var hour = time.Time.Hour;
        // "12 uur middernacht"
        if (text[time.End].Word.Hour == 24 && text[time.End].Before <= Gap.Space && hour <= 12)
            return time with { TwoWays = false, IsSure = true, End = time.End + 1, Time = new TimeOnly(hour % 12, time.Time.Minute) };
        if (text[time.End].Is(Role.Am) && text[time.End].Before <= Gap.Space && hour <= 12)
            return time with { TwoWays = false, IsSure = true, End = time.End + 1, Time = new TimeOnly(hour % 12, time.Time.Minute) };
        if (text[time.End].Is(Role.Pm) && text[time.End].Before <= Gap.Space && hour <= 12)
            return time with { TwoWays = false, IsSure = true, End = time.End + 1, Time = new TimeOnly(hour % 12 + 12, time.Time.Minute) };
        return time;
    }
}

/// <param name="TwoWays">May also be twelve hours later.</param>
/// <param name="End">Token behind it.</param>
internal readonly record struct ClockTime(TimeOnly Time, bool TwoWays, int End)
{
    public bool IsAbout { get; init; }

    /// <summary>Says by itself that it is a time: <c>3 uur</c>, not <c>om 3</c>.</summary>
    public bool IsSure { get; init; }

    /// <summary>In digits: <c>18.11</c> may be a date.</summary>
    public bool IsTyped { get; init; }
}
