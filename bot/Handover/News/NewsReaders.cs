using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>Who hears of what a resident did: who is in conversation, else who has the case today, leave and succession included.</summary>
internal sealed class NewsReaders(WijkenInUse wijken)
{
    /// <summary>Null when it waits in the queue of the team.</summary>
    public NewsReader? Of(CaseNewsItem news, DateTimeOffset now)
    {
        var current = wijken.Now;
        var day = current.Duty.DayOf(now);
        // a complaint may be about who is speaking with the resident: only who has it hears of it
        if (!news.IsComplaint && current.Duty.InService(news.ClaimedBy, now) is { } claimer && claimer.IsHere(day))
            return new NewsReader(claimer, InConversation: true);
        if (current.Roster.ById(news.Handler) is { } owner && current.Roster.InPlaceOf(owner, day).Regisseur is { } reader)
            return new NewsReader(reader, InConversation: false);
        // danger waits in no queue; but a complaint that the team has may be about who leads it, who hears its number as everybody who is alerted
        return news is { Danger: true, IsComplaint: false } && current.Duty.LeaderAt(now).Regisseur is { } leader ? new NewsReader(leader, InConversation: false) : null;
    }

    /// <summary>When it may be told: now while they work or in conversation, and of danger always; else when they work again; null when that is not in sight.</summary>
    public DateTimeOffset? When(NewsReader reader, CaseNewsItem news, DateTimeOffset now) =>
        news.Danger || reader.InConversation ? now : wijken.Duty.NextWorking(new Handler(reader.Person, wijken.Roster.Team), now);
}

/// <param name="InConversation">Has taken the conversation over, so waits for an answer now.</param>
internal sealed record NewsReader(Regisseur Person, bool InConversation)
{
    public override string ToString() => Person.ToString();
}
