using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Lengths of time: <c>drie weken</c>, <c>een half uur</c>, <c>een dag of drie</c>, <c>een paar dagen</c>, <c>2 dagen en 3 uur</c>.</summary>
internal static class SpanReader
{
    private const int MostCount = 1000;

    /// <summary>No more than so many units are counted by a word for one: "12 komende maand".</summary>
    private const int MostOfASingle = 12;

    /// <summary>The length that begins at this token, and the index behind it.</summary>
    public static (Span Span, int End)? At(TimeText text, int index)
    {
        var (at, about) = (index, false);
        while (text[at].Is(Role.About) || (text[at].Is(Role.Article) && (text[at + 1].Is(Role.Few | Role.About) || IsCounted(text, at + 1))))
            (at, about) = (at + 1, about || text[at].Is(Role.About) && text[at + 1].Before < Gap.Stop);
        if (One(text, at) is not var (span, end) || text[end].Is(Role.Old))
            return null;
        // "an hour and a half"
        if (text[end].Is(Role.HalfBehind) && text[end].Before <= Gap.Space)
            (span, end) = (span.Plus(Span.Of(0.5m, span.Smallest, false)), end + 1);
        while (More(text, end) is var (more, behind) && more.Smallest != span.Smallest)
            (span, end) = (span.Plus(more), behind);
        return (span with { IsAbout = span.IsAbout || about }, end);
    }

    /// <summary><c>1 maand, 2 dagen en 3 uur</c>.</summary>
    private static (Span Span, int End)? More(TimeText text, int at) => text[at].Is(Role.And) && text[at].Before <= Gap.Space ? One(text, at + 1)
        : text[at] is { IsDigits: true, Before: Gap.Space or Gap.Comma } ? One(text, at) : null;

    private static bool IsCounted(TimeText text, int at) => text[at].Number is not null && text[at].Whole != 1 && UnitAt(text, at + 1) is not null && !text[at].IsOrdinal;

    private static (Span Span, int End)? One(TimeText text, int at)
    {
        if (text[at].Word is { Count: { } own, Unit: { } unit })
            return (Span.Of(own, unit, false), at + 1);
        if (text[at].Is(Role.Article) && text[at + 1].Word is { Count: { } one, Unit: { } its })
            return (Span.Of(one, its, false), at + 2);
        return Few(text, at) ?? Halves(text, at) ?? Behind(text, at) ?? Counted(text, at);
    }

    private static (Span, int)? Few(TimeText text, int at)
    {
        if (!text[at].Is(Role.Few))
            return null;
        var next = text[at + 1].Is(Role.Or | Role.Filler) ? at + 2 : at + 1;
        return UnitAt(text, next) is { } unit ? (Span.Of(text[at].Number ?? 3, unit, true) with { IsFew = true }, next + 1) : null;
    }

    private static (Span, int)? Halves(TimeText text, int at)
    {
        if (text[at].Is(Role.Article) && text[at + 1].Is(Role.Half))
            at++;
        if (!text[at].Is(Role.Half))
            return null;
        var next = text[at + 1].Is(Role.Article) ? at + 2 : at + 1;
        return UnitAt(text, next) is { } unit ? (Span.Of(0.5m, unit, false), next + 1) : null;
    }

    /// <summary><c>een dag of drie</c>, <c>week of 2</c>: the number comes behind.</summary>
    private static (Span, int)? Behind(TimeText text, int at)
    {
        var from = text[at].Is(Role.Article) || text[at].Whole == 1 ? at + 1 : at;
        if (UnitAt(text, from) is not { } unit || !text[from + 1].Is(Role.Or) || text[from + 2].Whole is not (> 0 and < 100 and var count) || text[from + 3].Word.Unit is not null)
            return null;
        // "een uur of vier" is a time when it is not said to be a length
        return (Span.Of(count, unit, true), from + 3);
    }

    private static (Span, int)? Counted(TimeText text, int at)
    {
        if (text[at].IsOrdinal || (text[at].Number ?? (text[at].Is(Role.Article) ? 1 : null)) is not (> 0 and < MostCount and var count))
            return null;
        var (next, about) = (at + 1, false);
        if (text[next].Is(Role.Or | Role.And) && text[next + 1].Number is not null || text[next] is { Number: not null, Before: Gap.Space, IsDigits: false } && text[at].Number is not null && !text[at].IsDigits)
            (next, about) = (text[next].Number is null ? next + 2 : next + 1, true);
        if (text[next].Is(Role.HalfBehind))
            (count, next) = (count + 0.5m, next + 1);
        // "dag 28 vorige maand" is that day of it
        if (text[next].Is(Role.Next | Role.Past) && count > MostOfASingle && UnitAt(text, next + 1) is not null && !text[next + 1].Is(Role.Long))
            return null;
        if (text[next].Is(Role.Next | Role.Past | Role.Filler) && UnitAt(text, next + 1) is not null)
            next++;
        return UnitAt(text, next) is { } unit ? (Span.Of(count, unit, about), next + 1) : null;
    }

    private static Unit? UnitAt(TimeText text, int at) => text[at].Word is { Unit: { } unit, Count: null } && (at == 0 || text[at].Before < Gap.Stop) ? unit : null;
}
