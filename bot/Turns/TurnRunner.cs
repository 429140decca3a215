using WijkBot.Channels;
using WijkBot.Conversations;
using WijkBot.Delivery;
using WijkBot.Messages;
using WijkBot.Ops.Metrics;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>
/// Carries one message through. Mostly that is one look at the hot copy, one transaction and one release;
/// whatever stands in the way leaves the message recorded and its turn to <see cref="WaitingTurns"/>.
/// </summary>
internal sealed partial class TurnRunner(
    IHotState hot, SqlStore sql, Player player, Outbox outbox, WaitingTurns waiting, DangerSpool spool, Seal seal,
    TimeProvider time, ILogger<TurnRunner> log) : IReceive
{
    public async Task<Received> MessageAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        using var span = Telemetry.Activities.StartActivity("turn");
        var started = time.GetTimestamp();
        var (received, end) = await TakeAsync(message, cancellationToken);
        Telemetry.Turn(end, time.GetElapsedTime(started));
        return received;
    }

    private async Task<(Received, TurnEnd)> TakeAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            return (new Received.Recorded(), await RunAsync(message, cancellationToken));
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Error);
            NotTaken(level, name);
            return await spool.TakeAsync(message) is { } text
                ? (new Received.DangerSpooled(text), TurnEnd.DangerSpooled)
                : (new Received.NotRecorded(), TurnEnd.NotRecorded);
        }
    }

    private async Task<TurnEnd> RunAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        var arrival = new Arrival(message, seal);
        var lease = await hot.AcquireAsync(arrival.Conversation.Id, cancellationToken);
        return lease.Held
            ? await PlayHeldAsync(arrival, lease, cancellationToken)
            : await RecordForHolderAsync(arrival, cancellationToken);
    }

    private async Task<TurnEnd> PlayHeldAsync(Arrival arrival, Lease lease, CancellationToken cancellationToken)
    {
        HotConversation? after = null;
        TurnEnd? end = null;
        try
        {
            after = await TryPlayNowAsync(arrival, lease, cancellationToken);
            end = after is null ? await RecordAsync(arrival, cancellationToken) : TurnEnd.Handled;
            return end.Value;
        }
        finally
        {
            // what is committed needs no more waiting: the provider gets its answer while the conversation is let go
            if (end == TurnEnd.Handled)
                waiting.LetGo(lease, after);
            else
                await waiting.ReleaseAsync(lease, null, drainFirst: end == TurnEnd.Deferred);
        }
    }

    /// <summary>Its turn is still to come, unless it was seen before.</summary>
    private async Task<TurnEnd> RecordAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var committed = await sql.CommitAsync(arrival.AsWaiting(), cancellationToken);
        return committed.Returned[^1] is null ? TurnEnd.Duplicate : TurnEnd.Deferred;
    }

    /// <summary>The turn in one transaction; null when it must be recorded first: seen before, overtaken, stale or failed.</summary>
    private async Task<HotConversation?> TryPlayNowAsync(Arrival arrival, Lease lease, CancellationToken cancellationToken)
    {
        try
        {
            return await PlayNowAsync(arrival, lease, cancellationToken);
        }
        catch (Exception fault) when (!RecordFault.IsAway(fault) && fault is not OperationCanceledException)
        {
            var (level, name) = (RecordFault.KindOf(fault) == RecordFaultKind.Ours ? LogLevel.Error : LogLevel.Debug, RecordFault.NameOf(fault));
            TurnFailed(level, arrival.Row.Id, name);
            return null;
        }
    }

    private async Task<HotConversation?> PlayNowAsync(Arrival arrival, Lease lease, CancellationToken cancellationToken)
    {
        var known = lease.State ?? await waiting.LoadAsync(arrival.Conversation.Id, cancellationToken);
        var before = known ?? new HotConversation(0, false, false, Fresh);
        var scene = new TurnScene(arrival.Conversation.Id, arrival.Message.From.Channel, arrival.Conversation.ResidentHash, before);
        var played = await player.PlayAsync(scene, new TurnInput.Resident(arrival.Message), arrival.Message.ReceivedAt, cancellationToken);
        var statements = StatementsFor(arrival, known, played);
        var committed = await sql.CommitAsync(statements, cancellationToken);
        if (!committed.Done)
            return null;
        Send(arrival, played, committed, statements.Count - played.Rows.Count);
        return played.After;
    }

    internal static readonly string Fresh = new ConversationState().ToJson();

    private List<Statement> StatementsFor(Arrival arrival, HotConversation? known, PlayedTurn played)
    {
        var now = arrival.Message.ReceivedAt;
        var after = played.After;
        List<Statement> statements =
        [
            known is null
                ? MessageLog.InsertConversation(arrival.Conversation, after.State, after.OptedOut, now)
                : MessageLog.AdvanceConversation(arrival.Conversation.Id, known.Version, after.State, after.OptedOut, now, arrival.Conversation),
            MessageLog.InsertHandled(arrival.Row),
            .. played.Statements,
        ];
        statements.AddRange(played.Rows.Select(row => outbox.Insert(row, played.FirstPosition)));
        return statements;
    }

    private void Send(Arrival arrival, PlayedTurn played, Committed committed, int firstRow)
    {
        if (played.Rows.Count == 0)
            return;
        var returned = committed.Returned.Skip(firstRow).ToList();
        outbox.Send([.. played.Rows.Select(row => Parcel(arrival, played, row))], returned);
    }

    private Parcel Parcel(Arrival arrival, PlayedTurn played, OutboundRow row) =>
        new(row.Id, row.ConversationId, row.ToCipher is { } colleague ? ColleaguePhone.Open(seal, colleague).Address : arrival.Message.From,
            Outbox.Message(row))
        {
            ReturnAddress = arrival.Message.ReturnAddress,
            LastInboundAt = arrival.Message.ReceivedAt,
            OptedOut = played.After.OptedOut,
            Always = row.Always,
            ToColleague = row.ToCipher is not null,
            CreatedAt = row.CreatedAt,
            FirstTriedAt = time.GetUtcNow(),
            LeaseUntil = row.LeaseUntil ?? DateTimeOffset.MinValue,
        };

    /// <summary>Somebody plays a turn in this conversation: the message is recorded for him, or for us when he has just gone.</summary>
    private async Task<TurnEnd> RecordForHolderAsync(Arrival arrival, CancellationToken cancellationToken)
    {
        var end = await RecordAsync(arrival, cancellationToken);
        if (end == TurnEnd.Duplicate)
            return end;
        await hot.MarkMoreAsync(arrival.Conversation.Id, cancellationToken);
        var lease = await hot.AcquireAsync(arrival.Conversation.Id, cancellationToken);
        if (lease.Held)
            await waiting.ReleaseAsync(lease, null, drainFirst: true);
        return end;
    }

    /// <summary>That the record is away was said when it went.</summary>
    [LoggerMessage(Message = "A message could not be recorded ({Fault})")]
    private partial void NotTaken(LogLevel level, string fault);

    [LoggerMessage(Message = "The turn of message {Id} failed ({Fault}); it is recorded and tried again")]
    private partial void TurnFailed(LogLevel level, Guid id, string fault);
}
