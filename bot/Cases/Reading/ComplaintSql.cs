using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>
/// The complaints that the team has because whoever leads it may not read them, or cannot now: a colleague may read those that are not of his wijken, from
/// residents with whom neither he nor whom he stands in for ever dealt.
/// </summary>
public static class ComplaintSql
{
    public static Statement OfTeamFor(string person, IReadOnlyList<string> mine, IReadOnlyList<string> wijken)
    {
        var elsewhere = wijken.Count == 0 ? "" : $" AND (c.wijk IS NULL OR c.wijk NOT IN ({ScopeSql.Places(2 + mine.Count, wijken.Count)}))";
        var his = ScopeSql.Places(2, mine.Count);
        return new Statement(
            $"""
            SELECT c.number FROM cases c WHERE c.handler = '{CaseNames.Team}' AND c.type = '{CaseNames.Complaint}'{elsewhere} AND NOT EXISTS (
                SELECT 1 FROM cases o WHERE o.resident_hash = c.resident_hash AND o.number <> c.number AND (o.handler IN ({his}) OR o.stands_in_for IN ({his})
                    OR EXISTS (SELECT 1 FROM case_events e WHERE e.case_number = o.number AND e.by = $1)))
            """,
            [person, .. mine, .. wijken]);
    }
}
