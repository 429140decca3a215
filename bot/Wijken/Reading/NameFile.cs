using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>
/// namen.csv: the names residents use for wijken, buurten and places around. The official names of wijken and buurten need not be in
/// it (see <see cref="OfficialNames"/>); when they are, the file decides (for example that Paradijs is also an ordinary word).
/// </summary>
internal static class NameFile
{
    public static IReadOnlyList<AreaName> Read(string directory, AreaCodes codes, Problems problems)
    {
        var rows = CsvTable.Read(directory, "namen.csv", ["naam", "zekerheid", "codes", "gewoon_woord", "deels_van_ons", "op_kaart", "bron"], problems);
        var names = new Dictionary<string, AreaName>();
        foreach (var row in rows)
        {
            if (!names.TryAdd(StreetKey.Of(row.Required("naam", problems)), Name(row, codes, problems)))
                problems.Add(row.File, row.Line, $"naam '{row["naam"]}' staat er twee keer in");
        }
        return [.. names.Values];
    }

    private static AreaName Name(CsvRow row, AreaCodes codes, Problems problems)
    {
        var ordinary = row.Flag("gewoon_woord", problems);
        var proper = row["op_kaart"] is { Length: > 0 } told ? told : row["naam"];
        var match = codes.Match(row) with { PartlyOurs = row.Flag("deels_van_ons", problems) };
        if (match is { Certainty: PlaceCertainty.Outside } or { PartlyOurs: true })
            match = match with { Hint = proper };
        // An ordinary word is never more than a guess, however sure the map is.
        if (ordinary && match.Certainty is PlaceCertainty.Exact)
            match = match with { Certainty = PlaceCertainty.Guess };
        return new AreaName(row["naam"], ordinary, match) { Proper = proper };
    }
}
