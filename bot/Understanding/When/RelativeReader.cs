namespace WijkBot.Understanding.When;

/// <summary>Days counted from one told before: <c>de dag erna</c>, <c>de avond ervoor</c>.</summary>
internal static class RelativeReader
{
    public static bool Take(TimeText text, Fragment now, ref int at)
    {
        if (now.HasDay || now.Span is not null || !Begins(text, at))
            return false;
        (now.Relative, now.Part, at) = (text[at + 1].Word.Has(Mark.Later) ? 1 : -1, text[at].Word.Part, at + 2);
        return true;
    }

    public static bool Begins(TimeText text, int at) =>
        (text[at].Word is { Unit: Unit.Day, Count: null } || text[at].Word.Part is not null) && text[at - 1].Number is null && text[at + 1].Before <= Texts.Gap.Space
        && text[at + 1].Word.Has(Mark.Later | Mark.Earlier) && text[at + 2].Number is null;
}
