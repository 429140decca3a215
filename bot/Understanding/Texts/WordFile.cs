using System.Reflection;

namespace WijkBot.Understanding.Texts;

/// <summary>
/// The word data of <c>bot/Understanding/Words</c>: <c>#</c> for comments, <c>[name]</c> begins a section, each other line is an entry.
/// A file is named <c>subject.language.txt</c>, or <c>subject.part.language.txt</c> when there are many; a new language is a new file. Folders only keep them together.
/// <c>@name = a|b</c> names words that come back in many patterns of the lines below it in that file: <c>@name|c</c>.
/// </summary>
internal static class WordFile
{
    private const string Around = "around";
    private const string Folder = "Words/";

    private static readonly List<string> All = [.. Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith(Folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    /// <summary>All entries of a subject, of every language together.</summary>
    public static IEnumerable<WordLine> Read(string subject) =>
        Parts(subject).Select(line => line.Line);

    /// <summary>The same with the part of the subject that their file holds: "more" of <c>danger.more.nl.txt</c>, empty of <c>danger.nl.txt</c>.</summary>
    public static IEnumerable<(string Part, WordLine Line)> Parts(string subject) =>
        Names(subject).SelectMany(name => ReadFile(name).Select(line => (name.Split('.') is [_, var part, _, _] ? part : "", line)));

    /// <summary>The entries of a subject by language.</summary>
    public static IReadOnlyDictionary<string, List<WordLine>> ByLanguage(string subject) =>
        Names(subject).GroupBy(name => name.Split('.')[^2], StringComparer.Ordinal)
            .ToDictionary(files => files.Key, files => files.SelectMany(ReadFile).ToList(), StringComparer.Ordinal);

    /// <summary>The entries of a subject in one language; none when it has no file about it.</summary>
    public static IEnumerable<WordLine> OfLanguage(string subject, string language) =>
        Names(subject).Where(name => name.Split('.')[^2] == language).SelectMany(ReadFile);

    public static PatternSet Patterns(string subject) => Patterns(Read(subject).Where(line => line.Section != Around));

    /// <summary>Patterns in which a word may also stand in the other forms that <paramref name="alike"/> tells.</summary>
    public static PatternSet Patterns(IEnumerable<WordLine> lines, string alike) => Patterns(lines, new ElementBook(Alike(alike)));

    public static PatternSet Patterns(IEnumerable<WordLine> lines) => Patterns(lines, new ElementBook());

    private static PatternSet Patterns(IEnumerable<WordLine> lines, ElementBook elements) =>
        new(lines.Select(line => new PatternLine(line.Section, line.Entry)), elements);

    /// <summary>Words that may stand around what the patterns of a subject look for: its section <c>around</c>.</summary>
    public static HashSet<string> AroundWords(string subject) => Words(Read(subject).Where(line => line.Section == Around));

    /// <summary>Lines as <c>huis = hoes|huus</c>: a word, and how else it is said or spelled.</summary>
    public static IReadOnlyDictionary<string, string> Alike(string subject) =>
        Read(subject).Select(line => line.Entry.Split(" = ")).ToDictionary(line => line[0], line => line[1], StringComparer.Ordinal);

    /// <summary>The words of a subject that has no patterns.</summary>
    public static HashSet<string> Words(string subject) => Words(Read(subject));

    public static HashSet<string> Words(IEnumerable<WordLine> lines) =>
        lines.SelectMany(line => line.Entry.Split('|')).Select(word => Fold.Word(word)).ToHashSet(StringComparer.Ordinal);

    private static List<string> Names(string subject)
    {
        var names = All.FindAll(name => name.AsSpan(Folder.Length).StartsWith(subject, StringComparison.Ordinal) && name[Folder.Length + subject.Length] == '.');
        return names.Count > 0 ? names : throw new InvalidOperationException($"The program holds no words about '{subject}'.");
    }

    private static IEnumerable<WordLine> ReadFile(string name)
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!);
        var section = "";
        var groups = new List<(string Name, string Words)>();
        while (reader.ReadLine() is { } line)
        {
            var entry = line.Split(" #")[0].Trim();
            if (entry.StartsWith('[') && entry.EndsWith(']'))
                section = entry[1..^1];
            else if (entry.StartsWith('@') && entry.Split(" = ") is [var group, var words])
                Set(groups, group, Filled(words, groups));
            else if (entry.Length > 0 && entry[0] != '#')
                yield return new WordLine(section, Filled(entry, groups));
        }
    }

    /// <summary>The longest name first: another may be its begin.</summary>
    private static void Set(List<(string Name, string Words)> groups, string name, string words)
    {
        groups.RemoveAll(group => group.Name == name);
        var place = groups.FindIndex(group => group.Name.Length < name.Length);
        groups.Insert(place < 0 ? groups.Count : place, (name, words));
    }

    /// <summary>The entry with the words of each group in place of its name.</summary>
    private static string Filled(string entry, List<(string Name, string Words)> groups)
    {
        if (!entry.Contains('@', StringComparison.Ordinal))
            return entry;
        foreach (var (name, words) in groups)
            entry = entry.Replace(name, words, StringComparison.Ordinal);
        return entry.Contains('@', StringComparison.Ordinal) ? throw new FormatException($"'{entry}' names words that are not told above it.") : entry;
    }
}
