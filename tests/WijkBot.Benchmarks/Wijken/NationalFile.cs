using System.Text;

namespace WijkBot.Benchmarks.Wijken;

/// <summary>
/// A postcode–house-number file in the format of CBS with as many lines as are asked for, made up: every time the same. Postcodes are sorted, a
/// postcode has one side of a street (1 to 40 numbers, odd or even), about one in twenty lies in two buurten, and a municipality in
/// five counts buurten with letters, as Amsterdam does.
/// </summary>
internal static class NationalFile
{
    private const int Buurten = 14_000;
    private const int BuurtenOfAMunicipality = 41;
    private const int BuurtenOfAWijk = 5;

    public const string Name = "pc6hnr20250801_gwb.csv";

    public static void Write(Stream stream, int lines)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), 1 << 16, leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("PC6;Huisnummer;Buurt2025;Wijk2025;Gemeente2025");
        var random = new Random(1);
        var left = lines;
        // a little more than are needed, so that the last one is a postcode still
        var postcodes = lines / 16 + 64;
        for (var at = 0; left > 0; at++)
        {
            var postcode = Postcode((int)((long)at * 9000 * 676 / (postcodes + 16)));
            var buurt = (int)((long)at * Buurten / (postcodes + 16L));
            left -= Write(writer, postcode, buurt, random, left);
        }
    }

    /// <summary>Names for all codes that may be in it.</summary>
    public static void WriteNames(Stream stream)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        writer.WriteLine("buurtcode2025;buurtnaam2025;WK_2025;WK_NAAM;GM_2025;GM_NAAM");
        for (var buurt = 0; buurt <= Buurten; buurt++)
        {
            var codes = Codes(buurt).Split(';');
            writer.WriteLine($"BU{codes[0]};Buurt {codes[0]};WK{codes[1]};Wijk {codes[1]};GM{codes[2]};Gemeente {codes[2]}");
        }
    }

    private static int Write(StreamWriter writer, string postcode, int buurt, Random random, int most)
    {
        var (count, first) = (Math.Min(most, random.Next(1, 34)), 1 + 2 * random.Next(0, 120) + random.Next(0, 2));
        var border = random.Next(20) == 0 ? count / 2 : count;
        for (var at = 0; at < count; at++)
            writer.WriteLine($"{postcode};{first + 2 * at};{Codes(at < border ? buurt : buurt + 1)}");
        return count;
    }

    private static string Postcode(int number) => $"{1000 + number / 676}{(char)('A' + number % 676 / 26)}{(char)('A' + number % 26)}";

    private static string Codes(int buurt)
    {
        var (municipality, within) = ($"{buurt / BuurtenOfAMunicipality + 3:0000}", buurt % BuurtenOfAMunicipality);
        var wijk = buurt / BuurtenOfAMunicipality % 5 == 0
            ? $"{municipality}{(char)('A' + within / BuurtenOfAWijk / 5)}{(char)('A' + within / BuurtenOfAWijk % 5)}"
            : $"{municipality}{within / BuurtenOfAWijk:00}";
        return $"{wijk}{within % BuurtenOfAWijk:00};{wijk};{municipality}";
    }
}
