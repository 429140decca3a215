using WijkBot.Channels;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>Stands before the turns of residents: what colleagues answer from their own phone goes to the relay.</summary>
internal sealed partial class RelayedReceive(TurnRunner residents, RelayIn relay, ILogger<RelayedReceive> log) : IReceive
{
    public async Task<Received> MessageAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        try
        {
            if (await relay.TakeAsync(message, cancellationToken))
                return new Received.Recorded();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Error);
            NotTaken(level, name);
            // a code must not end up in a conversation; what has none may be danger, for which there is a way out
            if (ReplyCode.Read(message.Text) is not null)
                return new Received.NotRecorded();
        }
        return await residents.MessageAsync(message, cancellationToken);
    }

    [LoggerMessage(Message = "A message from a colleague's phone could not be taken ({Fault})")]
    private partial void NotTaken(LogLevel level, string fault);
}
