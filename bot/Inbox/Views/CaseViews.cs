using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;
using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Views;

/// <summary>
/// Counts how many different cases somebody opened within an hour. Very many may be hard work and may be somebody who looks around, so it
/// is kept in the audit and told to who leads the team, once a day for each; nothing is closed by it, and no case is named in it.
/// </summary>
public sealed class CaseViews(SqlStore sql, AuditLog audit, WijkenInUse wijken, IOptions<CaseViewsOptions> options, TimeProvider time)
{
    internal static readonly TimeSpan Within = TimeSpan.FromHours(1);

    /// <summary>A page that is open asks for parts of it again and again: that is one look.</summary>
    private static readonly TimeSpan OneLook = TimeSpan.FromMinutes(1);

    /// <param name="person">Id with which he signed in.</param>
    /// <param name="number">Of a case; what is none is not counted.</param>
    public async Task OpenedAsync(string person, string number, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        await sql.CommitAsync([Opened(person, number, now)], cancellationToken);
        var count = (await sql.ReadAsync(new Statement("SELECT COUNT(*) FROM case_views WHERE person = $1 AND at > $2", person, now - Within), row => row.Number(0), cancellationToken))[0];
        if (count >= options.Value.AlertPerHour)
            await TellAsync(person, count, now, cancellationToken);
    }

    internal static Statement Forget(DateTimeOffset before) => new("DELETE FROM case_views WHERE at <= $1", before);

    private static Statement Opened(string person, string number, DateTimeOffset now) => new(
        """
        INSERT INTO case_views (person, case_number, at) SELECT $1, number, $3 FROM cases WHERE number = $2
        ON CONFLICT (person, case_number) DO UPDATE SET at = $3 WHERE case_views.at < $4
        """,
        person, number, now, now - OneLook);

    /// <summary>The row in the audit can be written once only: whoever comes second, also at another replica, tells nobody.</summary>
    private Task<Committed> TellAsync(string person, long count, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var id = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes($"{AuditNames.ManyCases} {person} {wijken.Duty.DayOf(now):O}")).AsSpan(0, 16));
        return sql.CommitAsync(
        [
            audit.Row(id, person, AuditNames.ManyCases, person, [$"{count} verschillende meldingen binnen een uur"]) with { Expect = 1 },
            .. ToldTo(person, now).Select(one => NoticeSql.Give(one, NoticeKinds.ManyCases, null, person, now)),
        ], cancellationToken);
    }

    /// <summary>Who leads the team; of that one himself the administrators, and where there is none but him the team.</summary>
    private List<string> ToldTo(string person, DateTimeOffset now)
    {
        if (wijken.Duty.LeaderAt(now).Id is var leader && leader != person)
            return [leader];
        var others = wijken.Roster.Administrators.Select(one => one.Id).Where(id => id != person).ToList();
        return others.Count > 0 ? others : [CaseNames.Team];
    }
}
