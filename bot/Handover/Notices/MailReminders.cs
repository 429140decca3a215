using WijkBot.Cases;
using WijkBot.Mail;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// Makes e-mails of what colleagues must know (an afspraak of tomorrow, a time that is over) and have not seen in the inbox after a while:
/// together, and while they work. What the morning's e-mail tells already is left to it.
/// </summary>
internal sealed partial class MailReminders(SqlStore sql, MailPeople people, MailText text, IMail mail, TimeProvider time, ILogger<MailReminders> log) : PeriodicWork(Beat, time)
{
    /// <summary>Whoever has the inbox open sees it within this.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    /// <summary>What is older is no news: the morning's e-mail and the list tell how it stands.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromDays(4);

    private static readonly HashSet<string> s_inDigest = [NoticeKinds.AfspraakToday, NoticeKinds.AfspraakOver, NoticeKinds.Overdue];

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!mail.IsOn)
            return;
        try
        {
            var now = Time.GetUtcNow();
            var unseen = await sql.ReadAsync(NoticeSql.Unsent(now - Old, now - Quiet), NoticeReader.Read, cancellationToken);
            foreach (var ofOne in unseen.GroupBy(notice => people.InPlaceOf(notice.Person, now)))
                await TellAsync(ofOne.Key, [.. ofOne], now, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private async Task TellAsync(string person, IReadOnlyList<NoticeRow> notices, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (people.NextWorking(person, now) is not { } works || works > now || !await people.IsWrittenToAsync(person, Preferences.Mail, cancellationToken))
            return;
        // a queue that has no morning of its own is told all
        var inDigest = people.AtWork(now).Any(reader => reader.Person == person) && await people.IsWrittenToAsync(person, Preferences.Digest, cancellationToken);
        var told = notices.Where(notice => !inDigest || !s_inDigest.Contains(notice.Kind)).ToList();
        if (told.Count == 0)
            return;
        var (subject, words) = text.Reminders(told);
        await sql.CommitAsync(
        [
            .. told.Select(notice => NoticeSql.Sent(notice.Id, now)),
            MailQueueSql.Insert(new MailQueueRow
            {
                Id = Guid.CreateVersion7(now), Person = person, Kind = MailKinds.Reminder, OnceKey = $"{MailKinds.Reminder}:{told[0].Id:N}", Subject = subject, Text = words, CreatedAt = now,
            }),
        ], cancellationToken);
    }

    [LoggerMessage(Message = "What colleagues must know could not be looked for ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
