using System.Text;
using System.Text.RegularExpressions;

namespace WijkBot.Wijken;

/// <summary>The columns in the first line of a file, and whether they are those of a file of areas. People put lists of their own in the same zip.</summary>
internal static partial class OurColumns
{
    public static readonly string[] Postcode = ["PC", "POSTCODE"];
    public static readonly string[] Number = ["HUISNUMMER", "HUISNR"];

    /// <summary>Words that stand above lists of anything; with a year (<c>Buurt2025</c>), or two of them together, they do not.</summary>
    private static readonly string[] Everyday = ["POSTCODE", "PC", "HUISNUMMER", "HUISNR", "STRAAT", "STRAATNAAM", "BUURT", "WIJK", "GEMEENTE", "WATER", .. NameColumns.AllNames];

    /// <summary>What the first line names, and what stands between.</summary>
    /// <param name="begin">The first bytes, in any of the encodings of text: only letters a to z matter here.</param>
    public static (string[] Columns, char Separator) Of(byte[] begin)
    {
        var head = Encoding.Latin1.GetString([.. begin.Where(one => one != 0)]).Split('\n')[0].TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FF', '\u00FE');
        var separator = ColumnSeparator.Of(head);
        return (head.Trim().Split(separator), separator);
    }

    /// <summary>A file with these is meant to be of areas: two that are known, or one that is called so nowhere else.</summary>
    public static bool Are(IReadOnlyList<string> columns)
    {
        var known = columns.Where(column => NameColumns.Plain(column) is var plain && (NameColumns.AllCodes.Contains(plain) || NameColumns.AllNames.Contains(plain)
            || Postcode.Contains(plain) || Number.Contains(plain) || StreetListReader.StreetColumns.Contains(plain))).ToList();
        return known.Count > 1 || known.Exists(column => column.Any(char.IsAsciiDigit) || !Everyday.Contains(NameColumns.Plain(column)));
    }

    /// <summary>Postcodes with codes and without house numbers: CBS puts such a file (<c>pc6-gwb2020.csv</c>) beside that of the addresses.</summary>
    public static bool AreWithoutNumbers(IReadOnlyList<string> columns)
    {
        var plain = columns.Select(NameColumns.Plain).ToList();
        return NameColumns.First(plain, Number) < 0 && NameColumns.First(plain, Postcode) >= 0 && NameColumns.Coded(columns) is [(CbsLevel.Buurt or null, _, _), ..];
    }

    /// <summary>The file is called as CBS calls its own, or as the documentation calls a list of streets.</summary>
    /// <param name="path">Of a file in a zip, with or without the name of that.</param>
    public static bool Names(string path) => Ours().IsMatch(Path.GetFileName(path));

    [GeneratedRegex("^(pc6|buurt|brt|wijk|gemeente|gem[-_0-9.]|gwb|kwb|straat|straten|adres|namen)|pc6hnr", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Ours();
}
