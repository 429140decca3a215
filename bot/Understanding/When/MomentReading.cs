using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>A day, a part of the day and a time of the clock, in any order, taken together: <c>om 7 uur vanochtend</c>, <c>dinsdagavond half elf</c>.</summary>
internal sealed class MomentReading
{
    private readonly Sentence sentence;
    private readonly DateTime now;
    private readonly TimeWords words;
    private DaySpan? day;
    private DayPart? part;
    private ClockTime? clock;
    private bool about, tonight, ahead;

    public MomentReading(Sentence sentence, int start, DateTime now, bool asked, TimeWords words, DayReader days, ClockReader clocks)
    {
        (this.sentence, this.now, this.words) = (sentence, now, words);
        var at = start;
        while (at < sentence.Count && (at == start || sentence.Before(at) != Gap.Stop) && Take(ref at, asked, days, clocks))
            End = at;
        (Value, Other) = End > start ? Read() : (null, null);
    }

    public int End { get; private set; }
    public string? Value { get; }
    public string? Other { get; }

    private bool Take(ref int at, bool asked, DayReader days, ClockReader clocks)
    {
        if (TakeOne(ref at, asked, days, clocks))
            return true;
        var next = at;
        if (End > 0 || asked)
            SkipFiller(ref next);
        if (next == at || !TakeOne(ref next, asked, days, clocks))
            return false;
        at = next;
        return true;
    }

    private bool TakeOne(ref int at, bool asked, DayReader days, ClockReader clocks) =>
        TakeCompound(ref at) || TakePart(ref at) || TakeDay(ref at, days) || TakeClock(ref at, asked, clocks);

    private void SkipFiller(ref int at)
    {
        while (words.Is(sentence[at], "filler") && !words.Is(sentence[at], "clock") && !words.Is(sentence[at], "about") && at < sentence.Count)
            at++;
    }

    private bool TakeCompound(ref int at)
    {
        var (first, second) = words.Compound(sentence[at]);
        if (second.Length == 0 || part is not null || day is not null)
            return false;
        part = words.Part(second);
        tonight = first is "van";
        var today = DateOnly.FromDateTime(now);
        day = first is "van" ? new DaySpan(today, at + 1)
            : words.Day(first) is { } days ? new DaySpan(today.AddDays(days), at + 1)
            : new DaySpan(LastWeekday(words.Weekday(first)!.Value, today).AddDays(words.LooksAhead(sentence) ? 7 : 0), at + 1);
        at++;
        return true;
    }

    private static DateOnly LastWeekday(int weekday, DateOnly today)
    {
        var back = ((today.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)today.DayOfWeek) - weekday + 7) % 7;
        return today.AddDays(back == 0 ? -7 : -back);
    }

    /// <summary><c>'s avonds</c>, <c>in de ochtend</c>, <c>last night</c>; a bare part only beside a day or a time.</summary>
    private bool TakePart(ref int at)
    {
        var isLast = words.Is(sentence[at], "past") && words.Part(sentence[at + 1]) is not null;
        var isThis = words.Is(sentence[at], "this") && words.Part(sentence[at + 1]) is not null;
        var start = isLast || isThis || sentence[at] is "s" ? at + 1 : at;
        if (part is not null || words.Part(sentence[start]) is not { } found || (day is null && clock is null && !isLast && !isThis && sentence[start] is not "tonight"))
            return false;
        part = found;
        tonight = isLast && found.IsNight;
        if (isLast || isThis)
            day = new DaySpan(DateOnly.FromDateTime(now).AddDays(isLast && !found.IsNight ? -1 : 0), start + 1);
        at = start + 1;
        return true;
    }

    private bool TakeDay(ref int at, DayReader days)
    {
        if (day is not null || days.At(sentence, at, now) is not { } found)
            return false;
        (day, about, at) = (found, about || found.About, found.End);
        return true;
    }

    private bool TakeClock(ref int at, bool asked, ClockReader clocks)
    {
        if (clock is not null || clocks.At(sentence, at, asked && (IsBareAnswer(at) || part is not null)) is not { } found)
            return false;
        if (day is null && part is null && !asked && sentence[found.End - 1] is not ("uur" or "u" or "am" or "pm") && !words.Is(sentence[at], "clock"))
            return false;
        about |= words.Is(sentence[at], "about");
        ahead = words.Is(sentence[at - 1], "from-hour") || words.LooksAhead(sentence);
        (clock, at) = (found, found.End);
        return true;
    }

    /// <summary>"7" or "om 7" as the whole answer.</summary>
    private bool IsBareAnswer(int at) => at + 1 >= sentence.Count && at <= 1 && (at == 0 || words.Is(sentence[0], "filler"));

    private (string? Value, string? Other) Read()
    {
        var mark = about ? "~" : "";
        var first = day?.Day ?? DateOnly.FromDateTime(now);
        if (clock is { } time)
            return AtClock(first, time, mark);
        if (part is { } hours)
            return ($"I:{Notation.Minute(Begin(first, hours, hours.From))}/{Notation.Minute(Begin(first, hours, hours.To))}{mark}", null);
        return day is not { } span ? (null, null)
            : span.Until is { } until ? ($"I:{Notation.Day(span.Day)}/{Notation.Day(until)}{mark}", null) : ($"D:{Notation.Day(span.Day)}{mark}", null);
    }

    /// <summary>The night of a day follows its evening; "vannacht" said by day is the last one.</summary>
    private DateTime Begin(DateOnly first, DayPart hours, int hour)
    {
        var nightOfToday = tonight && now.Hour < 18;
        return first.AddDays(hours.IsNight && !nightOfToday ? 1 : 0).ToDateTime(TimeOnly.MinValue).AddHours(hour);
    }

    private (string? Value, string? Other) AtClock(DateOnly first, ClockTime time, string mark)
    {
        if (part is { } hours)
            return ($"T:{Notation.Minute(Within(first, hours, time))}{mark}", null);
        var early = first.ToDateTime(time.Time);
        if (!time.TwoWays)
            return ($"T:{Notation.Minute(early)}{mark}", null);
        var late = time.Time.Hour >= 12 ? early.AddHours(-12) : early.AddHours(12);
        if (!ahead && day is null && now.TimeOfDay.Hours < 12 && late > now && early <= now || early.Hour is >= 7 and <= 12)
            return ($"T:{Notation.Minute(early)}{mark}", $"T:{Notation.Minute(late)}{mark}");
        return ($"T:{Notation.Minute(late)}{mark}", $"T:{Notation.Minute(early)}{mark}");
    }

    private DateTime Within(DateOnly first, DayPart hours, ClockTime time)
    {
        var hour = !time.TwoWays ? time.Time.Hour : hours.IsNight ? (time.Time.Hour >= 10 ? time.Time.Hour + 12 : time.Time.Hour)
            : hours.From >= 12 ? time.Time.Hour % 12 + 12 : time.Time.Hour;
        var midnight = Begin(first, hours, 0);
        return (hours.IsNight && hour is > 12 and < 24 ? midnight.AddDays(-1) : midnight).AddHours(hour).AddMinutes(time.Time.Minute);
    }
}
