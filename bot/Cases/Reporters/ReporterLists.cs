using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Reads who reported each of a page of cases, with a few queries however many there are.</summary>
internal static class ReporterLists
{
    public static async Task<IReadOnlyDictionary<string, Reporters>> OfAsync(WijkDb db, IReadOnlyList<CaseRow> rows, CancellationToken cancellationToken)
    {
        var goesOnIn = rows.ToDictionary(row => row.Number, row => new HashSet<string>([row.Number]));
        List<CaseRow> family = [.. rows];
        for (var merged = rows; merged.Count > 0;)
        {
            var numbers = merged.Select(row => row.Number).ToList();
            merged = await db.Set<CaseRow>().AsNoTracking().Where(row => row.MergedInto != null && numbers.Contains(row.MergedInto)).ToListAsync(cancellationToken);
            family.AddRange(merged.Where(row => family.TrueForAll(known => known.Number != row.Number)));
            foreach (var row in merged)
            {
                foreach (var into in goesOnIn.Values.Where(into => into.Contains(row.MergedInto!)))
                    into.Add(row.Number);
            }
        }
        var all = family.Select(row => row.Number).ToList();
        var also = await db.Set<ReporterRow>().AsNoTracking().Where(row => all.Contains(row.CaseNumber)).ToListAsync(cancellationToken);
        List<Reporter> reporters = [.. family.Select(Of), .. also.Select(Of)];
        return goesOnIn.ToDictionary(pair => pair.Key, pair => Reporters.Of(pair.Key, [.. reporters.Where(one => pair.Value.Contains(one.Number))]));
    }

    private static Reporter Of(CaseRow row) => new(row.Number, row.ConversationId, row.Channel, row.Language, row.CreatedAt, row.Anonymous)
    {
        ResidentHash = row.ResidentHash,
        Left = row.ReporterLeftAt is not null,
        HasCase = true,
    };

    private static Reporter Of(ReporterRow row) => new(row.CaseNumber, row.ConversationId, row.Channel, row.Language, row.AddedAt, row.Anonymous)
    {
        ResidentHash = row.ResidentHash,
        Left = row.LeftAt is not null,
    };
}
