using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Finds when something happened, happens or should happen, in the notation of <see cref="Conversations.WhenValue"/>.</summary>
internal sealed class WhenReader
{
    private readonly TimeWords words = new();
    private readonly DayReader days;
    private readonly ClockReader clocks;
    private readonly RecurrenceReader recurrences;
    private readonly NumberWords numbers;

    public WhenReader(NumberWords numbers)
    {
        this.numbers = numbers;
        days = new DayReader(words, numbers);
        clocks = new ClockReader(words, numbers);
        recurrences = new RecurrenceReader(words, numbers, clocks);
    }

    /// <summary>The first time in the message; null when there is none.</summary>
    /// <param name="now">Local time.</param>
    /// <param name="asked">The message answers the question when: a bare "7 uur" counts too.</param>
    public WhenFound? Find(Sentence sentence, DateTime now, bool asked)
    {
        WhenFound? current = null;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!MayBegin(sentence, at) || At(sentence, at, now, asked) is not { } found)
                continue;
            // "En nu is de lamp al een week kapot": what says more than "nu" goes before it
            if (words.Is(sentence[found.Start], "now"))
                current ??= found;
            else if (!Living.Tells(sentence, found, words))
                return found;
            at = found.End - 1;
        }
        return current;
    }

    private bool MayBegin(Sentence sentence, int at) =>
        sentence.IsNumber(at) || words.MayBegin(sentence[at]) || numbers.Cardinal(sentence[at]) is not null;

    private WhenFound? At(Sentence sentence, int at, DateTime now, bool asked) =>
        Since(sentence, at, now)
        ?? (recurrences.At(sentence, at) is var (rule, end) ? new WhenFound($"R:{rule}", at, end) : (WhenFound?)null)
        ?? Between(sentence, at, now)
        ?? DayBetween(sentence, at, now)
        ?? Ahead(sentence, at, now)
        ?? HoursAgo(sentence, at, now)
        ?? Moment(sentence, at, now, asked)
        ?? Now(sentence, at, now);

    /// <summary><c>sinds maandag</c>, <c>al drie weken</c>, <c>al een tijdje</c>.</summary>
    private WhenFound? Since(Sentence sentence, int at, DateTime now)
    {
        var start = at;
        var isWhile = words.Is(sentence[at], "while");
        if (isWhile && words.Is(sentence[at + 1], "since"))
            (start, isWhile) = (at + 1, false);
        if (!isWhile && words.Is(sentence[start], "since"))
            return Moment(sentence, start + 1, now, asked: true) is { } moment ? new WhenFound(Notation.AsSince(moment.Value), at, moment.End) : null;
        if (!isWhile)
            return null;
        if (Duration.At(sentence, at + 1, words, numbers) is { } duration && !words.Is(sentence[duration.End], "ago"))
            return new WhenFound(SinceOf(duration, now), at, duration.End);
        return LongWhile(sentence, at);
    }

    private static string SinceOf(Duration duration, DateTime now)
    {
        var about = duration.About ? "~" : "";
        return duration.IsHours ? $"S:{Notation.Minute(duration.Before(now))}{about}" : $"S:{Notation.Day(DateOnly.FromDateTime(duration.Before(now)))}{about}";
    }

    private WhenFound? LongWhile(Sentence sentence, int at)
    {
        var next = at + 1;
        while (next < at + 4 && sentence[next] is "een" or "heel" or "zo" or "best" or "erg" or "hele" or "de" or "a" or "very" or "flink" or "geruime")
            next++;
        if (!words.Is(sentence[next], "long"))
            return null;
        return new WhenFound("S:~", at, words.Is(sentence[next + 1], "long") ? next + 2 : next + 1);
    }

    /// <summary><c>tussen 9 en 11</c>, with a day beside it or today.</summary>
    private WhenFound? Between(Sentence sentence, int at, DateTime now)
    {
        if (!words.Is(sentence[at], "between") || clocks.At(sentence, at + 1, announced: true) is not { } from || !words.Is(sentence[from.End], "and")
            || clocks.At(sentence, from.End + 1, announced: true) is not { } to)
            return null;
        var day = DateOnly.FromDateTime(now);
        return to.Time > from.Time ? new WhenFound($"I:{Notation.Minute(day.ToDateTime(from.Time))}/{Notation.Minute(day.ToDateTime(to.Time))}", at, to.End) : null;
    }

    /// <summary><c>overmorgen tussen 9 en 12</c>.</summary>
    private WhenFound? DayBetween(Sentence sentence, int at, DateTime now) =>
        days.At(sentence, at, now) is { Until: null } day && words.Is(sentence[day.End], "between")
        && Between(sentence, day.End, day.Day.ToDateTime(TimeOnly.MinValue)) is { } hours
            ? hours with { Start = at }
            : null;

    /// <summary><c>over 14 dagen</c>, <c>over een uur of twee</c>.</summary>
    private WhenFound? Ahead(Sentence sentence, int at, DateTime now)
    {
        if (sentence[at] is not ("over" or "in") || Duration.At(sentence, at + 1, words, numbers) is not { } duration || duration.Unit is "year")
            return null;
        var (then, about) = (duration.After(now), duration.About ? "~" : "");
        return new WhenFound(duration.IsHours ? $"T:{Notation.Minute(then)}{about}" : $"D:{Notation.Day(DateOnly.FromDateTime(then))}{about}", at, duration.End);
    }

    private WhenFound? HoursAgo(Sentence sentence, int at, DateTime now)
    {
        if (Duration.At(sentence, at, words, numbers) is not { IsHours: true } duration || !words.Is(sentence[duration.End], "ago"))
            return null;
        return new WhenFound($"T:{Notation.Minute(duration.Before(now))}{(duration.About ? "~" : "")}", at, duration.End + 1);
    }

    private WhenFound? Moment(Sentence sentence, int at, DateTime now, bool asked)
    {
        var reading = new MomentReading(sentence, at, now, asked, words, days, clocks);
        // "na 3 uur": as it was said
        var start = at > 0 && reading.Value?.StartsWith('T') == true && words.Is(sentence[at - 1], "from-hour") && sentence.Before(at) == Gap.Space ? at - 1 : at;
        return reading.Value is { } value ? new WhenFound(value, start, reading.End) { Other = reading.Other } : null;
    }

    private WhenFound? Now(Sentence sentence, int at, DateTime now)
    {
        if (words.Is(sentence[at], "now"))
            return new WhenFound($"T:{Notation.Minute(now)}", at, at + 1);
        if (sentence[at] is "op" && sentence[at + 1] is "dit" && sentence[at + 2] is "moment" or "ogenblik")
            return new WhenFound($"T:{Notation.Minute(now)}", at, at + 3);
        return words.Is(sentence[at], "justnow") ? new WhenFound($"T:{Notation.Minute(now)}~", at, at + 1) : null;
    }
}

/// <param name="Value">In the notation of <see cref="Conversations.WhenValue"/>.</param>
/// <param name="Start">First token.</param>
/// <param name="End">Behind the last token.</param>
internal readonly record struct WhenFound(string Value, int Start, int End)
{
    /// <summary>The other reading of a time that may be morning or evening.</summary>
    public string? Other { get; init; }
}
