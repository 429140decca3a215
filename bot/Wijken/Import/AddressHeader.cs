using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>Which column of the postcode–house-number file is which: <c>PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025</c>, in any order.</summary>
internal sealed record AddressHeader(int Postcode, int Number, int Buurt, int Wijk, int Municipality, int Year)
{
    public const string Example = "PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025";

    private const int Digits = 4;

    /// <summary>Reads it; null, with what is wrong noted, when it is none.</summary>
    /// <param name="yearOfName">The year in the name of the file; null when it tells none.</param>
    public static AddressHeader? Read(IReadOnlyList<string> columns, string file, int? yearOfName, ImportFindings findings)
    {
        var names = columns.Select(column => column.Trim().Trim('"', '\uFEFF').ToUpperInvariant()).ToList();
        var header = new AddressHeader(
            Find("PC6", "POSTCODE", "POSTCODE6"), Find("HUISNUMMER", "HUISNR"), Dated("BUURT", "BU"), Dated("WIJK", "WK"), Dated("GEMEENTE", "GM", "GEM"), 0);
        if (new[] { header.Postcode, header.Number, header.Buurt, header.Wijk, header.Municipality }.Contains(-1))
        {
            findings.Add(file, 1, $"dit zijn niet de kolommen van een CBS-bestand (zoals {Example}): {string.Join(';', columns).Trim()[..Math.Min(80, string.Join(';', columns).Trim().Length)]}");
            return null;
        }
        var years = new[] { header.Buurt, header.Wijk, header.Municipality }.Select(at => YearOf(names[at])).OfType<int>().Distinct().ToList();
        return TheYear(years, yearOfName, file, findings) is { } year ? header with { Year = year } : null;

        int Find(params string[] called) => names.FindIndex(called.Contains);
        int Dated(params string[] called) => names.FindIndex(name => called.Any(word => name == word || name.Length > Digits && name[..^Digits].TrimEnd('_') == word && YearOf(name) is not null));
    }

    private static int? TheYear(List<int> years, int? yearOfName, string file, ImportFindings findings)
    {
        if (years.Count > 1)
            findings.Add(file, 1, $"kolommen van meer dan één jaar: {string.Join(", ", years)}");
        else if (years.Count == 0 && yearOfName is null)
            findings.Add(file, 1, $"de kolommen zeggen niet van welk jaar ze zijn (zoals {Example})");
        else if (years.Count == 1 && yearOfName is { } named && named != years[0])
            findings.Add(file, 1, $"de kolommen zijn van {years[0]}, de naam van het bestand zegt {named}");
        else
            return years.Count == 1 ? years[0] : yearOfName;
        return null;
    }

    /// <summary>The year a name ends with.</summary>
    public static int? YearOf(string name) =>
        name.Length >= Digits && int.TryParse(name[^Digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100 ? year : null;
}
