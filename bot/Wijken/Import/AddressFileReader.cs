using System.Buffers.Text;
using CsvHelper;

namespace WijkBot.Wijken;

/// <summary>
/// Reads the postcode–house-number file of CBS (<c>pc6hnrYYYYMMDD_gwb.csv</c>), about 8 million lines for all of the country. Codes are text, so
/// that no zero is lost. Every line is checked, also those that are left out; sorted or not, an address may stand in it once.
/// </summary>
/// <param name="separator">What stands between its columns; see <see cref="ColumnSeparator"/>.</param>
internal sealed class AddressFileReader(ImportFindings findings, IProgress<ImportProgress>? progress, char separator = ';')
{
    private const int BytesOfALine = 24;
    private const int RowsOfAStep = 1 << 16;

    private readonly Dictionary<ulong, int> numbers = [];
    private readonly List<string> buurten = [];
    private readonly BorderPostcodes border = new();
    private ulong lastPacked;
    private int lastNumber;

    /// <summary>Null, with what is wrong noted, when anything is.</summary>
    /// <param name="stream">Of <paramref name="length"/> bytes.</param>
    /// <param name="file">Its name, for messages.</param>
    /// <param name="municipality">Code of the only one to keep, <c>GM0141</c>; null for all.</param>
    public AddressFile? Read(Stream stream, long length, string file, string? municipality, CancellationToken stop)
    {
        var before = findings.Count;
        using var reader = CsvReader.Create(stream, Settings(file), leaveOpen: true);
        if (!Begins(reader, file) || AddressHeader.Read([.. reader.Current.ToArray()], file, YearIn(file), findings) is not { } header)
            return null;
        var only = municipality is null ? 0 : CbsCode.Packed(System.Text.Encoding.ASCII.GetBytes(municipality), CbsLevel.Municipality);
        var rows = new AddressRows((int)Math.Min(length / BytesOfALine + 16, 1 << 28));
        var count = 0L;
        while (Next(reader, file) && !findings.IsEnough)
        {
            if (count++ % RowsOfAStep == 0)
                Step(file, Math.Min(1, reader.ByteOffset / (double)Math.Max(1, length)), count, stop);
            Take(reader, header, only, rows, file);
        }
        Step(file, 1, count, stop);
        if (count == 0)
            findings.Add(file, "bevat alleen de kop en geen adressen");
        rows.Sort(file, findings);
        return findings.Count > before ? null : new AddressFile(header.Year, buurten, rows.Entries, count, border.Among(rows.Entries.Span));
    }

    private CsvReaderOptions Settings(string file) => new()
    {
        HasHeader = false,
        Separator = separator,
        TrackLineNumbers = true,
        AllowLineBreaksInQuotes = false,
        MalformedData = CsvMalformedDataHandling.Skip,
        OnMalformedRecord = bad => findings.Add(file, bad.LineNumber, "aanhalingstekens kloppen niet"),
    };

    private bool Begins(CsvReader reader, string file)
    {
        if (Next(reader, file))
            return true;
        findings.Add(file, "is leeg");
        return false;
    }

    /// <summary>A zip that ends too early shows when it is read.</summary>
    private bool Next(CsvReader reader, string file)
    {
        try
        {
            return reader.Read();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or CsvFormatException or System.Text.DecoderFallbackException)
        {
            findings.Add(file, "is beschadigd of niet compleet, haal het opnieuw op");
            return false;
        }
    }

    private void Step(string file, double done, long rows, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        progress?.Report(new ImportProgress(file, done, rows));
    }

    private void Take(CsvReader reader, AddressHeader header, ulong only, AddressRows rows, string file)
    {
        if (reader.FieldCount <= Math.Max(Math.Max(header.Buurt, header.Wijk), Math.Max(header.Municipality, Math.Max(header.Postcode, header.Number))))
        {
            findings.Add(file, reader.LineNumber, $"{reader.FieldCount} kolommen, dat zijn er te weinig; is het bestand compleet?");
            return;
        }
        var pc6 = Pc6.Of(reader.GetSpan(header.Postcode));
        var isNumber = Utf8Parser.TryParse(reader.GetSpan(header.Number), out int number, out var used) && used == reader.GetSpan(header.Number).Length && number is > 0 and <= AddressEntry.MostNumber;
        var buurt = CbsCode.Packed(reader.GetSpan(header.Buurt), CbsLevel.Buurt);
        var wijk = CbsCode.Packed(reader.GetSpan(header.Wijk), CbsLevel.Wijk);
        var gemeente = CbsCode.Packed(reader.GetSpan(header.Municipality), CbsLevel.Municipality);
        if (pc6 < 0 || !isNumber || buurt == 0 || buurt >> 16 != wijk || wijk >> 16 != gemeente)
            findings.Add(file, reader.LineNumber, Wrong(reader, header, pc6, isNumber, buurt));
        else if (only == 0 || only == gemeente)
            rows.Add(AddressEntry.Of(pc6, number, NumberOf(buurt)), reader.LineNumber);
        else
            border.See(pc6, gemeente);
    }

    private static string Wrong(CsvReader reader, AddressHeader header, int pc6, bool isNumber, ulong buurt) => (pc6, isNumber, buurt) switch
    {
        ( < 0, _, _) => $"'{Shown(reader, header.Postcode)}' is geen postcode",
        (_, false, _) => $"'{Shown(reader, header.Number)}' is geen huisnummer",
        (_, _, 0) => $"'{Shown(reader, header.Buurt)}' is geen buurtcode",
        _ => $"buurt '{Shown(reader, header.Buurt)}', wijk '{Shown(reader, header.Wijk)}' en gemeente '{Shown(reader, header.Municipality)}' horen niet bij elkaar",
    };

    /// <summary>What stands there, as far as it can be read.</summary>
    private static string Shown(CsvReader reader, int column)
    {
        var text = System.Text.Encoding.UTF8.GetString(reader.GetSpan(column)[..Math.Min(20, reader.GetSpan(column).Length)]);
        return string.Concat(text.Where(letter => !char.IsControl(letter)));
    }

    private int NumberOf(ulong packed)
    {
        if (packed == lastPacked)
            return lastNumber;
        if (!numbers.TryGetValue(packed, out var number))
        {
            numbers[packed] = number = buurten.Count;
            buurten.Add(CbsCode.Unpacked(packed, CbsLevel.Buurt));
        }
        (lastPacked, lastNumber) = (packed, number);
        return number;
    }

    /// <summary>The year in <c>pc6hnr20250801_gwb.csv</c>.</summary>
    private static int? YearIn(string file) =>
        file.IndexOf("pc6hnr", StringComparison.OrdinalIgnoreCase) is var at and >= 0 && at + 10 <= file.Length ? YearInName.Of(file.Substring(at + 6, 4)) : null;
}
