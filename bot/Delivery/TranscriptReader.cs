using System.Text.Json;
using WijkBot.Channels;
using WijkBot.Messages;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>Reads conversations back from the record; what went to colleagues is left out.</summary>
public sealed class TranscriptReader(SqlStore sql, Seal seal)
{
    /// <summary>Messages of each side; older ones are left out.</summary>
    private const int Most = 100;

    public async Task<Transcript> ReadAsync(ResidentAddress resident, CancellationToken cancellationToken)
    {
        var id = seal.ConversationOf(resident);
        var claimed = await sql.ReadAsync(Claim(id), row => row.TextOrNull(0), cancellationToken);
        if (claimed.Count == 0)
            return new Transcript(id, null, []);
        var received = await sql.ReadAsync(Received(id), ReadReceived, cancellationToken);
        var said = await sql.ReadAsync(Said(id), ReadSaid, cancellationToken);
        // An answer bears the moment of what it answers.
        var all = received.Reverse().Concat(said.Reverse()).OrderBy(message => message.At).ThenBy(message => !message.FromResident);
        return new Transcript(id, claimed[0], [.. all]);
    }

    private static Statement Claim(Guid id) => new("SELECT claimed_by FROM conversations WHERE id = $1", id);

    private static Statement Received(Guid id) => new(
        "SELECT id, received_at, text, body FROM inbound WHERE conversation_id = $1 ORDER BY received_at DESC, id DESC LIMIT $2", id, Most);

    private static Statement Said(Guid id) => new(
        """
        SELECT id, created_at, text, options, segments, state, author FROM outbound
        WHERE conversation_id = $1 AND to_cipher IS NULL ORDER BY position DESC LIMIT $2
        """,
        id, Most);

    private static Spoken ReadReceived(SqlRow row)
    {
        var along = JsonSerializer.Deserialize<Along>(row.Text(3), JsonSerializerOptions.Web);
        return new Spoken(row.Id(0), row.Time(1), row.Text(2))
        {
            FromResident = true,
            State = DeliveryState.Delivered,
            Media = along?.Media ?? [],
            Location = along?.Location,
        };
    }

    private static Spoken ReadSaid(SqlRow row) => new(row.Id(0), row.Time(1), row.Text(2))
    {
        Options = Parcel.ReadOptions(row.Text(3)),
        Segments = row.IsNull(4) ? null : (int)row.Number(4),
        State = (DeliveryState)row.Number(5),
        Author = row.Text(6),
    };

    /// <summary>What is shown of the things a message brought besides its text.</summary>
    private sealed record Along(IReadOnlyList<Media>? Media, Location? Location);
}
