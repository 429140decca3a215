using System.Reflection;
using WijkBot.Conversations;

namespace WijkBot.Languages;

/// <summary>
/// Puts phrases into words. Dutch is the source; other languages are <c>bot/Languages/&lt;language&gt;.po</c>, discovered;
/// a municipality changes any wording, also the Dutch (<c>nl.po</c>), with files of the same form in its directory <c>wording</c>.
/// </summary>
public sealed class Wording : ITranslate
{
    private const string Source = "nl";
    private readonly Dictionary<string, Catalogue> catalogues = new(StringComparer.Ordinal) { [Source] = new Catalogue() };

    private Wording() { }

    /// <summary>Two letters each, Dutch first.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>Reads all wording.</summary>
    /// <param name="overrides">The municipality's own directory of <c>.po</c> files; null or absent: none.</param>
    /// <param name="own">The texts in the municipality's other files, which may be put into words too; null: whatever is in the files of the directory.</param>
    /// <exception cref="WordingException">A file is wrong; the message has one line per error with file and line number.</exception>
    public static Wording Load(string? overrides, IEnumerable<string>? own = null)
    {
        var wording = new Wording();
        var errors = BuiltIn().SelectMany(file => wording.Add(file, _ => true)).ToList();
        // what the program says has a translation in every language it comes with
        var known = wording.catalogues.Values.SelectMany(catalogue => catalogue.Sources).Concat(own ?? []).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(Own(overrides).SelectMany(file => wording.Add(file, source => own is null || known.Contains(source))));
        wording.Languages = [Source, .. wording.catalogues.Keys.Where(language => language != Source).Order(StringComparer.Ordinal)];
        return errors.Count == 0 ? wording : throw new WordingException(errors);
    }

    /// <summary>The same without a moment it is said at: days come by name and date.</summary>
    public string Render(Phrase phrase, string language) => Render(phrase, language, DateTimeOffset.MinValue);

    /// <summary>The phrase in a language; in Dutch where there is no translation, so that a resident always gets an answer.</summary>
    /// <param name="language">Two letters.</param>
    /// <param name="now">The moment it is said, in the municipality's local time; "vandaag" depends on it.</param>
    public string Render(Phrase phrase, string language, DateTimeOffset now)
    {
        // what has no wording here is said in Dutch, its days and numbers too
        language = catalogues.ContainsKey(language) ? language : Source;
        var text = catalogues.GetValueOrDefault(language)?.Of(phrase.Dutch) ?? catalogues[Source].Of(phrase.Dutch) ?? phrase.Dutch;
        return Placeholders.Fill(text, name => phrase.Arguments.TryGetValue(name, out var value) ? ValueOf(value, language, now) : null);
    }

    /// <summary>The sources that have no translation in this language. Dutch needs none.</summary>
    public IEnumerable<string> Missing(string language, IEnumerable<string> sources) => language == Source
        ? []
        : sources.Distinct(StringComparer.Ordinal).Where(source => NeedsTranslation(source) && catalogues.GetValueOrDefault(language)?.Of(source) is null);

    private IEnumerable<string> Add((string Language, string Name, string Content) file, Func<string, bool> exists)
    {
        if (!catalogues.TryGetValue(file.Language, out var catalogue))
            catalogues[file.Language] = catalogue = new Catalogue();
        return catalogue.Add(file.Name, file.Content, exists);
    }

    private static IEnumerable<(string Language, string Name, string Content)> BuiltIn()
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith("Wording/", StringComparison.Ordinal)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (Path.GetFileNameWithoutExtension(resource), Path.GetFileName(resource), reader.ReadToEnd());
        }
    }

    private static IEnumerable<(string Language, string Name, string Content)> Own(string? directory) => Directory.Exists(directory)
        ? Directory.GetFiles(directory, "*.po").Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), $"wording/{Path.GetFileName(path)}", File.ReadAllText(path)))
        : [];

    /// <summary>A text of places and marks only, such as <c>{tekst}</c>, is the same in every language.</summary>
    private static bool NeedsTranslation(string source) => Placeholders.Fill(source, _ => "").Any(char.IsLetter);

    private string ValueOf(object value, string language, DateTimeOffset now) =>
        value is Phrase nested ? Render(nested, language, now) : Isolated.In(language, SpokenValue.Of(value, language, now));
}

/// <summary>Wording that cannot be used: the program does not start.</summary>
public sealed class WordingException(IReadOnlyList<string> errors) : Exception(string.Join('\n', errors))
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
