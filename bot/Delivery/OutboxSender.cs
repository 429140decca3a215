using System.Threading.Channels;
using Microsoft.Extensions.Options;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>
/// Sends the outbox: what turns hand over at once, and by sweeping what nobody sends any more. In order per conversation;
/// different conversations side by side.
/// </summary>
public sealed partial class OutboxSender(
    SqlStore sql, ParcelReader parcels, Courier courier, Leases leases, Followers followers, DeliveryLog record,
    IOptions<DeliveryOptions> options, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
    /// <summary>Leased at once by a sweep.</summary>
    private const int MostAtOnce = 100;

    private readonly Channel<IReadOnlyList<Parcel>> work = Channel.CreateUnbounded<IReadOnlyList<Parcel>>();
    private readonly Channel<bool> awake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>Name of this process as the holder of leases.</summary>
    public string Name { get; } = Guid.NewGuid().ToString("N")[..12];

    /// <summary>Parcels of one conversation in their order, leased to this process.</summary>
    internal void Enqueue(IReadOnlyList<Parcel> ofOneConversation) => work.Writer.TryWrite(ofOneConversation);

    /// <summary>Sweeps soon instead of at the next beat.</summary>
    internal void Wake() => awake.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        record.WhenWritten(() =>
        {
            if (followers.Any())
                Wake();
        });
        var workers = Enumerable.Range(0, options.Value.Concurrency).Select(_ => WorkAsync(stoppingToken));
        await Task.WhenAll(workers.Append(SweepAsync(stoppingToken)));
    }

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        try
        {
            await foreach (var batch in work.Reader.ReadAllAsync(stoppingToken))
                await SendAsync(batch);
        }
        catch (OperationCanceledException)
        {
            // the host stops; what is left is leased and found by the next process
        }
    }

    /// <summary>Stops at the first that did not leave, so that nothing overtakes it.</summary>
    private async Task SendAsync(IReadOnlyList<Parcel> batch)
    {
        try
        {
            for (var index = 0; index < batch.Count; index++)
            {
                if (await leases.HoldAsync(batch[index]) is { } parcel && await courier.DeliverAsync(parcel))
                    continue;
                courier.GiveBack(batch.Skip(index + 1));
                return;
            }
        }
        catch (Exception fault)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Error);
            SendFailed(level, batch[0].Id, name);
        }
    }

    private async Task SweepAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (await SweepOnceAsync(stoppingToken) == 0)
                    await WaitAsync(stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }
            catch (Exception fault)
            {
                var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
                SweepFailed(level, name);
                await Task.Delay(options.Value.Sweep, time, CancellationToken.None);
            }
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        using var beat = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        beat.CancelAfter(options.Value.Sweep);
        try
        {
            await awake.Reader.ReadAsync(beat.Token);
        }
        catch (OperationCanceledException) when (!stoppingToken.IsCancellationRequested)
        {
            // the next beat
        }
    }

    /// <summary>
    /// One round: leases what is due and sends it. Not more than the workers will soon come to: what waits in memory loses its
    /// lease. The number of messages found.
    /// </summary>
    internal async Task<int> SweepOnceAsync(CancellationToken cancellationToken)
    {
        var room = Math.Min(MostAtOnce, (4 * options.Value.Concurrency) - work.Reader.Count);
        if (room <= 0 || record.IsBehind)
            return 0;
        var (now, until) = (time.GetUtcNow(), leases.FromNow());
        var ids = await sql.ChangeAsync(OutboxSql.Lease(Name, now, until, room, sql.SkipLocked), row => row.Id(0), cancellationToken);
        foreach (var id in ids)
        {
            if (await parcels.ReadAsync(id, now, until, cancellationToken) is { } parcel)
                Take(parcel);
        }
        return ids.Count;
    }

    private void Take(Parcel parcel)
    {
        followers.Remove(parcel.Conversation);
        Enqueue([parcel]);
    }

    [LoggerMessage(Message = "Message {Id} could not be handled ({Fault}); its lease will run out and it is tried again")]
    private partial void SendFailed(LogLevel level, Guid id, string fault);

    [LoggerMessage(Message = "The outbox could not be looked through ({Fault}); trying again")]
    private partial void SweepFailed(LogLevel level, string fault);
}
