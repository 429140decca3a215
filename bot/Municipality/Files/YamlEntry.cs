using YamlDotNet.RepresentationModel;

namespace WijkBot.Municipality;

/// <summary>
/// One set of keys and values of a YAML file. Every key is asked for by name; <see cref="NothingElse"/> then notes the keys nobody
/// asked for, so that a typing error in a key is never silently ignored.
/// </summary>
public sealed class YamlEntry
{
    private readonly Dictionary<string, YamlNode> values = [];
    private readonly HashSet<string> asked = [];
    private readonly YamlMappingNode node;
    private readonly Problems problems;

    internal YamlEntry(string file, YamlMappingNode node, Problems problems)
    {
        (File, this.node, this.problems) = (file, node, problems);
        foreach (var (key, value) in node.Children)
            values[(key as YamlScalarNode)?.Value ?? key.ToString()] = value;
    }

    /// <summary>File name, for messages.</summary>
    public string File { get; }

    /// <summary>Notes what is wrong with this entry, with its line.</summary>
    public void Problem(string what) => problems.Add(File, node.Start.Line, what);

    /// <summary>Notes what is wrong with the value of a key, with its line.</summary>
    public void Problem(string key, string what) => problems.Add(File, (values.GetValueOrDefault(key) ?? node).Start.Line, what);

    /// <summary>A text that must be there; empty, with the problem noted, when it is not.</summary>
    public string Text(string key)
    {
        if (OptionalText(key) is { } text)
            return text;
        Problem($"'{key}' ontbreekt");
        return "";
    }

    /// <summary>A text; null when it is not there or empty.</summary>
    public string? OptionalText(string key)
    {
        if (Find(key) is not { } value)
            return null;
        if (value is YamlScalarNode { Value: var text })
            return string.IsNullOrWhiteSpace(text) ? null : text.Trim();
        Wrong(value, $"'{key}' moet een tekst zijn");
        return null;
    }

    /// <summary><c>ja</c> or <c>nee</c>; no when it is not there.</summary>
    public bool Flag(string key)
    {
        var text = OptionalText(key);
        if (text is not (null or "ja" or "nee"))
            Wrong(values[key], $"'{key}' moet ja of nee zijn, niet '{text}'");
        return text == "ja";
    }

    /// <summary>A list of texts; empty when it is not there.</summary>
    public IReadOnlyList<string> Texts(string key) =>
        [.. Items(key).Select(item => TextOf(key, item)).OfType<string>()];

    /// <summary>A list of entries; empty when it is not there.</summary>
    public IReadOnlyList<YamlEntry> Entries(string key) =>
        [.. Items(key).Select(item => EntryOf(key, item)).OfType<YamlEntry>()];

    /// <summary>A set of keys and values; null, with the problem noted, when it is not there.</summary>
    public YamlEntry? Entry(string key)
    {
        if (Find(key) is { } value)
            return EntryOf(key, value);
        Problem($"'{key}' ontbreekt");
        return null;
    }

    /// <summary>A set of keys and values; null when it is not there.</summary>
    public YamlEntry? OptionalEntry(string key) => Find(key) is { } value ? EntryOf(key, value) : null;

    /// <summary>The key is there, whatever its value.</summary>
    public bool Has(string key) => Find(key) is not null;

    /// <summary>The value of this key is a text, for keys that may hold either that or keys and values.</summary>
    public bool IsText(string key) => values.GetValueOrDefault(key) is YamlScalarNode;

    /// <summary>All keys, for entries whose keys are data; they count as asked for.</summary>
    public IReadOnlyList<string> Keys()
    {
        asked.UnionWith(values.Keys);
        return [.. values.Keys];
    }

    /// <summary>Notes the keys that were not asked for.</summary>
    public void NothingElse()
    {
        foreach (var key in node.Children.Keys.Where(key => !asked.Contains((key as YamlScalarNode)?.Value ?? key.ToString())))
            Wrong(key, $"onbekende sleutel '{key}' (bekend: {string.Join(", ", asked)})");
    }

    private YamlNode? Find(string key)
    {
        asked.Add(key);
        return values.GetValueOrDefault(key);
    }

    private IEnumerable<YamlNode> Items(string key)
    {
        var value = Find(key);
        if (value is YamlSequenceNode list)
            return list.Children;
        if (value is not (null or YamlScalarNode { Value: "" or null }))
            Wrong(value, $"'{key}' moet een lijst zijn");
        return [];
    }

    private string? TextOf(string key, YamlNode item)
    {
        if (item is YamlScalarNode { Value: { } text } && !string.IsNullOrWhiteSpace(text))
            return text.Trim();
        Wrong(item, $"in '{key}' staat iets dat geen tekst is");
        return null;
    }

    private YamlEntry? EntryOf(string key, YamlNode item)
    {
        if (item is YamlMappingNode map)
            return new YamlEntry(File, map, problems);
        Wrong(item, $"'{key}' moet sleutels en waarden bevatten");
        return null;
    }

    private void Wrong(YamlNode where, string what) => problems.Add(File, where.Start.Line, what);
}
