using System.Collections.Immutable;
using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>The turn while it is being played: the state as it changes and the effects so far. Lives for one turn only.</summary>
internal sealed class Stage(ConversationState state, TurnFacts facts, IResponsible who, IUnderstand understand)
{
    private readonly ConversationState before = state;
    private readonly HashSet<string> settled = new(StringComparer.Ordinal);
    private readonly List<Effect> effects = [];
    private Meaning? meaning;
    private (string? Words, Anonymity Said) said;

    public ConversationState State { get; set; } = state;
    public TurnFacts Facts { get; } = facts;
    public bool NeedsCases { get; set; }

    /// <summary>What must be looked for before the turn can go on; null when nothing must.</summary>
    public AlikeQuestion? Alike { get; set; }

    /// <summary>The resident comes back to a dialog: its question is preceded by where they were.</summary>
    public bool Resuming { get; set; }

    /// <summary>A question was just put: nothing more this turn.</summary>
    public bool Waits { get; set; }

    /// <summary>The resident just said that he wants to stay unknown: the next question tells that he does.</summary>
    public bool PromisesAnonymity { get; set; }

    /// <summary>The resident wants no messages, after what was said and done so far.</summary>
    public bool OptedOut => effects.OfType<OptedOut>().LastOrDefault()?.Out ?? Facts.OptedOut;

    /// <summary>What was said and done so far.</summary>
    public IReadOnlyList<Effect> Effects => effects;

    public Frame? Top => State.Frames.IsEmpty ? null : State.Frames[^1];
    public Reader Reader => new(Facts.Now, State.Language) { Asked = !before.Frames.IsEmpty };

    /// <summary>What the message of this turn means as the start of something; read once, however often it is asked.</summary>
    public Meaning MeaningOf(IncomingMessage message) => meaning ??= understand.First(message, Reader);

    /// <summary>What words that were told before mean, as if they were written now.</summary>
    public Meaning MeaningOf(string words) => understand.First(
        new IncomingMessage { ProviderId = "", From = new ResidentAddress("", ""), ReceivedAt = Facts.Now, Text = words }, Reader);

    /// <summary>What these words say of staying unknown. Those of the message are looked at more than once in a turn, and read once.</summary>
    public Anonymity AnonymityIn(string words) => (said = ReferenceEquals(said.Words, words) ? said : (words, understand.Anonymity(words))).Said;

    public bool IsDanger(string words) => understand.Danger(words) != Danger.None;

    public bool Wishes(string words) => AnonymityIn(words) is Anonymity.Wished or Anonymity.WishedAndNoMore;

    public Scene SceneOf(Frame frame) => new(frame, State, Facts, who);

    public void Add(Effect effect) => effects.Add(effect);

    public void Say(Phrase text, IReadOnlyList<SayOption>? options = null) => Add(new Say(text) { Options = options ?? [] });

    public void Push(Frame frame) => State = State with { Frames = State.Frames.Add(frame) };

    /// <summary>What is on top is left, and can be taken up again.</summary>
    public void LayAside()
    {
        State = State with { LaidAside = Top };
        Pop();
    }

    public void Pop() => State = State with { Frames = State.Frames.RemoveAt(State.Frames.Count - 1) };

    /// <summary>Puts a changed frame back on top.</summary>
    public void Put(Frame frame) => State = State with { Frames = State.Frames.SetItem(State.Frames.Count - 1, frame) };

    /// <summary>Menus and lists are left; what holds words of the resident stays.</summary>
    public void LeaveMenus(DialogBook dialogs) => State = State with
    {
        Frames = State.Frames.RemoveAll(frame => dialogs[frame.Dialog] is { Lasts: false, GatherSlot: null }),
    };

    /// <summary>Whether this case was solved need not be asked any more.</summary>
    public void Settle(string number)
    {
        settled.Add(number);
        State = State with
        {
            AskSolved = State.AskSolved.Remove(number),
            Frames = State.Frames.RemoveAll(frame => SolvedQuestion.OpenIn(frame) == number),
        };
    }

    public TurnOutcome Outcome() =>
        new(State with { LastTurn = Facts.Now, AskSolved = StillToAsk() }, effects) { NeedsCases = NeedsCases, Alike = Alike };

    /// <summary>A question that was put and then left for something else ("menu", danger, a person) is put again another time.</summary>
    private ImmutableList<string> StillToAsk()
    {
        var put = State.Frames.Select(SolvedQuestion.OpenIn).ToList();
        var left = before.Frames.Select(SolvedQuestion.OpenIn).OfType<string>()
            .Where(number => !put.Contains(number) && !settled.Contains(number) && !State.AskSolved.Contains(number));
        return State.AskSolved.AddRange(left);
    }
}
