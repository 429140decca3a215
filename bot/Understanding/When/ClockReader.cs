using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Times of the clock: <c>half elf</c>, <c>kwart over 7</c>, <c>22.30 uur</c>, <c>om 3 uur</c>, <c>5 voor half vijf</c>.</summary>
internal sealed class ClockReader(TimeWords words, NumberWords numbers)
{
    /// <summary>A time; null when there is none at this token.</summary>
    /// <param name="announced">A word like "om" or a part of the day stands with it, so a bare hour is a time.</param>
    public ClockTime? At(Sentence sentence, int index, bool announced)
    {
        var at = index;
        while (words.Is(sentence[at], "about") || words.Is(sentence[at], "clock"))
        {
            announced = true;
            at++;
        }
        if (announced && sentence[at] is "een" && sentence[at + 1] is "uur" && sentence[at + 2] is "of")
            at += 3;
        return Halves(sentence, at) ?? Minutes(sentence, at) ?? Digital(sentence, at) ?? Hour(sentence, at, announced);
    }

    /// <summary><c>half elf</c> is 10.30; <c>halfelf</c> in one word too.</summary>
    private ClockTime? Halves(Sentence sentence, int at)
    {
        if (sentence[at] is "half" && HourAt(sentence, at + 1) is { } hour)
            return Spoken(sentence, (hour.Value + 11) % 12 + (hour.Value == 0 ? 12 : 0), 30, hour.End);
        if (sentence[at].StartsWith("half", StringComparison.Ordinal) && numbers.Cardinal(sentence[at][4..]) is >= 1 and <= 12 and var glued)
            return Spoken(sentence, ((int)glued + 11) % 12, 30, at + 1);
        return null;
    }

    /// <summary><c>kwart over zeven</c>, <c>tien voor half vijf</c>, <c>5 over 3</c>.</summary>
    private ClockTime? Minutes(Sentence sentence, int at)
    {
        var minutes = words.Is(sentence[at], "quarter") ? (15, at + 1) : HourAt(sentence, at, most: 29) is { } number ? (number.Value, number.End) : ((int, int)?)null;
        if (minutes is not var (count, next))
            return null;
        var sign = words.Is(sentence[next], "past-hour") || sentence[next] is "past" ? 1 : words.Is(sentence[next], "to-hour") || sentence[next] is "to" ? -1 : 0;
        if (sign == 0)
            return null;
        var basis = Halves(sentence, next + 1) ?? (HourAt(sentence, next + 1) is { } hour ? Spoken(sentence, hour.Value % 24, 0, hour.End) : null);
        if (basis is not { } clock || sentence[next] is "over" && words.Unit(sentence[clock.End]) is not (null or "hour"))
            return null;
        var moved = clock.Time.AddMinutes(sign * count);
        return clock with { Time = clock.TwoWays ? new TimeOnly(moved.Hour % 12, moved.Minute) : moved };
    }

    /// <summary><c>22.30</c>, <c>7:05 uur</c>.</summary>
    private static ClockTime? Digital(Sentence sentence, int at)
    {
        if (!sentence.IsNumber(at) || !sentence.IsNumber(at + 1) || sentence[at].Length > 2 || sentence[at + 1].Length != 2
            || sentence.Before(at + 1) != Gap.Sign || sentence.SignBefore(at + 1) is not ('.' or ':' or 'u' or 'h') || IsDate(sentence, at))
            return null;
        var (hour, minute) = (Parse(sentence[at]), Parse(sentence[at + 1]));
        if (hour > 23 || minute > 59)
            return null;
        var sure = hour > 12 || hour == 0 || sentence[at][0] == '0' && hour > 0;
        var end = sentence[at + 2] is "uur" or "u" or "h" ? at + 3 : at + 2;
        return AmPm(sentence, end, new ClockTime(new TimeOnly(hour, minute), !sure, end));
    }

    private static bool IsDate(Sentence sentence, int at) =>
        sentence.IsNumber(at + 2) && sentence.Before(at + 2) == Gap.Sign && sentence.SignBefore(at + 2) == sentence.SignBefore(at + 1);

    private ClockTime? Hour(Sentence sentence, int at, bool announced)
    {
        if (HourAt(sentence, at, most: 24) is not { } hour)
            return null;
        var named = sentence[hour.End] is "uur" or "u" or "oclock" or "am" or "pm" && !words.Is(sentence[hour.End + 1], "ago") && !words.Is(sentence[hour.End + 1], "long");
        if (!named && !announced)
            return null;
        if (words.Unit(sentence[hour.End]) is not (null or "hour") || hour.Value == 24 && !named)
            return null;
        return Spoken(sentence, hour.Value % 24, 0, hour.End);
    }

    private (int Value, int End)? HourAt(Sentence sentence, int at, int most = 24) =>
        numbers.At(sentence, at) is var (value, end) && value == Math.Floor(value) && value >= 0 && value <= most && sentence.Before(at) != Gap.Sign
            ? ((int)value, end)
            : null;

    private static ClockTime Spoken(Sentence sentence, int hour, int minute, int end)
    {
        if (sentence[end] is "uur" or "u" or "oclock")
            end++;
        return AmPm(sentence, end, new ClockTime(new TimeOnly(hour, minute), hour <= 12 && hour > 0 || minute > 0 && hour < 12, end));
    }

    private static ClockTime AmPm(Sentence sentence, int end, ClockTime time) => sentence[end] switch
    {
        "am" => time with { TwoWays = false, End = end + 1, Time = new TimeOnly(time.Time.Hour % 12, time.Time.Minute) },
        "pm" => time with { TwoWays = false, End = end + 1, Time = new TimeOnly(time.Time.Hour % 12 + 12, time.Time.Minute) },
        _ => time,
    };

    private static int Parse(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
}

/// <param name="TwoWays">May also be twelve hours later.</param>
/// <param name="End">Token behind it.</param>
internal readonly record struct ClockTime(TimeOnly Time, bool TwoWays, int End);
