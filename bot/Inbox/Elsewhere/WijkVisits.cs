using System.Security.Cryptography;
using System.Text;
using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Inbox;

/// <summary>
/// Where a colleague may look. His own wijken are open; another opens for the rest of the day when he says why, and that, and each case
/// he then looks at, is kept in the audit. Who leads the team and who only reads are responsible for all of it;
/// but nobody who answers residents reads a complaint about himself.
/// </summary>
public sealed class WijkVisits(SqlStore sql, AuditLog audit, WijkenInUse wijken, TimeProvider time)
{
    public const int ShortestReason = 10;
    public const int LongestReason = 300;

    /// <summary>Null when nothing is closed to this visitor.</summary>
    public async Task<CaseScope?> ScopeAsync(Visitor visitor, CancellationToken cancellationToken)
    {
        if (!visitor.MayAct || visitor.Person is not { } person)
            return null;
        if (visitor.IsTeamLeader)
            return await NowAsync(new CaseScope(person.Id, [person.Id], [], []) { LeadsAll = true }, cancellationToken);
        string[] mine = [person.Id, .. visitor.Away];
        var own = wijken.Roster.WijkenOf(mine);
        var visits = await sql.ReadAsync(
            new Statement("SELECT wijk FROM wijk_visits WHERE person = $1 AND until > $2", person.Id, time.GetUtcNow()), row => row.Text(0), cancellationToken);
        var ofTeam = await sql.ReadAsync(ComplaintSql.OfTeamFor(person.Id, mine, own), row => row.Text(0), cancellationToken);
        return new CaseScope(person.Id, mine, own, [.. visits.Except(own)]) { OfTeam = ofTeam };
    }

    /// <summary>The same scope as it is now: whoever leads the team may have got a complaint about himself since.</summary>
    public async Task<CaseScope> NowAsync(CaseScope scope, CancellationToken cancellationToken) => scope.LeadsAll && wijken.Roster.ById(scope.Person) is { } person
        ? scope with { Called = LeaderNames.Of(person, wijken.Roster), Kept = await sql.ReadAsync(ComplaintSql.About(person, wijken.Roster), row => row.Text(0), cancellationToken) }
        : scope;

    /// <summary>Opens a wijk until the end of the day.</summary>
    public async Task OpenAsync(string person, string wijk, string reason, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await sql.CommitAsync(
        [
            new Statement("INSERT INTO wijk_visits (person, wijk, until) VALUES ($1, $2, $3) ON CONFLICT (person, wijk) DO UPDATE SET until = $3",
                person, wijk, wijken.Duty.DaysAfter(now, 0)),
            audit.Row(person, AuditNames.WijkOpened, wijk, [reason]),
        ], cancellationToken);
    }

    /// <summary>A case that is open only because a reason was given, or because he did something about it before, is looked at: once a day for each.</summary>
    public Task LookedAsync(CaseScope scope, CaseRow row, CancellationToken cancellationToken)
    {
        var day = wijken.Duty.DayOf(time.GetUtcNow());
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{AuditNames.CaseLookedAt} {scope.Person} {row.Number} {day:O}")).AsSpan(0, 16));
        return sql.CommitAsync([audit.Row(id, scope.Person, AuditNames.CaseLookedAt, row.Number, row.Wijk is { } wijk ? [wijk] : [])], cancellationToken);
    }
}
