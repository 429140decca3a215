using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Delivery;
using WijkBot.Messages;
using WijkBot.Ops.Metrics;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>
/// A message whose turn fails three times is put aside so that the next ones go on: the team gets it as a case,
/// and the resident is told that a person reads it.
/// </summary>
internal sealed partial class Quarantine(SqlStore sql, CaseHandlers handlers, IDrawNumbers numbers, Worded worded, Outbox outbox, TimeProvider time, ILogger<Quarantine> log)
{
    private const int Most = 3;

    /// <summary>The number drawn for the case may be taken, and a colleague may be before us.</summary>
    private const int Tries = 3;

    public async Task CountAsync(Guid conversation, WaitingMessage message, string fault)
    {
        var failed = MessageLog.MarkFailed(message.Id, fault);
        if (message.Attempts + 1 >= Most)
            await PutAsideAsync(conversation, message, failed);
        else
            await sql.CommitAsync([failed], CancellationToken.None);
    }

    /// <summary>With a case and a word to the resident; when even that cannot be recorded, without.</summary>
    private async Task PutAsideAsync(Guid conversation, WaitingMessage message, Statement failed)
    {
        var told = await TryTellAsync(conversation, message, failed);
        if (!told)
            await sql.CommitAsync([failed], CancellationToken.None);
        PutAside(told ? LogLevel.Error : LogLevel.Critical, message.Id, told ? "the team has it as a case" : "no case could be made of it");
        Telemetry.Turn(TurnEnd.Failed, time.GetUtcNow() - message.ReceivedAt);
        outbox.Wake();
    }

    private async Task<bool> TryTellAsync(Guid conversation, WaitingMessage message, Statement failed)
    {
        for (var tries = 0; tries < Tries; tries++)
        {
            try
            {
                List<Statement> statements = [failed with { Expect = 1 }, .. await TellAsync(conversation, message)];
                // another replica put it aside: it has told
                if ((await sql.CommitAsync(statements, CancellationToken.None)).FailedAt is null or 0)
                    return true;
            }
            catch (Exception fault) when (!RecordFault.IsAway(fault))
            {
                // tried again, then done without
            }
        }
        return false;
    }

    private async Task<IEnumerable<Statement>> TellAsync(Guid conversation, WaitingMessage message)
    {
        var now = time.GetUtcNow();
        var (channel, resident, version) = (await sql.ReadAsync(
            new Statement("SELECT channel, resident_hash, version FROM conversations WHERE id = $1", conversation),
            row => (row.Text(0), row.Bytes(1), row.Number(2)), CancellationToken.None))[0];
        var open = new OpenCase(CaseType.Contact)
        {
            Number = numbers.Draw(),
            Description = message.Text,
            WantsPerson = true,
        };
        var said = worded.Messages([new Say("Er gaat iets mis bij ons. Een medewerker leest uw bericht.")], "nl", ChannelTraits.Of(channel), now);
        return
        [
            CaseSql.Open(CaseDraft.Row(open, conversation, resident, channel, "nl", handlers.Of(open, now), now)),
            CaseSql.Event(open.Number, CaseNames.Events.Opened, CaseNames.Resident, open.Description, now),
            new Statement("UPDATE conversations SET version = version + 1 WHERE id = $1 AND version = $2", conversation, version) { Expect = 1 },
            outbox.InsertForAnyone(Outbox.Row(conversation, (version + 1) * MessageLog.PositionsPerTurn, CaseNames.Bot, said[0].Message, now), (version + 1) * MessageLog.PositionsPerTurn),
        ];
    }

    [LoggerMessage(Message = "Message {Id} failed three times and was put aside; {What}")]
    private partial void PutAside(LogLevel level, Guid id, string what);
}
