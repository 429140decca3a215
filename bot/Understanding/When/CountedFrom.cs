namespace WijkBot.Understanding.When;

/// <summary>A length counted from a day: "drie dagen na morgen", "twee weken voor kerst", "over vier dagen, gerekend vanaf gisteren".</summary>
internal static class CountedFrom
{
    /// <summary>The word between the length and the day.</summary>
    public static bool Take(TimeText text, Fragment now, ref int at)
    {
        if (IsOne(text, now, at))
        {
            (now.Span, now.Counts, at) = (Span.Of(1, text[at].Word.Unit!.Value, false), text[at + 1].Word.Roles, at + 2);
            return true;
        }
        if (now.Span is not { IsHours: false } || now.HasDay || now.End != at || now.Is(Role.While) || !text[at].Is(Role.From | Role.After | Role.Before | Role.Since) || text.IsStop(at) || !IsDay(text, text[at + 1].Is(Role.The) ? at + 2 : at + 1))
            return false;
        (now.Counts, at) = (text[at].Word.Roles, at + 1);
        return true;
    }

    /// <summary>"De dag na morgen", "de week voor kerst".</summary>
    private static bool IsOne(TimeText text, Fragment now, int at) => now is { Span: null, HasDay: false } && text[at].Word is { Unit: Unit.Day, Count: null } && !now.Is(Role.Every | Role.Other) && text[at - 1].Is(Role.The | Role.Since | Role.Article) && text[at + 1].Before <= Texts.Gap.Space
        && text[at + 1].Is(Role.After | Role.Before) && IsDay(text, text[at + 2].Is(Role.The) ? at + 3 : at + 2);

    private static bool IsDay(TimeText text, int at) => text[at].Before <= Texts.Gap.Space && (text[at].Word.Day is not null || text[at].Word.Weekday is not null && !text[at].Is(Role.Short) || text[at].Word.Holiday is not null
        || text[at].Signed is { Sign: '-' or '/' } || text[at].Whole is >= 1 and <= 31 && text[at + 1].Word.Month is not null);

    /// <summary>The day it comes to; null when it tells since when.</summary>
    public static DateTime? Of(Fragment told, DateTime now, Tense tense)
    {
        if (told is not { Counts: not Role.None, Span: { } span })
            return null;
        var isSince = (told.Counts & Role.Since) != Role.None && told.DayOffset is null && tense != Tense.Future;
        if (isSince || DayResolver.Of(told, DateOnly.FromDateTime(now), tense) is not { } day)
        {
            told.Roles |= told.Counts;
            return null;
        }
        var from = day.Day.ToDateTime(TimeOnly.MinValue);
        return (told.Counts & Role.Before) != Role.None ? span.Before(from) : span.After(from);
    }
}
