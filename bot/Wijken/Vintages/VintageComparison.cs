namespace WijkBot.Wijken;

/// <summary>What changes when something else is used than now, in words, and whether somebody has to look at it first.</summary>
/// <param name="IsOlder">Of a year before the one that is used.</param>
/// <param name="TouchesRoster">Somebody loses an area by it, or an area has nobody yet.</param>
/// <param name="BorrowsNames">Areas are called as they were in another year: whether they are the same nobody has told.</param>
/// <param name="LosesData">Addresses, outlines, streets or places of partners count no longer, or of the first three there are far fewer.</param>
internal sealed record VintageComparison(IReadOnlyList<string> Lines, bool IsOlder, bool TouchesRoster, bool LosesData, bool BorrowsNames)
{
    /// <param name="now">The areas and the roster that are used.</param>
    /// <param name="used">The imported year of these, in whole; null: the files of the municipality, or one that is damaged.</param>
    /// <param name="after">What is to be used; null: the files of the municipality.</param>
    public static VintageComparison Of(WijkenFiles now, AreaVintage? used, AreaVintage? after)
    {
        var codes = after?.Codes ?? now.FileAreas;
        var change = VintageChange.Between(now.Codes, codes);
        var borders = after is null ? BorderChange.None : BorderChange.Between(used, now.Areas.Buurten, after, change);
        var handover = new BorderHandover(borders, change, now.Roster);
        var names = codes.Concat(now.Codes).DistinctBy(area => area.Code).ToDictionary(area => area.Code, area => area.Name);
        var year = after?.Year ?? now.FileYear;
        var loss = used is null ? null : new VintageLoss(used, after, year, change);
        List<string> lost = loss is null ? [] : [.. loss.Lines];
        string[] older = used is not null && year < used.Year ? [$"ouder: dit is CBS {year}, in gebruik is CBS {used.Year}"] : [];
        var borrowed = Borrowed(now, after);
        return new VintageComparison(
            [
                .. older, .. lost, .. loss?.Told ?? [], .. borrowed, .. VintageReport.Of(change, now.Roster), .. now.PartnersWith(codes), .. now.RosterWith(codes),
                .. VintageReport.Of(borders, names), .. handover.Lines(names),
            ],
            older.Length > 0,
            now.Roster.Areas.Any(change.Touched.Contains) || change.New.Any(area => area.Code.StartsWith("WK", StringComparison.Ordinal)) || handover.IsMuch,
            lost.Count > 0 || now.LosesPartners(codes),
            borrowed.Length > 0);
    }

    /// <summary>Names of another year, unless these very areas are used already under these names, of this year.</summary>
    private static string[] Borrowed(WijkenFiles now, AreaVintage? after)
    {
        if (after is not { Borrowed: { } borrowed })
            return [];
        var used = now.Areas.Year == after.Year ? now.Codes.ToHashSet() : [];
        var count = after.Codes.Count(area => borrowed.Codes.Contains(area.Code) && !used.Contains(area));
        return count == 0 ? []
            : [$"namen: {count} gebieden heten zoals in {borrowed.Year}, want er is geen bestand met namen van {after.Year} bij; hun postcodes zijn gelijk gebleven, maar een code kan nu een ander gebied zijn. Neem het bestand met namen van {after.Year} erbij, of kijk ze zelf na"];
    }
}
