using System.Globalization;

namespace WijkBot.Cases;

/// <summary>The same as <see cref="ScopeFilter"/>, as a condition of handwritten SQL over rows of <c>cases</c>.</summary>
internal static class ScopeSql
{
    /// <param name="first">Number of the first parameter that is free.</param>
    /// <returns>The condition, and the values of its parameters in their order.</returns>
    public static (string Condition, IReadOnlyList<object?> Values) Of(CaseScope? scope, int first)
    {
        if (scope is null)
            return ("1 = 1", []);
        if (scope.LeadsAll)
            return scope.Kept.Count == 0 ? ("1 = 1", []) : ($"cases.number NOT IN ({Places(first, scope.Kept.Count)})", [.. scope.Kept]);
        var (mine, wijken) = (scope.Mine, scope.Open);
        var person = first + mine.Count + wijken.Count;
        var ofTeam = scope.OfTeam.Count == 0 ? "" : $" OR (cases.handler = '{CaseNames.Team}' AND cases.number IN ({Places(person + 1, scope.OfTeam.Count)}))";
        var inWijk = wijken.Count == 0 ? "" : $" OR cases.wijk IN ({Places(first + mine.Count, wijken.Count)})";
        return (
            $"""
            (cases.handler IN ({Places(first, mine.Count)}) OR (cases.type <> '{CaseNames.Complaint}'
                AND (cases.wijk IS NULL OR cases.handler = '{CaseNames.Team}'{inWijk} OR ({CaseSql.StillOpen} AND EXISTS (SELECT 1 FROM case_events acts
                    WHERE acts.case_number = cases.number AND acts.at >= cases.created_at AND acts.by = ${person} AND acts.kind NOT IN ('{CaseNames.Events.Seen}', '{CaseNames.Events.Unseen}'))))){ofTeam})
            """,
            [.. mine, .. wijken, scope.Person, .. scope.OfTeam]);
    }

    /// <summary>Numbered parameters: <c>$3, $4</c>.</summary>
    internal static string Places(int first, int count) => string.Join(", ", Enumerable.Range(first, count).Select(at => string.Create(CultureInfo.InvariantCulture, $"${at}")));
}
