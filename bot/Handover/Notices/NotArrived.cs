using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// Tells whoever has a case that what a colleague told its resident will not arrive, once a message; the first answer is then no answer, and a question stops no clock. Looks
/// every minute; any number of replicas may look.
/// </summary>
internal sealed partial class NotArrived(SqlStore sql, TimeProvider time, ILogger<NotArrived> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var lost in await sql.ReadAsync(NotArrivedSql.Untold(Time.GetUtcNow()), LostWord.Read, cancellationToken))
                await sql.CommitAsync([NotArrivedSql.Tell(lost, Time.GetUtcNow()), NotArrivedSql.TakeBack(lost), NotArrivedSql.Go(lost)], cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    [LoggerMessage(Message = "Messages that did not arrive could not be looked for ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}

/// <summary>A message of a colleague that will not arrive.</summary>
/// <param name="Number">Of the case it is about.</param>
/// <param name="Handler">Id in the roster of who has it now.</param>
/// <param name="At">When it was written.</param>
internal sealed record LostWord(Guid Message, string Number, string Handler, DateTimeOffset At)
{
    public static LostWord Read(SqlRow row) => new(row.Id(0), row.Text(1), row.Text(2), row.Time(3));

    public override string ToString() => $"message {Message} of {Number}";
}
