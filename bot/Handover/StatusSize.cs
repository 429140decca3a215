using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>How each who hears of a status will read it, and whether that is not too long for his phone: another alphabet has less room.</summary>
public sealed class StatusSize(ITranslate translate, WijkenInUse wijken, TimeProvider time)
{
    /// <summary>What it takes, with the words around it; the question whether it is solved comes behind it.</summary>
    public ReplySize Of(TurnInput.News news, Reporter to)
    {
        if (CaseNews.TextOf(to.Number, news.Status, news.Words, isAsked: news.SaysDone) is not { } text)
            return new ReplySize("", 0, true);
        return ReplySize.Of(translate.Render(text, to.Language, wijken.Duty.LocalAt(time.GetUtcNow())), to.Traits, to.Language);
    }

    /// <summary>One Dutch sentence when it is too long for one of them; null when it fits all.</summary>
    internal string? TooLong(TurnInput.News news, IReadOnlyList<Reporter> readers)
    {
        if (readers.Select(reader => Of(news, reader)).Where(size => !size.Fits).MaxBy(size => size.Segments) is not { } longest)
            return null;
        var whose = readers.Count > 1 ? "een melder" : "de bewoner";
        var why = Gsm7.Fits(longest.AsSent) ? "" : " Door andere letters dan de onze passen er maar 70 tekens in een sms in plaats van 160.";
        return $"Met deze toelichting wordt het bericht te lang voor de telefoon van {whose}: {longest.Segments} sms-delen, het mogen er hooguit {ReplySize.MostSegments} zijn.{why} Maak de toelichting korter.";
    }
}
