using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Cases;

/// <summary>
/// Who may not read which complaints. Those that the team has because whoever leads it may not read them, or cannot now, a colleague may read when they are
/// not of his wijken, and from residents with whom neither he nor whom he stands in for ever dealt. Who leads the team may read all but those about himself.
/// </summary>
public static class ComplaintSql
{
    private const string Dealt = "(o.handler = $1 OR o.stands_in_for = $1)";
    private const string Spoke = $"EXISTS (SELECT 1 FROM case_events e WHERE e.case_number = o.number AND e.kind = '{CaseNames.Events.Claimed}' AND e.by = $1 AND e.at <= c.created_at)";
    private const string Promised = "SELECT 1 FROM afspraken a WHERE a.case_number = o.number AND a.created_at <= c.created_at";
    private const string Named = $"SELECT 1 FROM case_events e JOIN cases o ON o.number = e.text WHERE e.case_number = c.number AND e.kind = '{CaseNames.Events.About}'";

    /// <summary>
    /// The complaints about somebody who leads the team, as far as can be known: about what he promised, a case that he has or of which he took the conversation, a wijk of his, or in which
    /// he is named. What was given to him, is not about him: who gave it has looked.
    /// </summary>
    public static Statement About(Regisseur person, Roster roster)
    {
        var wijken = roster.WijkenOf([person.Id]);
        var words = LeaderNames.Of(person, roster);
        var his = wijken.Count == 0 ? "" : $" OR c.wijk IN ({ScopeSql.Places(2, wijken.Count)})";
        var named = string.Concat(words.Select((_, at) => $" OR LOWER(c.description) LIKE {ScopeSql.Places(2 + wijken.Count + at, 1)}"));
        return new Statement(
            $"""
            SELECT c.number FROM cases c WHERE c.type = '{CaseNames.Complaint}' AND c.handler <> $1 AND (
                EXISTS ({Named} AND (EXISTS ({Promised} AND a.promised_by = $1) OR {Spoke} OR ({Dealt} AND NOT EXISTS ({Promised}))))
                OR (NOT EXISTS ({Named}) AND EXISTS (SELECT 1 FROM cases o WHERE o.resident_hash = c.resident_hash AND o.type <> '{CaseNames.Complaint}'
                    AND o.created_at <= c.created_at AND ({Dealt} OR {Spoke} OR EXISTS ({Promised} AND a.promised_by = $1)))){his}{named})
            """,
            [person.Id, .. wijken, .. words.Select(word => $"%{word}%")]);
    }

    /// <summary>Numbers of those that the team has and that are open.</summary>
    public static Statement OpenOfTeam() => new($"SELECT number FROM cases WHERE handler = '{CaseNames.Team}' AND type = '{CaseNames.Complaint}' AND {CaseSql.StillOpen}");

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
