namespace WijkBot.Wijken;

/// <summary>
/// Which columns of a name file of CBS hold a code and its name. They are called otherwise every year: <c>GWBcode8;GWBlabel</c> (2018),
/// <c>Wijkcode2019;Wijknaam_2019K_NAAM</c> (2019), <c>buurtcode2022;buurtnaam2022;GM_2022;GM_NAAM;WK_2022;WK_NAAM</c> (2022); outlines say <c>buurtcode</c>, <c>BU_CODE</c> or <c>statcode</c>,
/// the kerncijfers <c>gwb_code</c> and <c>regio</c>.
/// </summary>
internal static class NameColumns
{
    private static readonly (CbsLevel? Level, string[] Codes, string[] Names)[] Called =
    [
        (CbsLevel.Buurt, ["BUURTCODE", "BUCODE", "BRTCODE", "BUURT", "BU", "BRT"], ["BUURTNAAM", "BUNAAM", "BRTNAAM", "BUURTLABEL"]),
        (CbsLevel.Wijk, ["WIJKCODE", "WKCODE", "WIJK", "WK"], ["WIJKNAAM", "WKNAAM", "WIJKLABEL", "WIJKNAAMKNAAM"]),
        (CbsLevel.Municipality, ["GEMEENTECODE", "GMCODE", "GEMCODE", "GEMEENTE", "GM", "GEM"], ["GEMEENTENAAM", "GMNAAM", "GEMNAAM", "GEMEENTELABEL"]),
        // of any level: the code tells which
        (null, ["GWBCODE", "STATCODE"], ["GWBLABEL", "GWBNAAM", "STATNAAM", "REGIO"]),
    ];

    /// <summary>All that a column with codes is called, as <see cref="Plain"/> gives it.</summary>
    public static readonly IReadOnlyList<string> AllCodes = [.. Called.SelectMany(kind => kind.Codes)];

    /// <summary>All that a column with names is called.</summary>
    public static readonly IReadOnlyList<string> AllNames = [.. Called.SelectMany(kind => kind.Names)];

    /// <summary>Each pair of columns that is there, by what its codes are of; null: the code tells.</summary>
    public static IReadOnlyList<(CbsLevel? Level, int Code, int Name)> Find(IReadOnlyList<string> columns) => [.. Coded(columns).Where(pair => pair.Name >= 0)];

    /// <summary>Each column with codes that is there, the smallest areas first, with the one of its names; -1 when there is none of these.</summary>
    public static IReadOnlyList<(CbsLevel? Level, int Code, int Name)> Coded(IReadOnlyList<string> columns)
    {
        var plain = columns.Select(Plain).ToList();
        return [.. Called.Select(kind => (kind.Level, First(plain, kind.Codes), First(plain, kind.Names))).Where(pair => pair is (_, >= 0, _))];
    }

    /// <summary>The column that tells whether an area is water: <c>WATER</c>, or <c>H2O</c> in maps until about 2020. Null when there is none.</summary>
    public static string? Water(IReadOnlyList<string> columns) =>
        columns.FirstOrDefault(column => Plain(column) is "WATER" || string.Equals(column.Trim(), "H2O", StringComparison.OrdinalIgnoreCase));

    /// <summary>The first column that has one of these names.</summary>
    public static int First(IReadOnlyList<string> plain, IReadOnlyList<string> called)
    {
        foreach (var name in called)
        {
            for (var at = 0; at < plain.Count; at++)
            {
                if (plain[at] == name)
                    return at;
            }
        }
        return -1;
    }

    /// <summary>Without capitals, marks, the year and the number of characters: <c>BUURTCODE</c> of <c>buurtcode_2025</c> and <c>BU_CODE</c> alike.</summary>
    public static string Plain(string column) => string.Concat(column.ToUpperInvariant().Where(char.IsAsciiLetter));

    /// <summary>The years that columns with codes or names are of; of others a year says nothing: "bouwjaar tot 2000" counts houses.</summary>
    public static IReadOnlyList<int> Years(IReadOnlyList<string> columns) =>
    [
        .. Coded(columns).SelectMany(pair => new[] { pair.Code, pair.Name }).Where(at => at >= 0)
            .Select(at => YearInName.Of(columns[at])).OfType<int>().Distinct(),
    ];
}
