namespace WijkBot.Understanding.When;

/// <summary>Weekdays of a month: <c>de eerste en derde maandag van de maand</c>, <c>elke laatste vrijdag</c>.</summary>
internal static class NthReader
{
    private const int Most = 5;

    public static bool Take(TimeText text, Fragment now, ref int at)
    {
        if (now.Weekdays.Count > 0 || now.Nth is not null || Nth(text, at) is not { } first)
            return false;
        var nths = new List<int> { first };
        var next = at + 1;
        while (nths.Count < Most && text[next].Is(Role.And | Role.Or) && Nth(text, text[next + 1].Is(Role.The) ? next + 2 : next + 1) is { } more)
        {
            nths.Add(more);
            next += text[next + 1].Is(Role.The) ? 3 : 2;
        }
        if (text[next].Word.Weekday is not { } weekday || text[next].Before > Texts.Gap.Space)
            return false;
        var month = Month(text, next + 1);
        if (month is null && !(now.Is(Role.Every) && first == -1) || month is not null && nths.Count == 1 && first > 0 && !now.Is(Role.Every))
            return false;
        (now.Nth, now.Unit, now.Roles, at) = (first, Unit.Month, now.Roles | Role.Every, month ?? next + 1);
        now.MoreNths.AddRange(nths.Skip(1));
        now.Weekdays.Add(weekday);
        return true;
    }

    private static int? Nth(TimeText text, int at) => text[at].Word.Has(Mark.Last) ? -1 : text[at].Word.Nth is { } named ? named : text[at] is { IsOrdinal: true, Whole: >= 1 and <= Most and var nth } ? nth : null;

    /// <summary>Behind "van de maand".</summary>
    private static int? Month(TimeText text, int at)
    {
        var next = at;
        while (next < at + 3 && text[next].Is(Role.Filler | Role.Article | Role.From | Role.Per) && text[next].Word.Unit is null)
            next++;
        return text[next].Word is { Unit: Unit.Month } && !text[next + 1].Is(Role.Past | Role.Next) ? next + 1 : null;
    }
}
