using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Tests.Conversations;

/// <summary>
/// A talk with the bot as it is: the real engine, dialogs, wording and reading over the sample municipality. The state goes through
/// JSON between two turns, as it does in the record.
/// </summary>
internal sealed class Talk(ChannelTraits channel, DateTime start)
{
    private string state = new ConversationState().ToJson();
    private bool claimed;
    private bool optedOut;
    private int messages;

    public bool Claimed => claimed;
    public ChatCases Cases { get; } = new();
    public OthersCases Others { get; init; } = OthersCases.None;
    public Conversation Conversation { get; init; } = Sample.Conversation;
    public DateTime Clock { get; set; } = start;
    public ConversationState State { get => ConversationState.FromJson(state); init => state = value.ToJson(); }
    public IReadOnlyList<OutgoingMessage> LastSaid { get; private set; } = [];

    /// <summary>What the resident sends, with the id and the moment filled in.</summary>
    public Played Resident(IncomingMessage message) => Play(new TurnInput.Resident(message));

    public IncomingMessage Message(string text = "") => new()
    {
        ProviderId = (++messages).ToString(CultureInfo.InvariantCulture),
        From = new ResidentAddress(channel.Name, "+31600000001"),
        ReceivedAt = Sample.Municipality.Local(Now),
        Text = text,
    };

    public Played Play(TurnInput input)
    {
        var before = (claimed, optedOut);
        var outcome = Turn(input);
        state = outcome.State.ToJson();
        Cases.Apply(outcome.Effects, Now);
        optedOut = outcome.Effects.OfType<OptedOut>().LastOrDefault()?.Out ?? optedOut;
        claimed = input switch
        {
            TurnInput.Handover handover => handover.Claimed,
            TurnInput.Moved { Returned: true } => false,
            _ => claimed,
        };
        LastSaid = [.. Sample.Worded.Messages(outcome.Effects.OfType<Say>(), outcome.State.Language, channel, Now).Select(said => said.Message)];
        Clock = Clock.AddMinutes(1);
        return new Played(LastSaid, outcome.Effects, outcome.State, before.claimed, before.optedOut);
    }

    private DateTimeOffset Now => new(Clock, Sample.Municipality.TimeZone.GetUtcOffset(Clock));

    private TurnOutcome Turn(TurnInput input)
    {
        var facts = new TurnFacts { Channel = channel, Now = Now, NextNumber = Cases.NextNumber, Claimed = claimed, OptedOut = optedOut };
        var outcome = Conversation.Turn(State, input, facts);
        for (var looks = 0; looks < 4 && (outcome.NeedsCases || outcome.Alike is not null); looks++)
        {
            facts = facts with
            {
                Cases = outcome.NeedsCases ? Cases.All : facts.Cases,
                Alike = outcome.Alike is { } question ? Others.Near(question, Cases.All, Now) : facts.Alike,
            };
            outcome = Conversation.Turn(State, input, facts);
        }
        return outcome;
    }
}

/// <summary>One turn as it went.</summary>
internal sealed record Played(IReadOnlyList<OutgoingMessage> Said, IReadOnlyList<Effect> Effects, ConversationState State, bool WasClaimed, bool WasOptedOut);
