namespace WijkBot.Wijken;

/// <summary>Gives every code of an import its name: of the files with names, else the one it has now where it certainly is the same area.</summary>
internal sealed class AreaNaming(KnownAreas known, AddressFile? addresses, int year)
{
    /// <summary>Counted when a name is missing: it goes through all addresses.</summary>
    private readonly Lazy<Dictionary<string, string>> postcodes = new(() => MostOf(addresses));

    private readonly List<string> taken = [];

    /// <summary>What is named as it was in another year; null when nothing is.</summary>
    public BorrowedNames? Borrowed => taken.Count == 0 ? null : new BorrowedNames(year == known.Year ? known.Borrowed!.Year : known.Year, taken);

    /// <summary>Adds the names that are missing; what has none in the end is returned.</summary>
    public IReadOnlyList<string> Complete(IEnumerable<string> codes, Dictionary<string, string> byCode)
    {
        var missing = new List<string>();
        foreach (var code in codes.Where(code => !byCode.ContainsKey(code)))
        {
            if (known.NameIn(year, code, () => postcodes.Value.GetValueOrDefault(code)) is not { } name)
                missing.Add(code);
            else
            {
                byCode[code] = name;
                // what was borrowed before is so still, until a file tells it
                if (year != known.Year || known.Borrowed?.Codes.Contains(code) == true)
                    taken.Add(code);
            }
        }
        return missing;
    }

    /// <summary>The four digits that most addresses of each wijk and buurt have.</summary>
    private static Dictionary<string, string> MostOf(AddressFile? addresses)
    {
        var counts = new Dictionary<(int Buurt, int Digits), int>();
        foreach (var entry in addresses is null ? [] : addresses.Addresses.Span)
        {
            var key = (AddressEntry.Buurt(entry), Pc6.FirstDigits + AddressEntry.Pc6(entry) / Pc6.Letters);
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
        return counts.Select(count => (Buurt: addresses!.Buurten[count.Key.Buurt], count.Key.Digits, Count: count.Value))
            .SelectMany(count => new[] { (Area: count.Buurt, count.Digits, count.Count), (Area: CbsCode.WijkOf(count.Buurt), count.Digits, count.Count) })
            .GroupBy(count => count.Area).ToDictionary(area => area.Key, area => $"{area.GroupBy(one => one.Digits).MaxBy(digits => digits.Sum(one => one.Count))!.Key}");
    }
}
