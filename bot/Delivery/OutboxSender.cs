using System.Threading.Channels;
using Microsoft.Extensions.Options;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>
/// Sends the outbox: what turns hand over at once, and by sweeping what nobody sends any more. In order per conversation;
/// different conversations side by side.
/// </summary>
public sealed partial class OutboxSender(
    SqlStore sql, ParcelReader parcels, Courier courier, Followers followers, DeliveryLog record, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<OutboxSender> log) : BackgroundService
{
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
                if (!await courier.DeliverAsync(batch[index]))
                {
                    courier.GiveBack(batch.Skip(index + 1));
                    return;
                }
            }
        }
        catch (Exception fault)
        {
            SendFailed(batch[0].Id, fault.GetType().Name);
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
                SweepFailed(fault.GetType().Name);
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

    /// <summary>One round: leases what is due and sends it. The number of messages found.</summary>
    internal async Task<int> SweepOnceAsync(CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var ids = await sql.ChangeAsync(
            OutboxSql.Lease(Name, now, now + options.Value.Lease, 100, sql.SkipLocked), row => row.Id(0), cancellationToken);
        foreach (var id in ids)
        {
            if (await parcels.ReadAsync(id, now, cancellationToken) is { } parcel)
                Take(parcel);
        }
        return ids.Count;
    }

    private void Take(Parcel parcel)
    {
        followers.Remove(parcel.Conversation);
        Enqueue([parcel]);
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} could not be handled ({Fault}); its lease will run out and it is tried again")]
    private partial void SendFailed(Guid id, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The outbox could not be looked through ({Fault}); trying again")]
    private partial void SweepFailed(string fault);
}
