using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>What a turn needs to know of the world, gathered before it so that it stays pure.</summary>
public sealed record TurnFacts
{
    public required ChannelTraits Channel { get; init; }

    /// <summary>The moment of the turn, with the offset of the municipality's local time.</summary>
    public required DateTimeOffset Now { get; init; }

    /// <summary>A fresh case number, for at most one case this turn.</summary>
    public required string NextNumber { get; init; }

    /// <summary>A person has claimed the conversation: the bot is silent.</summary>
    public bool Claimed { get; init; }

    public bool OptedOut { get; init; }

    /// <summary>The resident's cases, newest first; null when not loaded (see <see cref="TurnOutcome.NeedsCases"/>).</summary>
    public IReadOnlyList<CaseSummary>? Cases { get; init; }

    /// <summary>Cases of others that are alike; null when not looked for (see <see cref="TurnOutcome.Alike"/>).</summary>
    public AlikeValue? Alike { get; init; }
}

/// <summary>A case as its reporter may see it.</summary>
public sealed record CaseSummary(string Number, CaseType Type, string? Category, string Status, string Description, string? Place, DateTimeOffset CreatedAt)
{
    /// <summary>The last word of the municipality on it, if any.</summary>
    public string? LastNews { get; init; }

    /// <summary>Somebody else reported it first, and this resident has it too: what the case says is not his to change.</summary>
    public bool Also { get; init; }

    /// <summary>Whose work it is and what was said of that; null when it is nobody's but ours.</summary>
    public CasePartner? Partner { get; init; }

    /// <summary>How often he said that it is not solved.</summary>
    public int NotSolved { get; init; }

    /// <summary>What was promised about it and is still to come, the first of it; null when nothing is.</summary>
    public RunningAfspraak? Afspraak { get; init; }

    /// <summary>Something was promised about it, whatever became of it.</summary>
    public bool HadAfspraak { get; init; }

    /// <summary>Id of who promised something about it last; null when nobody did.</summary>
    public string? PromisedBy { get; init; }

    /// <summary>Ids of who has it, and of whose place that one takes.</summary>
    public IReadOnlyList<string> HandledBy { get; init; } = [];

    /// <summary>Id of who has taken its conversation; null when the bot answers.</summary>
    public string? SpokenWithBy { get; init; }

    public override string ToString() => $"case {Number} {Status}";
}

/// <summary>What was promised, and by when.</summary>
public sealed record RunningAfspraak(string What, DateOnly Day)
{
    public override string ToString() => $"afspraak for {Day}";
}

/// <summary>Who handles a place, as a resident may be told.</summary>
/// <param name="Name">How the regisseur is called; null when no one is responsible and it goes to the team.</param>
/// <param name="WijkName">Name of the wijk; null when unknown.</param>
public sealed record Responsible(string? Name, string? WijkName)
{
    /// <summary>Whose it is and who is away now, so that somebody stands in; null when nobody does.</summary>
    public string? Away { get; init; }

    /// <summary>How whoever handles it now is called, the team too.</summary>
    public string Helper { get; init; } = Name ?? "";

    /// <summary>Of what is read by somebody else (<see cref="InsteadOf"/>): there is nobody now who may.</summary>
    public bool NobodyElse { get; init; }

    /// <summary>It goes by the kind of report: it need not be the regisseur of the wijk.</summary>
    public bool ForCategory { get; init; }

    /// <summary>Who would read it is the one it is about, so somebody else does.</summary>
    public bool InsteadOf { get; init; }

    /// <summary>The day on which he hears something at the latest; null when the municipality tells none.</summary>
    public DateOnly? AnswerBy { get; init; }

    /// <summary>The first moment, in local time, at which somebody whose it is then has time to read it; null when none is in sight.</summary>
    public DateTime? Reads { get; init; }
}

/// <summary>Finds who is responsible. Implemented where the areas and the roster are known.</summary>
public interface IResponsible
{
    Responsible For(PlaceValue? place, string? category, DateTimeOffset now);

    /// <summary>Id of whose a place is by the roster, whoever is away: to see whether it matters which of two places is meant.</summary>
    string OwnerOf(PlaceValue? place, string? category);

    /// <summary>Who reads a complaint about a regisseur, as far as its place is known.</summary>
    /// <param name="concerns">Ids of whom it may be about, as far as that is known. Nobody reads a complaint about himself.</param>
    /// <param name="words">The resident's words: they may name who leads the team.</param>
    Responsible ForComplaint(PlaceValue? place, DateTimeOffset now, IReadOnlyList<string> concerns, string words);
}
