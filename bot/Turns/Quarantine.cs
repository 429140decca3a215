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

    public async Task CountAsync(Guid conversation, WaitingMessage message, string fault)
    {
        List<Statement> statements = [MessageLog.MarkFailed(message.Id, fault)];
        if (message.Attempts + 1 >= Most)
            statements.AddRange(await PutAsideAsync(conversation, message));
        await sql.CommitAsync(statements, CancellationToken.None);
        outbox.Wake();
    }

    private async Task<IEnumerable<Statement>> PutAsideAsync(Guid conversation, WaitingMessage message)
    {
        PutAside(message.Id);
        Telemetry.Turn(TurnEnd.Failed, time.GetUtcNow() - message.ReceivedAt);
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
            CaseSql.Open(CaseDraft.Row(open, conversation, resident, channel, "nl", handlers.Of(open), now)),
            CaseSql.Event(open.Number, CaseNames.Events.Opened, CaseNames.Resident, open.Description, now),
            new Statement("UPDATE conversations SET version = version + 1 WHERE id = $1 AND version = $2", conversation, version) { Expect = 1 },
            outbox.InsertForAnyone(Outbox.Row(conversation, (version + 1) * MessageLog.PositionsPerTurn, CaseNames.Bot, said[0].Message, now), (version + 1) * MessageLog.PositionsPerTurn),
        ];
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Message {Id} failed three times and was put aside; the team has it as a case")]
    private partial void PutAside(Guid id);
}
