using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>punten.csv: lampposts by their number, of all of the municipality or of a street, and places that residents name. A municipality need not have it.</summary>
internal static class PointFile
{
    private const string Name = "punten.csv";
    private const string Street = "straat";

    public static IReadOnlyList<AreaPoint> Read(string directory, Problems problems)
    {
        if (!File.Exists(Path.Combine(directory, Name)))
            return [];
        var rows = CsvTable.Read(directory, Name, ["soort", "naam", "lat", "lon"], problems, Street);
        var lampposts = new HashSet<string>();
        foreach (var row in rows.Where(row => row["soort"] == AreaPoint.Lamppost && !lampposts.Add(LamppostNumber.Key(row["naam"]) + " " + StreetKey.Of(row.Optional(Street) ?? ""))))
            problems.Add(row.File, row.Line, $"{AreaPoint.Lamppost} '{row["naam"]}' staat er twee keer in{(row.Optional(Street) is { } street ? $" voor {street}" : "")}");
        return [.. rows.Select(row => Point(row, problems))];
    }

    private static AreaPoint Point(CsvRow row, Problems problems)
    {
        if (StreetKey.Of(row["naam"]).Length == 0)
            problems.Add(row.File, row.Line, $"'{row["naam"]}' is geen naam");
        else if (row["soort"] == AreaPoint.Lamppost && !LamppostNumber.Is(row["naam"]))
            problems.Add(row.File, row.Line, $"'{row["naam"]}' is geen nummer van een {AreaPoint.Lamppost}: hooguit twee letters, en dan cijfers (A-456)");
        return new AreaPoint(row.Required("soort", problems), row["naam"], row.InTheNetherlands(problems)) { Street = row.Optional(Street) };
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
