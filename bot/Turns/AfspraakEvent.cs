using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Languages;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>What the timeline keeps of an afspraak: what, by when, and why it changed, with the message that told it.</summary>
internal static class AfspraakEvent
{
    public static Statement Of(AfspraakNews news, string author, DateTimeOffset now, Guid? outbound) =>
        CaseSql.Event(news.Number, Kind(news.Step), author, Words(news), now, outbound);

    private static string Kind(AfspraakStep step) => step switch
    {
        AfspraakStep.Made => CaseNames.Events.Promised,
        AfspraakStep.Kept => CaseNames.Events.PromiseKept,
        AfspraakStep.Moved => CaseNames.Events.PromiseMoved,
        _ => CaseNames.Events.PromiseMissed,
    };

    private static string Words(AfspraakNews news) => news.Step switch
    {
        AfspraakStep.Made => $"{news.What}, uiterlijk {Day(news)}",
        AfspraakStep.Kept => news.What,
        AfspraakStep.Moved => $"{news.What}, nu uiterlijk {Day(news)}: {news.Why}",
        _ => $"{news.What}: {news.Why}",
    };

    private static string Day(AfspraakNews news) => SpokenDay.WithDate(news.Day, "nl", DateTimeOffset.MinValue);
}
