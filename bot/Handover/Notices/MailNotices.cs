using WijkBot.Mail;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// Makes e-mails of what residents did in cases that nobody looks at: after two minutes, together, at most one per person in ten minutes and
/// in working hours; of danger at once. Looks every ten seconds; each thing is told once, however many replicas look.
/// </summary>
internal sealed partial class MailNotices(
    SqlStore sql, MailPeople people, MailText text, IMail mail, TimeProvider time, ILogger<MailNotices> log) : PeriodicWork(Beat, time)
{
    /// <summary>Whoever has the inbox open sees it within this.</summary>
    public static readonly TimeSpan Quiet = TimeSpan.FromMinutes(2);

    /// <summary>Between two e-mails to the same person.</summary>
    public static readonly TimeSpan Pace = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(10);
    private const int MostAtOnce = 500;

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!mail.IsOn)
            return;
        try
        {
            var now = Time.GetUtcNow();
            var due = await sql.ReadAsync(CaseNewsSql.Due(HandlerNews.Mail, now, MostAtOnce), CaseNewsItem.Read, cancellationToken);
            foreach (var ofOne in due.Where(item => item.Danger || now - item.At >= Quiet).GroupBy(item => people.ReaderOf(item, now)))
                await TellAsync(ofOne.Key, [.. ofOne], now, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private async Task TellAsync(string person, IReadOnlyList<CaseNewsItem> news, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (!await people.IsWrittenToAsync(person, Preferences.Mail, cancellationToken))
        {
            await DropAsync(news, cancellationToken);
            return;
        }
        var danger = news.Where(item => item.Danger).ToList();
        if (danger.Count > 0)
            await MakeAsync(person, danger, MailKinds.Danger, now, cancellationToken);
        await DropAsync(news.Where(item => !item.Danger && !item.Unread), cancellationToken);
        var rest = news.Where(item => item is { Danger: false, Unread: true }).ToList();
        if (rest.Count == 0)
            return;
        if (people.NextWorking(person, now) is { } works && works <= now)
            await MakeAsync(person, rest, MailKinds.Notice, now, cancellationToken);
        else
            await sql.CommitAsync([.. rest.Select(item => CaseNewsSql.Later(item.Id, people.NextWorking(person, now) ?? now.AddDays(1)))], cancellationToken);
    }

    /// <summary>Nothing when this person had one just now: it goes along with the next.</summary>
    private async Task MakeAsync(string person, List<CaseNewsItem> news, string kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (subject, words) = text.Notice(news);
        var row = new MailQueueRow { Id = Guid.CreateVersion7(now), Person = person, Kind = kind, OnceKey = $"{kind}:{news[0].Id:N}", Subject = subject, Text = words, CreatedAt = now };
        await sql.CommitAsync(
        [
            .. news.Select(item => CaseNewsSql.Done(item.Id)),
            kind == MailKinds.Danger ? MailQueueSql.Insert(row) : MailQueueSql.InsertPaced(row, now - Pace),
        ], cancellationToken);
    }

    /// <summary>Somebody has looked at it, or does not want e-mail.</summary>
    private async Task DropAsync(IEnumerable<CaseNewsItem> news, CancellationToken cancellationToken)
    {
        foreach (var item in news)
            await sql.CommitAsync([CaseNewsSql.Done(item.Id)], cancellationToken);
    }

    [LoggerMessage(Message = "What is to be told by e-mail could not be looked for ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
