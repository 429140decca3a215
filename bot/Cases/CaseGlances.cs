using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>A case with what happened to it, the oldest first, and its number of photos.</summary>
public sealed record CaseGlance(CaseRow Case, IReadOnlyList<CaseEventRow> Timeline, int Photos)
{
    public override string ToString() => Case.ToString();
}

/// <summary>Reads the cases of whoever holds a conversation, on whatever channel they were opened.</summary>
public sealed class CaseGlances(IDbContextFactory<WijkDb> factory)
{
    private const int Most = 5;

    /// <summary>The newest first, at most five.</summary>
    public async Task<IReadOnlyList<CaseGlance>> OfAsync(Guid conversation, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var resident = await db.Set<ConversationRow>().AsNoTracking().Where(row => row.Id == conversation)
            .Select(row => row.ResidentHash).FirstOrDefaultAsync(cancellationToken);
        if (resident is null)
            return [];
        var cases = await db.Set<CaseRow>().AsNoTracking().Where(row => row.ResidentHash == resident)
            .OrderByDescending(row => row.CreatedAt).Take(Most).ToListAsync(cancellationToken);
        return await WithTimelinesAsync(db, cases, cancellationToken);
    }

    private static async Task<IReadOnlyList<CaseGlance>> WithTimelinesAsync(WijkDb db, List<CaseRow> cases, CancellationToken cancellationToken)
    {
        if (cases.Count == 0)
            return [];
        var numbers = cases.Select(row => row.Number).ToList();
        var events = await db.Set<CaseEventRow>().AsNoTracking().Where(row => numbers.Contains(row.CaseNumber))
            .OrderBy(row => row.At).ToListAsync(cancellationToken);
        var photos = await db.Set<CasePhotoRow>().Where(row => numbers.Contains(row.CaseNumber))
            .Select(row => row.CaseNumber).ToListAsync(cancellationToken);
        return [.. cases.Select(row => new CaseGlance(
            row, [.. events.Where(happened => happened.CaseNumber == row.Number)], photos.Count(number => number == row.Number)))];
    }
}
