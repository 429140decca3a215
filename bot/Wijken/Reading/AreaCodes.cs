using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>The wijken and buurten that exist, for checking the files that point to them.</summary>
internal sealed class AreaCodes(IReadOnlyList<Wijk> wijken, IReadOnlyList<Buurt> buurten, Problems problems)
{
    private readonly Dictionary<string, Buurt> byBuurt = buurten.ToDictionary(buurt => buurt.Code);
    private readonly HashSet<string> wijkCodes = [.. wijken.Select(wijk => wijk.Code)];

    public Buurt? Buurt(string code) => byBuurt.GetValueOrDefault(code);

    public bool HasWijk(string code) => wijkCodes.Contains(code);

    /// <summary>What a cell with a certainty and one with codes mean together.</summary>
    public AreaMatch Match(CsvRow row)
    {
        var codes = row.Several("codes");
        var certainty = row["zekerheid"];
        if (AllExist(row, codes) && CountIsRight(row, certainty, codes.Count))
            return certainty switch
            {
                "zeker" => AreaMatch.Exact(WijkOf(codes[0]), BuurtOf(codes[0])),
                "vermoeden" => AreaMatch.Guess(WijkOf(codes[0]), BuurtOf(codes[0])),
                "kies" => AreaMatch.OneOf(codes.Select(WijkOf)),
                "buiten" => AreaMatch.Outside,
                _ => AreaMatch.Unknown,
            };
        return AreaMatch.Unknown;
    }

    public bool AllExist(CsvRow row, IReadOnlyList<string> codes)
    {
        var missing = codes.Where(code => !HasWijk(code) && !byBuurt.ContainsKey(code)).ToList();
        missing.ForEach(code => problems.Add(row.File, row.Line, code.StartsWith("BU", StringComparison.Ordinal)
            ? $"buurt {code} bestaat niet in buurten.csv"
            : $"wijk {code} bestaat niet in wijken.csv"));
        return missing.Count == 0;
    }

    private bool CountIsRight(CsvRow row, string certainty, int count)
    {
        var wanted = certainty switch
        {
            "zeker" or "vermoeden" => count == 1 ? null : "precies één code",
            "kies" => count is > 1 and <= AreaMatch.MostCandidates ? null : "twee of drie codes",
            "buiten" or "onbekend" => count == 0 ? null : "geen code",
            _ => "een zekerheid: zeker, vermoeden, kies, buiten of onbekend",
        };
        if (wanted is not null)
            problems.Add(row.File, row.Line, $"'{certainty}' vraagt {wanted}");
        return wanted is null;
    }

    private string WijkOf(string code) => byBuurt.TryGetValue(code, out var buurt) ? buurt.WijkCode : code;

    private string? BuurtOf(string code) => byBuurt.ContainsKey(code) ? code : null;
}

/// <summary>Checks that several files share.</summary>
internal static class Codes
{
    /// <summary>CBS: two letters and a fixed number of digits, zeros in front included.</summary>
    public static bool IsRight(CsvRow row, string column, string prefix, int digits, Problems problems)
    {
        var code = row[column];
        var right = code.StartsWith(prefix, StringComparison.Ordinal) && code.Length == digits + 2;
        if (!right)
            problems.Add(row.File, row.Line, $"'{code}' is geen {column} ({prefix} en {digits} tekens)");
        return right;
    }

    /// <summary>The rows of which the column was not seen before; the others are noted.</summary>
    public static IReadOnlyList<CsvRow> UniqueBy(this IEnumerable<CsvRow> rows, string column, Problems problems)
    {
        var seen = new HashSet<string>();
        var unique = rows.ToLookup(row => seen.Add(row[column]));
        foreach (var row in unique[false])
            problems.Add(row.File, row.Line, $"{column} '{row[column]}' staat er twee keer in");
        return [.. unique[true]];
    }
}
