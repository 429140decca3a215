using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>postcodes.csv: what four digits say of the wijk. Digits that are not in it lie outside the municipality.</summary>
internal static class PostcodeFile
{
    public static IReadOnlyDictionary<string, AreaMatch> Read(string directory, AreaCodes codes, Problems problems)
    {
        var rows = CsvTable.Read(directory, "postcodes.csv", ["pc4", "zekerheid", "codes", "deels_van_ons", "plaats", "toelichting"], problems);
        foreach (var row in rows.Where(row => row["pc4"].Length != 4 || !row["pc4"].All(char.IsAsciiDigit)))
            problems.Add(row.File, row.Line, $"'{row["pc4"]}' is geen postcode van vier cijfers");
        foreach (var row in rows.Where(row => row["zekerheid"] == "zeker"))
            problems.Add(row.File, row.Line, "een postcode van vier cijfers is nooit zeker: gebruik vermoeden");
        return rows.UniqueBy("pc4", problems).ToDictionary(row => row["pc4"], row => codes.Match(row) with
        {
            Hint = row["plaats"].Length > 0 ? row["plaats"] : null,
            PartlyOurs = row.Flag("deels_van_ons", problems),
        });
    }
}
