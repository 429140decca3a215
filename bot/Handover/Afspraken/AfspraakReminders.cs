using WijkBot.Cases;
using WijkBot.Ops.Start;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>
/// Reminds who promised an afspraak, and who has its case: on the working day before, on the day itself, and after it when nobody said what became of it; then who
/// leads the team is told too. Only while somebody reads. Any number of replicas may look, and each may die at any point: a reminder and
/// what it causes are one transaction, and its key makes it happen once.
/// </summary>
internal sealed partial class AfspraakReminders(SqlStore sql, WijkenInUse wijken, TimeProvider time, ILogger<AfspraakReminders> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    /// <summary>Longer than the longest row of closed days before an afspraak.</summary>
    private const int DaysAhead = 22;

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        if (!wijken.Duty.IsOpen(now))
            return;
        try
        {
            var reminded = (await sql.ReadAsync(AfspraakSql.Reminded(), row => (row.Id(0), row.Text(1)), cancellationToken)).ToHashSet();
            foreach (var afspraak in await sql.ReadAsync(AfspraakSql.RunningUntil(wijken.Duty.DayOf(now).AddDays(DaysAhead)), Afspraak.Read, cancellationToken))
            {
                if (KindAt(afspraak, now) is { } kind && !reminded.Contains((afspraak.Id, kind)))
                    await RemindAsync(afspraak, kind, now, cancellationToken);
            }
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    /// <summary>Which reminder it is time for; null for none. Who promised it on that very day needs none.</summary>
    private string? KindAt(Afspraak afspraak, DateTimeOffset now)
    {
        var (duty, today) = (wijken.Duty, wijken.Duty.DayOf(now));
        if (afspraak.Day < today)
            return NoticeKinds.AfspraakOver;
        var isOld = duty.DayOf(afspraak.CreatedAt) < today;
        if (afspraak.Day == today)
            return isOld ? NoticeKinds.AfspraakToday : null;
        // both are told on the first of their days
        return isOld && AfspraakPeople.Of(afspraak, wijken, today).Any(one => duty.WorkingDayBefore(one, afspraak.Day) == today) ? NoticeKinds.AfspraakSoon : null;
    }

    private async Task RemindAsync(Afspraak afspraak, string kind, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var told = AfspraakPeople.Of(afspraak, wijken, wijken.Duty.DayOf(now)).Select(one => one.Id).ToList();
        var about = afspraak.Id.ToString("N");
        List<Statement> statements = [AfspraakSql.Remind(afspraak.Id, kind, now), .. told.Select(person => NoticeSql.Give(person, kind, afspraak.CaseNumber, about, now))];
        if (kind == NoticeKinds.AfspraakOver && wijken.Duty.LeaderAt(now).Id is var leader && !told.Contains(leader))
            statements.Add(NoticeSql.Give(leader, NoticeKinds.AfspraakOverRisen, afspraak.CaseNumber, about, now));
        if ((await sql.CommitAsync(statements, cancellationToken)).Done)
            Reminded(kind, afspraak.Id);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Reminder {Kind} of afspraak {Id}")]
    private partial void Reminded(string kind, Guid id);

    [LoggerMessage(Message = "Afspraken could not be looked at ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
