using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>Lines of the word data about numbers, as what <see cref="NumberWords"/> looks up.</summary>
internal static class NumberLines
{
    /// <summary>The words of a section.</summary>
    public static HashSet<string> Only(List<WordLine> lines, string section) =>
        [.. lines.Where(line => line.Section == section).SelectMany(line => line.Entry.Split(' ')).Select(word => Fold.Word(word))];

    /// <summary>Lines of a number and the words for it; a word stands for the first that names it. Filled by hand: the program holds no compiled LINQ of decimals.</summary>
    public static Dictionary<string, decimal> Words(List<WordLine> lines, Func<WordLine, bool> wanted)
    {
        var words = new Dictionary<string, decimal>();
        foreach (var line in lines.Where(wanted))
        {
            var parts = line.Entry.Split(' ');
            var value = decimal.Parse(parts[0], CultureInfo.InvariantCulture);
            foreach (var word in parts.AsSpan(1))
                words.TryAdd(Fold.Word(word), value);
        }
        return words;
    }
}
