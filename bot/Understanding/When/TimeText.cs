using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>A message as words of time. Made only when there is one in it.</summary>
internal sealed class TimeText
{
    /// <summary>So short that an hour led by such a word is all it tells.</summary>
    private const int Few = 4;

    private readonly TimeToken[] tokens;
    private bool? hasCall;

    private TimeText(Sentence sentence, TimeToken[] tokens, bool showsLanguage) => (Sentence, this.tokens, ShowsLanguage) = (sentence, tokens, showsLanguage);

    /// <summary>Some word of time in it is of one language only, so that its small words are known by it.</summary>
    public bool ShowsLanguage { get; }

    public Sentence Sentence { get; }
    public int Count => tokens.Length;

    /// <summary>The token; one that means nothing beyond the ends.</summary>
    public ref readonly TimeToken this[int index] => ref index >= 0 && index < tokens.Length ? ref tokens[index] : ref TimeToken.None;

    /// <summary>The message, or null when no time can be in it.</summary>
    /// <param name="asked">A number by itself may be a time.</param>
    public static TimeText? Of(Sentence sentence, TimeWords words, NumberWords numbers, bool asked)
    {
        TimeEntry?[]? entries = null;
        var (isTold, languages) = (asked && sentence.Count > 0, 0);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!sentence.IsWord(at))
                isTold |= IsSigned(sentence, at);
            else if (words.Find(sentence.Tokens[at]) is { } entry)
            {
                (entries ??= new TimeEntry?[sentence.Count])[at] = entry;
                isTold |= entry.IsCore;
                languages |= LanguageOf(entry);
            }
            if (words.Phrase(sentence, at) is var (phrase, _))
            {
                isTold |= phrase.IsCore;
                languages |= LanguageOf(phrase);
            }
        }
        languages |= entries is null ? 0 : LedBy(sentence, entries);
        entries ??= isTold ? new TimeEntry?[sentence.Count] : null;
        if (!isTold || entries is null)
            return null;
        var read = new TimeLexer(sentence, entries, words, numbers, asked && languages == 0 ? -1 : languages, asked).Tokens();
        words.Lookalikes.Clear(sentence, read);
        return new TimeText(sentence, read, languages != 0);
    }

    /// <summary>Whether it asks to be called.</summary>
    public bool HasCall => hasCall ??= Array.Exists(tokens, token => token.Is(Role.Call));

    /// <summary>"Ab morgen", "od 14:00", "from 14:00": the day or the hour behind it shows the language of such a word.</summary>
    private static int LedBy(Sentence sentence, TimeEntry?[] entries)
    {
        var languages = 0;
        for (var at = 0; at + 1 < sentence.Count; at++)
        {
            if (entries[at] is { } entry && sentence.Before(at + 1) == Gap.Space && entry.Leading is var leading and not 0)
                languages |= sentence.IsNumber(at + 1) ? sentence.Count <= Few && IsHour(sentence, entries, at + 1) ? leading : 0 : leading & (entries[at + 1]?.Days ?? 0);
        }
        return languages;
    }

    private static bool IsHour(Sentence sentence, TimeEntry?[] entries, int at) =>
        IsSigned(sentence, at) && sentence.SignBefore(at + 1) == ':' || at + 1 < entries.Length && entries[at + 1]?.Meaning(0).Has(Mark.Hour) == true;

    /// <summary>The language that a word shows: only when it is of no other.</summary>
    private static int LanguageOf(TimeEntry entry) => entry.IsCore && int.IsPow2(entry.Languages) ? entry.Languages : 0;

    private static bool IsSigned(Sentence sentence, int at) => sentence.IsNumber(at) && sentence.IsNumber(at + 1) && sentence.Before(at + 1) == Gap.Sign;

    /// <summary>Whether two tokens stand in one sentence.</summary>
    public bool IsJoined(int from, int to)
    {
        for (var at = from + 1; at <= to; at++)
        {
            if (IsStop(at))
                return false;
        }
        return true;
    }

    /// <summary>The end of a sentence; the stop behind <c>nov.</c>, <c>zat.</c> or <c>a.s.</c> is none.</summary>
    public bool IsStop(int at)
    {
        if (this[at].Before != Gap.Stop)
            return false;
        var before = this[at - 1];
        if (before.Is(Role.Behind) && at > 0 && at < Count && Sentence.SignBefore(this[at].Start) is not ('\n' or '!' or '?') && this[at].Word.Weekday is not null)
            return false;
        return at <= 0 || at >= Count || !(before.Word.Month is not null || before.Word.Weekday is not null || before.IsOrdinal || before.Word.Unit is not null || before.Is(Role.About))
            || before.End - before.Start != 1 || Sentence[before.Start].Length > 5 || Sentence.SignBefore(this[at].Start) is '\n' or '!' or '?' || !IsDotted(before.Start);
    }

    /// <summary>Only a dash stands before it: <c>16:00 - 17:00</c>.</summary>
    public bool IsDash(int at) => at > 0 && at < Count && this[at].Start >= this[at - 1].End && Sentence.Text.AsSpan(Sentence.Tokens[this[at - 1].End - 1].End..Sentence.Tokens[this[at].Start].Start).Trim() is "-" or "–";

    private bool IsDotted(int token) => Sentence.Tokens[token].End is var end && end < Sentence.Text.Length && Sentence.Text[end] == '.';

    /// <summary>The tokens as they were typed.</summary>
    public string Raw(int from, int to) => Sentence.Raw(this[from].Start, this[to - 1].End);
}
