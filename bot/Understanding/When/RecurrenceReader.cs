using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>What comes back: <c>elke avond</c>, <c>iedere dinsdagochtend</c>, <c>in het weekend</c>, <c>'s nachts</c>, <c>dagelijks</c>. As RFC 5545 RRULE.</summary>
internal sealed class RecurrenceReader(TimeWords words, NumberWords numbers, ClockReader clocks)
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    /// <summary>The rule that starts at this token, without <c>R:</c>, and the index behind it.</summary>
    public (string Rule, int End)? At(Sentence sentence, int index) =>
        Every(sentence, index) ?? ByWord(sentence, index) ?? Habit(sentence, index) ?? Times(sentence, index);

    private (string Rule, int End)? Every(Sentence sentence, int at)
    {
        if (!words.Is(sentence[at], "every"))
            return sentence[at] is "om" && sentence[at + 1] is "de" && Unit(sentence, at + 2, ";INTERVAL=2") is { } other && sentence[at + 2] is "dag" or "week" ? other : null;
        if (words.Part(sentence[at + 1]) is { } part)
            return WithHour(sentence, "FREQ=DAILY", part, at + 2);
        if (words.Is(sentence[at + 1], "weekend"))
            return WithHour(sentence, "FREQ=WEEKLY;BYDAY=SA,SU", null, at + 2);
        if (words.Is(sentence[at + 1], "workday"))
            return WithHour(sentence, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", null, at + 2);
        return OnWeekdays(sentence, at + 1) ?? Unit(sentence, at + 1, "");
    }

    private (string Rule, int End)? Unit(Sentence sentence, int at, string interval) => words.Unit(sentence[at]) switch
    {
        "hour" => ($"FREQ=HOURLY{interval}", at + 1),
        "day" => WithHour(sentence, $"FREQ=DAILY{interval}", null, at + 1),
        "week" => WithHour(sentence, $"FREQ=WEEKLY{interval}", null, at + 1),
        "month" => ($"FREQ=MONTHLY{interval}", at + 1),
        "year" => ($"FREQ=YEARLY{interval}", at + 1),
        _ => null,
    };

    private (string Rule, int End)? ByWord(Sentence sentence, int at)
    {
        if (words.Is(sentence[at], "daily"))
            return WithHour(sentence, "FREQ=DAILY", null, at + 1);
        if (words.Is(sentence[at], "weekly"))
            return ("FREQ=WEEKLY", at + 1);
        if (words.Is(sentence[at], "monthly"))
            return ("FREQ=MONTHLY", at + 1);
        if (sentence[at] is "op" && words.Is(sentence[at + 1], "workday"))
            return WithHour(sentence, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", null, at + 2);
        if (sentence[at] is "doordeweeks" or "weekdays")
            return WithHour(sentence, "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", null, at + 1);
        if (sentence[at] is "in" && sentence[at + 1] is "het" or "de" && words.Is(sentence[at + 2], "weekend"))
            return WithHour(sentence, "FREQ=WEEKLY;BYDAY=SA,SU", null, at + 3);
        return sentence[at] is "weekends" or "weekenden" ? ("FREQ=WEEKLY;BYDAY=SA,SU", at + 1) : null;
    }

    /// <summary><c>'s avonds</c> with no day before it, <c>maandags</c>, <c>altijd op zondag</c>.</summary>
    private (string Rule, int End)? Habit(Sentence sentence, int at)
    {
        if (sentence[at] is "altijd" or "alleen" or "steeds" && sentence[at + 1] is "op")
            return OnWeekdays(sentence, at + 2);
        if (sentence[at].Length > 6 && sentence[at].EndsWith("dags", StringComparison.Ordinal) && words.Weekday(sentence[at]) is not null)
            return OnWeekdays(sentence, at);
        var start = sentence[at] is "s" ? at + 1 : at;
        var isHabit = start > at || sentence[at] is "savonds" or "snachts" or "smorgens" or "sochtends" or "smiddags" or "nachts" or "avonds";
        return isHabit && words.Part(sentence[start]) is { } part && !IsClockNear(sentence, at) ? WithHour(sentence, "FREQ=DAILY", part, start + 1) : null;
    }

    /// <summary>"om 11 uur 's avonds" is one time, not a habit.</summary>
    private static bool IsClockNear(Sentence sentence, int at) =>
        sentence[at - 1] is "uur" || sentence.IsNumber(at - 1);

    /// <summary><c>2x per week</c>, <c>drie keer per maand</c>.</summary>
    private (string Rule, int End)? Times(Sentence sentence, int at)
    {
        if (numbers.At(sentence, at) is not var (_, next) && sentence[at] is not "eens")
            return null;
        next = sentence[at] is "eens" ? at + 1 : numbers.At(sentence, at)!.Value.End;
        if (sentence[next] is "x" or "keer" or "maal" or "times")
            next++;
        return sentence[next] is "per" && next > at ? Unit(sentence, next + 1, "") : null;
    }

    private (string Rule, int End)? OnWeekdays(Sentence sentence, int at)
    {
        var (day, part) = words.Compound(sentence[at]);
        if (part.Length > 0 && words.Weekday(day) is { } only)
            return WithHour(sentence, $"FREQ=WEEKLY;BYDAY={Days[only - 1]}", words.Part(part), at + 1);
        var found = new List<string>();
        while (words.Weekday(sentence[at]) is { } weekday && sentence[at].Length > 2)
        {
            found.Add(Days[weekday - 1]);
            at++;
            if (sentence[at] is "en" or "and" && words.Weekday(sentence[at + 1]) is not null)
                at++;
        }
        return found.Count == 0 ? null : WithHour(sentence, $"FREQ=WEEKLY;BYDAY={string.Join(',', found)}", words.Part(sentence[at]), words.Part(sentence[at]) is null ? at : at + 1);
    }

    private (string Rule, int End) WithHour(Sentence sentence, string rule, DayPart? part, int at)
    {
        if (part is null && sentence[at] is "s" && words.Part(sentence[at + 1]) is { } spoken)
            (part, at) = (spoken, at + 2);
        var clock = words.Is(sentence[at], "clock") || words.Is(sentence[at], "about") ? clocks.At(sentence, at, announced: true) : null;
        if (clock is { } time)
            return ($"{rule};BYHOUR={Hour(time, part)}", time.End);
        return part is { } known ? ($"{rule};BYHOUR={known.From}", at) : (rule, at);
    }

    private static int Hour(ClockTime time, DayPart? part) => time.TwoWays && part is { From: >= 12 } ? time.Time.Hour % 12 + 12 : time.Time.Hour;
}
