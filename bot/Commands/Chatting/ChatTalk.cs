using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Delivery;
using WijkBot.Languages;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Commands.Chatting;

/// <summary>A talk of one resident with the bot, turn by turn.</summary>
public sealed class ChatTalk(ChatHouse house, ChannelTraits channel)
{
    private const int MostCases = 5;

    private readonly IReceive receive = house.Services.GetRequiredService<IReceive>();
    private readonly TranscriptReader transcripts = house.Services.GetRequiredService<TranscriptReader>();
    private readonly CaseReader cases = house.Services.GetRequiredService<CaseReader>();
    private readonly Roster roster = house.Services.GetRequiredService<Roster>();
    private readonly ChatNumbers numbers = house.Services.GetRequiredService<ChatNumbers>();
    private readonly ResidentAddress resident = new(channel.Name, house.NextPhone());
    private readonly HashSet<Guid> known = [];
    private int sent;
    private bool optedOut;

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
            done.AddRange(file.Timeline.Where(happened => known.Add(happened.Id)).Select(happened => Happened(file, happened)).OfType<string>());
        done.AddRange(await MessagesAsync(transcript.Conversation, done));
        Wait(TimeSpan.FromMinutes(1));
        return Counted(new ChatTurn(said, done, channel.IsSms ? [.. said.Select(one => SmsText.Segments(one.PlainText))] : []));
    }

    /// <summary>Whether the resident wants messages; while he does not, what he writes is for a colleague.</summary>
    private async Task<IReadOnlyList<string>> MessagesAsync(Guid conversation, List<string> done)
    {
        await using var db = await house.Services.GetRequiredService<IDbContextFactory<WijkDb>>().CreateDbContextAsync();
        var (before, now) = (optedOut, await db.Set<ConversationRow>().Where(row => row.Id == conversation).Select(row => row.OptedOut).SingleAsync());
        optedOut = now;
        if (before != now)
            return [now ? "-> geen berichten meer" : "-> weer berichten"];
        if (now && done.Count == 0)
            return ["-> naar medewerker"];
        for (var at = 0; now && at < done.Count; at++)
            done[at] = done[at].Replace("-> bij ", "-> naar medewerker, bij ", StringComparison.Ordinal);
        return [];
    }

    private ChatTurn Counted(ChatTurn turn)
    {
        Segments += turn.Segments.Sum();
        return turn;
    }

    private string? Happened(CaseFile file, TimelineEntry happened)
    {
        if (happened.Kind == CaseNames.Events.Opened)
            numbers.Take();
        return ChatEffect.Line(file, happened, roster.TeamLeader.Id);
    }
}

/// <summary>What came of one message.</summary>
/// <param name="Done">What happened to cases, a line each.</param>
/// <param name="Segments">Per message what it takes as SMS; empty where they are not counted.</param>
public sealed record ChatTurn(IReadOnlyList<OutgoingMessage> Said, IReadOnlyList<string> Done, IReadOnlyList<int> Segments)
{
    public override string ToString() => $"{Said.Count} messages, {Done.Count} effects";
}
