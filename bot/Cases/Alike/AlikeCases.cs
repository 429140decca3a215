using WijkBot.Conversations;
using WijkBot.Municipality;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Open cases that may be about the same thing: near in place and in time, of the same kind or a sister kind.</summary>
public sealed class AlikeCases(SqlStore sql, MunicipalityData municipality)
{
    /// <summary>As many as a colleague looks through.</summary>
    private const int MostShown = 5;

    /// <summary>Nearer than this to each other, and nobody can tell which of two is meant.</summary>
    private const double Indistinct = 5;

    /// <summary>What a resident may be asked about: the nearest, or two when one is as near as the other. Empty when there is none.</summary>
    /// <param name="resident">Who asks: his own cases are no one else's.</param>
    public async Task<AlikeValue> ForResidentAsync(AlikeQuestion question, byte[] resident, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (municipality.Category(question.Category) is not { Alike: not null })
            return new AlikeValue(question.Key, []);
        var (rule, spot) = (municipality.AlikeOf(question.Category), Spot.Of(question.Place));
        return Told(municipality, question, await sql.ReadAsync(AlikeSql.NearOfOthers(resident, question.Category, spot, rule, now), NearCase.Read, cancellationToken));
    }

    /// <summary>Of all that was found, what the resident is asked about.</summary>
    internal static AlikeValue Told(MunicipalityData municipality, AlikeQuestion question, IReadOnlyList<NearCase> found)
    {
        var near = Sorted(found, Spot.Of(question.Place), municipality.AlikeOf(question.Category));
        var told = near.Where(each => municipality.Category(each.Case.Category)?.Alike is not null)
            .Select(each => (Case: AsTold(municipality, each.Case), each.Metres)).DistinctBy(each => (each.Case.Category, each.Case.Street, each.Case.Day)).ToList();
        return new AlikeValue(question.Key, [.. told.Take(2).Where(each => each.Metres - told[0].Metres < Indistinct).Select(each => each.Case)]);
    }

    /// <summary>What a colleague sees beside a case, the nearest first, of whatever kind it is. Only a report has any.</summary>
    public async Task<IReadOnlyList<NearCase>> ForCaseAsync(CaseRow row, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (row is not { Type: "report", Category: { } category, MergedInto: null })
            return [];
        var (rule, spot) = (municipality.AlikeOf(category), Spot.Of(row));
        var near = await sql.ReadAsync(AlikeSql.Near(row.Number, category, spot, rule, now), NearCase.Read, cancellationToken);
        return [.. Sorted(near, spot, rule).Take(MostShown).Select(each => each.Case)];
    }

    /// <summary>The nearest first; of what is as near, what was there first.</summary>
    private static List<(NearCase Case, double Metres)> Sorted(IReadOnlyList<NearCase> found, Spot spot, AlikeRule rule) =>
        [.. found.Select(one => (Case: one, Metres: spot.To(one.Spot, rule))).Where(each => each.Metres is not null)
            .Select(each => (each.Case, each.Metres!.Value)).OrderBy(each => each.Value).ThenBy(each => each.Case.CreatedAt)];

    private static AlikeCase AsTold(MunicipalityData municipality, NearCase one) => new(one.Number, one.Category, one.Spot.Street, DateOnly.FromDateTime(municipality.Local(one.CreatedAt).DateTime));
}
