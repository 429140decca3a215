using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Whether what is written to a reporter arrives, as far as his own conversation tells.</summary>
/// <param name="OptedOut">He sent STOP: nothing arrives.</param>
/// <param name="LastInboundAt">When he last wrote, about whatever.</param>
public sealed record Reach(Guid Conversation, bool OptedOut, DateTimeOffset LastInboundAt)
{
    internal static Statement Of(IReadOnlyList<Guid> conversations) => new(
        $"SELECT id, opted_out, last_inbound_at FROM conversations WHERE id IN ({string.Join(", ", conversations.Select((_, at) => $"${at + 1}"))})", [.. conversations]);

    internal static Reach Read(SqlRow row) => new(row.Id(0), row.Bool(1), row.Time(2));

    public override string ToString() => $"reach of {Conversation}";
}
