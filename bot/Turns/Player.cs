using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Plays one turn and turns its outcome into statements; loads what the turn turned out to need.</summary>
internal sealed class Player(Conversation conversation, PlaceLookup places, Applying applying, IDrawNumbers numbers, MunicipalityData municipality, SqlStore sql,
    AlikeCases alike, CaseReporters reporters, WijkenInUse wijken)
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
        var state = PlaceNow.Of(ConversationState.FromJson(scene.Before.State), wijken.Areas);
        var outcome = await TurnAsync(conversation, scene, state, input, facts, cancellationToken);
        if (await places.SharperAsync(state, input, outcome, cancellationToken) is { } sharper)
            outcome = await TurnAsync(sharper, scene, state, input, facts, cancellationToken);
        return applying.Apply(scene with
        {
            Cases = await CasesAsync(outcome, input, cancellationToken),
            Standings = await StandingsAsync(scene, outcome, input, cancellationToken),
        }, outcome, input, now);
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
