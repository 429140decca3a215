using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>Where turns put what is to be said: rows for their transaction, and afterwards a nudge so that it leaves at once.</summary>
public sealed class Outbox(OutboxSender sender, Followers followers, Leases leases, TimeProvider time)
{
    /// <summary>The statement that records a message; it may come back leased to this process, until what the row then says.</summary>
    public Statement Insert(OutboundRow row, long firstOfTurn)
    {
        var until = leases.FromNow();
        row.LeaseUntil = until;
        return MessageLog.InsertOutbound(row, sender.Name, until, firstOfTurn);
    }

    /// <summary>The same, left to whichever process finds it.</summary>
    public Statement InsertForAnyone(OutboundRow row, long firstOfTurn) =>
        MessageLog.InsertOutbound(row, "", time.GetUtcNow(), firstOfTurn);

    /// <summary>Something was recorded for anyone to send.</summary>
    public void Wake() => sender.Wake();

    /// <summary>
    /// Sends what was just committed: those that came back leased, in their order. The others wait for an earlier one
    /// and are found by the sweep.
    /// </summary>
    /// <param name="leasedTo">Per parcel what its statement returned.</param>
    public void Send(IReadOnlyList<Parcel> parcels, IReadOnlyList<object?> leasedTo)
    {
        var mine = parcels.Where((_, index) => leasedTo[index] is string owner && owner == sender.Name).ToList();
        if (mine.Count > 0)
            sender.Enqueue(mine);
        if (mine.Count < parcels.Count)
            Follow(parcels[0].Conversation);
    }

    private void Follow(Guid conversation)
    {
        followers.Add(conversation);
        sender.Wake();
    }

    /// <summary>The message of a row.</summary>
    public static OutgoingMessage Message(OutboundRow row) => new(row.Text) { Options = Parcel.ReadOptions(row.Options) };

    /// <summary>A row as a turn fills it.</summary>
    public static OutboundRow Row(Guid conversation, long position, string author, OutgoingMessage message, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        ConversationId = conversation,
        Position = position,
        Author = author,
        Text = message.Text,
        Options = Parcel.WriteOptions(message.Options),
        DueAt = now,
        CreatedAt = now,
        UpdatedAt = now,
    };
}
