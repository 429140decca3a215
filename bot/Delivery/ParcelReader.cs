using WijkBot.Messages;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>Reads messages back from the outbox.</summary>
public sealed class ParcelReader(SqlStore sql, Seal seal)
{
    /// <summary>PostgreSQL keeps microseconds, we count in tenths of them.</summary>
    private static readonly TimeSpan Instant = TimeSpan.FromMilliseconds(1);

    /// <summary>The message with this id; null when it has left meanwhile.</summary>
    /// <param name="leasedAt">When it was leased; one that was tried before that may have gone through.</param>
    /// <param name="leaseUntil">Until when.</param>
    public async Task<Parcel?> ReadAsync(Guid id, DateTimeOffset leasedAt, DateTimeOffset leaseUntil, CancellationToken cancellationToken)
    {
        var rows = await sql.ReadAsync(OutboxSql.Load(id), row => Read(row, leasedAt, leaseUntil), cancellationToken);
        if (rows.Count == 0)
            return null;
        return rows[0].LookUpFirst
            ? rows[0] with { ClaimedProviderIds = await sql.ReadAsync(OutboxSql.ProviderIds(rows[0].Conversation), row => row.Text(0), cancellationToken) }
            : rows[0];
    }

    private Parcel Read(SqlRow row, DateTimeOffset leasedAt, DateTimeOffset leaseUntil)
    {
        var colleague = row.BytesOrNull(5) is { } bytes ? ColleaguePhone.Open(seal, bytes) : null;
        var to = colleague?.Address ?? new ResidentAddress(row.Text(9), seal.Open(row.Bytes(10))) { Line = row.TextOrNull(11) };
        var message = new OutgoingMessage(row.Text(3)) { Options = Parcel.ReadOptions(row.Text(4)) };
        return new Parcel(row.Id(0), row.Id(1), to, colleague?.With(message) ?? message)
        {
            ReturnAddress = row.BytesOrNull(12) is { } back ? seal.Open(back) : null,
            LastInboundAt = row.Time(13),
            OptedOut = row.Bool(14),
            Always = row.Bool(6),
            ToColleague = !row.IsNull(5),
            CreatedAt = row.Time(15),
            LeaseUntil = leaseUntil,
            Attempts = (int)row.Number(7),
            FirstTriedAt = row.TimeOrNull(8),
            LookUpFirst = row.TimeOrNull(8) is { } tried && leasedAt - tried > Instant,
        };
    }
}
