namespace WijkBot.Wijken;

/// <summary>What an import came to.</summary>
public sealed record AreaImportResult
{
    /// <summary>What was wrong, in Dutch; empty when nothing was.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Under which it is kept; null when it is not.</summary>
    public string? Name { get; init; }

    /// <summary>Name of what was used when this was compared with it; null for the files of the municipality.</summary>
    public string? Against { get; init; }

    /// <summary>Which roster was used when this was compared: another text is another roster.</summary>
    public string RosterMark { get; init; } = "";

    /// <summary>Its parts that are of an earlier import of the same year: they are put with it anew when something else is used by then.</summary>
    public IReadOnlyList<string> Taken { get; init; } = [];

    /// <summary>What was seen while it was read, in Dutch; also in <see cref="Changes"/>.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>CBS year.</summary>
    public int Year { get; init; }

    public int Wijken { get; init; }
    public int Buurten { get; init; }

    /// <summary>Postcodes with a house number.</summary>
    public int Addresses { get; init; }

    /// <summary>Of the list of streets.</summary>
    public int Streets { get; init; }

    /// <summary>Outlines of its own buurten.</summary>
    public int Outlines { get; init; }

    /// <summary>What it changes of what is used now, in Dutch, a line each.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Of a year before the one that is used.</summary>
    public bool IsOlder { get; init; }

    /// <summary>Somebody in the roster loses an area by it, or an area has nobody yet.</summary>
    public bool TouchesRoster { get; init; }

    /// <summary>Addresses, outlines, streets or places of partners that count now, do not any more; or of the first three, or of what is known over the border, there is far less, as when a file was cut off.</summary>
    public bool LosesData { get; init; }

    /// <summary>Areas are called as they were in another year, for no file told their names: whether they are the same has to be looked at.</summary>
    public bool BorrowsNames { get; init; }

    /// <summary>Somebody has to look at it before it is used.</summary>
    public bool IsToBeSeen => TouchesRoster || IsOlder || LosesData || BorrowsNames;

    /// <param name="vintage">What was compared; null: the files of the municipality.</param>
    /// <param name="first">Lines before those of the comparison.</param>
    internal static AreaImportResult Of(WijkenFiles now, AreaVintage? vintage, VintageComparison comparison, IReadOnlyList<string> first)
    {
        var codes = vintage?.Codes ?? now.FileAreas;
        var counts = vintage is null ? new VintageCounts(0, 0) : VintageCounts.Of(vintage);
        var wijken = codes.Count(area => area.Code.StartsWith("WK", StringComparison.Ordinal));
        return new AreaImportResult
        {
            Year = vintage?.Year ?? now.FileYear,
            RosterMark = now.Text.Mark,
            Wijken = wijken,
            Buurten = codes.Count - wijken,
            Addresses = counts.Addresses,
            Outlines = counts.Outlines,
            Streets = vintage?.Streets.Count ?? 0,
            Changes = [.. first, .. comparison.Lines],
            IsOlder = comparison.IsOlder,
            TouchesRoster = comparison.TouchesRoster,
            LosesData = comparison.LosesData,
            BorrowsNames = comparison.BorrowsNames,
        };
    }
}
