using System.Globalization;
using NetTopologySuite.Geometries;
using NetTopologySuite.Geometries.Utilities;

namespace WijkBot.Wijken;

/// <summary>
/// Takes outlines and names of a map: the Wijk- en Buurtkaart of CBS and the Kadaster in any year, or the gebiedsindelingen. Columns are called
/// otherwise each year (see <see cref="NameColumns"/>); what lies abroad is left out, and of water, which is of no buurt, its own is kept apart.
/// </summary>
/// <param name="file">As messages call it.</param>
/// <param name="municipality">Of which every buurt is taken; of the others only the outline of the whole, unless <paramref name="all"/>.</param>
internal sealed class MapTaker(ImportFindings findings, string file, string municipality, bool all)
{
    private const string NoWater = "NEE";
    private const string IsWater = "JA";

    private readonly Dictionary<string, string> names = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Polygon>> shapes = new(StringComparer.Ordinal);
    private readonly List<Outline> water = [];
    private readonly HashSet<int> years = [];
    private readonly Dictionary<string, (string Layer, int Number)> drawn = new(StringComparer.Ordinal);
    private readonly SortedSet<(string Coarse, string Exact)> passed = [];

    public void Take(string layer, MapFeature feature)
    {
        var columns = feature.Values.Keys.ToList();
        if (NameColumns.Water(columns) is { } column && !string.Equals(feature.Values[column].Trim(), NoWater, StringComparison.OrdinalIgnoreCase))
        {
            if (string.Equals(feature.Values[column].Trim(), IsWater, StringComparison.OrdinalIgnoreCase))
                TakeWater(feature, columns);
            return;
        }
        if (NameColumns.Coded(columns) is [(null, var statcode, _)] && CbsCode.IsOfOtherKind(feature.Values[columns[statcode]]))
            return;
        var code = Named(layer, feature, columns);
        if (Year(layer, feature, columns) is { } year)
            years.Add(year);
        if (feature.Wrong is { } wrong)
            findings.Add(Where(layer, feature), code is null ? wrong : $"{code} {wrong}");
        if (code is null)
            findings.Add(Where(layer, feature), "geen code van een buurt, wijk of gemeente");
        else if (feature.Wrong is null && Keeps(code) && GivesOutline(layer, feature, code))
            Draw(layer, feature, code);
    }

    /// <summary>What was taken; null, with what is wrong noted, when the file holds no outline or is of several years.</summary>
    public MapFile? Taken()
    {
        if (years.Count > 1)
            findings.Add(file, $"is van meer dan één jaar: {string.Join(", ", years.Order())}");
        if (shapes.Count == 0)
            findings.Add(file, $"bevat geen omtrekken van gemeente {municipality}");
        return new MapFile(new CbsNames(years.Count == 1 ? years.First() : null, names),
            [.. shapes.OrderBy(shape => shape.Key, StringComparer.Ordinal).Select(shape => new Outline(shape.Key, new MultiPolygon([.. shape.Value])))], water)
        {
            Notes = [.. passed.Select(layers => $"{file}: laag {layers.Coarse} is overgeslagen, want laag {layers.Exact} heeft dezelfde gebieden nauwkeuriger")],
        };
    }

    /// <summary>Its own is kept where it is whole: nothing but the place of a pin on it hangs on it, so that what is wrong with it stops no import.</summary>
    private void TakeWater(MapFeature feature, List<string> columns)
    {
        var code = NameColumns.Coded(columns).Select(pair => CbsCode.OfAny(feature.Values[columns[pair.Code]], pair.Level)).OfType<string>().FirstOrDefault();
        if (code is null || CbsCode.MunicipalityOf(code) != municipality || feature is not { Wrong: null, Shape: Polygon or MultiPolygon } || RdNew.InDegrees(feature.Shape) is not { } degrees)
            return;
        if ((degrees.IsValid ? degrees : GeometryFixer.Fix(degrees)) is { Area: > 0 } sound and (Polygon or MultiPolygon))
            water.Add(new Outline(code, sound));
    }

    /// <summary>The code of what it is the outline of, the smallest it names; the names of all it names are kept. Null when one of its codes is none.</summary>
    private string? Named(string layer, MapFeature feature, List<string> columns)
    {
        var smallest = (string?)null;
        foreach (var (level, codeAt, nameAt) in NameColumns.Coded(columns))
        {
            if (CbsCode.OfAny(feature.Values[columns[codeAt]], level) is not { } code)
                return null;
            // longer codes are of smaller areas; a column of any level may stand beside one of wijken
            smallest = code.Length > smallest?.Length || smallest is null ? code : smallest;
            if (nameAt < 0)
                continue;
            if (ReadableName.Wrong(names[code] = feature.Values[columns[nameAt]]) is { } wrong)
                findings.Add(Where(layer, feature), $"{code} {wrong}");
        }
        return smallest;
    }

    private bool Keeps(string code) => code.StartsWith("BU", StringComparison.Ordinal)
        ? all || CbsCode.MunicipalityOf(code) == municipality
        : code.StartsWith("GM", StringComparison.Ordinal) && code != municipality;

    /// <summary>
    /// An area is drawn once. The gebiedsindelingen draw each twice, in layers of their own: then the exact outline counts, not the coarse one. Twice in one
    /// layer is a mistake: two outlines over each other would have no inside.
    /// </summary>
    private bool GivesOutline(string layer, MapFeature feature, string code)
    {
        if (drawn.TryGetValue(code, out var before))
        {
            if (Coarseness(layer) > Coarseness(before.Layer))
            {
                passed.Add((layer, before.Layer));
                return false;
            }
            if (Coarseness(layer) == Coarseness(before.Layer))
            {
                findings.Add(Where(layer, feature), $"{code} staat er twee keer in, ook in {(before.Layer == layer ? "" : $"laag {before.Layer}, ")}{(layer.Length == 0 ? "gebied" : "rij")} {before.Number}");
                return false;
            }
            passed.Add((before.Layer, layer));
            shapes.Remove(code);
        }
        drawn[code] = (layer, feature.Number);
        return true;
    }

    /// <summary>By how CBS calls the layer: <c>buurt_niet_gegeneraliseerd_2024</c> is exact, <c>buurt_gegeneraliseerd_2024</c> is not.</summary>
    private static int Coarseness(string layer) => layer.Contains("niet_gegeneraliseerd", StringComparison.OrdinalIgnoreCase) ? 0
        : layer.Contains("gegeneraliseerd", StringComparison.OrdinalIgnoreCase) ? 2 : 1;

    private void Draw(string layer, MapFeature feature, string code)
    {
        if (feature.Shape is null)
            findings.Add(Where(layer, feature), $"{code} heeft geen omtrek");
        else if (feature.Shape is not (Polygon or MultiPolygon))
            findings.Add(Where(layer, feature), $"{code} is een {feature.Shape.GeometryType}, geen vlak");
        else if (RdNew.InDegrees(feature.Shape) is not { } degrees)
            findings.Add(Where(layer, feature), $"{code} ligt niet in Nederland; coördinaten moeten RD (EPSG:28992) of WGS84 (lengte, breedte) zijn");
        else if ((degrees.IsValid ? degrees : GeometryFixer.Fix(degrees)) is { Area: > 0 } sound)
            Add(code, sound);
        else
            findings.Add(Where(layer, feature), $"{code} heeft een omtrek zonder oppervlak");
    }

    private void Add(string code, Geometry shape)
    {
        if (!shapes.TryGetValue(code, out var parts))
            shapes[code] = parts = [];
        for (var part = 0; part < shape.NumGeometries; part++)
        {
            if (shape.GetGeometryN(part) is Polygon { IsEmpty: false } polygon)
                parts.Add(polygon);
        }
    }

    /// <summary>By a column (<c>jaar</c>, or <c>jrstatcode</c> with 2024BU01411000), or else by the name of a column, the layer or the file.</summary>
    private int? Year(string layer, MapFeature feature, List<string> columns)
    {
        if (Value(feature, ["JAAR", "JRSTATCODE"]) is { Length: >= 4 } told && int.TryParse(told.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return year;
        return NameColumns.Years(columns) is [var one] ? one : YearInName.Of(layer) ?? YearInName.Of(Path.GetFileName(file));
    }

    private static string? Value(MapFeature feature, IReadOnlyList<string> called)
    {
        foreach (var (column, value) in feature.Values)
        {
            if (called.Contains(NameColumns.Plain(column)))
                return value;
        }
        return null;
    }

    private string Where(string layer, MapFeature feature) => layer.Length == 0 ? $"{file}, gebied {feature.Number}" : $"{file}, laag {layer}, rij {feature.Number}";
}

/// <summary>What a map holds.</summary>
/// <param name="Water">Of the municipality itself, by the code that it stands under.</param>
internal sealed record MapFile(CbsNames Names, IReadOnlyList<Outline> Outlines, IReadOnlyList<Outline> Water)
{
    /// <summary>What of it was not read and why, in Dutch.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
