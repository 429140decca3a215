using CsvHelper;

namespace WijkBot.Wijken;

/// <summary>What name files of CBS hold: names by code, with the year when a column or else the name of the file tells it.</summary>
internal sealed record CbsNames(int? Year, IReadOnlyDictionary<string, string> ByCode);

/// <summary>Reads a name file of CBS: of buurten, wijken, municipalities or several of these at once (see <see cref="NameColumns"/>).</summary>
internal sealed class NameFileReader(ImportFindings findings)
{
    /// <summary>Null, with what is wrong noted, when anything is.</summary>
    /// <param name="municipality">Whose wijken and buurten are taken; of the others only what they themselves are called.</param>
    public CbsNames? Read(string text, string file, string municipality)
    {
        var before = findings.Count;
        using var reader = CsvReader.FromText(text, Settings(text, file, findings));
        if (!reader.Read())
        {
            findings.Add(file, "is leeg");
            return null;
        }
        var columns = reader.Current.ToArray();
        var pairs = NameColumns.Find(columns);
        var years = NameColumns.Years(columns);
        if (pairs.Count == 0)
            findings.Add(file, 1, "geen kolom met codes en een met namen (zoals buurtcode2025;buurtnaam2025)");
        if (years.Count > 1)
            findings.Add(file, 1, $"kolommen van meer dan één jaar: {string.Join(", ", years)}");
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        while (pairs.Count > 0 && !findings.IsEnough && reader.Read())
            Take(reader, pairs, columns.Length, municipality, names, file);
        return findings.Count > before ? null : new CbsNames(years.Count == 1 ? years[0] : YearInName.Of(Path.GetFileName(file)), names);
    }

    /// <summary>How the text files of an import are read: what is not well quoted is noted.</summary>
    public static CsvReaderOptions Settings(string text, string file, ImportFindings findings) => new()
    {
        HasHeader = false,
        Separator = ColumnSeparator.Of(text.AsSpan(0, Math.Max(0, text.IndexOf('\n')))),
        TrimWhitespace = true,
        TrackLineNumbers = true,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = bad => findings.Add(file, bad.LineNumber, "aanhalingstekens kloppen niet"),
    };

    private void Take(CsvReader reader, IReadOnlyList<(CbsLevel? Level, int Code, int Name)> pairs, int columns, string municipality, Dictionary<string, string> names, string file)
    {
        if (reader.FieldCount != columns)
        {
            findings.Add(file, reader.LineNumber, $"{reader.FieldCount} kolommen in plaats van {columns}");
            return;
        }
        foreach (var (level, at, nameAt) in pairs)
        {
            var (told, name) = (reader.GetString(at), reader.GetString(nameAt));
            // the first row of the kerncijfers is of the whole country: NL00
            if (level is null && CbsCode.IsOfOtherKind(told))
                continue;
            if (CbsCode.OfAny(told, level) is not { } code)
                findings.Add(file, reader.LineNumber, $"'{told}' is geen code van CBS");
            else if (name.Length == 0)
                findings.Add(file, reader.LineNumber, $"{code} heeft geen naam");
            else if (ReadableName.Wrong(name) is { } wrong)
                findings.Add(file, reader.LineNumber, $"{code} {wrong}");
            else if (!CbsCode.IsOfAny(code, municipality))
                continue;
            else if (!names.TryAdd(code, name) && names[code] != name)
                findings.Add(file, reader.LineNumber, $"{code} heet eerder '{names[code]}' en hier '{name}'");
        }
    }
}
