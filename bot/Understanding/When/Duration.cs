using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>A length of time: <c>drie weken</c>, <c>een half uur</c>, <c>een dag of drie</c>, <c>een paar dagen</c>.</summary>
internal readonly record struct Duration(decimal Amount, string Unit, bool About, int End)
{
    public bool IsHours => Unit is "minute" or "quarter" or "hour";

    /// <summary>The duration that starts at a token; null when there is none.</summary>
    public static Duration? At(Sentence sentence, int index, TimeWords words, NumberWords numbers)
    {
        var (at, about) = (index, false);
        while (words.Is(sentence[at], "about") || sentence[at] is "ruim" or "bijna" or "zeker" or "meer" or "dan" or "een" && IsNumberNext(sentence, at, numbers))
            (at, about) = (at + 1, true);
        var amount = Counted(sentence, at, numbers);
        if (amount is var (count, next, vague) && words.Unit(sentence[next]) is { } unit)
            return More(sentence, count, unit, next + 1, about || vague, numbers);
        return words.Unit(sentence[at]) is "hour" && sentence[at - 1] is "half" ? null : HalfHour(sentence, at, about);
    }

    /// <summary>The moment so long before another.</summary>
    public DateTime Before(DateTime now) => (this with { Amount = -Amount }).After(now);

    /// <summary>The moment so long after another.</summary>
    public DateTime After(DateTime now) => Unit switch
    {
        "minute" => now.AddMinutes((double)Amount),
        "quarter" => now.AddMinutes(15 * (double)Amount),
        "hour" => now.AddHours((double)Amount),
        "day" => now.AddDays((double)Amount),
        "week" => now.AddDays(7 * (double)Amount),
        "month" => now.AddMonths((int)Amount),
        _ => now.AddYears((int)Math.Clamp(Amount, -1000, 1000)),
    };

    private static bool IsNumberNext(Sentence sentence, int at, NumberWords numbers) =>
        numbers.At(sentence, at + 1) is not null && sentence[at + 1] is not "half" and not "halve" || sentence[at + 1] is "paar" or "stuk";

    private static (decimal Count, int Next, bool Vague)? Counted(Sentence sentence, int at, NumberWords numbers)
    {
        if (sentence[at] is "paar" or "enkele" or "few" or "couple")
            return (3, sentence[at + 1] is "of" ? at + 2 : at + 1, true);
        if (sentence[at] is "een" or "a" or "an" && sentence[at + 1] is "half" or "halve")
            return (0.5m, at + 2, false);
        if (sentence[at] is "a" or "an")
            return (1, at + 1, false);
        return numbers.At(sentence, at) is var (value, end) && value is > 0 and < 1000 ? (value, end, false) : null;
    }

    /// <summary><c>een dag of drie</c>: the number comes behind.</summary>
    private static Duration More(Sentence sentence, decimal count, string unit, int end, bool about, NumberWords numbers) =>
        count == 1 && sentence[end] is "of" && numbers.At(sentence, end + 1) is var (more, next) && more is > 0 and < 100
            ? new Duration(more, unit, true, next)
            : new Duration(count, unit, about, end);

    private static Duration? HalfHour(Sentence sentence, int at, bool about) =>
        sentence[at] is "halfuur" or "halfuurtje" ? new Duration(0.5m, "hour", about, at + 1)
        : sentence[at] is "een" && sentence[at + 1] is "halfuur" or "halfuurtje" ? new Duration(0.5m, "hour", about, at + 2)
        : null;

}
