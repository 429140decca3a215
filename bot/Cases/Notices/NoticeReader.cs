using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Reads what colleagues must know, and keeps that they have seen it.</summary>
public sealed class NoticeReader(SqlStore sql, TimeProvider time)
{
    /// <summary>What these people have not seen yet, the newest first.</summary>
    /// <param name="people">Ids in the roster, or the team.</param>
    public async Task<IReadOnlyList<NoticeRow>> UnseenAsync(IEnumerable<string> people, CancellationToken cancellationToken)
    {
        var all = new List<NoticeRow>();
        foreach (var person in people.Distinct(StringComparer.Ordinal))
            all.AddRange(await sql.ReadAsync(NoticeSql.Unseen(person), Read, cancellationToken));
        return [.. all.OrderByDescending(notice => notice.CreatedAt)];
    }

    public async Task SeenAsync(Guid id, IEnumerable<string> people, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await sql.CommitAsync([.. people.Distinct(StringComparer.Ordinal).Select(person => NoticeSql.Seen(id, person, now))], cancellationToken);
    }

    internal static NoticeRow Read(SqlRow row) => new()
    {
        Id = row.Id(0),
        Person = row.Text(1),
        Kind = row.Text(2),
        CaseNumber = row.TextOrNull(3),
        About = row.TextOrNull(4),
        CreatedAt = row.Time(5),
    };
}
