using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>
/// Finds the other cases of who reported one. Somebody who reported anonymously has none: neither from that case nor to it is there a way,
/// nor by a conversation in which one was anonymous.
/// </summary>
public sealed class OtherCases(IDbContextFactory<WijkDb> factory, CaseReader reader)
{
    private const int Most = 10;

    /// <summary>Newest first, on whatever channel.</summary>
    public async Task<IReadOnlyList<CaseFile>> OfAsync(CaseRow row, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var all = db.Set<CaseRow>().AsNoTracking();
        if (await all.AnyAsync(known => known.ConversationId == row.ConversationId && known.Anonymous, cancellationToken))
            return [];
        var numbers = await all.Where(known => known.ResidentHash == row.ResidentHash && known.Number != row.Number
                && !all.Any(hidden => hidden.ConversationId == known.ConversationId && hidden.Anonymous))
            .OrderByDescending(known => known.CreatedAt).Take(Most).Select(known => known.Number).ToListAsync(cancellationToken);
        return numbers.Count == 0 ? [] : (await reader.PageAsync(new CaseQuery { Numbers = numbers }, cancellationToken)).Cases;
    }
}
