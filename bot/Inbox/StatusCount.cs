using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Messages;

namespace WijkBot.Inbox;

/// <summary>How long the news of a status is and what it costs, in words, before it is sent: the words around it count too.</summary>
public sealed class StatusCount(StatusSize sizes, ReplyCount count)
{
    /// <summary>Empty when nobody gets a message.</summary>
    public string Of(CaseRow row, string status, string? reason, IReadOnlyList<Addressee> readers)
    {
        var news = News(row, status, reason);
        if (row.Danger is not null || readers.All(one => SizeOf(news, one).Characters == 0))
            return "";
        var asks = news.SaysDone ? " De vraag of het is opgelost komt erbij." : "";
        return $"Het hele bericht: {count.Of(readers, one => SizeOf(news, one)).TrimEnd('.')}.{asks}";
    }

    /// <summary>As one of them will read it.</summary>
    public ReplySize SizeOf(CaseRow row, string status, string? reason, Addressee to) => SizeOf(News(row, status, reason), to);

    private ReplySize SizeOf(TurnInput.News news, Addressee to) => sizes.Of(news, to.Reporter);

    private static TurnInput.News News(CaseRow row, string status, string? reason) => new(row.Number, status, CleanText.Of(reason).Trim()) { Before = row.Status };
}
