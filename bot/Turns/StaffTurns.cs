using WijkBot.Delivery;
using WijkBot.Handover;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>Plays the turns colleagues start, between those of the resident.</summary>
internal sealed class StaffTurns(IHotState hot, SqlStore sql, Player player, WaitingTurns waiting, Outbox outbox, TimeProvider time) : IPlayTurns
{
    private const int Tries = 20;
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(50);

    public async Task<StaffTurnResult> PlayAsync(StaffTurn turn, CancellationToken cancellationToken)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            var lease = await hot.AcquireAsync(turn.Conversation, cancellationToken);
            if (lease.Held)
            {
                if (await PlayHeldAsync(turn, lease) is { } result)
                    return result;
            }
            else
            {
                await Task.Delay(Wait, time, cancellationToken);
            }
        }
        return StaffTurnResult.Overtaken;
    }

    /// <summary>Null when another replica committed in between: play it again.</summary>
    private async Task<StaffTurnResult?> PlayHeldAsync(StaffTurn turn, Lease lease)
    {
        try
        {
            return await CommitAsync(turn);
        }
        finally
        {
            await waiting.ReleaseAsync(lease, null, drainFirst: false);
        }
    }

    private async Task<StaffTurnResult?> CommitAsync(StaffTurn turn)
    {
        if (await waiting.LoadAsync(turn.Conversation, CancellationToken.None) is not { } before)
            return StaffTurnResult.NoConversation;
        var (channel, resident) = (await sql.ReadAsync(
            MessageLog.LoadResident(turn.Conversation), row => (row.Text(0), row.Bytes(1)), CancellationToken.None))[0];
        var scene = new TurnScene(turn.Conversation, channel, resident, before, turn.Author, turn.CaseNumber);
        var played = await player.PlayAsync(scene, turn.Input, time.GetUtcNow(), CancellationToken.None);
        List<Statement> statements =
        [
            MessageLog.AdvanceConversation(turn.Conversation, before.Version, played.After.State),
            .. turn.Along,
            .. played.Statements,
            .. played.Rows.Select(row => outbox.InsertForAnyone(row, played.FirstPosition)),
        ];
        var committed = await sql.CommitAsync(statements, CancellationToken.None);
        if (!committed.Done)
            return committed.FailedAt == 0 ? null : StaffTurnResult.Overtaken;
        outbox.Wake();
        return StaffTurnResult.Done;
    }
}
