namespace WijkBot.Wijken;

/// <summary>
/// Gives every code of an import its name: of the files with names, else of those that came before of the same year, else the one it has now where it certainly is the
/// same area.
/// </summary>
/// <param name="kept">What came before of the same year, the newest first.</param>
internal sealed class AreaNaming(KnownAreas known, AddressFile? addresses, int year, IReadOnlyList<(string Import, AreaVintage Areas)> kept)
{
    /// <summary>Counted when a name is missing: it goes through all addresses.</summary>
    private readonly Lazy<Dictionary<string, string>> postcodes = new(() => MostOf(addresses));

    private readonly List<string> taken = [];
    private readonly List<string> from = [];
    private int yearOfTaken;

    /// <summary>What is named as it was in another year; null when nothing is.</summary>
    public BorrowedNames? Borrowed => taken.Count == 0 ? null : new BorrowedNames(yearOfTaken, taken);

    /// <summary>Whose names were taken that are not used, in Dutch.</summary>
    public IReadOnlyList<string> Notes => [.. from.CountBy(import => import).Select(import => $"gehouden van {import.Key}: {(import.Value == 1 ? "de naam van 1 gebied" : $"de namen van {import.Value} gebieden")}")];

    /// <summary>Adds the names that are missing; what has none in the end is returned.</summary>
    public IReadOnlyList<string> Complete(IEnumerable<string> codes, Dictionary<string, string> byCode)
    {
        var missing = new List<string>();
        foreach (var code in codes.Where(code => !byCode.ContainsKey(code)))
        {
            if ((Told(code) ?? Taken(code)) is not { } name)
                missing.Add(code);
            else
                byCode[code] = name;
        }
        return missing;
    }

    /// <summary>As a file told it for this year: the one that is used, or one that was kept.</summary>
    private string? Told(string code)
    {
        if (year == known.Year && known.Borrowed?.Codes.Contains(code) != true && known.Names.TryGetValue(code, out var used))
            return used;
        return Kept(code, areas => areas.Borrowed?.Codes.Contains(code) != true)?.Name;
    }

    /// <summary>As it was called in another year. What was borrowed before is so still, until a file tells it.</summary>
    private string? Taken(string code)
    {
        if (known.NameIn(year, code, () => postcodes.Value.GetValueOrDefault(code)) is { } name)
        {
            taken.Add(code);
            yearOfTaken = year == known.Year ? known.Borrowed!.Year : known.Year;
            return name;
        }
        // new addresses were looked at just now, and say that it is not the same
        if (addresses is not null || Kept(code, areas => areas.Borrowed is not null) is not { } before)
            return null;
        taken.Add(code);
        yearOfTaken = before.Borrowed!.Year;
        return before.Name;
    }

    private (string Name, BorrowedNames? Borrowed)? Kept(string code, Func<AreaVintage, bool> counts)
    {
        foreach (var (import, areas) in kept)
        {
            if (!counts(areas) || areas.Codes.FirstOrDefault(area => area.Code == code) is not { } found)
                continue;
            from.Add(import);
            return (found.Name, areas.Borrowed);
        }
        return null;
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
