namespace WijkBot.Understanding.When;

/// <summary>Days counted from one told before: <c>de dag erna</c>, <c>de avond ervoor</c>.</summary>
internal static class RelativeReader
{
    public static bool Take(TimeText text, Fragment now, ref int at)
    {
        var word = text[at].Word;
        var isDay = word is { Unit: Unit.Day, Count: null };
        if (now.HasDay || now.Span is not null || !isDay && word.Part is null || text[at - 1].Number is not null || text[at + 1].Before > Texts.Gap.Space)
            return false;
        var mark = text[at + 1].Word.Mark & (Mark.Later | Mark.Earlier);
        if (mark == Mark.None)
            return false;
        (now.Relative, now.Part, at) = (mark == Mark.Later ? 1 : -1, word.Part, at + 2);
        return true;
    }
}
