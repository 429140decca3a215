using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>
/// Open complaints that nobody who answers residents may read now: they may be about whoever leads the team, and about each of the team. Who keeps the
/// roster is told their numbers, and nothing else, to find somebody.
/// </summary>
public sealed class UnreadComplaints(SqlStore sql, WijkenInUse wijken, TimeProvider time)
{
    public async Task<IReadOnlyList<string>> NumbersAsync(CancellationToken cancellationToken)
    {
        var (current, now) = (wijken.Now, time.GetUtcNow());
        var left = (await sql.ReadAsync(ComplaintSql.OpenOfTeam(), row => row.Text(0), cancellationToken)).ToHashSet();
        if (left.Count > 0 && current.Duty.LeaderAt(now).Regisseur is { } leader)
            left.IntersectWith(await sql.ReadAsync(ComplaintSql.About(leader, current.Roster), row => row.Text(0), cancellationToken));
        foreach (var person in current.Roster.Regisseurs.Where(person => person.IsHere(current.Duty.DayOf(now))))
        {
            if (left.Count == 0)
                break;
            string[] mine = [person.Id, .. current.Duty.StandsInFor(person, now).Select(away => away.Id)];
            left.ExceptWith(await sql.ReadAsync(ComplaintSql.OfTeamFor(person.Id, mine, current.Roster.WijkenOf(mine)), row => row.Text(0), cancellationToken));
        }
        return [.. left.Order(StringComparer.Ordinal)];
    }
}
