using WijkBot.Administration;
using WijkBot.Mail;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// Sends the e-mails that wait; looks every five seconds. Each belongs to one replica while it is sent. One that dies in the middle leaves it
/// to the next, with the same id: better twice in a mailbox than never.
/// </summary>
internal sealed partial class MailSender(SqlStore sql, MailPeople people, IMail mail, AuditLog audit, TimeProvider time, ILogger<MailSender> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(5);

    /// <summary>Longer than a conversation with a mail server may take (Mail:TimeoutSeconds, at most two minutes).</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(4);

    /// <summary>After this the news is in the next morning's e-mail anyway.</summary>
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromHours(24);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        if (!mail.IsOn)
            return;
        try
        {
            while (await TakeAsync(cancellationToken) is var (taken, until))
                await SendAsync(taken, until, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private async Task<(TakenMail Taken, DateTimeOffset Until)?> TakeAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        var until = (now + Lease).AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond));
        return await sql.ChangeAsync(MailQueueSql.Take(now, until, sql.SkipLocked), TakenMail.Read, cancellationToken) is [var taken, ..] ? (taken, until) : null;
    }

    private async Task SendAsync(TakenMail taken, DateTimeOffset until, CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        // what waited for the server until after hours waits until they begin
        if (taken.Kind != MailKinds.Danger && people.NextWorking(taken.Person, now) is { } works && works > now)
        {
            await sql.CommitAsync([MailQueueSql.Later(taken.Id, works, until)], cancellationToken);
            return;
        }
        var result = people.AddressOf(taken.Person) is { Length: > 0 } address
            ? await mail.SendAsync(new Letter(address, taken.Subject, taken.Text) { Id = taken.Id }, cancellationToken)
            : MailResult.Refused;
        await sql.CommitAsync(After(taken, result, until, Time.GetUtcNow()), cancellationToken);
    }

    private List<Statement> After(TakenMail taken, MailResult result, DateTimeOffset until, DateTimeOffset now)
    {
        if (result == MailResult.Sent)
            return [MailQueueSql.End(taken.Id, MailState.Sent, until, now)];
        if (result != MailResult.Refused && now - taken.CreatedAt < GiveUpAfter)
            return [MailQueueSql.Later(taken.Id, now + Wait(taken.Attempts), until)];
        var state = result == MailResult.Refused ? MailState.Refused : MailState.GivenUp;
        NotSent(taken.Id, state);
        return [MailQueueSql.End(taken.Id, state, until, now), audit.Row("bot", AuditNames.MailNotSent, taken.Person, [state == MailState.Refused ? "Geweigerd: klopt het adres in het rooster?" : "De mailserver was een dag lang weg."])];
    }

    /// <summary>Half a minute, then ever longer.</summary>
    private static TimeSpan Wait(int attempts) => TimeSpan.FromSeconds(Math.Min(30 * Math.Pow(2, Math.Min(attempts - 1, 10)), LongestWait.TotalSeconds));

    [LoggerMessage(Level = LogLevel.Warning, Message = "E-mail {Id} to a colleague was not sent ({State})")]
    private partial void NotSent(Guid id, MailState state);

    [LoggerMessage(Message = "E-mails could not be looked for or sent ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
