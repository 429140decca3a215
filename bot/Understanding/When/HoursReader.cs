using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>More hours of what comes back: "iedere dag om 7 uur en om 11 uur".</summary>
internal static class HoursReader
{
    public static bool Take(TimeText text, Fragment now, ref int at)
    {
        if (!now.IsRecurrent || now is not { Clock: not null, ClockEnd: null } || !text[at].Is(Role.And) || ClockReader.At(text, at + 1, announced: true) is not { } more || text[more.End].Is(Role.Until))
            return false;
        var isHour = more.IsSure || text[at + 1].Is(Role.Clock) || more.End >= text.Count || text[more.End].Before >= Gap.Comma || text[more.End].Is(Role.And);
        if (!isHour)
            return false;
        now.MoreClocks.Add(more);
        at = more.End;
        return true;
    }
}
