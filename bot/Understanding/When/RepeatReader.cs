using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>What comes back: <c>elke</c>, <c>om de week</c>, <c>2x per maand</c>, <c>dagelijks</c>, <c>elke eerste maandag van de maand</c>.</summary>
internal static class RepeatReader
{
    public static bool Take(TimeText text, Fragment now, ref int at) =>
        NthReader.Take(text, now, ref at) || Every(text, now, ref at) || Times(text, now, ref at) || now.Is(Role.Every | Role.Other) && (Counted(text, now, ref at) || UnitOf(text, now, ref at));

    private static bool Every(TimeText text, Fragment now, ref int at)
    {
        if (!text[at].Is(Role.Every | Role.Other))
            return false;
        var next = text[at + 1].Is(Role.Filler) && !text[at + 1].Word.IsCore ? at + 2 : at + 1;
        var isWord = text[at].Word.Unit is not null || text[at].Word.Weekday is not null || text[at].Word.Part is not null;
        if (!isWord && !(text[next].Before < Gap.Stop && (text[next].Word.IsNoun || text[next].Is(Role.Workday | Role.Weekend | Role.Filler) || text[next].Word.Has(Mark.Last) || IsCounted(text, next))))
        {
            // "elke godganse nacht", "every single night"
            if (text[next].Word != TimeWord.Nothing || text[next].Number is not null || text[next].Before > Gap.Space || !text[next + 1].Word.IsNoun && !text[next + 1].Is(Role.Weekend) || text[next + 1].Before > Gap.Space)
                return false;
            (now.Roles, now.Interval, at) = (now.Roles | text[at].Word.Roles & (Role.Every | Role.Other), text[at].Is(Role.Other) ? 2 : now.Interval, next + 1);
            return true;
        }
        now.Roles |= text[at].Word.Roles & (Role.Every | Role.Other);
        now.Interval = text[at].Is(Role.Other) ? 2 : now.Interval;
        now.Unit ??= text[at].Word.Unit;
        now.Part ??= text[at].Word.Part;
        if (text[at].Word.Weekday is { } weekday)
            now.Weekdays.Add(weekday);
        at++;
        return true;
    }

    private static bool IsCounted(TimeText text, int at) => text[at].Number is not null && (text[at + 1].Word.IsNoun || text[at + 1].Is(Role.Or | Role.Until));

    /// <summary><c>elke 2 weken</c>, <c>elke eerste maandag</c>, <c>co drugi dzień</c>.</summary>
    private static bool Counted(TimeText text, Fragment now, ref int at)
    {
        if (text[at].Whole is not (> 0 and < 60 and var count) || now.Unit is not null || now.Part is not null || now.Weekdays.Count > 0)
            return false;
        if (text[at + 1].Word.Weekday is not null && text[at].IsOrdinal)
            now.Nth = count;
        else if (text[at + 1].Word.Unit is not null)
            now.Interval = count;
        else
            return false;
        at++;
        return true;
    }

    private static bool UnitOf(TimeText text, Fragment now, ref int at)
    {
        if (text[at].Word is not { Unit: { } unit, Count: null, Part: null } || text[at].Is(Role.Oclock) && text[at + 1].Number is not null || now.Unit is not null && now.Unit != unit || now.Is(Role.Always) && !now.Is(Role.Every | Role.Other))
            return false;
        (now.Unit, at) = (unit, at + 1);
        return true;
    }

    /// <summary><c>2x per week</c>, <c>een paar keer per dag</c>, <c>eens in de maand</c>.</summary>
    private static bool Times(TimeText text, Fragment now, ref int at)
    {
        var next = at;
        if (text[next].Is(Role.Article) && text[next + 1].Is(Role.Few | Role.Times))
            next++;
        if (text[next].Number is not null || text[next].Is(Role.Few))
            next = text[next + 1].Is(Role.Times) ? next + 1 : next;
        if (next == at && !text[at].Is(Role.Times) || text[next].Before > Gap.Space && next > at)
            return false;
        var counts = text[next].Is(Role.Times);
        next += counts || text[next].Number is not null ? 1 : 0;
        var unit = next;
        while (unit < next + 2 && text[unit].Word.Unit is null && (text[unit].Is(Role.Per) || counts && text[unit].Is(Role.Filler | Role.Article)))
            unit++;
        if (unit == next && !counts || text[unit].Word.Unit is not ({ } of and >= Unit.Hour) || text[unit].Before > Gap.Space)
            return false;
        (now.Unit, now.Roles, at) = (of, now.Roles | Role.Every, unit + 1);
        return true;
    }
}
