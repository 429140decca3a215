using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Minutes from an hour: <c>kwart over zeven</c>, <c>tien voor half vijf</c>, <c>5 over 3</c>, <c>za dziesięć piąta</c>, <c>الا ربع</c>.</summary>
internal static class MinuteReader
{
    public static ClockTime? At(TimeText text, int at) => Before(text, at) ?? Behind(text, at);

    private static ClockTime? Before(TimeText text, int at)
    {
        var isFirst = text[at].Is(Role.ToHour) && text[at + 1].Number is not null;
        var first = isFirst ? at + 1 : text[at].Is(Role.Article) && text[at + 1].Is(Role.Quarter) ? at + 1 : at;
        if (Minutes(text, first) is not { } minutes)
            return null;
        var next = text[first + 1].Word.Unit == Unit.Minute ? first + 2 : first + 1;
        var sign = isFirst ? -1 : text[next].Is(Role.PastHour) ? 1 : text[next].Is(Role.ToHour) ? -1 : 0;
        var basis = isFirst ? next : next + 1;
        if (sign == 0 || text[next].Before > Gap.Space || text[basis].Before > Gap.Space)
            return null;
        var isHalf = text[at].Is(Role.Half) && !text[at].Is(Role.Quarter);
        return Moved(text, basis, sign * (isHalf ? 30 : minutes), mayHalf: true);
    }

    /// <summary>The hour first: <c>beşe on var</c>, <c>سبعة وربع</c>, <c>تمانية الا ربع</c>.</summary>
    private static ClockTime? Behind(TimeText text, int at)
    {
        if (ClockReader.HourAt(text, at) is not { } hour)
            return null;
        if (text[at + 1].Is(Role.QuarterPast | Role.QuarterTo))
            return Made(text, hour, text[at + 1].Is(Role.QuarterPast) ? 15 : -15, at + 2);
        if (Minutes(text, at + 1) is not { } minutes || text[at + 1].Before > Gap.Space || !text[at + 2].Is(Role.HalfBehind | Role.QuarterPast | Role.QuarterTo) && !text[at + 2].Is(Role.Row))
            return null;
        return text[at + 2].Is(Role.QuarterPast | Role.QuarterTo) ? Made(text, hour, text[at + 2].Is(Role.QuarterPast) ? minutes : -minutes, at + 3) : null;
    }

    private static int? Minutes(TimeText text, int at) => text[at].Is(Role.Quarter) ? 15
        : text[at].Is(Role.Half) ? 30
        : text[at] is { Whole: > 0 and < 30 and var told, IsOrdinal: false, Before: not Gap.Sign } ? told
        : null;

    private static ClockTime? Moved(TimeText text, int at, int minutes, bool mayHalf)
    {
        var basis = (mayHalf ? ClockReader.Halves(text, at) : null) ?? (ClockReader.HourAt(text, at) is { } hour ? ClockReader.Spoken(text, hour, 0, at + 1) : null);
        if (basis is not { } clock || text[clock.End].Word.Unit is not null && !text[clock.End - 1].Is(Role.Oclock))
            return null;
        var moved = clock.Time.AddMinutes(minutes);
        return clock with { IsSure = true, Time = clock.TwoWays ? new TimeOnly(moved.Hour % 12, moved.Minute) : moved };
    }

    private static ClockTime Made(TimeText text, int hour, int minutes, int end)
    {
        var moved = new TimeOnly(hour % 12, 0).AddMinutes(minutes);
        return ClockReader.Spoken(text, hour > 12 ? moved.Hour + 12 : moved.Hour % 12, moved.Minute, end) with { IsSure = true };
    }
}
