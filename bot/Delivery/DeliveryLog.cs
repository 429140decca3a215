using System.Threading.Channels;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>
/// Records how messages fared, many in one transaction when it is busy. What is lost with the process is found again:
/// the lease of such a message runs out and the provider is asked.
/// </summary>
public sealed partial class DeliveryLog(SqlStore sql, TimeProvider time, ILogger<DeliveryLog> log) : BackgroundService
{
    private const int MostAtOnce = 200;
    private const int MostCollisions = 3;

    /// <summary>Results gather this long, so that a busy minute costs one transaction for many.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(50);

    /// <summary>How often a record that is away is tried again.</summary>
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);

    private readonly Channel<Statement> waiting = Channel.CreateUnbounded<Statement>(new UnboundedChannelOptions { SingleReader = true });

    private Action written = () => { };
    private volatile bool behind;

    /// <summary>Results are waiting for a record that was away: what looks unsent may have left long ago.</summary>
    internal bool IsBehind => behind;

    /// <summary>Called whenever results are on record: what waits behind them may go.</summary>
    internal void WhenWritten(Action act) => written = act;

    /// <summary>Has this recorded soon.</summary>
    internal void Write(Statement statement) => waiting.Writer.TryWrite(statement);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Linger, stoppingToken);
                await WriteBatchAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            while (await WriteBatchAsync(stoppingToken))
            {
                // the host stops; what has gathered is written first
            }
        }
    }

    /// <summary>
    /// Takes what has gathered and writes it, again and again while the record is away; once more when the host stops.
    /// False when nothing was left, or what was left could not be written.
    /// </summary>
    private async Task<bool> WriteBatchAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Statement>();
        while (batch.Count < MostAtOnce && waiting.Reader.TryRead(out var statement))
            batch.Add(statement);
        if (batch.Count == 0)
            return false;
        while (!await TryWriteAsync(batch))
        {
            behind = true;
            if (stoppingToken.IsCancellationRequested)
                return false;
            await Task.Delay(Beat, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        behind = false;
        written();
        return true;
    }

    /// <summary>False when the record is away; what is left in the batch is still to be written.</summary>
    private async Task<bool> TryWriteAsync(List<Statement> batch, int tries = 1)
    {
        try
        {
            await sql.CommitAsync(batch, CancellationToken.None);
        }
        catch (Exception fault) when (RecordFault.IsAway(fault))
        {
            return false;
        }
        catch (Exception) when (batch.Count > 1)
        {
            return await TryOneByOneAsync(batch);
        }
        catch (Exception fault) when (RecordFault.KindOf(fault) == RecordFaultKind.Collision && tries < MostCollisions)
        {
            return await TryWriteAsync(batch, tries + 1);
        }
        catch (Exception fault)
        {
            Dropped(batch[0].Values.OfType<Guid>().FirstOrDefault(), RecordFault.NameOf(fault));
        }
        return true;
    }

    /// <summary>One of them can never be written; the others need not suffer for it.</summary>
    private async Task<bool> TryOneByOneAsync(List<Statement> batch)
    {
        while (batch.Count > 0)
        {
            if (!await TryWriteAsync([batch[0]]))
                return false;
            batch.RemoveAt(0);
        }
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "How message {Id} fared cannot be recorded ({Fault}); it is found out again when its lease ends")]
    private partial void Dropped(Guid id, string fault);
}
