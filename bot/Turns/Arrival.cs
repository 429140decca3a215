using WijkBot.Messages;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>A message that just came in, with what is recorded of it.</summary>
internal sealed class Arrival
{
    public Arrival(IncomingMessage message, Seal seal)
    {
        Message = message;
        Conversation = new NewConversation(seal.ConversationOf(message.From), message.From.Channel, seal.ResidentOf(message.From), seal.Close(message.From.Value))
        {
            Line = message.From.Line,
            ReturnCipher = message.ReturnAddress is { } back ? seal.Close(back) : null,
            ProfileCipher = message.ProfileName is { Length: > 0 } name ? seal.Close(name) : null,
        };
        Row = InboundBody.Row(message, Conversation.Id);
    }

    public IncomingMessage Message { get; }
    public NewConversation Conversation { get; }
    public InboundRow Row { get; }

    /// <summary>Recorded, its turn still to come.</summary>
    public IReadOnlyList<Statement> AsWaiting() =>
    [
        MessageLog.EnsureConversation(Conversation, TurnRunner.Fresh, Message.ReceivedAt),
        MessageLog.InsertWaiting(Row),
    ];
}
