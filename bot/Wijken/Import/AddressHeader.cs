namespace WijkBot.Wijken;

/// <summary>
/// Which column of the postcode–house-number file is which: <c>PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025</c>, in any order. Earlier years say
/// <c>Gem2017</c>, or <c>gwb2016_code;wijkcode;gemeentecode</c>.
/// </summary>
internal sealed record AddressHeader(int Postcode, int Number, int Buurt, int Wijk, int Municipality, int Year)
{
    public const string Example = "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025";

    /// <summary>Reads it; null, with what is wrong noted, when it is none.</summary>
    /// <param name="yearOfName">The year in the name of the file; null when it tells none.</param>
    public static AddressHeader? Read(IReadOnlyList<string> columns, string file, int? yearOfName, ImportFindings findings)
    {
        var names = columns.Select(column => column.Trim().Trim('"', '\uFEFF').ToUpperInvariant()).ToList();
        var plain = names.Select(NameColumns.Plain).ToList();
        var header = new AddressHeader(
            Find("PC6", "POSTCODE", "POSTCODE6"), Find("HUISNUMMER", "HUISNR"), Coded("BUURT", "BU", "BUURTCODE", "BUCODE", "GWBCODE"), Coded("WIJK", "WK", "WIJKCODE", "WKCODE"), Coded("GEMEENTE", "GM", "GEM", "GEMEENTECODE", "GMCODE", "GEMCODE"), 0);
        if (new[] { header.Postcode, header.Number, header.Buurt, header.Wijk, header.Municipality }.Contains(-1))
        {
            findings.Add(file, 1, $"dit zijn niet de kolommen van een CBS-bestand (zoals {Example}): {string.Join(';', columns).Trim()[..Math.Min(80, string.Join(';', columns).Trim().Length)]}");
            return null;
        }
        var years = new[] { header.Buurt, header.Wijk, header.Municipality }.Select(at => YearInName.Of(names[at])).OfType<int>().Distinct().ToList();
        return TheYear(years, yearOfName, file, findings) is { } year ? header with { Year = year } : null;

        int Find(params string[] called) => names.FindIndex(called.Contains);
        int Coded(params string[] called) => NameColumns.First(plain, called);
    }

    private static int? TheYear(List<int> years, int? yearOfName, string file, ImportFindings findings)
    {
        if (years.Count > 1)
            findings.Add(file, 1, $"kolommen van meer dan één jaar: {string.Join(", ", years)}");
        else if (years.Count == 0 && (yearOfName ?? YearInName.Of(Path.GetFileName(file))) is null)
            findings.Add(file, 1, $"de kolommen zeggen niet van welk jaar ze zijn (zoals {Example}); zet het jaar in de naam van het bestand (zoals adressen-2025.csv)");
        else if (years.Count == 1 && yearOfName is { } named && named != years[0])
            findings.Add(file, 1, $"de kolommen zijn van {years[0]}, de naam van het bestand zegt {named}");
        else
            return years.Count == 1 ? years[0] : yearOfName ?? YearInName.Of(Path.GetFileName(file));
        return null;
    }
}
