using CsvHelper;

namespace WijkBot.Wijken;

/// <summary>
/// Reads a list of streets with their postcodes, as the register of addresses (BAG) gives it: a line per street and postcode, or per address. Columns
/// <c>straat</c> (or <c>straatnaam</c>, <c>openbare_ruimte</c>) and <c>postcode</c>; others are passed over.
/// </summary>
internal sealed class StreetListReader(ImportFindings findings)
{
    public static readonly string[] StreetColumns = ["STRAAT", "STRAATNAAM", "OPENBARERUIMTE", "OPENBARERUIMTENAAM"];
    private static readonly string[] PostcodeColumns = ["POSTCODE", "PC"];

    /// <summary>A column with streets makes a file a list of streets: those of CBS have none.</summary>
    public static bool Is(IReadOnlyList<string> columns) => NameColumns.First([.. columns.Select(NameColumns.Plain)], StreetColumns) >= 0;

    /// <summary>Null, with what is wrong noted, when anything is.</summary>
    public IReadOnlyList<VintageStreet>? Read(string text, string file)
    {
        var before = findings.Count;
        using var reader = CsvReader.FromText(text, NameFileReader.Settings(text, file, findings));
        reader.Read();
        var columns = reader.Current.ToArray();
        var plain = columns.Select(NameColumns.Plain).ToList();
        var (street, postcode) = (NameColumns.First(plain, StreetColumns), NameColumns.First(plain, PostcodeColumns));
        if (postcode < 0)
            findings.Add(file, 1, "een lijst van straten heeft ook een kolom 'postcode'");
        var found = new Dictionary<string, Found>(StringComparer.Ordinal);
        while (postcode >= 0 && !findings.IsEnough && reader.Read())
            Take(reader, street, postcode, columns.Length, found, file);
        if (findings.Count == before && found.Count == 0)
            findings.Add(file, "bevat geen straten");
        return findings.Count > before ? null : [.. found.Values.Select(one => new VintageStreet(one.Name, [.. one.Postcodes])).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }

    private void Take(CsvReader reader, int street, int postcode, int columns, Dictionary<string, Found> found, string file)
    {
        if (reader.FieldCount != columns)
        {
            findings.Add(file, reader.LineNumber, $"{reader.FieldCount} kolommen in plaats van {columns}");
            return;
        }
        var (name, told) = (reader.GetString(street), reader.GetString(postcode));
        var (key, pc6) = (StreetKey.Of(name), Pc6.Of(told));
        if (ReadableName.Wrong(name) is { } wrong)
            findings.Add(file, reader.LineNumber, $"een straat {wrong}");
        else if (key.Length == 0)
            findings.Add(file, reader.LineNumber, $"'{name}' is geen straat");
        // an address that has no postcode yet is in the register too
        else if (told.Length > 0 && pc6 < 0)
            findings.Add(file, reader.LineNumber, $"'{told}' is geen postcode (1234 AB)");
        else if (told.Length > 0)
            (found.TryGetValue(key, out var known) ? known : found[key] = new Found(name, [])).Postcodes.Add(Pc6.Text(pc6));
    }

    private sealed record Found(string Name, SortedSet<string> Postcodes);
}
