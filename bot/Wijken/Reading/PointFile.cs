using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>punten.csv: lampposts by their number, and places that residents name. A municipality need not have it.</summary>
internal static class PointFile
{
    private const string Name = "punten.csv";

    public static IReadOnlyList<AreaPoint> Read(string directory, Problems problems)
    {
        if (!File.Exists(Path.Combine(directory, Name)))
            return [];
        var rows = CsvTable.Read(directory, Name, ["soort", "naam", "lat", "lon"], problems);
        var lampposts = new HashSet<string>();
        foreach (var row in rows.Where(row => row["soort"] == AreaPoint.Lamppost && !lampposts.Add(StreetKey.Of(row["naam"]))))
            problems.Add(row.File, row.Line, $"{AreaPoint.Lamppost} '{row["naam"]}' staat er twee keer in");
        return [.. rows.Select(row => Point(row, problems))];
    }

    private static AreaPoint Point(CsvRow row, Problems problems)
    {
        if (StreetKey.Of(row["naam"]).Length == 0)
            problems.Add(row.File, row.Line, $"'{row["naam"]}' is geen naam");
        return new AreaPoint(row.Required("soort", problems), row["naam"], row.InTheNetherlands(problems));
    }

    /// <summary>Latitude and longitude swapped is the classic mistake; it would send everything elsewhere without a word.</summary>
    public static Location InTheNetherlands(this CsvRow row, Problems problems)
    {
        var location = new Location(row.Degrees("lat", problems), row.Degrees("lon", problems));
        if (location is not { Latitude: > 50 and < 54, Longitude: > 3 and < 8 })
            problems.Add(row.File, row.Line, $"lon {row["lon"]}, lat {row["lat"]} ligt niet in Nederland");
        return location;
    }
}
