using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>Plays one turn and turns its outcome into statements; loads what the turn turned out to need.</summary>
internal sealed class Player(Conversation conversation, PlaceLookup places, Applying applying, IDrawNumbers numbers, MunicipalityData municipality, SqlStore sql)
{
    public async Task<PlayedTurn> PlayAsync(TurnScene scene, TurnInput input, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var facts = new TurnFacts
        {
            Channel = ChannelTraits.Of(scene.Channel),
            Now = municipality.Local(now),
            NextNumber = numbers.Draw(),
            Claimed = scene.Before.Claimed,
            OptedOut = scene.Before.OptedOut,
        };
        var state = ConversationState.FromJson(scene.Before.State);
        var outcome = await TurnAsync(conversation, scene, state, input, facts, cancellationToken);
        if (await places.SharperAsync(state, input, outcome, cancellationToken) is { } sharper)
            outcome = await TurnAsync(sharper, scene, state, input, facts, cancellationToken);
        return applying.Apply(scene with { Cases = await CasesAsync(outcome, input, cancellationToken) }, outcome, input, now);
    }

    /// <summary>Of the cases that get another place or are opened again: who handles it then, and by when, depends on their kind too.</summary>
    private async Task<IReadOnlyDictionary<string, CaseKind>> CasesAsync(TurnOutcome outcome, TurnInput input, CancellationToken cancellationToken)
    {
        var kinds = new Dictionary<string, CaseKind>();
        foreach (var number in outcome.Effects.Select(NumberOf).Append(input is TurnInput.News { Status: CaseNames.Status.Reopened } news ? news.Number : null).OfType<string>().Distinct())
            kinds[number] = await sql.ReadAsync(DeadlineSql.Facts(number), CaseKind.Read, cancellationToken) is [var kind, ..] ? kind : new CaseKind(null, null);
        return kinds;
    }

    private static string? NumberOf(Effect effect) => effect switch
    {
        CorrectCase correct when correct.Place is not null || correct.Category is not null => correct.Number,
        JudgeCase { Verdict: Verdict.No } judge => judge.Number,
        _ => null,
    };

    private async Task<TurnOutcome> TurnAsync(
        Conversation played, TurnScene scene, ConversationState state, TurnInput input, TurnFacts facts, CancellationToken cancellationToken)
    {
        var outcome = played.Turn(state, input, facts);
        return outcome.NeedsCases ? played.Turn(state, input, facts with { Cases = await CasesAsync(scene, cancellationToken) }) : outcome;
    }

    private Task<IReadOnlyList<CaseSummary>> CasesAsync(TurnScene scene, CancellationToken cancellationToken) =>
        sql.ReadAsync(CaseSql.OfResident(scene.ResidentHash), CaseSql.Summary, cancellationToken);
}

/// <summary>In which conversation a turn is played.</summary>
/// <param name="Author">Who speaks for us: <c>bot</c>, or the id of a colleague.</param>
/// <param name="CaseNumber">The case that what is said belongs to; null when it follows from the turn.</param>
internal sealed record TurnScene(Guid Conversation, string Channel, byte[] ResidentHash, HotConversation Before, string Author = CaseNames.Bot, string? CaseNumber = null)
{
    /// <summary>Of the cases that this turn moves to another place or opens again, by number.</summary>
    public IReadOnlyDictionary<string, CaseKind> Cases { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, CaseKind>.Empty;
}

/// <summary>A turn, ready to be committed.</summary>
/// <param name="After">The conversation as it will be.</param>
/// <param name="Statements">What the effects change; the conversation and the message themselves are not among them.</param>
/// <param name="Rows">What is said, as rows of the outbox in their order.</param>
internal sealed record PlayedTurn(HotConversation After, IReadOnlyList<Statement> Statements, IReadOnlyList<OutboundRow> Rows)
{
    /// <summary>Place of the first message of this turn in the conversation.</summary>
    public long FirstPosition => After.Version * MessageLog.PositionsPerTurn;
}

/// <summary>Of which kind a case is, and since when.</summary>
internal sealed record CaseKind(string? Category, DateTimeOffset? Since)
{
    /// <summary>Where it is, as far as that tells who handles it.</summary>
    public PlaceValue? Place { get; init; }

    public static CaseKind Read(SqlRow row) => new(row.TextOrNull(0), row.Time(1))
    {
        Place = new PlaceValue("") { Certainty = PlaceCertainty.Exact, Wijk = row.TextOrNull(2), Buurt = row.TextOrNull(3), AreaYear = row.IsNull(4) ? null : (int)row.Number(4) },
    };
}
