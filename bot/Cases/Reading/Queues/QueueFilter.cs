using Microsoft.EntityFrameworkCore;
using WijkBot.Channels;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Which cases are in a queue; all of it becomes SQL.</summary>
internal static class QueueFilter
{
    /// <param name="ended">Ended ones as well, where a list may show them: a status was asked for.</param>
    public static IQueryable<CaseRow> In(this IQueryable<CaseRow> cases, WijkDb db, QueueOf of, bool ended = false) => of.Queue switch
    {
        QueueKind.New => New(Own(cases, of).Awake(of.Now), db),
        QueueKind.Mine => OpenUnless(ended, cases.Where(row => of.Mine.Contains(row.Handler))).Awake(of.Now),
        QueueKind.Waiting => Waiting(Own(cases, of).Open(), db),
        QueueKind.Promised => Promised(Own(cases, of).Open(), db),
        QueueKind.Overdue => Overdue(Own(cases, of).Open(), of.Now),
        QueueKind.Team => OpenUnless(ended, cases.Where(row => row.Handler == CaseNames.Team)).Awake(of.Now),
        QueueKind.Snoozed => Snoozed(of.Everybody ? cases : cases.Where(row => of.Mine.Contains(row.Handler) || row.Handler == CaseNames.Team), of.Now),
        _ => cases,
    };

    /// <summary>By the names of what is open: those of what is not would have every case looked at.</summary>
    public static IQueryable<CaseRow> Open(this IQueryable<CaseRow> cases) => cases.Where(row =>
        row.Status == CaseNames.Status.Open || row.Status == CaseNames.Status.Reopened
        || row.Status == CaseNames.Status.InProgress || row.Status == CaseNames.Status.Waiting);

    private static IQueryable<CaseRow> OpenUnless(bool ended, IQueryable<CaseRow> cases) => ended ? cases : cases.Open();

    private static IQueryable<CaseRow> Own(IQueryable<CaseRow> cases, QueueOf of) =>
        of.Everybody ? cases : cases.Where(row => of.Mine.Contains(row.Handler));

    /// <summary>See <see cref="Snoozing.IsAsleep"/>.</summary>
    private static IQueryable<CaseRow> Awake(this IQueryable<CaseRow> cases, DateTimeOffset now) =>
        cases.Where(row => row.SnoozedUntil == null || row.SnoozedUntil <= now || row.Unread);

    private static IQueryable<CaseRow> Snoozed(IQueryable<CaseRow> cases, DateTimeOffset now) =>
        cases.Open().Where(row => row.SnoozedUntil > now && !row.Unread);

    private static IQueryable<CaseRow> Promised(IQueryable<CaseRow> cases, WijkDb db)
    {
        var running = db.Set<AfspraakRow>().Where(afspraak => afspraak.State == AfspraakStates.Running);
        return cases.Where(row => running.Any(afspraak => afspraak.CaseNumber == row.Number));
    }

    private static IQueryable<CaseRow> Overdue(IQueryable<CaseRow> cases, DateTimeOffset now) =>
        cases.Where(row => row.StoppedAt == null && ((row.AnsweredAt == null && row.AnswerDueAt < now) || row.DueAt < now));

    private static IQueryable<CaseRow> New(IQueryable<CaseRow> cases, WijkDb db)
    {
        var events = db.Set<CaseEventRow>();
        return cases.Where(row => (row.Status == CaseNames.Status.Open || row.Status == CaseNames.Status.Reopened)
            && (row.Unread || !events.Any(entry => entry.CaseNumber == row.Number && entry.Kind == CaseNames.Events.Reply)));
    }

    /// <summary>
    /// A question of ours stands open when it is our last reply to that reporter, and he has said nothing since; what another says does not answer it, and what did not arrive asks nothing.
    /// The status that says so waits for others than residents.
    /// </summary>
    private static IQueryable<CaseRow> Waiting(IQueryable<CaseRow> cases, WijkDb db)
    {
        var replies = db.Set<CaseEventRow>().Where(entry => entry.Kind == CaseNames.Events.Reply);
        var conversations = db.Set<ConversationRow>();
        var lost = db.Set<OutboundRow>().Where(sent => sent.State == (int)DeliveryState.Failed);
        return cases.Where(row => replies.Any(asked => asked.CaseNumber == row.Number && EF.Functions.Like(asked.Text, "%?%")
            && !replies.Any(later => later.CaseNumber == row.Number && later.At > asked.At && (later.ConversationId ?? row.ConversationId) == (asked.ConversationId ?? row.ConversationId))
            && conversations.Any(known => known.Id == (asked.ConversationId ?? row.ConversationId) && known.LastInboundAt <= asked.At)
            && !lost.Any(sent => sent.Id == asked.OutboundId)));
    }
}
