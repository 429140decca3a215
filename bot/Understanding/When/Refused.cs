using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>A day that does not suit: "liever niet op maandag", "vrijdag kan ik niet", "behalve woensdag"; "ik weet niet, maandag" tells that he is not sure.</summary>
internal static class Refused
{
    /// <summary>No farther is looked than so many words: what refuses a day stands beside it.</summary>
    private const int MostOfAClause = 12;

    private const Role Small = Role.Filler | Role.Article | Role.The | Role.LooksAhead | Role.Call | Role.Always | Role.Every;
    private const Mark Said = Mark.Deny | Mark.Suits | Mark.Self | Mark.Except | Mark.On;

    /// <param name="before">What is told before it.</param>
    public static bool Is(TimeText text, Fragment told, Fragment? before)
    {
        if (told is not { HasDay: true, Clock: null, Span: null } || told.Is(Role.Since | Role.While) || text[told.Start].Is(Role.Every))
            return false;
        if (before is { IsTakenBack: true } && OtherDays.IsOr(text, before, told))
            return true;
        var (from, to) = Clause(text, told);
        if (IsPast(text, from, to))
            return false;
        if (TakenBack.Has(text, told.End, to, Mark.Away))
            return true;
        var isSmallBefore = IsSmall(text, from, told.Start);
        var isSmall = isSmallBefore && IsSmall(text, told.End, to);
        if (TakenBack.DeniedAt(text, told) is { } at && !(before is { IsTakenBack: true } && at <= before.End))
            return isSmall || text[told.Start - 1].Word.Has(Mark.On) || text[at - 1].Word.Has(Mark.Suits);
        // "vrijdag nee": with something behind it the no would take back and tell another day
        if (told.End == to - 1 && isSmallBefore && text[told.End].Word.Has(Mark.No))
            return true;
        return isSmall && (TakenBack.Has(text, told.End, to, Mark.Deny | Mark.Except) || TakenBack.Has(text, from, told.Start, Mark.Except));
    }

    /// <summary>"De wagen kwam vrijdag niet" tells when it was.</summary>
    private static bool IsPast(TimeText text, int from, int to) =>
        Enumerable.Range(from, to - from).Any(at => text[at].Is(Role.LooksBack)) && !TakenBack.Has(text, from, to, Mark.Suits);

    private static bool IsSmall(TimeText text, int from, int to) =>
        Enumerable.Range(from, to - from).All(at => text[at].Is(Small) || text[at].Word.Has(Said));

    /// <summary>From comma to comma, from "en" to "maar" or "want".</summary>
    private static (int From, int To) Clause(TimeText text, Fragment told)
    {
        var (from, to) = (told.Start, told.End);
        while (from > Math.Max(0, told.Start - MostOfAClause) && text[from].Before < Gap.Comma && !IsTurn(text, from - 1))
            from--;
        while (to < Math.Min(text.Count, told.End + MostOfAClause) && text[to].Before < Gap.Comma && !IsTurn(text, to))
            to++;
        return (from, to);
    }

    private static bool IsTurn(TimeText text, int at) => text[at].Is(Role.And) || text[at].Word.Has(Mark.But | Mark.Because);
}
