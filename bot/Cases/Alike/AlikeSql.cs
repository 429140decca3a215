using WijkBot.Municipality;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Finds what may be the same thing: by kind and day through an index, then by street, words or a box around a pin.</summary>
internal static class AlikeSql
{
    /// <summary>More than this of one kind, near one place and still open, are not looked through.</summary>
    private const int Most = 100;

    private const string Columns = "number, category, status, created_at, street, house_number, place_text, latitude, longitude";

    /// <summary>Open reports near a place, whoever reported them; not the case itself.</summary>
    public static Statement Near(string number, string category, Spot spot, AlikeRule rule, DateTimeOffset now) =>
        Find("number <> $8", number, category, spot, rule, now);

    /// <summary>Of those, what a resident may hear of: no danger, and nothing that he reported himself.</summary>
    public static Statement NearOfOthers(byte[] resident, string category, Spot spot, AlikeRule rule, DateTimeOffset now) => Find(
        """
        danger IS NULL AND resident_hash <> $8
            AND NOT EXISTS (SELECT 1 FROM case_reporters r WHERE r.case_number = cases.number AND r.resident_hash = $8)
            AND NOT EXISTS (SELECT 1 FROM cases m WHERE m.merged_into = cases.number AND m.resident_hash = $8)
        """,
        resident, category, spot, rule, now);

    private static Statement Find(string also, object who, string category, Spot spot, AlikeRule rule, DateTimeOffset now)
    {
        // outside any box when there is no pin
        var box = spot.Box(rule.Metres) ?? (1000, 1000, 1000, 1000);
        string[] kinds = [category, .. rule.With];
        var places = string.Join(", ", kinds.Select((_, index) => $"${index + 9}"));
        return new Statement(
            $"""
            SELECT {Columns} FROM cases
            WHERE category IN ({places}) AND created_at >= $1 AND type = 'report' AND merged_into IS NULL
                AND {CaseSql.StillOpen}
                AND ((latitude BETWEEN $2 AND $3 AND longitude BETWEEN $4 AND $5) OR street = $6 OR place_text = $7)
                AND {also}
            ORDER BY created_at DESC LIMIT {Most}
            """,
            [now.AddDays(-rule.Days), box.Item1, box.Item2, box.Item3, box.Item4, spot.Street ?? "", spot.Text ?? "", who, .. kinds]);
    }
}
