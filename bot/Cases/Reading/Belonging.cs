using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>With which case the words of a resident are kept, and with which others they could be.</summary>
/// <param name="Entry">Id of the event.</param>
/// <param name="Number">Where it is.</param>
/// <param name="Others">Open cases of the same conversation, as unknown or known as that one.</param>
public sealed record Belonging(Guid Entry, string Number, DateTimeOffset At, string Text, IReadOnlyList<CaseRow> Others)
{
    public override string ToString() => $"words of case {Number}";

    /// <summary>Of the conversation of this case: the words that could belong to several open cases.</summary>
    internal static async Task<IReadOnlyList<Belonging>> OfAsync(WijkDb db, CaseRow row, CancellationToken cancellationToken)
    {
        var open = await db.Set<CaseRow>().AsNoTracking()
            .Where(known => known.ConversationId == row.ConversationId && known.Anonymous == row.Anonymous).Open()
            .OrderBy(known => known.CreatedAt).ToListAsync(cancellationToken);
        if (open.Count < 2)
            return [];
        var numbers = open.ConvertAll(known => known.Number);
        // what another said who reported the same, can be of no other case of this one
        var added = await db.Set<CaseEventRow>().AsNoTracking()
            .Where(entry => numbers.Contains(entry.CaseNumber) && entry.Kind == CaseNames.Events.Added)
            .Where(entry => entry.ConversationId == null || entry.ConversationId == row.ConversationId)
            .ToListAsync(cancellationToken);
        return [.. added.Select(entry => new Belonging(entry.Id, entry.CaseNumber, entry.At, entry.Text,
            open.FindAll(known => known.Number != entry.CaseNumber && known.CreatedAt < entry.At))).Where(belonging => belonging.Others.Count > 0)];
    }
}
