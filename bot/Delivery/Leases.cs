using Microsoft.Extensions.Options;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>How long this process keeps a message to itself, and whether it still does.</summary>
public sealed class Leases(SqlStore sql, IOptions<DeliveryOptions> options, TimeProvider time)
{
    /// <summary>
    /// The end of a lease that begins now. It is also the proof of the lease, so it is cut to what both databases give back
    /// unchanged.
    /// </summary>
    public DateTimeOffset FromNow()
    {
        var until = (time.GetUtcNow() + options.Value.Lease).ToUniversalTime();
        return until.AddTicks(-(until.Ticks % TimeSpan.TicksPerMillisecond));
    }

    /// <summary>
    /// The message, ours for long enough to be sent; null when it waited so long behind others that somebody else may have it.
    /// Only one that waited costs a look at the record.
    /// </summary>
    internal async Task<Parcel?> HoldAsync(Parcel parcel)
    {
        if (parcel.LeaseUntil - time.GetUtcNow() > options.Value.Lease / 2)
            return parcel;
        var until = FromNow();
        var renewed = await sql.CommitAsync([OutboxSql.Renew(parcel.Id, parcel.LeaseUntil, until)], CancellationToken.None);
        return renewed.Done ? parcel with { LeaseUntil = until } : null;
    }
}
