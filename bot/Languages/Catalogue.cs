namespace WijkBot.Languages;

/// <summary>The translations into one language by their Dutch source; those of the municipality over those of the program.</summary>
public sealed class Catalogue
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);

    /// <summary>The translation; null when there is none.</summary>
    public string? Of(string dutch) => texts.GetValueOrDefault(dutch);

    /// <summary>The Dutch texts that have a translation here.</summary>
    public IEnumerable<string> Sources => texts.Keys;

    /// <summary>Adds a file's entries; what is wrong with them comes back, one line each.</summary>
    /// <param name="exists">Whether anything ever says this Dutch text.</param>
    internal IEnumerable<string> Add(string file, string content, Func<string, bool> exists)
    {
        var po = PoReader.Read(file, content);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in po.Entries)
            texts[entry.Id] = entry.Text;
        return [.. po.Errors, .. po.Entries.SelectMany(entry => ErrorsOf(entry, file, seen.Add(entry.Id))),
            .. po.Entries.Where(entry => !exists(entry.Id)).Select(entry => $"{file}:{entry.Line}: there is no such Dutch text; msgid must be the whole text, letter by letter.")];
    }

    private static IEnumerable<string> ErrorsOf(PoEntry entry, string file, bool isFirst)
    {
        if (!isFirst)
            yield return $"{file}:{entry.Line}: this text is translated twice.";
        var (source, translated) = (Placeholders.In(entry.Id), Placeholders.In(entry.Text));
        foreach (var name in source.Except(translated).Order(StringComparer.Ordinal))
            yield return $"{file}:{entry.Line}: {{{name}}} of the Dutch text is missing in the translation.";
        foreach (var name in translated.Except(source).Order(StringComparer.Ordinal))
            yield return $"{file}:{entry.Line}: {{{name}}} is not in the Dutch text.";
    }
}
