using System.Globalization;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>
/// straten.csv: a line per street, or per part of its house numbers. Grade A or B with one wijk, or several when the street touches a
/// border; grade C without.
/// </summary>
internal static class StreetFile
{
    private const string Name = "straten.csv";

    public static IReadOnlyList<Street> Read(string directory, AreaCodes codes, Problems problems)
    {
        var rows = CsvTable.Read(directory, Name, ["straat", "wijkcodes", "graad", "nummers", "bron"], problems);
        var byKey = rows.GroupBy(row => StreetKey.Of(row["straat"])).ToList();
        foreach (var row in byKey.Where(rows => rows.Key.Length == 0).SelectMany(rows => rows))
            problems.Add(row.File, row.Line, "'straat' is leeg");
        foreach (var row in byKey.Where(rows => rows.Count() > 1).SelectMany(rows => rows).Where(row => row["nummers"].Length == 0))
            problems.Add(row.File, row.Line, $"straat '{row["straat"]}' staat er vaker in: dan moet elke regel 'nummers' hebben");
        return [.. byKey.Select(rows => new Street(rows.First()["straat"], [.. rows.Select(row => Part(row, codes, problems))]))];
    }

    private static StreetPart Part(CsvRow row, AreaCodes codes, Problems problems)
    {
        var wijken = row.Several("wijkcodes");
        codes.AllExist(row, wijken);
        foreach (var code in wijken.Where(code => codes.Buurt(code) is not null))
            problems.Add(row.File, row.Line, $"{code} is een buurt; hier horen wijkcodes");
        if (!Enum.TryParse<StreetGrade>(row["graad"], out var grade) || !Enum.IsDefined(grade) || row["graad"].Length != 1)
            problems.Add(row.File, row.Line, $"graad '{row["graad"]}' moet A, B of C zijn");
        else if (grade is StreetGrade.C != (wijken.Count == 0))
            problems.Add(row.File, row.Line, "graad C heeft geen wijkcode, graad A en B wel");
        if (wijken.Count > AreaMatch.MostCandidates)
            problems.Add(row.File, row.Line, $"hoogstens {AreaMatch.MostCandidates} wijkcodes");
        return new StreetPart(grade, wijken, Numbers(row, problems));
    }

    private static (int From, int To)? Numbers(CsvRow row, Problems problems)
    {
        if (row["nummers"].Length == 0)
            return null;
        if (row["nummers"].Split('-') is [var first, var last]
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var from)
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var to)
            && from <= to)
            return (from, to);
        problems.Add(row.File, row.Line, $"'nummers' moet zijn als 1-99, niet '{row["nummers"]}'");
        return null;
    }
}
