using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>
/// What the room reads from the municipality's directory, with the imported year and the roster of the pages in their place when there are. Immutable.
/// </summary>
public sealed record WijkenFiles(AreaBook Areas, Roster Roster)
{
    private AreaFiles? Own { get; init; }
    private IReadOnlySet<string> Categories { get; init; } = new HashSet<string>();
    private IReadOnlySet<string>? Touched { get; init; }
    private IReadOnlyList<PartnerPlace> Partners { get; init; } = [];

    private EarlierYears Earlier { get; init; } = EarlierYears.None;

    /// <summary>The imported year that is used; null for the areas of the files.</summary>
    internal AreaVintage? Vintage { get; private init; }

    /// <summary>What the roster says of areas that are gone or mean something else in the imported year, and so counts no longer; a line each.</summary>
    public IReadOnlyList<string> Dropped { get; private init; } = [];

    /// <summary>The roster as it was written.</summary>
    internal RosterText Text { get; private init; } = new("", []);

    /// <summary>Reads and checks the files; null when anything was wrong, which is then noted.</summary>
    public static WijkenFiles? Read(string directory, Problems problems) => Read(directory, problems, null);

    /// <inheritdoc cref="Read(string, Problems)"/>
    /// <param name="vintage">The imported year that is used; null: none.</param>
    /// <param name="years">Areas of other years that were imported; null: none.</param>
    internal static WijkenFiles? Read(string directory, Problems problems, AreaVintage? vintage, IReadOnlyList<(int Year, IReadOnlyList<VintageArea> Areas)>? years = null)
    {
        var before = problems.Lines.Count;
        if (AreaFiles.Read(directory, problems) is not { } own)
            return null;
        if (RosterText.Read(directory, own.Areas, problems) is not { } text)
            return null;
        // what is wrong in that file is told by who reads it first
        var slugs = CategoryFile.Read(directory, new Problems()).Select(category => category.Slug).ToHashSet();
        var partners = PartnerPlaces.Read(directory, own, problems);
        var roster = RosterFile.Read(text, vintage?.Codes ?? own.Areas, slugs, problems);
        // what is wrong in the files is told together, before anything is made of them
        if (problems.Lines.Count > before)
            return null;
        return new WijkenFiles(new AreaBook(own), roster!) { Own = own, Categories = slugs, Text = text, Partners = partners }.With(vintage, years ?? []);
    }

    /// <summary>The same with the areas of an imported year; null for those of the files.</summary>
    /// <param name="years">Areas of other years that were imported.</param>
    internal WijkenFiles With(AreaVintage? vintage, IReadOnlyList<(int Year, IReadOnlyList<VintageArea> Areas)> years) =>
        (this with { Earlier = new EarlierYears([.. years, (Own!.Year, Own.Areas)]) }).With(vintage);

    /// <summary>The same with the areas of an imported year; null for those of the files.</summary>
    internal WijkenFiles With(AreaVintage? vintage)
    {
        var problems = new Problems();
        return With(Text, vintage, problems) ?? throw new InvalidOperationException(problems.Lines[0]);
    }

    /// <summary>The same with another roster; null, with what is wrong noted, when it is wrong.</summary>
    internal WijkenFiles? With(RosterText text, Problems problems) => With(text, Vintage, problems);

    /// <summary>The code means what the files of the municipality mean by it.</summary>
    public bool IsAsWritten(string code) => Touched?.Contains(code) != true;

    /// <summary>The same of a code that was kept with the year it is of.</summary>
    /// <param name="year">CBS year; null when it is not known.</param>
    public bool IsAsWritten(string code, int? year) => year == Own?.Year && year != Vintage?.Year || IsAsWritten(code);

    /// <summary>Areas that partners.yaml gives to this partner and that do not count, because they are gone or mean something else by now.</summary>
    /// <param name="partner">Id.</param>
    public IReadOnlyList<string> LapsedOf(string partner) => [.. Lapsed.Where(place => place.Partner == partner).Select(place => place.Where)];

    /// <summary>The same of all partners, a line each.</summary>
    public IReadOnlyList<string> LapsedPlaces => [.. Lapsed.Select(place => $"{place.Name}: {place.Where}")];

    private IEnumerable<PartnerPlace> Lapsed => Partners.Where(place => !IsAsWritten(place.Area.Code));

    /// <summary>What becomes of the areas of partners with other wijken and buurten, a line each.</summary>
    internal IReadOnlyList<string> PartnersWith(IReadOnlyList<VintageArea> codes) => VintageChange.Between(Own!.Areas, codes).Touched is var touched
        ? [.. VintageReport.Partners(Partners, place => IsAsWritten(place.Area.Code), place => !touched.Contains(place.Area.Code))] : [];

    /// <summary>One of these counts now, and would not any more.</summary>
    internal bool LosesPartners(IReadOnlyList<VintageArea> codes) => VintageChange.Between(Own!.Areas, codes).Touched is var touched
        && Partners.Any(place => IsAsWritten(place.Area.Code) && touched.Contains(place.Area.Code));

    /// <summary>What becomes, with other wijken and buurten, of what the roster says and does not count now; a line each.</summary>
    internal IReadOnlyList<string> RosterWith(IReadOnlyList<VintageArea> codes)
    {
        if (Dropped.Count == 0 || RosterFile.Read(Text, codes, Categories, new Problems()) is not { } roster)
            return [];
        var then = DroppedOf(roster, Text, codes);
        return [.. Dropped.Select(line => $"rooster: geldt {(then.Contains(line) ? "nog steeds niet" : "weer")}: {line}")];
    }

    /// <summary>What an imported year changes of what the files say.</summary>
    internal VintageChange Change(AreaVintage vintage) => VintageChange.Between(Own!.Areas, vintage.Codes);

    /// <summary>The wijken and buurten that roster.yaml was written for: those of the files beside it.</summary>
    internal IReadOnlyList<VintageArea> FileAreas => Own!.Areas;

    /// <summary>CBS year of these.</summary>
    internal int FileYear => Own!.Year;

    /// <summary>The wijken and buurten as they are now.</summary>
    internal IReadOnlyList<VintageArea> Codes => Vintage?.Codes ?? Own!.Areas;

    private static string Named(IReadOnlyList<VintageArea> areas, string code) => areas.FirstOrDefault(area => area.Code == code) is { } area ? $"{area.Name} ({code})" : code;

    private static IReadOnlyList<string> DroppedOf(Roster roster, RosterText text, IReadOnlyList<VintageArea> codes) => [.. roster.Assignments.In(VintageChange.Between(text.Areas, codes).Touched)
        .Select(entry => $"{Named(text.Areas, entry.Area)}: {entry.Person?.Name ?? roster.Team.Name}{(entry.Category is { } slug ? $", voor {slug}" : "")}")];

    private WijkenFiles? With(RosterText text, AreaVintage? vintage, Problems problems)
    {
        var codes = vintage?.Codes ?? Own!.Areas;
        if (RosterFile.Read(text, codes, Categories, problems) is not { } roster)
            return null;
        var gone = VintageChange.Between(text.Areas, codes).Touched;
        var areas = ReferenceEquals(vintage, Vintage) ? Areas : new AreaBook(vintage is null ? Own! : new AreaFiles(Own!, vintage, Change(vintage)), vintage, Earlier);
        return this with
        {
            Areas = areas,
            Roster = roster.Without(gone),
            Dropped = DroppedOf(roster, text, codes),
            Vintage = vintage,
            Touched = vintage is null ? null : Change(vintage).Touched,
            Text = text,
        };
    }
}
