namespace WijkBot.Understanding.When;

/// <summary>
/// Of a time only the begin or only the end is told. "Vanaf 2 uur" and "vanaf morgen 9 uur" go on; of "morgen vanaf 9 uur" the day is told first and
/// ends it. "Tot gisteren" began nobody knows when; what ends still to come is from now on.
/// </summary>
internal static class OpenEnd
{
    /// <summary>So far is looked from the word to what it is said of, over "de" and "en met".</summary>
    private const int Near = 3;

    private const Role Small = Role.Filler | Role.Article | Role.The | Role.Until | Role.Oclock;

    public static Open Of(TimeText text, Fragment told)
    {
        if (told.IsRecurrent || told is not { Span: null, To: null, ClockEnd: null, Counts: Role.None })
            return Open.None;
        if (told.Is(Role.Until) && !told.Is(Role.Since))
            return LeadsDay(text, told) ? Open.Begin : told.Clock is null ? Open.None : told.HasDay ? Open.Before : Open.Begin;
        if (told.Clock is null || !told.Is(Role.Since))
            return Open.None;
        var word = Enumerable.Range(told.Start, told.End - told.Start).FirstOrDefault(at => text[at].Is(Role.Since), told.Start);
        var isBehind = text[word].Is(Role.Behind);
        if (told.HasDay && !isBehind && IsDay(text, word + 1))
            return Open.End;
        return told.Is(Role.From) || isBehind ? Open.Rest : Open.End;
    }

    /// <summary>"Tot gisteren", "düne kadar"; of "zaterdag tot 3 uur" the hour ends it.</summary>
    public static bool LeadsDay(TimeText text, Fragment told) =>
        told.HasDay && (text[told.Start].Is(Role.Until) && !text[told.Start].Is(Role.And) && IsDay(text, told.Start + 1) || text[told.End - 1].Is(Role.Until) && text[told.End - 1].Is(Role.Behind) && told.Clock is null);

    private static bool IsDay(TimeText text, int at)
    {
        var end = at + Near;
        while (at < end && text[at].Is(Small) && text[at].Number is null && !text[at].Word.IsNoun)
            at++;
        var word = text[at].Word;
        return word.Day is not null || word.Weekday is not null || word.Month is not null || word.Holiday is not null || word.Season is not null || word.Unit >= Unit.Day || word.Is(Role.Today | Role.Past | Role.Next | Role.This | Role.Weekend | Role.Begin | Role.Mid | Role.End)
            || text[at].Signed is { Sign: '-' or '/' } || text[at].Whole is >= 1 and <= 31 && text[at + 1].Word.Month is not null || text[at].IsOrdinal;
    }
}

/// <summary>Which side of a time is not told.</summary>
internal enum Open
{
    None,

    /// <summary>Until then.</summary>
    Begin,

    /// <summary>Of a told day until then: <c>zaterdag tot 3 uur</c>.</summary>
    Before,

    /// <summary>From then on.</summary>
    End,

    /// <summary>From then on, as long as the day lasts.</summary>
    Rest,
}
