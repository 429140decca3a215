using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Takes a message apart into words of time: phrases as one, two words written as one as two, numbers and dates as numbers.</summary>
internal sealed class TimeLexer(Sentence sentence, TimeEntry?[] entries, TimeWords words, NumberWords numbers, int languages, bool asked)
{
    private static readonly TimeWord EveryDay = new() { Unit = Unit.Day, Roles = Role.Every };

    private readonly List<TimeToken> tokens = new(sentence.Count);

    public TimeToken[] Tokens()
    {
        for (var at = 0; at < sentence.Count;)
            at = sentence.IsNumber(at) ? Digits(at) : Word(at);
        return [.. tokens];
    }

    private int Word(int at)
    {
        if (words.Phrase(sentence, at) is var (phrase, count) && phrase.Meaning(languages) is var together && (together.Roles != Role.None || together.Mark != Mark.None || together.IsNoun || together.Hour is not null))
            return Add(new TimeToken(together, at, at + count, sentence.Before(at)) { Number = together.Number }, together.Then);
        var meaning = entries[at]?.Meaning(Typed(at)) ?? TimeWord.Nothing;
        var number = meaning.Number ?? numbers.Cardinal(sentence[at]);
        var (end, ordinal) = (at + 1, false);
        if (number is not null && numbers.At(sentence, at) is var (value, behind) && value != meaning.Number)
            (number, end) = meaning.Number is null ? (value, behind) : (number, end);
        else if (number is null && numbers.Ordinal(sentence[at]) is { } nth)
            (number, ordinal) = (nth, true);
        tokens.Add(new TimeToken(meaning, at, end, sentence.Before(at)) { Number = number, IsOrdinal = ordinal });
        if (meaning.Then is { } then && (meaning.Part is null || then.Part is null))
            tokens.Add(new TimeToken(then, at, end, Gap.None) { Number = then.Number });
        return end;
    }

    /// <summary>A shy word that was typed with the letters of its language is sure.</summary>
    private int Typed(int at)
    {
        foreach (var c in sentence.Raw(at))
        {
            if (c > 127 && c is not ('’' or '‘' or '´'))
                return -1;
        }
        return languages;
    }

    private int Digits(int at)
    {
        if (IsRoundTheClock(at))
            return Add(new TimeToken(asked ? EveryDay : TimeWord.Nothing, at, at + 2, sentence.Before(at)));
        if (Signed(at) is var (signed, behind))
            return Add(new TimeToken(TimeWord.Nothing, at, behind, sentence.Before(at)) { Signed = signed, Number = Decimal(signed) });
        var (end, ordinal) = (at + 1, false);
        if (sentence.Before(end) is Gap.None or Gap.Sign && sentence.IsWord(end))
        {
            if (words.IsOrdinalEnding(sentence[end]) && !(words.IsDigitEnding(sentence[end]) && IsOfHour(at)))
                (end, ordinal) = (end + 1, true);
            else if (words.IsDigitEnding(sentence[end]))
                end++;
        }
        ordinal |= IsDotOrdinal(at, end);
        return Add(new TimeToken(TimeWord.Nothing, at, end, sentence.Before(at)) { Number = Number(sentence[at]), IsDigits = true, IsOrdinal = ordinal || tokens.Count > 0 && tokens[^1] is { Word.Unit: Unit.Day } day && day.Is(Role.The) });
    }

    /// <summary><c>saat 14'ten</c>, <c>2'de</c>: the ending says where, not the how manieth.</summary>
    private bool IsOfHour(int at) => sentence.SignBefore(at + 1) is '\'' or '’' or '‘' || tokens.Count > 0 && tokens[^1].Is(Role.Oclock);

    /// <summary><c>am 18. November</c>.</summary>
    private bool IsDotOrdinal(int at, int end) => end == at + 1 && entries.Length > end && entries[end] is { IsMark: false } && sentence.Before(end) == Gap.Stop
        && sentence.Tokens[at].End < sentence.Text.Length && sentence.Text[sentence.Tokens[at].End] == '.';

    /// <summary><c>24/7</c>: all the time, which asked is every day; <c>24-7</c> and <c>24/7/2026</c> are dates.</summary>
    private bool IsRoundTheClock(int at) => sentence[at] is "24" && sentence[at + 1] is "7" && sentence.Before(at + 1) == Gap.Sign && sentence.SignBefore(at + 1) == '/' && !(sentence.IsNumber(at + 2) && sentence.Before(at + 2) == Gap.Sign);

    private (Signed, int)? Signed(int at)
    {
        if (!sentence.IsNumber(at + 1) && !(sentence[at + 1].Length == 1 && sentence.IsNumber(at + 2) && sentence.Before(at + 1) == Gap.None && sentence.Before(at + 2) == Gap.None && sentence[at + 1] is "u" or "h"))
            return null;
        if (!sentence.IsNumber(at + 1))
            return (new Signed('h', Small(at), Small(at + 2), null, sentence[at + 2].Length == 2), at + 3);
        var sign = sentence.SignBefore(at + 1);
        if (sentence.Before(at + 1) != Gap.Sign || sentence.Tokens[at + 1].Start != sentence.Tokens[at].End + 1 || sign is not ('-' or '/' or '.' or ':' or ','))
            return null;
        var hasThird = sentence.IsNumber(at + 2) && sentence.Before(at + 2) == Gap.Sign && sentence.SignBefore(at + 2) == sign;
        return (new Signed(sign, Small(at), Small(at + 1), hasThird ? Small(at + 2) : null, sentence[at + 1].Length == 2), at + (hasThird ? 3 : 2));
    }

    private static decimal? Decimal(Signed signed) => signed is { Sign: '.' or ',', Third: null, First: >= 0, Second: >= 0 and < 100 } && (signed.Sign == ',' || !signed.TwoDigits)
        ? signed.First + signed.Second / (signed.TwoDigits ? 100m : 10m)
        : null;

    private int Small(int at) => sentence[at].Length <= 4 ? (int)Number(sentence[at])! : -1;

    private static decimal? Number(string digits) => digits.Length <= 9 ? decimal.Parse(digits, CultureInfo.InvariantCulture) : null;

    private int Add(TimeToken token, TimeWord? then = null)
    {
        tokens.Add(token);
        if (then is not null)
            tokens.Add(new TimeToken(then, token.Start, token.End, Gap.None) { Number = then.Number });
        return token.End;
    }
}
