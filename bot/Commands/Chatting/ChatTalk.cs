using System.Globalization;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Delivery;
using WijkBot.Languages;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Commands.Chatting;

/// <summary>A talk of one resident with the bot, turn by turn.</summary>
public sealed class ChatTalk(ChatHouse house, ChannelTraits channel)
{
    private const int MostCases = 5;

    private readonly IReceive receive = house.Services.GetRequiredService<IReceive>();
    private readonly TranscriptReader transcripts = house.Services.GetRequiredService<TranscriptReader>();
    private readonly CaseReader cases = house.Services.GetRequiredService<CaseReader>();
    private readonly ResidentAddress resident = new(channel.Name, "+3160000" + RandomDigits());
    private readonly HashSet<Guid> known = [];
    private int sent;

    public ChannelTraits Channel => channel;

    /// <summary>The moment it is now, in the municipality's time.</summary>
    public DateTimeOffset Now => house.Services.GetRequiredService<MunicipalityData>().Local(house.Clock.GetUtcNow());

    /// <summary>Segments we took so far; 0 where they are not counted.</summary>
    public int Segments { get; private set; }

    public Task<ChatTurn> SayAsync(string text) => SendAsync(Message(text));

    public Task<ChatTurn> SendPhotoAsync() => SendAsync(Message("") with { Media = [new Media($"foto-{sent + 1}", "image/jpeg")] });

    public Task<ChatTurn> SendPinAsync(Location pin) => SendAsync(Message("") with { Location = pin });

    /// <summary>Lets time pass.</summary>
    public void Wait(TimeSpan span) => house.Clock.Move(span);

    private IncomingMessage Message(string text) => new()
    {
        ProviderId = $"{resident.Value}-{(++sent).ToString(CultureInfo.InvariantCulture)}",
        From = resident,
        ReceivedAt = house.Clock.GetUtcNow(),
        Text = CleanText.Of(text),
    };

    /// <summary>Plays the turn; a minute passes.</summary>
    private async Task<ChatTurn> SendAsync(IncomingMessage message)
    {
        if (await receive.MessageAsync(message, CancellationToken.None) is not Received.Recorded)
            throw new InvalidOperationException("The message was not recorded.");
        var transcript = await transcripts.ReadAsync(resident, CancellationToken.None);
        var said = transcript.Messages.Where(one => !one.FromResident && known.Add(one.Id))
            .Select(one => new OutgoingMessage(one.Text) { Options = one.Options }).ToList();
        var done = new List<string>();
        foreach (var file in await cases.OfResidentAsync(transcript.Conversation, MostCases, CancellationToken.None))
            done.AddRange(file.Timeline.Where(happened => known.Add(happened.Id)).Select(happened => ChatEffect.Line(file.Case, happened)));
        Wait(TimeSpan.FromMinutes(1));
        return Counted(new ChatTurn(said, done, channel.IsSms ? [.. said.Select(one => SmsText.Segments(one.PlainText))] : []));
    }

    private ChatTurn Counted(ChatTurn turn)
    {
        Segments += turn.Segments.Sum();
        return turn;
    }

    private static string RandomDigits() =>
        System.Security.Cryptography.RandomNumberGenerator.GetInt32(1000, 10000).ToString(CultureInfo.InvariantCulture);
}

/// <summary>What came of one message.</summary>
/// <param name="Done">What happened to cases, a line each.</param>
/// <param name="Segments">Per message what it takes as SMS; empty where they are not counted.</param>
public sealed record ChatTurn(IReadOnlyList<OutgoingMessage> Said, IReadOnlyList<string> Done, IReadOnlyList<int> Segments)
{
    public override string ToString() => $"{Said.Count} messages, {Done.Count} effects";
}
