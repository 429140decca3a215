using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The same as <see cref="CaseScope"/> says, as SQL; who did something about a case is known from its timeline, and counts while it is open.</summary>
internal static class ScopeFilter
{
    public static IQueryable<CaseRow> Within(this IQueryable<CaseRow> cases, WijkDb db, CaseScope? scope)
    {
        if (scope is null)
            return cases;
        if (scope.LeadsAll)
            return cases.Without(scope.Kept);
        var (person, mine, wijken, ofTeam) = (scope.Person, scope.Mine, scope.Open, scope.OfTeam);
        // nobody does anything about a case before it is there: asked so, the database looks at each case and does not first gather all that somebody ever did
        var acts = db.Set<CaseEventRow>().Where(entry => entry.By == person && entry.Kind != CaseNames.Events.Seen && entry.Kind != CaseNames.Events.Unseen);
        return cases.Where(row => mine.Contains(row.Handler) || (row.Handler == CaseNames.Team && ofTeam.Contains(row.Number)) || (row.Type != CaseNames.Complaint
            && (row.Wijk == null || row.Handler == CaseNames.Team || wijken.Contains(row.Wijk)
                || (row.Status != CaseNames.Status.Resolved && row.Status != CaseNames.Status.Closed
                    && row.Status != CaseNames.Status.Declined && row.Status != CaseNames.Status.Withdrawn
                    && acts.Any(entry => entry.CaseNumber == row.Number && entry.At >= row.CreatedAt)))));
    }

    /// <summary>Which of these may be looked at.</summary>
    public static async Task<HashSet<string>> OpenAsync(this WijkDb db, IReadOnlyCollection<string> numbers, CaseScope? scope, CancellationToken cancellationToken) =>
        (await db.Set<CaseRow>().Where(row => numbers.Contains(row.Number)).Within(db, scope).Select(row => row.Number).ToListAsync(cancellationToken)).ToHashSet();

    /// <summary>Without the complaints that somebody else has; for what is within the scope otherwise.</summary>
    public static IQueryable<CaseRow> WithoutComplaints(this IQueryable<CaseRow> cases, CaseScope? scope)
    {
        if (scope is null)
            return cases;
        if (scope.LeadsAll)
            return cases.Without(scope.Kept);
        var (mine, ofTeam) = (scope.Mine, scope.OfTeam);
        return cases.Where(row => row.Type != CaseNames.Complaint || mine.Contains(row.Handler) || (row.Handler == CaseNames.Team && ofTeam.Contains(row.Number)));
    }

    private static IQueryable<CaseRow> Without(this IQueryable<CaseRow> cases, IReadOnlyList<string> kept) =>
        kept.Count == 0 ? cases : cases.Where(row => !kept.Contains(row.Number));
}
