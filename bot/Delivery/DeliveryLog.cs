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

    /// <summary>Results gather this long, so that a busy minute costs one transaction for many.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(15);

    private readonly Channel<Statement> waiting = Channel.CreateUnbounded<Statement>(new UnboundedChannelOptions { SingleReader = true });

    private Action written = () => { };

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
                await WriteBatchAsync();
            }
        }
        catch (OperationCanceledException)
        {
            await WriteBatchAsync();
        }
    }

    /// <summary>Takes what has gathered and writes it, again and again until it is written.</summary>
    private async Task WriteBatchAsync()
    {
        var batch = new List<Statement>();
        while (batch.Count < MostAtOnce && waiting.Reader.TryRead(out var statement))
            batch.Add(statement);
        for (var tries = 0; batch.Count > 0; tries++)
        {
            try
            {
                await sql.CommitAsync(batch, CancellationToken.None);
                written();
                return;
            }
            catch (Exception fault)
            {
                NotRecorded(batch.Count, fault.GetType().Name);
                await Task.Delay(TimeSpan.FromSeconds(Math.Min(tries + 1, 5)), time, CancellationToken.None);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} delivery results could not be recorded yet ({Fault})")]
    private partial void NotRecorded(int count, string fault);
}
