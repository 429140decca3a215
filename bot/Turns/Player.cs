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
        scene = scene with { Categories = await CategoriesAsync(outcome, cancellationToken), Areas = await AreasAsync(outcome, cancellationToken) };
        return applying.Apply(scene, outcome, input, now);
    }

    /// <summary>Of the cases that turn out to be of another kind: who handles it then, depends on where they are too.</summary>
    private async Task<IReadOnlyDictionary<string, PlaceValue>> AreasAsync(TurnOutcome outcome, CancellationToken cancellationToken)
    {
        var areas = new Dictionary<string, PlaceValue>();
        foreach (var number in outcome.Effects.OfType<CorrectCase>().Where(correct => correct.Category is not null).Select(correct => correct.Number).Distinct())
        {
            if (await sql.ReadAsync(CaseSql.AreaOf(number), Area, cancellationToken) is [var area, ..])
                areas[number] = area;
        }
        return areas;
    }

    private static PlaceValue Area(SqlRow row) => new("") { Certainty = PlaceCertainty.Exact, Wijk = row.TextOrNull(0), Buurt = row.TextOrNull(1), AreaYear = row.IsNull(2) ? null : (int)row.Number(2) };

    /// <summary>Of the cases that get another place: who handles it then, depends on their kind too.</summary>
    private async Task<IReadOnlyDictionary<string, string?>> CategoriesAsync(TurnOutcome outcome, CancellationToken cancellationToken)
    {
        var categories = new Dictionary<string, string?>();
        foreach (var number in outcome.Effects.OfType<CorrectCase>().Where(correct => correct.Place is not null).Select(correct => correct.Number).Distinct())
            categories[number] = await sql.ReadAsync(CaseSql.CategoryOf(number), row => row.TextOrNull(0), cancellationToken) is [var category, ..] ? category : null;
        return categories;
    }

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
    /// <summary>Where the cases are that this turn makes another kind of report, by number.</summary>
    public IReadOnlyDictionary<string, PlaceValue> Areas { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, PlaceValue>.Empty;

    /// <summary>Of the cases that this turn moves to another place, by number.</summary>
    public IReadOnlyDictionary<string, string?> Categories { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, string?>.Empty;
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
