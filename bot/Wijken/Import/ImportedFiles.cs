using NetTopologySuite.Geometries;

namespace WijkBot.Wijken;

/// <summary>What the files of one import hold.</summary>
internal sealed class ImportedFiles
{
    /// <summary>Of municipalities farther than this from its own nobody asks a pin, in degrees: some twenty kilometres.</summary>
    private const double Near = 0.2;

    private readonly Dictionary<string, Outline> outlines = new(StringComparer.Ordinal);
    private readonly List<Outline> water = [];

    /// <summary>The files that were read, without what was passed over.</summary>
    public List<ImportPart> Parts { get; } = [];

    public List<AddressFile> Addresses { get; } = [];

    /// <summary>There was a file with house numbers, whole or broken.</summary>
    public bool HasNumbers { get; set; }

    /// <summary>Files with postcodes that tell no house numbers.</summary>
    public List<ImportPart> WithoutNumbers { get; } = [];

    public List<CbsNames> Names { get; } = [];

    public List<IReadOnlyList<VintageStreet>> Streets { get; } = [];

    /// <summary>What of them was not read and why, in Dutch.</summary>
    public List<string> Notes { get; } = [];

    public bool IsEmpty => Streets.Count == 0 && !HasCodes;

    /// <summary>Codes of CBS are in it.</summary>
    public bool HasCodes => Addresses.Count + Names.Count + outlines.Count > 0;

    /// <summary>A buurt that is in several files keeps the outline of the first.</summary>
    public void Add(MapFile map)
    {
        Names.Add(map.Names);
        foreach (var outline in map.Outlines)
            outlines.TryAdd(outline.Code, outline);
        water.AddRange(map.Water);
        Notes.AddRange(map.Notes);
    }

    /// <summary>Buurten that have none, where others do: a map is complete or it is none.</summary>
    public IEnumerable<string> WithoutOutline(IReadOnlyList<string> buurten) =>
        buurten.Any(outlines.ContainsKey) ? buurten.Where(code => !outlines.ContainsKey(code)) : [];

    /// <summary>Of its own buurten and of the municipalities around it; empty when there are none.</summary>
    /// <param name="all">Of all of the country.</param>
    public ReadOnlyMemory<byte> OutlinesAround(string municipality, bool all)
    {
        var around = new Envelope();
        foreach (var own in outlines.Values.Where(outline => CbsCode.MunicipalityOf(outline.Code) == municipality))
            around.ExpandToInclude(own.Shape.EnvelopeInternal);
        around.ExpandBy(Near);
        var byBuurt = outlines.Keys.Where(IsBuurt).Select(CbsCode.MunicipalityOf).ToHashSet(StringComparer.Ordinal);
        var kept = outlines.Values.Where(outline => IsBuurt(outline.Code) || !byBuurt.Contains(outline.Code))
            .Where(outline => all || around.Intersects(outline.Shape.EnvelopeInternal)).OrderBy(outline => outline.Code, StringComparer.Ordinal).ToList();
        return kept.Count == 0 ? default : OutlineLayout.Write(kept);
    }

    /// <summary>Its own water, which no buurt has; empty when no map told of any.</summary>
    public ReadOnlyMemory<byte> Water => water.Count == 0 ? default : OutlineLayout.Write([.. water.OrderBy(outline => outline.Code, StringComparer.Ordinal)]);

    private static bool IsBuurt(string code) => code.StartsWith("BU", StringComparison.Ordinal);
}
