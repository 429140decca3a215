using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Days: <c>gisteren</c>, <c>afgelopen vrijdag</c>, <c>21 november</c>, <c>12-3-2026</c>, <c>vorige week donderdag</c>, <c>de 20e</c>.</summary>
internal sealed class DayReader(TimeWords words, NumberWords numbers)
{
    /// <summary>The day or days that start at this token; null when there is none.</summary>
    public DaySpan? At(Sentence sentence, int index, DateTime now)
    {
        var today = DateOnly.FromDateTime(now);
        return Relative(sentence, index, today) ?? Dated(sentence, index, today) ?? Ago(sentence, index, now)
            ?? Period(sentence, index, today) ?? Weekday(sentence, index, today);
    }

    private DaySpan? Relative(Sentence sentence, int at, DateOnly today) =>
        words.Day(sentence[at]) is { } days ? new DaySpan(today.AddDays(days), at + 1) : null;

    private DaySpan? Dated(Sentence sentence, int at, DateOnly today)
    {
        if (!sentence.IsNumber(at) || Small(sentence[at]) is not (>= 1 and <= 31 and var day))
            return null;
        var next = sentence.Before(at + 1) == Gap.None && sentence[at + 1] is "e" or "ste" or "de" or "th" or "st" or "nd" or "rd" ? at + 2 : at + 1;
        if (words.Month(sentence[next]) is { } month)
            return WithYear(sentence, day, month, next + 1, today);
        if (next > at + 1 && sentence[at - 1] is "de" or "the")
            return Nearest(day, today.Month, today) is { } date ? new DaySpan(date, next) : null;
        return Numeric(sentence, at, day, today);
    }

    /// <summary><c>21-11</c>, <c>21/11/2026</c>; not a range of house numbers or a time.</summary>
    private static DaySpan? Numeric(Sentence sentence, int at, int day, DateOnly today)
    {
        var sign = sentence.SignBefore(at + 1);
        if (!sentence.IsNumber(at + 1) || sentence.Before(at + 1) != Gap.Sign || sign is not ('-' or '/' or '.') || Small(sentence[at + 1]) is not (>= 1 and <= 12 and var month))
            return null;
        var hasYear = sentence.IsNumber(at + 2) && sentence.Before(at + 2) == Gap.Sign && sentence.SignBefore(at + 2) == sign && sentence[at + 2].Length is 2 or 4;
        if (!hasYear && (sign == '.' || sentence[at - 1] is not ("op" or "sinds" or "vanaf" or "on" or "since" or "")))
            return null;
        if (!hasYear)
            return Nearest(day, month, today) is { } date ? new DaySpan(date, at + 2) : null;
        var year = Small(sentence[at + 2]) is < 100 and var two ? 2000 + two : Small(sentence[at + 2]);
        return Made(year, month, day) is { } full ? new DaySpan(full, at + 3) : null;
    }

    private static DaySpan? WithYear(Sentence sentence, int day, int month, int next, DateOnly today)
    {
        if (sentence.IsNumber(next) && sentence[next].Length == 4 && Made(Small(sentence[next]), month, day) is { } full)
            return new DaySpan(full, next + 1);
        return Nearest(day, month, today) is { } date ? new DaySpan(date, next) : null;
    }

    /// <summary><c>3 dagen geleden</c>, <c>een week of twee terug</c>.</summary>
    private DaySpan? Ago(Sentence sentence, int at, DateTime now)
    {
        if (Duration.At(sentence, at, words, numbers) is not { } duration || !words.Is(sentence[duration.End], "ago") || duration.IsHours)
            return null;
        return new DaySpan(DateOnly.FromDateTime(duration.Before(now)), duration.End + 1) { About = duration.About };
    }

    /// <summary><c>vorige week (donderdag)</c>, <c>volgende maand</c>, <c>afgelopen weekend</c>.</summary>
    private DaySpan? Period(Sentence sentence, int at, DateOnly today)
    {
        var step = Step(sentence[at]);
        if (step is null)
            return null;
        var monday = today.AddDays(1 - IsoDay(today) + 7 * step.Value);
        if (words.Is(sentence[at + 1], "weekend"))
            return Weekend(today, step.Value, at + 2);
        switch (words.Unit(sentence[at + 1]))
        {
            case "week":
                return words.Weekday(sentence[at + 2]) is { } weekday
                    ? new DaySpan(monday.AddDays(weekday - 1), at + 3)
                    : new DaySpan(monday, at + 2) { Until = monday.AddDays(7) };
            case "month":
                var first = new DateOnly(today.Year, today.Month, 1).AddMonths(step.Value);
                return new DaySpan(first, at + 2) { Until = first.AddMonths(1) };
            case "year":
                var newYear = new DateOnly(today.Year + step.Value, 1, 1);
                return new DaySpan(newYear, at + 2) { Until = newYear.AddYears(1) };
            default:
                return null;
        }
    }

    private static DaySpan Weekend(DateOnly today, int step, int end)
    {
        var saturday = today.AddDays(6 - IsoDay(today));
        if (step < 0 && IsoDay(today) < 8)
            saturday = saturday.AddDays(-7);
        if (step > 0 && IsoDay(today) >= 6)
            saturday = saturday.AddDays(7);
        return new DaySpan(saturday, end) { Until = saturday.AddDays(2) };
    }

    /// <summary>A bare weekday is the last one before today, unless it is said to come.</summary>
    private DaySpan? Weekday(Sentence sentence, int at, DateOnly today)
    {
        var step = Step(sentence[at]);
        var day = step is null ? at : at + 1;
        if (words.Weekday(sentence[day]) is not { } weekday || sentence[day].Length == 2 && !IsAbbreviation(sentence, day, step is not null))
            return null;
        var isNext = step > 0 || step is null && sentence[at - 1] is not ("van" or "sinds" or "of" or "since") && words.LooksAhead(sentence) || sentence[day + 1] is "as" or "aanstaande" || sentence[day + 1] is "a" && sentence[day + 2] is "s";
        var back = (IsoDay(today) - weekday + 7) % 7;
        var date = isNext ? today.AddDays(back == 0 ? 7 : 7 - back)
            : step == 0 ? today.AddDays(weekday - IsoDay(today))
            : today.AddDays(back == 0 ? -7 : -back);
        var end = day + 1;
        if (sentence[end] is "jl" or "as" or "aanstaande")
            end++;
        return Dated(sentence, sentence[end] is "de" or "the" ? end + 1 : end, today) is { } dated ? dated : new DaySpan(date, end);
    }

    /// <summary>"do", "zo" and "ma" are words too: only with a date or a word of time beside them.</summary>
    private bool IsAbbreviation(Sentence sentence, int at, bool announced) =>
        announced || sentence.Count == 1 || (sentence.IsNumber(at + 1) && words.Month(sentence[at + 2]) is not null);

    private int? Step(string word) => words.Is(word, "past") ? -1 : words.Is(word, "next") ? 1 : words.Is(word, "this") ? 0 : null;

    private static int IsoDay(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    /// <summary>Without a year: the one that lies nearest, the past first up to eleven months.</summary>
    private static DateOnly? Nearest(int day, int month, DateOnly today)
    {
        var options = new[] { Made(today.Year, month, day), Made(today.Year - 1, month, day), Made(today.Year + 1, month, day) };
        return options.Where(date => date is not null).OrderBy(date => Math.Abs(date!.Value.DayNumber - today.DayNumber)).FirstOrDefault();
    }

    private static DateOnly? Made(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    private static int Small(string digits) => digits.Length <= 4 ? int.Parse(digits, CultureInfo.InvariantCulture) : -1;
}

/// <param name="Day">First day.</param>
/// <param name="End">Token behind it.</param>
internal readonly record struct DaySpan(DateOnly Day, int End)
{
    /// <summary>Day behind the last, when it is more than one.</summary>
    public DateOnly? Until { get; init; }

    public bool About { get; init; }
}
