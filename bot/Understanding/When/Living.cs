namespace WijkBot.Understanding.When;

/// <summary>What stands around a time and takes it away: "ik woon hier al 40 jaar" tells of who writes, "gisteren nog niet" of what was not.</summary>
internal static class Living
{
    private const int MostApart = 3;

    private const int Most = 40;

    public static bool Tells(TimeText text, Fragment told)
    {
        if (!told.Is(Role.Since | Role.While) && told.Span is null)
            return false;
        if (text[told.End].Is(Role.Living) && text[told.End].Before < Texts.Gap.Comma)
            return true;
        for (var at = told.Start; at > told.Start - Most && at > 0 && !text.IsStop(at) && !text[at].Is(Role.Turn); at--)
        {
            if (text[at - 1].Is(Role.Living))
                return true;
        }
        return false;
    }

    private const Texts.Gap Gap = Texts.Gap.Stop;

    /// <summary>"Vanmorgen nog niet", "gisteren was dat er nog niet".</summary>
    public static bool IsDenied(TimeText text, Fragment told)
    {
        // "nu al 20 minuten niet meer" lasts
        if (told.Span is not null && told.Is(Role.While))
            return false;
        for (var at = told.End; at < told.End + MostApart + 1 && at < text.Count && !text.IsStop(at); at++)
        {
            if (text[at].Is(Role.Nothing))
                return true;
        }
        return text[told.Start - 1].Is(Role.Nothing) && text[told.Start].Before < Texts.Gap.Comma || told.Is(Role.Long) && text[told.Start - 1].Is(Role.Missing);
    }

    /// <summary>"Staat 3 weken", "4 dagen niet gezien": what has a length lasts.</summary>
    public static bool Lasts(TimeText text, Fragment told)
    {
        if (told.Span is not { IsHours: false } && !(told.Is(Role.Long) && text[told.Start].Word.Unit is not null) || text[told.Start - 1].Is(Role.From | Role.Ahead | Role.After | Role.Per))
            return false;
        return Enumerable.Range(told.Start - MostApart, MostApart).Any(at => text[at].Is(Role.Lasting | Role.Now | Role.Missing) && text.IsJoined(at, told.Start))
            || text[told.End].Is(Role.Missing | Role.Long | Role.Row | Role.Lasting) && text[told.End].Before < Gap
            || text[told.End + 1].Is(Role.Missing) && text.IsJoined(told.End, told.End + 1);
    }
}
