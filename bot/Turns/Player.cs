using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>Plays one turn and turns its outcome into statements; loads what the turn turned out to need.</summary>
internal sealed class Player(Conversation conversation, PlaceLookup places, Applying applying, IDrawNumbers numbers, MunicipalityData municipality, SqlStore sql,
    AlikeCases alike, CaseReporters reporters)
{
    /// <summary>A turn finds out what it has to know one thing after the other; more than this is a fault of ours.</summary>
    private const int MostLooks = 4;

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
        scene = scene with
        {
            Categories = await CategoriesAsync(outcome, cancellationToken),
            Areas = await AreasAsync(outcome, cancellationToken),
            Standings = await StandingsAsync(scene, outcome, input, cancellationToken),
        };
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
        for (var looks = 0; looks < MostLooks && (outcome.NeedsCases || outcome.Alike is not null); looks++)
        {
            facts = facts with
            {
                Cases = outcome.NeedsCases ? await CasesAsync(scene, cancellationToken) : facts.Cases,
                Alike = outcome.Alike is { } question ? await alike.ForResidentAsync(question, scene.ResidentHash, facts.Now, cancellationToken) : facts.Alike,
            };
            outcome = played.Turn(state, input, facts);
        }
        return outcome;
    }

    /// <summary>Of the cases that are spoken of: whether they are this resident's own, and who else reported them.</summary>
    private async Task<IReadOnlyDictionary<string, CaseStanding>> StandingsAsync(TurnScene scene, TurnOutcome outcome, TurnInput input, CancellationToken cancellationToken)
    {
        var standings = new Dictionary<string, CaseStanding>();
        foreach (var number in Reported.NumbersIn(scene, outcome, input))
            standings[number] = await reporters.StandingAsync(number, scene.ResidentHash, cancellationToken);
        return standings;
    }

    private Task<IReadOnlyList<CaseSummary>> CasesAsync(TurnScene scene, CancellationToken cancellationToken) =>
        sql.ReadAsync(OwnCaseSql.OfResident(scene.ResidentHash), OwnCaseSql.Summary, cancellationToken);
}
