using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>A recorded message that waits for its turn.</summary>
internal sealed record WaitingMessage(Guid Id, DateTimeOffset ReceivedAt, string Text, string Body, int Attempts)
{
    public static WaitingMessage Read(SqlRow row) => new(row.Id(0), row.Time(1), row.Text(2), row.Text(3), (int)row.Number(4));

    public IncomingMessage For(string channel) => InboundBody.Message(channel, ReceivedAt, Text, Body);

    public override string ToString() => Id.ToString();
}
