using Microsoft.Extensions.Options;
using WijkBot.Channels;
using WijkBot.Messages;
using WijkBot.Ops.Metrics;

namespace WijkBot.Delivery;

/// <summary>Delivers one message: chooses the channel, knows what each outcome means, and has it recorded.</summary>
public sealed partial class Courier(
    ChannelBook channels, DeliveryLog record, IOptions<DeliveryOptions> options, TimeProvider time, ILogger<Courier> log)
{
    /// <summary>After an outage of whatever length everything leaves within this.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(60);

    /// <summary>True when the next message of the conversation may go.</summary>
    public async Task<bool> DeliverAsync(Parcel parcel)
    {
        if (parcel is { OptedOut: true, Always: false })
            return Fail(parcel, "opted_out");
        if (channels.For(parcel.To.Channel) is not { } sender)
            return Fail(parcel, "channel_off");

        var shipment = ShipmentOf(parcel);
        if (!parcel.LookUpFirst)
            return Settle(parcel, await sender.SendAsync(shipment, CancellationToken.None));
        return await sender.LookUpAsync(shipment, CancellationToken.None) switch
        {
            SendResult.Accepted found => Accept(parcel, found),
            SendResult.Unknown unknown => Later(parcel, unknown.Code, after: null, mayHaveGone: true),
            // not there, or on a channel that never can tell: better twice than never
            _ => Settle(parcel, await sender.SendAsync(shipment, CancellationToken.None)),
        };
    }

    /// <summary>Lets go of what was not tried.</summary>
    public void GiveBack(IEnumerable<Parcel> parcels)
    {
        foreach (var parcel in parcels)
            record.Write(OutboxSql.Release(parcel.Id, parcel.LeaseUntil));
    }

    private Shipment ShipmentOf(Parcel parcel)
    {
        var window = ChannelTraits.Of(parcel.To.Channel).ServiceWindow;
        var inWindow = window is null || parcel.LastInboundAt is { } last && time.GetUtcNow() - last < window;
        return new Shipment(parcel.Id, parcel.To, parcel.Message, parcel.ReturnAddress, inWindow)
        {
            FirstTriedAt = parcel.FirstTriedAt,
            ClaimedProviderIds = parcel.ClaimedProviderIds,
        };
    }

    private bool Settle(Parcel parcel, SendResult result)
    {
        Telemetry.Sent(parcel.To.Channel, EndOf(result), (result as SendResult.Accepted)?.Segments ?? 0);
        return result switch
        {
            SendResult.Accepted accepted => Accept(parcel, accepted),
            SendResult.Refused { OptedOut: true } refused => OptOut(parcel, refused),
            SendResult.Refused refused => Fail(parcel, refused.Code),
            SendResult.TryLater later => Later(parcel, later.Code, later.After, mayHaveGone: false),
            SendResult.Unknown unknown => Later(parcel, unknown.Code, after: null, mayHaveGone: true),
            _ => throw new InvalidOperationException($"A send ended in a way that nobody knows: {result.GetType().Name}."),
        };
    }

    private bool Accept(Parcel parcel, SendResult.Accepted accepted)
    {
        record.Write(OutboxSql.Accepted(parcel.Id, accepted.ProviderId, accepted.Segments, time.GetUtcNow()));
        return true;
    }

    /// <summary>Final: the next one may still go.</summary>
    private bool Fail(Parcel parcel, string code)
    {
        NotSent(parcel.Id, code);
        record.Write(OutboxSql.Failed(parcel.Id, code, time.GetUtcNow()));
        return true;
    }

    private bool OptOut(Parcel parcel, SendResult.Refused refused)
    {
        if (!parcel.ToColleague)
            record.Write(OutboxSql.OptOut(parcel.Conversation));
        return Fail(parcel, refused.Code);
    }

    private bool Later(Parcel parcel, string code, TimeSpan? after, bool mayHaveGone)
    {
        var now = time.GetUtcNow();
        if (now - parcel.CreatedAt >= options.Value.GiveUpAfter)
            return Fail(parcel, code);
        record.Write(OutboxSql.Later(parcel.Id, parcel.LeaseUntil, code, now + (after ?? Wait(parcel.Attempts)), mayHaveGone, now));
        return false;
    }

    /// <summary>1, 2, 4 … seconds, at most a minute.</summary>
    private static TimeSpan Wait(int attempts) =>
        TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(attempts, 10)), LongestWait.TotalSeconds));

    private static SendEnd EndOf(SendResult result) => result switch
    {
        SendResult.Accepted => SendEnd.Accepted,
        SendResult.TryLater => SendEnd.TryLater,
        SendResult.Refused => SendEnd.Refused,
        _ => SendEnd.Unknown,
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "Message {Id} was not sent: {Code}")]
    private partial void NotSent(Guid id, string code);
}
