using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The same as <see cref="CaseScope"/> says, as SQL; who did something about a case is known from its timeline.</summary>
internal static class ScopeFilter
{
    public static IQueryable<CaseRow> Within(this IQueryable<CaseRow> cases, WijkDb db, CaseScope? scope)
    {
        if (scope is null)
            return cases;
        var (person, mine, wijken) = (scope.Person, scope.Mine, scope.Open);
        var acts = db.Set<CaseEventRow>().Where(entry => entry.By == person && entry.Kind != CaseNames.Events.Seen && entry.Kind != CaseNames.Events.Unseen);
        return cases.Where(row => row.Wijk == null || row.Handler == CaseNames.Team || mine.Contains(row.Handler) || wijken.Contains(row.Wijk)
            || acts.Any(entry => entry.CaseNumber == row.Number));
    }
}
