using WijkBot.Conversations;
using WijkBot.Delivery;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>Plays the turns of messages that are recorded and wait, in the order in which they came.</summary>
internal sealed partial class WaitingTurns(
    IHotState hot, SqlStore sql, Player player, Outbox outbox, Quarantine quarantine, TimeProvider time, ILogger<WaitingTurns> log)
{
    /// <summary>
    /// Another replica may commit in between; then the turn is played again on what it left. Whatever keeps coming in between
    /// after that is no replica.
    /// </summary>
    private const int Tries = 5;

    /// <summary>What a turn needs of a conversation; null when there is none yet.</summary>
    public async Task<HotConversation?> LoadAsync(Guid conversation, CancellationToken cancellationToken)
    {
        var rows = await sql.ReadAsync(
            MessageLog.LoadConversation(conversation),
            row => new HotConversation(row.Number(0), row.Bool(1), row.Bool(2), row.Text(3)), cancellationToken);
        return rows.Count == 0 ? null : rows[0];
    }

    /// <summary>Lets go of a conversation behind the answer to a turn that is on record.</summary>
    public void LetGo(Lease lease, HotConversation? after) => _ = TryReleaseAsync(lease, after);

    private async Task TryReleaseAsync(Lease lease, HotConversation? after)
    {
        try
        {
            await ReleaseAsync(lease, after, drainFirst: false);
        }
        catch (Exception fault)
        {
            // the lease runs out by itself, and what waits is found by StrandedTurns
            NotReleased(lease.Conversation, fault.GetType().Name);
        }
    }

    /// <summary>Lets go of a conversation, first playing whatever came in while it was held.</summary>
    /// <param name="after">The state to keep hot; null when it is not certain.</param>
    /// <param name="drainFirst">Something is known to wait.</param>
    public async Task ReleaseAsync(Lease lease, HotConversation? after, bool drainFirst)
    {
        var drained = !drainFirst || await TryAllAsync(lease.Conversation);
        if (drainFirst)
            after = null;
        while (await hot.ReleaseAsync(lease, after, CancellationToken.None))
        {
            after = null;
            // a second release lets go for good: what cannot be played now is found by StrandedTurns
            drained = drained && await TryAllAsync(lease.Conversation);
        }
    }

    /// <summary>False when it did not come to an end; the lease must be let go all the same, and the message that was recorded is taken.</summary>
    private async Task<bool> TryAllAsync(Guid conversation)
    {
        try
        {
            await DrainAsync(conversation);
            return true;
        }
        catch (Exception fault)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Error);
            NotPlayed(level, name);
            return false;
        }
    }

    /// <summary>Takes a conversation in which messages wait, unless another plays there now.</summary>
    public async Task TryDrainAsync(Guid conversation, CancellationToken cancellationToken)
    {
        var lease = await hot.AcquireAsync(conversation, cancellationToken);
        if (lease.Held)
            await ReleaseAsync(lease, null, drainFirst: true);
    }

    private async Task DrainAsync(Guid conversation)
    {
        var last = Guid.Empty;
        for (var tries = 1; ; tries++)
        {
            var messages = await sql.ReadAsync(MessageLog.LoadWaiting(conversation), WaitingMessage.Read, CancellationToken.None);
            if (messages.Count == 0)
                return;
            if (messages[0].Id != last)
                (last, tries) = (messages[0].Id, 1);
            if (await PlayAsync(conversation, messages[0]) || tries < Tries)
                continue;
            await quarantine.CountAsync(conversation, messages[0], "NeverCommitted");
            return;
        }
    }

    /// <summary>False when it did not come to a commit.</summary>
    private async Task<bool> PlayAsync(Guid conversation, WaitingMessage message)
    {
        try
        {
            return await CommitAsync(conversation, message);
        }
        catch (Exception fault) when (RecordFault.KindOf(fault) == RecordFaultKind.Collision)
        {
            return false;
        }
        catch (Exception fault) when (!RecordFault.IsAway(fault))
        {
            TurnFailed(message.Id, RecordFault.NameOf(fault));
            await quarantine.CountAsync(conversation, message, RecordFault.NameOf(fault));
            return false;
        }
    }

    private async Task<bool> CommitAsync(Guid conversation, WaitingMessage message)
    {
        var before = await LoadAsync(conversation, CancellationToken.None)
            ?? throw new InvalidOperationException("A message without a conversation.");
        var (channel, resident) = (await sql.ReadAsync(
            MessageLog.LoadResident(conversation), row => (row.Text(0), row.Bytes(1)), CancellationToken.None))[0];
        var scene = new TurnScene(conversation, channel, resident, before);
        var played = await player.PlayAsync(scene, new TurnInput.Resident(message.For(channel)), message.ReceivedAt, CancellationToken.None);
        List<Statement> statements =
        [
            MessageLog.AdvanceConversation(conversation, before.Version, played.After.State, played.After.OptedOut, message.ReceivedAt, null),
            MessageLog.MarkHandled(message.Id, time.GetUtcNow()),
            .. played.Statements,
            .. played.Rows.Select(row => outbox.InsertForAnyone(row, played.FirstPosition)),
        ];
        if (!(await sql.CommitAsync(statements, CancellationToken.None)).Done)
            return false;
        outbox.Wake();
        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Conversation {Id} could not be let go ({Fault})")]
    private partial void NotReleased(Guid id, string fault);

    [LoggerMessage(Message = "Waiting messages could not be played now ({Fault}); they are found again")]
    private partial void NotPlayed(LogLevel level, string fault);

    [LoggerMessage(Level = LogLevel.Error, Message = "The turn of message {Id} failed ({Fault})")]
    private partial void TurnFailed(Guid id, string fault);
}
