namespace WijkBot.Wijken;

/// <summary>Imports areas for a municipality: reads the files, compares them with what is used now, and keeps them.</summary>
/// <param name="now">What is used now.</param>
/// <param name="vintages">Where imported years are kept.</param>
/// <param name="keepIn">Where what is read is put until somebody has looked at it; null: with the others.</param>
public sealed class AreaImporter(WijkenFiles now, string vintages, string? keepIn = null)
{
    private readonly VintageFolder folder = new(vintages);

    /// <summary>Reads the files and keeps them, unless something is wrong or <paramref name="isTrial"/>.</summary>
    /// <param name="all">Keeps the addresses and outlines of all of the country.</param>
    /// <param name="isTrial">Nothing is kept: only what it would change is told.</param>
    /// <param name="step">Told how far it is: the file, and from 0 to 1.</param>
    public AreaImportResult Import(IReadOnlyList<string> paths, bool all, bool isTrial, Action<string, double>? step, CancellationToken stop)
    {
        var municipality = CbsCode.MunicipalityOf(now.Areas.Wijken[0].Code);
        var used = Used();
        var import = new AreaImport(municipality, all, KnownAreas.Of(now.Areas, used?.Borrowed), new KeptAreas(folder), used?.Year ?? now.Areas.Year, step is null ? null : new Steps(step));
        if (import.Read(paths, stop) is not { } read)
            return new AreaImportResult { Problems = import.Problems };
        return Compared(read, null, import.Notes, used, isTrial);
    }

    /// <summary>
    /// What was read before and waits, put together and compared with the areas and the roster that are used and kept by now. Null when that is what it was compared with, or when it
    /// is used already or not there any more.
    /// </summary>
    public AreaImportResult? Again(AreaImportResult earlier)
    {
        if (earlier.Name is not { } name || name == InUse || Waiting(name) is not { } read)
            return null;
        var own = EarlierParts.Own(read, earlier.Taken);
        if (earlier.Against == InUse && earlier.RosterMark == now.Text.Mark && VintageFolder.NameOf(new EarlierParts(folder).With(own, name).Vintage) == name)
            return null;
        return Compared(own, name, earlier.Notes, Used(), isTrial: false);
    }

    /// <summary>What would change when this one is used, or with null the files of the municipality. Null when there is no such one.</summary>
    public AreaImportResult? Compare(string? name)
    {
        if (name is not null && !folder.Names.Contains(name))
            return null;
        var after = name is null ? null : folder.TryRead(name);
        return name is not null && after is null
            ? new AreaImportResult { Name = name, Against = InUse, Problems = [$"{name} is beschadigd: lees de bestanden ervan opnieuw in"] }
            : AreaImportResult.Of(now, after, VintageComparison.Of(now, Used(), after), []) with { Name = name, Against = InUse };
    }

    /// <summary>The year that is marked as used in this folder can be read, or none is.</summary>
    public static bool IsWhole(string vintages)
    {
        var kept = new VintageFolder(vintages);
        try
        {
            return kept.InUse is not { } name || kept.Read(name) is not null;
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            return false;
        }
    }

    /// <summary>Names of the years that are kept.</summary>
    public IReadOnlyList<string> Names => folder.Names;

    /// <summary>What is in each of them, and since when.</summary>
    public IReadOnlyList<KeptYear> Kept => folder.Kept;

    /// <summary>The one that is used; null for the files of the municipality.</summary>
    public string? InUse => folder.InUse;

    /// <summary>Uses this one from the next start on; null goes back to the files of the municipality. False when there is no such one.</summary>
    public bool Use(string? name)
    {
        if (name is not null && !folder.Names.Contains(name))
            return false;
        folder.Use(name);
        return true;
    }

    private AreaImportResult Compared(AreaVintage read, string? itself, IReadOnlyList<string> notes, AreaVintage? used, bool isTrial)
    {
        var against = InUse;
        var (vintage, taken, told) = new EarlierParts(folder).With(read, itself);
        return AreaImportResult.Of(now, vintage, VintageComparison.Of(now, used, vintage), [.. told, .. notes]) with
        {
            Name = isTrial ? null : new VintageFolder(keepIn ?? vintages).Save(vintage),
            Against = against,
            Taken = taken,
            Notes = notes,
        };
    }

    /// <summary>What is used now; null also when it is damaged, for that is what it is imported again for.</summary>
    private AreaVintage? Used() => InUse is { } name ? folder.TryRead(name) : null;

    /// <summary>What was read and is not looked at yet, or was kept and could not be used.</summary>
    private AreaVintage? Waiting(string name) => (keepIn is null ? null : new VintageFolder(keepIn).TryRead(name)) ?? folder.TryRead(name);

    private sealed class Steps(Action<string, double> step) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => step(value.File, value.Done);
    }
}
